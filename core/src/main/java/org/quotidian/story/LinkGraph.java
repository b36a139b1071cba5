package org.quotidian.story;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.quotidian.concurrent.Workers;

/**
 * The links between articles. A link weaker than {@value #WEAKEST} counts as none. Two articles
 * have a link only if one of the {@value #LEADING} weightiest words is the same in both: this finds
 * the links without comparing each two articles. An article with more than {@value #MOST} later
 * ones that could have a link is compared with those of the greatest contribution of leading words,
 * the nearest in time of equal ones: the work must not grow with the square of an event.
 */
final class LinkGraph {

  static final double WEAKEST = 0.08;
  static final int LEADING = 40;

  /** The least that the leading words alone contribute to a link. */
  static final float LEAST_LEADING = 0.03f;

  /** An article is compared with so many later ones at most. */
  static final int MOST = 1000;

  /** For each article the later articles with a link, ascending. */
  final int[][] later;

  /** The strengths of these links. */
  final float[][] strengths;

  /** The articles that were not compared with all later ones that could have a link. */
  final boolean[] isCrowded;

  /** Articles that one thread links at a time. */
  private static final int PIECE = 256;

  private final int most;
  private final List<StoryProfile> profiles;
  private final float[][] vectors;

  /** For each article the slots of its stems in a table of all stems. */
  private final int[][] slots;

  private final int tableSize;

  /** For each article the places of its leading words. */
  private final int[][] leading;

  private final LeadingWords index;
  private final AtomicLong skipped = new AtomicLong();

  LinkGraph(List<StoryProfile> profiles, float[][] vectors, Workers workers) {
    this(profiles, vectors, workers, MOST);
  }

  /**
   * @param most an article is compared with so many later ones at most
   */
  LinkGraph(List<StoryProfile> profiles, float[][] vectors, Workers workers, int most) {
    this.most = most;
    this.profiles = profiles;
    this.vectors = vectors;
    int size = profiles.size();
    slots = new int[size][];
    Vectors.Frequencies frequencies = Vectors.frequencies(profiles);
    workers.run(size, i -> slots[i] = frequencies.slots(profiles.get(i).stems));
    tableSize = frequencies.tableSize();
    leading = new int[size][];
    workers.run(size, i -> leading[i] = Vectors.greatest(vectors[i], LEADING));
    index = new LeadingWords();
    for (int i = 0; i < size; i++) {
      for (int place : leading[i]) {
        index.count(profiles.get(i).stems[place]);
      }
    }
    index.allocate();
    for (int i = 0; i < size; i++) {
      for (int place : leading[i]) {
        index.add(profiles.get(i).stems[place], i, vectors[i][place]);
      }
    }
    isCrowded = new boolean[size];
    later = new int[size][];
    strengths = new float[size][];
    int pieces = (size + PIECE - 1) / PIECE;
    workers.run(pieces, piece -> link(piece * PIECE, Math.min(size, (piece + 1) * PIECE)));
  }

  private void link(int from, int until) {
    float[] sums = new float[profiles.size()];
    int[] touched = new int[profiles.size()];
    int[] found = new int[profiles.size()];
    float[] foundStrengths = new float[profiles.size()];
    float[] table = new float[tableSize];
    for (int article = from; article < until; article++) {
      StoryProfile own = profiles.get(article);
      for (int i = 0; i < slots[article].length; i++) {
        table[slots[article][i]] = vectors[article][i];
      }
      int candidates = 0;
      for (int place : leading[article]) {
        int slot = index.slot(own.stems[place]);
        float component = vectors[article][place];
        for (int p = index.firstAfter(slot, article); p < index.end(slot); p++) {
          int other = index.articles[p];
          if (sums[other] == 0) {
            touched[candidates++] = other;
          }
          sums[other] += component * index.components[p];
        }
      }
      Arrays.sort(touched, 0, candidates);
      Cut cut = cut(sums, touched, candidates);
      skipped.addAndGet(cut.skipped);
      isCrowded[article] = cut.skipped > 0;
      int equal = 0;
      int links = 0;
      for (int i = 0; i < candidates; i++) {
        int other = touched[i];
        boolean isLeast = sums[other] == cut.least;
        if (isLeast ? equal++ < cut.mostEqual : sums[other] > cut.least) {
          double strength = Nearness.factor(own, profiles.get(other));
          strength = strength < WEAKEST ? 0 : strength * cosine(table, other);
          if (strength >= WEAKEST) {
            found[links] = other;
            foundStrengths[links++] = (float) strength;
          }
        }
        sums[other] = 0;
      }
      for (int slot : slots[article]) {
        table[slot] = 0;
      }
      later[article] = Arrays.copyOf(found, links);
      strengths[article] = Arrays.copyOf(foundStrengths, links);
    }
  }

  /**
   * The least contribution of the leading words among the candidates that are compared, how many
   * with just this contribution are, and how many others are not compared.
   */
  private record Cut(float least, int mostEqual, int skipped) {}

  /** Of more than {@link #most} candidates, those with the greatest contributions are compared. */
  private Cut cut(float[] sums, int[] candidates, int count) {
    float[] greatest = new float[count];
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (sums[candidates[i]] >= LEAST_LEADING) {
        greatest[size++] = sums[candidates[i]];
      }
    }
    if (size <= most) {
      return new Cut(LEAST_LEADING, most, 0);
    }
    Arrays.sort(greatest, 0, size);
    float least = greatest[size - most];
    int above = size;
    while (greatest[above - 1] > least) {
      above--;
    }
    return new Cut(least, most - (size - above), size - most);
  }

  /** How many pairs of articles were not compared, since one has more candidates. */
  long skipped() {
    return skipped.get();
  }

  /** The cosine of an article with that in the table. */
  private double cosine(float[] table, int other) {
    double cosine = 0;
    int[] its = slots[other];
    float[] components = vectors[other];
    for (int i = 0; i < its.length; i++) {
      cosine += (double) components[i] * table[its[i]];
    }
    return Math.min(1, cosine);
  }

  /** The strength of the link between two articles, from 0 to 1; symmetric. */
  static double strength(
      StoryProfile one, float[] vector, StoryProfile other, float[] otherVector) {
    double nearness = Nearness.factor(one, other);
    return nearness < WEAKEST
        ? 0
        : nearness * Vectors.cosine(one.stems, vector, other.stems, otherVector);
  }
}

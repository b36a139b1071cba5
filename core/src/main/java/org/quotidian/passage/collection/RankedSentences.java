package org.quotidian.passage.collection;

import java.util.Arrays;
import org.quotidian.concurrent.Workers;
import org.quotidian.hash.Hashing;

/**
 * Sentences read as sets of ranks, the rarest word first. Nothing of a sentence is kept: it is read
 * again whenever it is asked for.
 */
public final class RankedSentences {

  /** Where the sentences come from. Safe to share between threads. */
  public interface Source {
    /** How many sentences there are. */
    int count();

    /** How many stems there are: they are numbered from 0. */
    int stems();

    /** The number of a sentence's article, from 0; ascends with the sentences. */
    int article(int sentence);

    /** How many words a sentence has. */
    int length(int sentence);

    /** The stem of one of them. */
    int stem(int sentence, int word);
  }

  /** What a stem weighs. */
  @FunctionalInterface
  public interface Weigher {
    /** In nats; {@code held} of {@code articles} articles hold it. */
    float weight(int stem, int held, int articles);
  }

  /** Cancellation is checked once for so many sentences, plus one. */
  private static final int CHECKED = (1 << 10) - 1;

  private final Source source;

  /** By rank. */
  private final int[] stems;

  /** By stem. */
  private final int[] ranks;

  /** By rank, in units of {@link SentenceBags#NAT}. */
  private final int[] weights;

  public RankedSentences(Source source, Weigher weigher, Workers workers) {
    this(
        source,
        held(source, workers),
        source.count() == 0 ? 0 : source.article(source.count() - 1) + 1,
        weigher);
  }

  /**
   * Sentences of a larger collection.
   *
   * @param held for each stem how many articles of the collection hold it
   * @param articles how many articles the collection has
   */
  public RankedSentences(Source source, int[] held, int articles, Weigher weigher) {
    this.source = source;
    int[] ofStem = new int[held.length];
    for (int stem = 0; stem < held.length; stem++) {
      float weight = weigher.weight(stem, held[stem], articles);
      ofStem[stem] = Math.max(1, Math.round(SentenceBags.NAT * weight));
    }
    stems = byRarity(held, ofStem);
    ranks = new int[held.length];
    weights = new int[held.length];
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[stems[rank]] = rank;
      weights[rank] = ofStem[stems[rank]];
    }
  }

  /**
   * The stems from the rarest on. Of two that are equally frequent, the heavier one is first, and
   * of two that weigh the same, the lower number.
   */
  private static int[] byRarity(int[] held, int[] weights) {
    long[] byWeight = new long[held.length];
    for (int stem = 0; stem < held.length; stem++) {
      byWeight[stem] = (long) -weights[stem] << 32 | stem;
    }
    Arrays.sort(byWeight);
    long[] order = new long[held.length];
    for (int i = 0; i < held.length; i++) {
      order[i] = (long) held[(int) byWeight[i]] << 32 | i;
    }
    Arrays.sort(order);
    return Arrays.stream(order).mapToInt(each -> (int) byWeight[(int) each]).toArray();
  }

  /** For each stem how many articles hold it. */
  private static int[] held(Source source, Workers workers) {
    int slices = Math.max(1, Math.min(workers.count(), source.count()));
    int[][] parts = new int[slices][];
    workers.run(
        slices,
        slice ->
            parts[slice] =
                held(
                    source,
                    workers,
                    articleStart(source, slice, slices),
                    articleStart(source, slice + 1, slices)));
    int[] held = parts[0];
    for (int slice = 1; slice < slices; slice++) {
      for (int stem = 0; stem < held.length; stem++) {
        held[stem] += parts[slice][stem];
      }
    }
    return held;
  }

  /** Where a slice of the sentences begins: at the first one of an article. */
  private static int articleStart(Source source, int slice, int slices) {
    int start = (int) ((long) source.count() * slice / slices);
    while (start > 0
        && start < source.count()
        && source.article(start) == source.article(start - 1)) {
      start++;
    }
    return start;
  }

  private static int[] held(Source source, Workers workers, int from, int end) {
    int[] held = new int[source.stems()];
    int[] lastArticle = new int[held.length];
    for (int sentence = from; sentence < end; sentence++) {
      if ((sentence & CHECKED) == 0) {
        workers.check();
      }
      int article = source.article(sentence) + 1;
      int length = source.length(sentence);
      for (int i = 0; i < length; i++) {
        int stem = source.stem(sentence, i);
        if (lastArticle[stem] != article) {
          lastArticle[stem] = article;
          held[stem]++;
        }
      }
    }
    return held;
  }

  int count() {
    return source.count();
  }

  /** The weights by rank. */
  int[] weights() {
    return weights;
  }

  /** The stem of a rank. */
  int stem(int rank) {
    return stems[rank];
  }

  /** What a stem weighs, in units of {@link SentenceBags#NAT}. */
  int weight(int stem) {
    return weights[ranks[stem]];
  }

  /** One sentence after the other, on one thread. */
  final class Reader {
    private int[] words = new int[64];
    private int size;

    /** Goes to a sentence. */
    void read(int sentence) {
      int length = source.length(sentence);
      if (words.length < length) {
        words = new int[Math.max(length, words.length * 2)];
      }
      for (int i = 0; i < length; i++) {
        words[i] = ranks[source.stem(sentence, i)];
      }
      Arrays.sort(words, 0, length);
      size = 0;
      for (int i = 0; i < length; i++) {
        if (size == 0 || words[i] != words[size - 1]) {
          words[size++] = words[i];
        }
      }
    }

    /** How many different words the sentence has. */
    int size() {
      return size;
    }

    /** The rank of one of them; they ascend. */
    int word(int i) {
      return words[i];
    }

    /** What they weigh together. */
    long total() {
      long total = 0;
      for (int i = 0; i < size; i++) {
        total += weights[words[i]];
      }
      return total;
    }

    /** Copies the words to an array. */
    void copy(int[] into, int at) {
      System.arraycopy(words, 0, into, at, size);
    }

    int hash() {
      int hash = 0;
      for (int i = 0; i < size; i++) {
        hash = Hashing.spread(hash ^ words[i]);
        hash ^= hash >>> 15;
      }
      return hash;
    }

    boolean isSameAs(Reader other) {
      return Arrays.equals(words, 0, size, other.words, 0, other.size);
    }
  }
}

package org.quotidian.story;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.quotidian.hash.Hashing;
import org.quotidian.words.WordWeights;

/**
 * Articles as vectors of weighted stems. The weight of a stem is its saturated count times its
 * rarity in English and in the articles seen; the squares of a vector sum up to 1.
 */
final class Vectors {

  /** How often articles have a stem: counts that grow with each article. */
  static final class Frequencies {
    private int[] stems = new int[1 << 8];
    private int[] counts = new int[1 << 8];
    private int size;
    private int articles;

    void add(StoryProfile profile) {
      articles++;
      for (int stem : profile.stems) {
        add(stem);
      }
    }

    void addNames(StoryProfile profile) {
      for (int i = 0; i < profile.stems.length; i++) {
        if (profile.isName[i]) {
          add(profile.stems[i]);
        }
      }
    }

    private void add(int stem) {
      int slot = slot(stem);
      if (counts[slot]++ == 0) {
        stems[slot] = stem;
        if (++size * 2 > stems.length) {
          grow();
        }
      }
    }

    int count(int stem) {
      return counts[slot(stem)];
    }

    /** The different stems, ascending. */
    int[] stems() {
      return IntStream.range(0, stems.length)
          .filter(slot -> counts[slot] > 0)
          .map(slot -> stems[slot])
          .sorted()
          .toArray();
    }

    private int slot(int stem) {
      int slot = Hashing.spread(stem) & (stems.length - 1);
      while (counts[slot] != 0 && stems[slot] != stem) {
        slot = (slot + 1) & (stems.length - 1);
      }
      return slot;
    }

    private void grow() {
      int[] oldStems = stems;
      int[] oldCounts = counts;
      stems = new int[2 * oldStems.length];
      counts = new int[stems.length];
      for (int i = 0; i < oldStems.length; i++) {
        if (oldCounts[i] != 0) {
          int slot = slot(oldStems[i]);
          stems[slot] = oldStems[i];
          counts[slot] = oldCounts[i];
        }
      }
    }

    /** The places of stems in the table; each stem was added. */
    int[] slots(int[] of) {
      int[] slots = new int[of.length];
      Arrays.setAll(slots, i -> slot(of[i]));
      return slots;
    }

    int tableSize() {
      return stems.length;
    }

    /** In nats; more than 0. */
    float rarity(int stem) {
      return WordWeights.english().weight(stem, counts[slot(stem)], articles);
    }
  }

  private Vectors() {}

  /** The components of an article's stems. */
  static float[] of(StoryProfile profile, Frequencies frequencies) {
    float[] components = new float[profile.stems.length];
    double squares = 0;
    for (int i = 0; i < components.length; i++) {
      components[i] = profile.saturated[i] * frequencies.rarity(profile.stems[i]);
      squares += (double) components[i] * components[i];
    }
    return scaled(components, squares);
  }

  static float[] scaled(float[] components, double squares) {
    float factor = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    for (int i = 0; i < components.length; i++) {
      components[i] *= factor;
    }
    return components;
  }

  /** The cosine of two vectors of length 1. */
  static double cosine(int[] stems, float[] components, int[] others, float[] otherComponents) {
    double cosine = 0;
    int i = 0;
    int j = 0;
    while (i < stems.length && j < others.length) {
      int stem = stems[i];
      int other = others[j];
      if (stem == other) {
        cosine += (double) components[i] * otherComponents[j];
      }
      i += stem <= other ? 1 : 0;
      j += other <= stem ? 1 : 0;
    }
    return Math.min(1, cosine);
  }

  /** The places of the greatest components, at most {@code most}, ascending. */
  static int[] greatest(float[] components, int most) {
    if (components.length <= most) {
      int[] all = new int[components.length];
      Arrays.setAll(all, i -> i);
      return all;
    }
    long[] ranked = new long[components.length];
    for (int i = 0; i < ranked.length; i++) {
      // Floats above 0 are in the order of their bits.
      ranked[i] = (long) -Float.floatToIntBits(components[i]) << 32 | i;
    }
    Arrays.sort(ranked);
    int[] best = new int[most];
    for (int i = 0; i < most; i++) {
      best[i] = (int) ranked[i];
    }
    Arrays.sort(best);
    return best;
  }

  static Frequencies frequencies(List<StoryProfile> profiles) {
    Frequencies frequencies = new Frequencies();
    profiles.forEach(frequencies::add);
    return frequencies;
  }
}

package org.quotidian.story;

import java.util.Arrays;
import java.util.List;
import org.quotidian.words.WordWeights;

/**
 * Articles as vectors of weighted stems. The weight of a stem is its saturated count times its
 * rarity in English and in the articles seen; the squares of a vector sum up to 1.
 */
final class Vectors {

  /** How often articles have a stem: counts that grow with each article. */
  static final class Frequencies {
    private final StemCounts counts = new StemCounts(1 << 8);
    private int articles;

    void add(StoryProfile profile) {
      articles++;
      for (int stem : profile.stems) {
        counts.add(stem);
      }
    }

    void addNames(StoryProfile profile) {
      for (int i = 0; i < profile.stems.length; i++) {
        if (profile.isName[i]) {
          counts.add(profile.stems[i]);
        }
      }
    }

    int count(int stem) {
      return counts.count(stem);
    }

    /** The different stems, ascending. */
    int[] stems() {
      return counts.stems();
    }

    /** The places of stems in the table; each stem was added. */
    int[] slots(int[] of) {
      int[] slots = new int[of.length];
      Arrays.setAll(slots, i -> counts.slot(of[i]));
      return slots;
    }

    int tableSize() {
      return counts.slots();
    }

    /** In nats; more than 0. */
    float rarity(int stem) {
      return WordWeights.english().weight(stem, counts.count(stem), articles);
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

package org.quotidian.annotate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The promise: no labelling that is allowed has a higher sum than the one decoded. */
class DecoderProperties {

  @Property(tries = 200)
  void decodesWhatBruteForceFinds(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int length) {
    Random random = new Random(seed);
    int[] transitions = new int[Labels.COUNT * Labels.COUNT];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = random.nextInt(100) - 50;
    }
    EntityModel model = new EntityModel(new byte[Labels.COUNT], transitions, 32, 1);
    Scores scores = new Scores(7, 7 + length, 1);
    for (int i = 0; i < scores.values.length; i++) {
      scores.values[i] = random.nextInt(100) - 50;
    }
    byte[] labels = new byte[7 + length];
    new Decoder(model).decode(scores, 7, 7 + length, labels);
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int label = labels[7 + i];
      sum += scores.values[i * Labels.COUNT + label];
      sum += i == 0 ? 0 : model.transition(labels[6 + i], label);
    }
    assertThat(sum).isEqualTo(best(model, scores, length, 0, -1));
  }

  /** The highest sum from token {@code i} on, or far below zero if there is none. */
  private static int best(EntityModel model, Scores scores, int length, int i, int previous) {
    if (i == length) {
      return Labels.isOpen(previous) ? -1_000_000 : 0;
    }
    int best = -1_000_000;
    for (int label = 0; label < Labels.COUNT; label++) {
      if (previous < 0 ? Labels.canStart(label) : contains(Labels.previous(label), previous)) {
        int here = scores.values[i * Labels.COUNT + label];
        here += previous < 0 ? 0 : model.transition(previous, label);
        best = Math.max(best, here + best(model, scores, length, i + 1, label));
      }
    }
    return best;
  }

  private static boolean contains(int[] values, int value) {
    for (int each : values) {
      if (each == value) {
        return true;
      }
    }
    return false;
  }
}

package org.quotidian.annotate.entity;

/** Finds the best labels of a sentence (Viterbi). Keeps its arrays from sentence to sentence. */
final class Decoder {

  private final EntityModel model;
  private int[] best = new int[0];
  private byte[] from = new byte[0];

  Decoder(EntityModel model) {
    this.model = model;
  }

  /**
   * The labels with the highest sum of weights.
   *
   * @param scores the tokens' weights
   * @param first the sentence's first token
   * @param end the token after its last
   * @param labels where the labels go, by token
   */
  void decode(Scores scores, int first, int end, byte[] labels) {
    int length = end - first;
    if (from.length < length * Labels.COUNT) {
      from = new byte[length * Labels.COUNT];
      best = new int[length * Labels.COUNT];
    }
    for (int label = 0; label < Labels.COUNT; label++) {
      best[label] =
          Labels.canStart(label) ? scores.values[scores.at(first) + label] : Integer.MIN_VALUE / 2;
    }
    for (int i = 1; i < length; i++) {
      step(scores, first, i);
    }
    int label = Labels.OUTSIDE;
    int last = (length - 1) * Labels.COUNT;
    for (int candidate = 1; candidate < Labels.COUNT; candidate++) {
      if (!Labels.isOpen(candidate) && best[last + candidate] > best[last + label]) {
        label = candidate;
      }
    }
    for (int i = length - 1; i >= 0; i--) {
      labels[first + i] = (byte) label;
      label = from[i * Labels.COUNT + label];
    }
  }

  private void step(Scores scores, int first, int i) {
    int before = (i - 1) * Labels.COUNT;
    int here = i * Labels.COUNT;
    for (int label = 0; label < Labels.COUNT; label++) {
      int[] previous = Labels.previous(label);
      int top = Integer.MIN_VALUE;
      int origin = 0;
      for (int candidate : previous) {
        int score = best[before + candidate] + model.transition(candidate, label);
        if (score > top) {
          top = score;
          origin = candidate;
        }
      }
      best[here + label] = top + scores.values[scores.at(first + i) + label];
      from[here + label] = (byte) origin;
    }
  }
}

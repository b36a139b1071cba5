package org.quotidian.annotate.entity;

import java.util.stream.IntStream;

/** Finds the best labels of a sentence (Viterbi). Keeps its arrays from sentence to sentence. */
final class Decoder {

  /** The labels that end a name or are in none: each can precede all that {@link #STARTS} has. */
  private static final int[] CLOSED = Labels.previous(Labels.OUTSIDE);

  /** The labels that a sentence can start with. */
  private static final int[] STARTS =
      IntStream.range(0, Labels.COUNT).filter(Labels::canStart).toArray();

  private final EntityModel model;

  /**
   * By closed label: the most that a next label can gain by following it and not {@link
   * Labels#OUTSIDE}.
   */
  private final int[] leads = new int[Labels.COUNT];

  /** The closed labels that the next token's label can follow, {@link Labels#OUTSIDE} first. */
  private final int[] rivals = new int[CLOSED.length];

  private int[] best = new int[0];
  private byte[] from = new byte[0];

  Decoder(EntityModel model) {
    this.model = model;
    for (int closed : CLOSED) {
      int lead = Integer.MIN_VALUE;
      for (int label : STARTS) {
        int gain = model.transition(closed, label) - model.transition(Labels.OUTSIDE, label);
        lead = Math.max(lead, gain);
      }
      leads[closed] = lead;
    }
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
    int at = scores.at(first + i);
    int count = findRivals(before);
    for (int label : STARTS) {
      int top = best[before] + model.transition(Labels.OUTSIDE, label);
      int origin = Labels.OUTSIDE;
      for (int k = 1; k < count; k++) {
        int score = best[before + rivals[k]] + model.transition(rivals[k], label);
        if (score > top) {
          top = score;
          origin = rivals[k];
        }
      }
      best[here + label] = top + scores.values[at + label];
      from[here + label] = (byte) origin;
    }
    for (int open = 1; open < Labels.COUNT; open += 4) {
      goOn(open + Labels.INNER, open, before, here, scores.values[at + open + Labels.INNER]);
      goOn(open + Labels.LAST, open, before, here, scores.values[at + open + Labels.LAST]);
    }
  }

  /**
   * Finds the labels of the token before that can be the best for some label to follow. Far from
   * names that is {@link Labels#OUTSIDE} alone, and the others need not be compared.
   */
  private int findRivals(int before) {
    int outside = best[before];
    rivals[0] = Labels.OUTSIDE;
    int count = 1;
    for (int k = 1; k < CLOSED.length; k++) {
      int closed = CLOSED[k];
      if (best[before + closed] + leads[closed] > outside) {
        rivals[count++] = closed;
      }
    }
    return count;
  }

  /** The best way to a label inside a name, from the type's first label or its inner one. */
  private void goOn(int label, int open, int before, int here, int weight) {
    int begun = best[before + open] + model.transition(open, label);
    int inner = open + Labels.INNER;
    int longer = best[before + inner] + model.transition(inner, label);
    best[here + label] = Math.max(begun, longer) + weight;
    from[here + label] = (byte) (longer > begun ? inner : open);
  }
}

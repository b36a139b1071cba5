package org.quotidian.annotate.entity;

import org.quotidian.annotation.EntityType;

/**
 * The weights of the labels of each token of a stretch of text, as sums of the model and of rules.
 */
final class Scores {

  /** {@link Labels#COUNT} for each token. */
  final int[] values;

  private final float scale;

  /** What the model gave, before rules moved it. */
  private int[] given = new int[0];

  /** The token whose weights come first. */
  private final int from;

  /** Zeroes for the tokens {@code [from, to)}. */
  Scores(int from, int to, float scale) {
    this.from = from;
    values = new int[(to - from) * Labels.COUNT];
    this.scale = scale;
  }

  /** Where the weights of token {@code i} start. */
  int at(int i) {
    return (i - from) * Labels.COUNT;
  }

  /** Adds {@code amount}, a natural logarithm of odds, to what token {@code i} has outside. */
  void outside(int i, float amount) {
    values[at(i)] += Math.round(amount / scale);
  }

  /** Adds {@code amount} to all labels of a type at token {@code i}. */
  void type(int i, EntityType type, float amount) {
    int units = Math.round(amount / scale);
    int at = at(i) + 1 + 4 * type.ordinal();
    for (int part = 0; part < 4; part++) {
      values[at + part] += units;
    }
  }

  /**
   * Adds {@code amount} to the labels of a type by which its name goes on after token {@code i}.
   */
  void open(int i, EntityType type, float amount) {
    int units = Math.round(amount / scale);
    int at = at(i) + 1 + 4 * type.ordinal();
    values[at + Labels.FIRST] += units;
    values[at + Labels.INNER] += units;
  }

  /** Adds {@code amount} to all labels by which a name starts or ends at token {@code i}. */
  void edges(int i, float amount) {
    int units = Math.round(amount / scale);
    int at = at(i) + 1;
    for (int label = at; label < at + 4 * Labels.TYPES; label += 4) {
      values[label + Labels.FIRST] += units;
      values[label + Labels.LAST] += units;
      values[label + Labels.ONLY] += units;
    }
  }

  /** Adds {@code amount} to all labels but being outside at token {@code i}. */
  void inside(int i, float amount) {
    outside(i, -amount);
  }

  /** Adds {@code amount} to one name of this type that is just the tokens {@code [first, end)}. */
  void name(int first, int end, EntityType type, float amount) {
    int units = Math.round(amount / scale);
    for (int i = first; i < end; i++) {
      values[at(i) + Labels.of(type.ordinal(), i - first, end - first)] += units;
    }
  }

  /** Adds {@code amount} to the end {@code [first, end)} of a name that starts before it. */
  void rest(int first, int end, EntityType type, float amount) {
    int units = Math.round(amount / scale);
    for (int i = first; i < end; i++) {
      values[at(i) + Labels.of(type.ordinal(), i - first + 1, end - first + 1)] += units;
    }
  }

  /** Keeps the weights as they are for {@link #marginOfModel}. */
  void keepModel() {
    given = values.clone();
  }

  /**
   * By how much the name of this type that is just the tokens {@code [first, end)} is better than
   * one of another type and than none, as a natural logarithm of odds.
   */
  float margin(int first, int end, int type) {
    return margin(values, first, end, type);
  }

  /** The same by the model's weights alone. */
  float marginOfModel(int first, int end, int type) {
    return margin(given, first, end, type);
  }

  private float margin(int[] weights, int first, int end, int type) {
    long own = sum(weights, first, end, type);
    long best = 0;
    for (int i = first; i < end; i++) {
      best += weights[at(i)];
    }
    for (int other = 0; other < Labels.TYPES; other++) {
      if (other != type) {
        best = Math.max(best, sum(weights, first, end, other));
      }
    }
    return (own - best) * scale;
  }

  private long sum(int[] weights, int first, int end, int type) {
    long sum = 0;
    for (int i = first; i < end; i++) {
      sum += weights[at(i) + Labels.of(type, i - first, end - first)];
    }
    return sum;
  }
}

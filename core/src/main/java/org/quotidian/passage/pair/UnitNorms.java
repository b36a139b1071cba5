package org.quotidian.passage.pair;

/** How long the units of a text are as vectors of weighted stems. For one pair, on one thread. */
final class UnitNorms {

  private final ComparedText text;
  private final float[] weights;

  /** 0 where not known yet. */
  private final float[] norms;

  /**
   * @param weights of the stems of the text's vocabulary
   */
  UnitNorms(ComparedText text, float[] weights) {
    this.text = text;
    this.weights = weights;
    norms = new float[text.unitCount()];
  }

  /** Above 0. */
  float norm(int unit) {
    if (norms[unit] == 0) {
      float sum = 0;
      for (int i = text.unitStemStart(unit); i < text.unitStemStart(unit + 1); i++) {
        float product = text.unitStemCount(i) * weights[text.unitStem(i)];
        sum += product * product;
      }
      norms[unit] = (float) Math.sqrt(sum) + 1e-9f;
    }
    return norms[unit];
  }
}

package org.quotidian.crossref.figure;

import org.quotidian.event.ArticleSentences;

/**
 * What words weigh in the sentences of two articles: the less, the more sentences have them. Each
 * weight is computed once. For one thread.
 */
final class FigureWeights {

  private static final int INITIAL = 512;

  private final ArticleSentences left;
  private final ArticleSentences right;

  /** A hash table: stems, and their weights; a weight of 0 marks a free place. */
  private int[] stems = new int[INITIAL];

  private double[] weights = new double[INITIAL];
  private int size;

  FigureWeights(ArticleSentences left, ArticleSentences right) {
    this.left = left;
    this.right = right;
  }

  /** The weight of a stem, in nats. */
  double of(int stem) {
    int at = place(stem);
    if (weights[at] == 0) {
      double weight = left.weight(stem, right);
      if (weight == 0) {
        return 0;
      }
      if (2 * ++size > stems.length) {
        grow();
        at = place(stem);
      }
      stems[at] = stem;
      weights[at] = weight;
      return weight;
    }
    return weights[at];
  }

  private int place(int stem) {
    int mask = stems.length - 1;
    int at = (stem * 0x9E3779B9 >>> 16) & mask;
    while (weights[at] != 0 && stems[at] != stem) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldStems = stems;
    double[] oldWeights = weights;
    stems = new int[2 * oldStems.length];
    weights = new double[stems.length];
    for (int i = 0; i < oldStems.length; i++) {
      if (oldWeights[i] != 0) {
        int at = place(oldStems[i]);
        stems[at] = oldStems[i];
        weights[at] = oldWeights[i];
      }
    }
  }
}

package org.quotidian.training;

import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.entity.Labels;

/**
 * The probabilities of all labellings of a sentence, by the forward-backward algorithm; sums are
 * scaled at each token (Rabiner, 1989) so that no logarithms are needed inside.
 */
final class Lattice {

  private static final int L = Labels.COUNT;

  private final int n;
  private final double[][] emissions;
  private final double[] steps = new double[L * L];
  private final double[][] forward;
  private final double[][] backward;
  private double logSum;

  /**
   * The lattice of a sentence.
   *
   * @param allowed the labels that count for each token, as bits; all if null
   */
  Lattice(double[][] scores, float[] transitions, int @Nullable [] allowed) {
    n = scores.length;
    emissions = new double[n][L];
    forward = new double[n][L];
    backward = new double[n][L];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Math.exp(transitions[i]);
    }
    for (int i = 0; i < n; i++) {
      double top = Double.NEGATIVE_INFINITY;
      for (int label = 0; label < L; label++) {
        if (allowed == null || (allowed[i] >> label & 1) != 0) {
          top = Math.max(top, scores[i][label]);
        }
      }
      logSum += top;
      for (int label = 0; label < L; label++) {
        if (allowed == null || (allowed[i] >> label & 1) != 0) {
          emissions[i][label] = Math.exp(scores[i][label] - top);
        }
      }
    }
    forward();
    backward();
  }

  private void forward() {
    for (int i = 0; i < n; i++) {
      double total = 0;
      for (int label = 0; label < L; label++) {
        double sum = 0;
        if (i == 0) {
          sum = Labels.canStart(label) ? 1 : 0;
        } else {
          for (int previous : Labels.previous(label)) {
            sum += forward[i - 1][previous] * steps[previous * L + label];
          }
        }
        sum *= emissions[i][label];
        if (i == n - 1 && Labels.isOpen(label)) {
          sum = 0;
        }
        forward[i][label] = sum;
        total += sum;
      }
      for (int label = 0; label < L; label++) {
        forward[i][label] /= total;
      }
      logSum += Math.log(total);
    }
  }

  private void backward() {
    for (int label = 0; label < L; label++) {
      backward[n - 1][label] = Labels.isOpen(label) ? 0 : 1;
    }
    for (int i = n - 1; i > 0; i--) {
      double total = 0;
      for (int label = 0; label < L; label++) {
        double here = emissions[i][label] * backward[i][label];
        for (int previous : Labels.previous(label)) {
          backward[i - 1][previous] += steps[previous * L + label] * here;
        }
      }
      for (int label = 0; label < L; label++) {
        total += backward[i - 1][label];
      }
      for (int label = 0; label < L; label++) {
        backward[i - 1][label] /= total;
      }
    }
    for (int i = 0; i < n; i++) {
      double total = 0;
      for (int label = 0; label < L; label++) {
        total += forward[i][label] * backward[i][label];
      }
      for (int label = 0; label < L; label++) {
        // From here on forward times backward is the marginal.
        backward[i][label] /= total;
      }
    }
  }

  /** The logarithm of the sum over all labellings. */
  double logSum() {
    return logSum;
  }

  /** How probable {@code label} is at token {@code i}. */
  double marginal(int i, int label) {
    return forward[i][label] * backward[i][label];
  }

  /** How probable {@code label} is at token {@code i} with {@code previous} before it. */
  double pair(int i, int previous, int label) {
    double ahead = emissions[i][label] * backward[i][label];
    double sum = 0;
    for (int before : Labels.previous(label)) {
      sum += forward[i - 1][before] * steps[before * L + label];
    }
    double reach = sum * ahead;
    return reach == 0
        ? 0
        : marginal(i, label)
            * forward[i - 1][previous]
            * steps[previous * L + label]
            * ahead
            / reach;
  }
}

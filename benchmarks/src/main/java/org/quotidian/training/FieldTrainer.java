package org.quotidian.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.quotidian.annotate.entity.EntityModel;
import org.quotidian.annotate.entity.Features;
import org.quotidian.annotate.entity.Labels;
import org.quotidian.annotate.entity.WordClusters;

/**
 * Fits a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) by stochastic
 * gradient ascent with a step for each weight (AdaGrad; Duchi, Hazan and Singer, 2011). One thread
 * and a fixed seed: the same examples give the same bytes.
 */
final class FieldTrainer {

  /** How often the features that identify the word are withheld, so that others learn too. */
  private final double withheld;

  private final double rate;
  private final int epochs;
  private final int shift;

  private final float[] weights;
  private final float[] squares;
  private final float[] kept;
  private int snapshots;
  private final float[] transitions = new float[Labels.COUNT * Labels.COUNT];
  private final float[] transitionSquares = new float[Labels.COUNT * Labels.COUNT];

  FieldTrainer(int bits, double rate, int epochs, double withheld) {
    this.shift = 32 - bits;
    this.rate = rate;
    this.epochs = epochs;
    this.withheld = withheld;
    weights = new float[(1 << bits) * Labels.COUNT];
    squares = new float[(1 << bits) * Labels.COUNT];
    kept = new float[(1 << bits) * Labels.COUNT];
    Arrays.fill(squares, 1f);
    Arrays.fill(transitionSquares, 1f);
  }

  private record Prepared(int[][] rows, int[] allowed) {}

  /** Learns from all examples, {@code epochs} times over. */
  EntityModel train(List<Example> examples, WordClusters clusters) {
    List<Prepared> prepared = new ArrayList<>();
    for (Example example : examples) {
      prepared.add(prepare(example, clusters));
    }
    Random random = new Random(7);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(prepared, random);
      double likelihood = 0;
      for (Prepared example : prepared) {
        likelihood += learn(example, random);
      }
      if (epoch > 0) {
        keep();
      }
      System.err.println("epoch " + (epoch + 1) + ": log-likelihood " + Math.round(likelihood));
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = kept[i] / snapshots;
    }
    return quantized();
  }

  /** Adds the current weights: the mean over epochs errs less than the last epoch. */
  private void keep() {
    for (int i = 0; i < weights.length; i++) {
      kept[i] += weights[i];
    }
    snapshots++;
  }

  private Prepared prepare(Example example, WordClusters clusters) {
    int n = example.tokens().count();
    Features features = new Features(example.tokens(), clusters, 0, n);
    features.enter(0, n);
    int[] buffer = new int[Features.LIMIT];
    int[][] rows = new int[n][];
    for (int i = 0; i < n; i++) {
      int count = features.of(i, buffer);
      rows[i] = new int[count];
      for (int k = 0; k < count; k++) {
        rows[i][k] = (buffer[k] >>> shift) * Labels.COUNT;
      }
    }
    return new Prepared(rows, example.allowed());
  }

  private double learn(Prepared example, Random random) {
    int n = example.rows().length;
    if (n == 0) {
      return 0;
    }
    int[] from = new int[n];
    double[][] scores = new double[n][Labels.COUNT];
    for (int i = 0; i < n; i++) {
      from[i] = random.nextDouble() < withheld ? Features.LEXICAL : 0;
      int[] rows = example.rows()[i];
      for (int k = from[i]; k < rows.length; k++) {
        for (int label = 0; label < Labels.COUNT; label++) {
          scores[i][label] += weights[rows[k] + label];
        }
      }
    }
    Lattice free = new Lattice(scores, transitions, null);
    Lattice constrained = new Lattice(scores, transitions, example.allowed());
    float[] step = new float[Labels.COUNT];
    for (int i = 0; i < n; i++) {
      boolean moves = false;
      for (int label = 0; label < Labels.COUNT; label++) {
        step[label] = (float) (constrained.marginal(i, label) - free.marginal(i, label));
        moves |= Math.abs(step[label]) > 1e-4f;
      }
      if (moves) {
        int[] rows = example.rows()[i];
        for (int k = from[i]; k < rows.length; k++) {
          move(rows[k], step);
        }
      }
    }
    for (int i = 1; i < n; i++) {
      moveTransitions(constrained, free, i);
    }
    return constrained.logSum() - free.logSum();
  }

  private void move(int row, float[] step) {
    for (int label = 0; label < Labels.COUNT; label++) {
      float g = step[label];
      squares[row + label] += g * g;
      weights[row + label] += (float) (rate * g / Math.sqrt(squares[row + label]));
    }
  }

  private void moveTransitions(Lattice constrained, Lattice free, int i) {
    for (int label = 0; label < Labels.COUNT; label++) {
      for (int previous : Labels.previous(label)) {
        double g = constrained.pair(i, previous, label) - free.pair(i, previous, label);
        int at = previous * Labels.COUNT + label;
        transitionSquares[at] += (float) (g * g);
        transitions[at] += (float) (rate * g / Math.sqrt(transitionSquares[at]));
      }
    }
  }

  /** The model with 8-bit weights: the largest become 127, in absolute value. */
  private EntityModel quantized() {
    float[] sizes = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      sizes[i] = Math.abs(weights[i]);
    }
    Arrays.sort(sizes);
    // A few outliers are cut off, so that the many keep their distinctions.
    float scale = sizes[(int) (sizes.length * 0.99995)] / 127;
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] / scale)));
    }
    int[] steps = new int[transitions.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Math.round(transitions[i] / scale);
    }
    return new EntityModel(bytes, steps, shift, scale);
  }
}

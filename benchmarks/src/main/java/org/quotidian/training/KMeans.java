package org.quotidian.training;

import java.util.Arrays;
import java.util.Random;

/** Spherical k-means (Dhillon and Modha, 2001) by Lloyd's rounds, from a fixed seed. */
final class KMeans {

  private final int clusters;

  /** The centres by dimension: coordinate {@code d} of all clusters, then d + 1. */
  private final float[] centres;

  private final float[] products;

  private KMeans(int clusters) {
    this.clusters = clusters;
    centres = new float[clusters * Vectors.SIZE];
    products = new float[clusters];
  }

  /** Fits {@code clusters} centres to the first {@code sample} vectors. */
  static KMeans fit(float[][] vectors, int sample, int clusters, int rounds, long seed) {
    KMeans means = new KMeans(clusters);
    Random random = new Random(seed);
    // Frequent words are spread over all kinds; rare ones make poor first centres.
    int[] pick =
        random.ints(0, Math.min(sample, clusters * 8)).distinct().limit(clusters).toArray();
    for (int c = 0; c < clusters; c++) {
      means.setCentre(c, vectors[pick[c]]);
    }
    int[] assigned = new int[sample];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < sample; i++) {
        assigned[i] = means.nearest(vectors[i]);
      }
      means.move(vectors, assigned, random);
    }
    return means;
  }

  /** The cluster whose centre makes the smallest angle with {@code vector}. */
  int nearest(float[] vector) {
    Arrays.fill(products, 0);
    for (int d = 0; d < Vectors.SIZE; d++) {
      float value = vector[d];
      int row = d * clusters;
      for (int c = 0; c < clusters; c++) {
        products[c] += value * centres[row + c];
      }
    }
    int best = 0;
    for (int c = 1; c < clusters; c++) {
      if (products[c] > products[best]) {
        best = c;
      }
    }
    return best;
  }

  private void move(float[][] vectors, int[] assigned, Random random) {
    float[][] sums = new float[clusters][Vectors.SIZE];
    int[] sizes = new int[clusters];
    for (int i = 0; i < assigned.length; i++) {
      sizes[assigned[i]]++;
      for (int d = 0; d < Vectors.SIZE; d++) {
        sums[assigned[i]][d] += vectors[i][d];
      }
    }
    for (int c = 0; c < clusters; c++) {
      setCentre(
          c, sizes[c] == 0 ? vectors[random.nextInt(assigned.length)] : Vectors.scaled(sums[c]));
    }
  }

  private void setCentre(int cluster, float[] vector) {
    for (int d = 0; d < Vectors.SIZE; d++) {
      centres[d * clusters + cluster] = vector[d];
    }
  }

  float[] centre(int cluster) {
    float[] centre = new float[Vectors.SIZE];
    for (int d = 0; d < Vectors.SIZE; d++) {
      centre[d] = centres[d * clusters + cluster];
    }
    return centre;
  }
}

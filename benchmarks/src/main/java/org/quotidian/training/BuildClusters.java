package org.quotidian.training;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.quotidian.annotate.entity.WordClusters;
import org.quotidian.text.Tokens;

/** Computes word clusters from word vectors: {@code VECTORS.json OUT}. */
final class BuildClusters {

  private static final int WORDS = Integer.getInteger("words", 200_000);
  private static final int SAMPLE = 60_000;
  private static final int FINE = Integer.getInteger("fine", 2048);
  private static final int[] COARSER =
      java.util.Arrays.stream(System.getProperty("coarser", "512,128,32").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();
  private static final int ROUNDS = 8;

  private BuildClusters() {}

  public static void main(String[] arguments) throws IOException {
    build(Path.of(arguments[0]), Path.of(arguments[1]), Long.getLong("seed", 1));
  }

  static void build(Path file, Path to, long seed) throws IOException {
    Vectors vectors = Vectors.read(file, WORDS);
    float[][] values = vectors.values();
    KMeans means = KMeans.fit(values, Math.min(SAMPLE, values.length), FINE, ROUNDS, seed);
    int[] terms = new int[values.length];
    char[] fine = new char[values.length];
    int[] sizes = new int[FINE];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      Tokens tokens = Tokens.of(vectors.words().get(i));
      if (tokens.count() == 1) {
        int cluster = means.nearest(values[i]);
        terms[count] = tokens.bareTerm(0);
        fine[count++] = (char) (cluster + 1);
        sizes[cluster]++;
      }
    }
    float[][] centres = new float[FINE][];
    Arrays.setAll(centres, means::centre);
    char[][] coarser = Agglomeration.levels(centres, sizes, COARSER);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
      WordClusters.write(out, Arrays.copyOf(terms, count), Arrays.copyOf(fine, count), coarser);
    }
  }
}

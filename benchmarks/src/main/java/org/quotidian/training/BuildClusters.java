package org.quotidian.training;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quotidian.annotate.entity.WordClusters;
import org.quotidian.text.Tokens;

/** Computes word clusters from word vectors. */
final class BuildClusters {

  private static final int WORDS = 200_000;
  private static final int SAMPLE = 60_000;
  private static final int VIEWS = 2;
  private static final int FINE = 1024;
  private static final int[] COARSER = {256, 64, 16};
  private static final int ROUNDS = 8;

  private BuildClusters() {}

  static void build(Path file, Path to) throws IOException {
    Vectors vectors = Vectors.read(file, WORDS);
    int[] terms = new int[vectors.words().size()];
    float[][] values = new float[terms.length][];
    int size = 0;
    for (int i = 0; i < terms.length; i++) {
      Tokens tokens = Tokens.of(vectors.words().get(i));
      if (tokens.count() == 1) {
        terms[size] = tokens.bareTerm(0);
        values[size++] = vectors.values()[i];
      }
    }
    values = Arrays.copyOf(values, size);
    List<WordClusters.View> views = new ArrayList<>();
    for (int seed = 1; seed <= VIEWS; seed++) {
      views.add(view(values, seed));
    }
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
      WordClusters.write(out, Arrays.copyOf(terms, size), views);
    }
  }

  private static WordClusters.View view(float[][] values, long seed) {
    KMeans means = KMeans.fit(values, Math.min(SAMPLE, values.length), FINE, ROUNDS, seed);
    char[] fine = new char[values.length];
    int[] sizes = new int[FINE];
    for (int i = 0; i < values.length; i++) {
      int cluster = means.nearest(values[i]);
      fine[i] = (char) (cluster + 1);
      sizes[cluster]++;
    }
    float[][] centres = new float[FINE][];
    Arrays.setAll(centres, means::centre);
    return new WordClusters.View(fine, Agglomeration.levels(centres, sizes, COARSER));
  }
}

package org.quotidian.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.quotidian.annotate.entity.EntityModel;
import org.quotidian.annotate.entity.WordClusters;

/**
 * Builds the recogniser's resource files: {@code MIRROR VECTORS OUT}, the folder with the corpora's
 * repositories, the file of word vectors, and the folder for the results. See the README beside.
 */
final class TrainEntities {

  private static final List<String> CORPORA =
      List.of(
          "wikigold",
          "wikigold-capitals",
          "wnut17",
          "btc",
          "crossner-politics",
          "crossner-science",
          "crossner-music",
          "crossner-literature",
          "crossner-ai",
          "docred");

  private static final int BITS = 18;
  private static final double RATE = 0.05;
  private static final int EPOCHS = 5;
  private static final double WITHHELD = 0.5;

  private TrainEntities() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: TrainEntities MIRROR VECTORS OUT");
      System.exit(2);
    }
    Path out = Path.of(arguments[2]);
    Path clusters = out.resolve("english.clusters");
    BuildClusters.build(Path.of(arguments[1]), clusters);
    train(Path.of(arguments[0]), read(clusters), out.resolve("english.model"));
  }

  private static void train(Path mirror, WordClusters clusters, Path to) throws IOException {
    List<Example> examples = new Corpora(mirror).read(CORPORA);
    EntityModel model = new FieldTrainer(BITS, RATE, EPOCHS, WITHHELD).train(examples, clusters);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
      model.write(out);
    }
  }

  static WordClusters read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return WordClusters.read(in);
    }
  }
}

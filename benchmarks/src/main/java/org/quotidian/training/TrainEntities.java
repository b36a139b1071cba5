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

/** Trains the recogniser: {@code MIRROR CLUSTERS OUT}. */
final class TrainEntities {

  private TrainEntities() {}

  public static void main(String[] arguments) throws IOException {
    WordClusters clusters;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(arguments[1]))))) {
      clusters = WordClusters.read(in);
    }
    String names = System.getProperty("corpora", "wikigold,wikigold-capitals,wnut17,btc");
    List<Example> examples = new Corpora(Path.of(arguments[0])).read(List.of(names.split(",")));
    FieldTrainer trainer =
        new FieldTrainer(
            Integer.getInteger("bits", 18),
            Double.parseDouble(System.getProperty("rate", "0.05")),
            Integer.getInteger("epochs", 4),
            Double.parseDouble(System.getProperty("withheld", "0.3")));
    EntityModel model = trainer.train(examples, clusters);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2]))))) {
      model.write(out);
    }
  }
}

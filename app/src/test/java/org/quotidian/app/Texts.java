package org.quotidian.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two small articles that share a statement, and a third that shares nothing. */
final class Texts {

  static final String RIVER_POST =
      "{\"id\":\"rp-1\",\"source\":\"River Post\",\"title\":\"Bridge vote\","
          + "\"published\":\"2026-03-02T18:30:00Z\","
          + "\"text\":\"Council meets. “We will build the bridge before the winter comes,” Ms. Hall"
          + " said.\\nNobody clapped.\"}\n";
  static final String HILL_NEWS =
      "{\"id\":\"hn-7\",\"source\":\"Hill News\",\"published\":\"2026-03-03\","
          + "\"text\":\"The mayor was clear: \\\"We will build the bridge before the winter"
          + " comes.\\\" It rained.\"}\n";
  static final String FARM_DAILY =
      "{\"id\":\"fd-3\",\"source\":\"Farm Daily\",\"text\":\"Wheat prices fell.\"}\n";

  private Texts() {}

  /** A file with the three. */
  static Path write(Path folder) throws IOException {
    return Files.writeString(folder.resolve("news.jsonl"), RIVER_POST + HILL_NEWS + FARM_DAILY);
  }
}

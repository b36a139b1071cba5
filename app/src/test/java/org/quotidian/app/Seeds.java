package org.quotidian.app;

import java.nio.file.Path;
import java.util.Map;

/** The sample corpus, and the number that the name of each article's file starts with. */
final class Seeds {

  static final Path FOLDER =
      Path.of(System.getProperty("basedir", ".")).toAbsolutePath().resolveSibling("seeds");

  /** By the id of the article. */
  static final Map<String, String> NUMBERS =
      Map.of(
          "01-harbour-wire", "01",
          "02-meridian-post", "02",
          "03-continental-review", "03",
          "lt-20251216-0417", "04",
          "https://openledger.example/world/2025/12/16/berlin-guarantees", "05");

  private Seeds() {}
}

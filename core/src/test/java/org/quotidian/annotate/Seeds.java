package org.quotidian.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sample corpus. */
final class Seeds {

  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", ".")).toAbsolutePath().resolveSibling("seeds");

  private Seeds() {}

  /** The five files as they are, in the order of their names. */
  static List<String> texts() throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, "0*")) {
      files.forEach(paths::add);
    }
    assertThat(paths).hasSize(5);
    paths.sort(null);
    List<String> texts = new ArrayList<>();
    for (Path path : paths) {
      texts.add(Files.readString(path));
    }
    return texts;
  }
}

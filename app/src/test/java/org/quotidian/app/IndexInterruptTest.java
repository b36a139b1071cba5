package org.quotidian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.Archive;

/** A process that indexes and is asked to end keeps what it has added. */
class IndexInterruptTest {

  /** With a commit every five articles, the work takes far longer than the first commit. */
  private static final int MANY = 20_000;

  @TempDir private Path folder;

  @Test
  void whatWasAddedIsCommitted() throws IOException, InterruptedException {
    Path archive = folder.resolve("news.archive");
    Path errors = folder.resolve("errors.txt");
    Path articles = folder.resolve("articles.jsonl");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      lines.append("{\"id\":\"ferry-" + i + "\",\"text\":\"Ferry number " + i + " sailed.\"}\n");
    }
    Files.writeString(articles, lines);
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.quotidian.app.Quotidian",
                "index",
                "-a",
                archive.toString(),
                "--commit-every",
                "5",
                articles.toString())
            .redirectError(errors.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (process.isAlive() && committed(archive) < 2) {
      Thread.sleep(50);
    }

    process.destroy();
    process.waitFor();

    String message = Files.readString(errors);
    assertThat(message).contains("committed; the same command adds the rest");
    int added = Integer.parseInt(message.replaceAll("(?s).*interrupted: (\\d+) article.*", "$1"));
    assertThat(added).isBetween(5, MANY - 1);
    try (Archive reopened = Archive.open(archive)) {
      assertThat(reopened.articleCount()).isEqualTo(added);
    }
  }

  /** The number of the last commit: 1 is that of an archive just created. */
  private static int committed(Path archive) throws IOException {
    if (!Files.exists(archive)) {
      return 0;
    }
    try (var files = Files.list(archive)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("segments_"))
          .mapToInt(name -> Integer.parseInt(name.substring("segments_".length()), 36))
          .max()
          .orElse(0);
    }
  }
}

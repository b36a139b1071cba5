package org.quotidian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.article.Article;

/** A process is killed while it adds articles: nothing that it committed is lost. */
class ArchiveCrashTest {

  private static final int ARTICLES_A_COMMIT = 50;

  @TempDir Path temp;

  @Test
  @Timeout(60)
  void aKilledProcessLosesNothingCommitted() throws Exception {
    Path path = temp.resolve("news");
    long committed = 0;
    for (int kill = 1; kill <= 3; kill++) {
      Process process =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElse("java"),
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Adder.class.getName(),
                  path.toString(),
                  Long.toString(committed))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      committed = readUntil(process, committed + 4 * ARTICLES_A_COMMIT);
      // SIGKILL where there are signals: no shutdown hook, no close.
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isNotZero();
      try (Archive archive = Archive.open(path)) {
        long kept = archive.articleCount();
        assertThat(kept).isGreaterThanOrEqualTo(committed);
        assertThat(kept % ARTICLES_A_COMMIT).isZero();
        assertThat(archive.sentenceCount()).isEqualTo(3 * kept);
        assertThat(archive.article("article " + (committed - 1))).isPresent();
        committed = kept;
      }
    }
  }

  /** The process tells each number of articles that it has committed. */
  private static long readUntil(Process process, long enough) throws IOException {
    BufferedReader told =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    long committed = 0;
    while (committed < enough) {
      String line = told.readLine();
      assertThat(line).as("the process ended by itself").isNotNull();
      committed = Long.parseLong(line);
    }
    return committed;
  }

  /**
   * Adds articles to the archive at {@code args[0]} from number {@code args[1]} on, without end.
   */
  static final class Adder {
    private Adder() {}

    public static void main(String[] args) throws IOException {
      try (Archive archive = Archive.open(Path.of(args[0]));
          PrintStream told =
              new PrintStream(
                  new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
        for (long i = Long.parseLong(args[1]); ; i++) {
          archive.add(
              Article.of("article " + i, "Talks go on. It is round " + i + ". Nobody left."));
          if ((i + 1) % ARTICLES_A_COMMIT == 0) {
            archive.commit();
            told.println(i + 1);
          }
        }
      }
    }
  }
}

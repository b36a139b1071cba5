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
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;

/**
 * A process is killed again and again while it adds, replaces and deletes articles, commits and
 * compacts: what it committed last opens whole, and is what a plain model says. Six times, or
 * {@code -Dcrash.kills=100}.
 */
class ArchiveCrashTest {

  private static final String MARKER = "marker";
  private static final int ARTICLES = 200;
  private static final int CHANGES_A_COMMIT = 40;
  private static final int COMMITS_A_COMPACTION = 4;

  @TempDir Path temp;

  @Test
  void aKilledProcessLosesNothingCommitted() throws Exception {
    int kills = Integer.getInteger("crash.kills", 6);
    Path path = temp.resolve("news");
    Random random = new Random(3);
    int committed = 0;
    for (int kill = 0; kill < kills; kill++) {
      Process process = start(path, committed);
      // Every other time while it compacts, else while it works towards a commit.
      String awaited = kill % 2 == 0 ? "committed" : "compacting";
      int reported = readUntil(process, awaited, committed + 1 + random.nextInt(6));
      TimeUnit.MICROSECONDS.sleep(random.nextInt(30_000));
      // SIGKILL where there are signals: no shutdown hook, no close.
      process.destroyForcibly();
      assertThat(process.waitFor(CatchesHang.MINUTES, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isNotZero();
      committed = check(path, reported);
    }
  }

  private static Process start(Path path, int committed) throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                path.toString(),
                Integer.toString(committed))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // One that hangs ends by itself, and the test fails.
    CompletableFuture.delayedExecutor(CatchesHang.MINUTES, TimeUnit.MINUTES)
        .execute(process::destroyForcibly);
    return process;
  }

  /** The process prints what it does, and the number of the commit that it has done last. */
  private static int readUntil(Process process, String awaited, int least) throws IOException {
    BufferedReader reported =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    while (true) {
      String line = reported.readLine();
      assertThat(line).as("the process ended by itself").isNotNull();
      int space = line.indexOf(' ');
      int committed = Integer.parseInt(line.substring(space + 1));
      if (committed >= least && line.substring(0, space).equals(awaited)) {
        return committed;
      }
    }
  }

  /** Compares the archive with the model; gives the number of its commit. */
  private static int check(Path path, int reported) throws IOException {
    try (Archive archive = Archive.open(path)) {
      assertThat(archive.check().problems()).isEmpty();
      int commit = Integer.parseInt(archive.article(MARKER).orElseThrow().article().text());
      assertThat(commit).isGreaterThanOrEqualTo(reported);
      Map<String, String> expected = model(commit);
      assertThat(archive.articleCount()).isEqualTo(expected.size());
      Map<String, String> found = new TreeMap<>();
      for (String id : expected.keySet()) {
        archive.article(id).ifPresent(article -> found.put(id, article.article().text()));
      }
      assertThat(found).isEqualTo(expected);
      return commit;
    }
  }

  /** All articles after a commit: text by id. */
  private static Map<String, String> model(int commit) {
    Map<String, String> model = new TreeMap<>();
    for (int i = 1; i <= commit; i++) {
      changes(i)
          .forEach(
              (id, text) -> {
                if (text.isEmpty()) {
                  model.remove(id);
                } else {
                  model.put(id, text);
                }
              });
    }
    return model;
  }

  /** What changes with a commit: the new text by id, empty for what is deleted. */
  private static Map<String, String> changes(int commit) {
    Random random = new Random(commit);
    Map<String, String> changes = new TreeMap<>();
    for (int i = 0; i < CHANGES_A_COMMIT; i++) {
      String text = ("Talks go on in round " + commit + ". ").repeat(1 + random.nextInt(3));
      changes.put(
          "article " + random.nextInt(ARTICLES),
          random.nextInt(4) == 0 ? "" : text + "Nobody left.");
    }
    changes.put(MARKER, Integer.toString(commit));
    return changes;
  }

  /**
   * Writes to the archive at {@code args[0]} from the commit behind number {@code args[1]} on,
   * without end.
   */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) throws IOException {
      try (Archive archive = Archive.open(Path.of(args[0]));
          PrintStream reported =
              new PrintStream(
                  new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
        for (int commit = Integer.parseInt(args[1]) + 1; ; commit++) {
          for (Map.Entry<String, String> change : changes(commit).entrySet()) {
            if (change.getValue().isEmpty()) {
              archive.delete(change.getKey());
            } else {
              Article article = Article.of(change.getKey(), change.getValue());
              archive.add(Annotator.sentences().annotate(article));
            }
          }
          archive.commit();
          reported.println("committed " + commit);
          if (commit % COMMITS_A_COMPACTION == 0) {
            reported.println("compacting " + commit);
            archive.compact();
          }
        }
      }
    }
  }
}

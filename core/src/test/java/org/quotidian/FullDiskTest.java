package org.quotidian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.article.Article;

/** The disk is full: what was committed stays. Needs the right to mount a small tmpfs. */
@CatchesHang
class FullDiskTest {

  private static final int ARTICLES_A_COMMIT = 20;

  private final Random random = new Random(3);
  @TempDir Path temp;
  private Path disk = Path.of("");
  private Path reserve = Path.of("");
  private boolean mounted;

  @BeforeEach
  void mountSmallDisk() throws Exception {
    disk = Files.createDirectory(temp.resolve("disk"));
    mounted = run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString());
    assumeTrue(mounted, "a tmpfs can't be mounted here");
    reserve = Files.write(disk.resolve("reserve"), new byte[1 << 20]);
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      assertThat(run("umount", disk.toString())).isTrue();
    }
  }

  @Test
  void theLastCommitOpensAndWorkGoesOnWhenThereIsRoomAgain() throws Exception {
    Path news = disk.resolve("news");
    long committed = fill(news);
    assertThat(committed).isPositive();
    assertHoldsAtLeast(committed, news);
    // Full still: it opens for writing too, fails again, and loses nothing.
    assertThat(fill(news)).isGreaterThanOrEqualTo(committed);
    assertHoldsAtLeast(committed, news);

    Files.delete(reserve);
    try (Archive archive = Archive.open(news)) {
      long before = archive.articleCount();
      archive.add(Article.of("there is room", "Talks go on."));
      archive.commit();
      assertThat(archive.articleCount()).isEqualTo(before + 1);
      assertThat(archive.check().problems()).isEmpty();
    }
  }

  @Test
  void aSnapshotThatDoesNotFitLeavesNothingBehind() throws Exception {
    Path copy = disk.resolve("copy");
    try (Archive archive = Archive.inMemory()) {
      for (int i = 0; i < 400; i++) {
        archive.add(article(i));
      }
      archive.commit();
      assertThatThrownBy(() -> archive.snapshot(copy)).isInstanceOf(IOException.class);
    }
    assertThat(copy).isEmptyDirectory();
  }

  private static void assertHoldsAtLeast(long committed, Path news) throws IOException {
    try (Archive archive = Archive.openReadOnly(news)) {
      long kept = archive.articleCount();
      assertThat(kept).isGreaterThanOrEqualTo(committed);
      assertThat(kept % ARTICLES_A_COMMIT).isZero();
      assertThat(archive.sentenceCount()).isEqualTo(3 * kept);
      assertThat(archive.check().problems()).isEmpty();
    }
  }

  /** Adds articles until the disk is full, and gives how many were committed. */
  private long fill(Path news) throws IOException {
    long committed = 0;
    try (Archive archive = Archive.open(news)) {
      committed = archive.articleCount();
      for (long i = committed; i < 10_000; i++) {
        archive.add(article(i));
        if ((i + 1) % ARTICLES_A_COMMIT == 0) {
          archive.commit();
          committed = i + 1;
        }
      }
    } catch (IOException e) {
      assertThat(e.toString()).contains("No space left");
      return committed;
    }
    throw new AssertionError("the disk was never full");
  }

  private Article article(long number) {
    byte[] noise = new byte[4000];
    random.nextBytes(noise);
    return Article.builder("article " + number, "Talks go on. It is late. Nobody left.")
        .url("https://news.example/" + HexFormat.of().formatHex(noise))
        .build();
  }

  private static boolean run(String... command) throws Exception {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      // There is no such command.
      return false;
    }
    return process.waitFor(CatchesHang.MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
  }
}

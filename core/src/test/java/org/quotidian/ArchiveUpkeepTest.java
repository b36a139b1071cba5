package org.quotidian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.article.Article;

/** Backup, check, compaction and statistics. */
class ArchiveUpkeepTest {

  @TempDir Path temp;

  @Test
  void aSnapshotIsAnArchiveOfTheLastCommit() throws Exception {
    Path copy = temp.resolve("backup/monday");
    try (Archive archive = Archive.open(temp.resolve("news"))) {
      archive.add(Article.of("1", "Talks go on in Berlin."));
      archive.commit();
      archive.add(Article.of("2", "Talks go on in Miami."));
      archive.snapshot(copy);
      archive.delete("1");
      archive.commit();
      try (Archive backup = Archive.open(copy)) {
        assertThat(backup.articleCount()).isEqualTo(1);
        assertThat(backup.article("1")).isPresent();
        backup.add(Article.of("3", "Talks are over."));
        backup.commit();
      }
      assertThat(archive.article("3")).isEmpty();
      assertThatThrownBy(() -> archive.snapshot(copy))
          .isInstanceOf(ArchiveException.class)
          .hasMessage(copy + " is not empty: a snapshot needs a directory of its own");
    }
  }

  @Test
  void aSnapshotInMemoryCanBeTakenToTheDisk() throws Exception {
    try (Archive archive = Archive.inMemory()) {
      archive.add(Article.of("1", "Talks go on in Berlin."));
      archive.commit();
      archive.snapshot(temp.resolve("copy"));
    }
    try (Archive copy = Archive.openReadOnly(temp.resolve("copy"))) {
      assertThat(copy.articleCount()).isEqualTo(1);
    }
  }

  /** Every commit holds ten articles more; a copy never holds part of ten. */
  @Test
  void snapshotsAreTakenWhileArticlesAreAdded() throws Exception {
    Path news = temp.resolve("news");
    AtomicBoolean enough = new AtomicBoolean();
    try (Archive archive = Archive.open(news);
        Archive elsewhere = Archive.openReadOnly(news);
        ExecutorService threads = Executors.newFixedThreadPool(1)) {
      Future<?> adding =
          threads.submit(
              () -> {
                for (int i = 1; !enough.get(); i++) {
                  archive.add(Article.of("article " + i, "Talks go on. It is round " + i + "."));
                  if (i % 10 == 0) {
                    archive.commit();
                    // Many a second, but a reader has a chance to be done with one.
                    Thread.sleep(20);
                  }
                }
                return null;
              });
      try {
        for (int copy = 0; copy < 10; copy++) {
          Path target = temp.resolve("copy" + copy);
          (copy % 2 == 0 ? archive : elsewhere).snapshot(target);
          try (Archive backup = Archive.openReadOnly(target)) {
            assertThat(backup.articleCount() % 10).isZero();
            assertThat(backup.check().problems()).isEmpty();
          }
          assertThat((copy % 2 == 0 ? archive : elsewhere).check().problems()).isEmpty();
        }
      } finally {
        enough.set(true);
      }
      adding.get();
    }
  }

  @Test
  void statisticsCountWhatWasDeletedUntilItIsCompacted() throws Exception {
    try (Archive archive = Archive.open(temp.resolve("news"))) {
      archive.add(Article.of("1", "“Talks go on,” said Ines Okafor. Nobody left."));
      archive.commit();
      for (int i = 2; i <= 11; i++) {
        archive.add(Article.of("" + i, "Talks begin again."));
      }
      archive.commit();
      archive.delete("2");
      archive.commit();
      Archive.Statistics before = archive.statistics();
      assertThat(before)
          .usingRecursiveComparison()
          .ignoringFields("bytes")
          .isEqualTo(new Archive.Statistics(10, 11, 1, 1, 2, 0));
      archive.compact();
      Archive.Statistics after = archive.statistics();
      assertThat(after)
          .usingRecursiveComparison()
          .ignoringFields("bytes")
          .isEqualTo(new Archive.Statistics(10, 11, 1, 0, 1, 0));
      assertThat(after.bytes()).isPositive().isLessThan(before.bytes());
      assertThat(archive.search("talks", 20).hits()).hasSize(10);
    }
  }

  @Test
  void readersCheckAndReportButDoNotCompact() throws Exception {
    Path news = temp.resolve("news");
    try (Archive archive = Archive.open(news)) {
      archive.add(Article.of("1", "Talks go on. Nobody left."));
      archive.commit();
    }
    try (Archive archive = Archive.openReadOnly(news)) {
      assertThat(archive.check()).hasToString("Check[articles=1, sentences=2, problems=[]]");
      assertThat(archive.statistics().sentences()).isEqualTo(2);
      assertThatThrownBy(archive::compact).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void damageIsFoundAndNotCopied() throws Exception {
    Path news = temp.resolve("news");
    try (Archive archive = Archive.open(news)) {
      // What is kept of them is most of the file, and its middle is what is damaged.
      Random random = new Random(1);
      for (int i = 0; i < 50; i++) {
        byte[] noise = new byte[3000];
        random.nextBytes(noise);
        String url = "https://news.example/" + HexFormat.of().formatHex(noise);
        archive.add(Article.builder("article " + i, "Talks go on.").url(url).build());
      }
      archive.commit();
    }
    Path largest = largestFile(news);
    byte[] bytes = Files.readAllBytes(largest);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(largest, bytes);
    try (Archive archive = Archive.openReadOnly(news)) {
      Archive.Check check = archive.check();
      assertThat(check.isSound()).isFalse();
      assertThat(check.problems().get(0)).contains("is damaged: checksum failed");
      Path copy = temp.resolve("copy");
      assertThatThrownBy(() -> archive.snapshot(copy))
          .isInstanceOf(ArchiveException.class)
          .hasMessageStartingWith("the archive is damaged: checksum failed");
      assertThat(copy).isEmptyDirectory();
    }
  }

  private static Path largestFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.max(Comparator.comparing(file -> file.toFile().length())).orElseThrow();
    }
  }
}

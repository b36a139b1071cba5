package org.quotidian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.article.Article;

/** An interrupted thread does no harm to an archive. */
class InterruptTest {

  @Test
  void whatAnInterruptedThreadAddsIsKeptAndOthersGoOn(@TempDir Path folder) throws Exception {
    try (Archive archive = Archive.open(folder.resolve("archive"))) {
      Thread.currentThread().interrupt();
      archive.add(Article.of("a", "One boat sank."));
      archive.commit();
      assertThat(Thread.interrupted()).isTrue();
      archive.add(Article.of("b", "Two boats sank."));
      archive.commit();
      assertThat(archive.search("boat", 10).hits()).hasSize(2);
    }
  }

  @Test
  void anInterruptWhileOthersAddIsNoFailure(@TempDir Path folder) throws Exception {
    try (Archive archive = Archive.open(folder.resolve("archive"))) {
      Thread adding =
          new Thread(
              () -> {
                for (int i = 0; i < 40; i++) {
                  try {
                    archive.add(Article.of("a" + i, "One boat sank."));
                    archive.commit();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }
              });
      adding.start();
      for (int i = 0; i < 400 && adding.isAlive(); i++) {
        adding.interrupt();
        Thread.sleep(1);
      }
      adding.join();
      archive.commit();
      assertThat(archive.articleCount()).isEqualTo(40);
      assertThat(archive.check().isSound()).isTrue();
    }
  }
}

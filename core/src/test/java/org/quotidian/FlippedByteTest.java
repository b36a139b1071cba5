package org.quotidian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.article.Article;
import org.quotidian.query.Queries;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchRequest.CountBy;

/**
 * A changed byte in a file of an archive is reported as damage, or changes nothing that is read.
 */
class FlippedByteTest {

  private static final int ROUNDS = 12;

  @TempDir Path folder;

  @Test
  void isReportedAsDamage() throws Exception {
    Path archive = folder.resolve("news");
    try (Archive made = Archive.open(archive)) {
      for (int i = 0; i < 40; i++) {
        made.add(
            Article.builder(
                    "fire " + i,
                    "“Some "
                        + (20 + i)
                        + " people were hurt in the fire,” said Ida Holm of Kattegat Rail in Aarhus."
                        + " The line is closed until "
                        + (1 + i)
                        + " May.")
                .title("Fire in tunnel " + i)
                .source("Kattegat Post")
                .build());
      }
      made.commit();
    }
    Random random = new Random(7);
    int damaged = 0;
    for (Path file : files(archive)) {
      byte[] whole = Files.readAllBytes(file);
      for (int round = 0; round < ROUNDS && whole.length > 0; round++) {
        byte[] changed = whole.clone();
        changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, changed);
        damaged += isDamaged(archive, file) ? 1 : 0;
      }
      Files.write(file, whole);
    }
    assertThat(damaged).as("found at once").isGreaterThan(8);
  }

  private static boolean isDamaged(Path archive, Path file) {
    try {
      read(archive);
      return false;
    } catch (ArchiveException e) {
      assertThat(e.getMessage()).as(file.toString()).doesNotContain("Exception", "org.apache");
      return true;
    } catch (IOException | RuntimeException | QuerySyntaxException e) {
      throw new AssertionError("no account of damage in " + file, e);
    }
  }

  private static void read(Path archive) throws IOException, QuerySyntaxException {
    try (Archive opened = Archive.openReadOnly(archive)) {
      for (String query :
          List.of("hurt", "quote:\"people were hurt\"", "fir*", "figure:people", "person:Holm")) {
        SearchRequest request =
            SearchRequest.builder(Queries.parse(query))
                .count(CountBy.SOURCE)
                .count(CountBy.SPEAKER)
                .build();
        opened.search(request);
      }
      opened.article("fire 3");
    }
  }

  private static List<Path> files(Path archive) throws IOException {
    try (Stream<Path> files = Files.list(archive)) {
      return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
  }
}

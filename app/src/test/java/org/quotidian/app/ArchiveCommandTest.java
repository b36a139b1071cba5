package org.quotidian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code archive}. */
class ArchiveCommandTest {

  @TempDir Path folder;
  private Path archive;

  @BeforeEach
  void index() throws IOException {
    archive = folder.resolve("archive");
    Ran.quotidian("index", "-a", archive, Texts.write(folder)).well();
  }

  @Test
  void statsShowsWhatItHolds() {
    assertThat(Ran.quotidian("archive", "stats", "-a", archive).well().words())
        .matches(
            "3 articles · 6 sentences · \\d quotations · \\d segments? · \\d+\\.\\d kB · 0 deleted");
    Map<?, ?> json =
        (Map<?, ?>)
            Ran.quotidian("archive", "stats", "-a", archive, "--format", "jsonl")
                .well()
                .json()
                .get(0);
    assertThat(json.toString())
        .matches(
            "\\{articles=3, sentences=6, quotations=\\d, deleted=0, segments=\\d, bytes=\\d+\\}");
  }

  @Test
  void checkReportsThatItIsSound() {
    assertThat(Ran.quotidian("archive", "check", "-a", archive).well().out())
        .isEqualTo("3 articles · 6 sentences · no damage\n");
    assertThat(Ran.quotidian("archive", "check", "-a", archive, "--format", "jsonl").well().json())
        .hasToString("[{articles=3, sentences=6, problems=[]}]");
  }

  @Test
  void checkReportsThatItIsNot() throws IOException {
    Path list;
    try (var files = Files.list(archive)) {
      list = files.filter(file -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(list);
    bytes[bytes.length / 2] ^= 1;
    Files.write(list, bytes);
    Ran ran = Ran.quotidian("archive", "check", "-a", archive);
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out() + ran.err()).contains("damaged").doesNotContain("\tat ");
  }

  @Test
  void compactDropsWhatWasDeleted() throws IOException {
    Ran.quotidian("index", "-a", archive, Texts.write(folder)).well();
    assertThat(Ran.quotidian("archive", "compact", "-a", archive).well().words())
        .startsWith("3 articles · 6 sentences · ")
        .contains(" · 1 segment · ")
        .endsWith(" · 0 deleted");
  }

  @Test
  void aSnapshotCanBeSearched() {
    Path copy = folder.resolve("copy");
    assertThat(Ran.quotidian("archive", "snapshot", "-a", archive, copy).well().out())
        .startsWith("3 articles · 6 sentences · ");
    assertThat(Ran.quotidian("search", "-a", copy, "wheat").well().out()).contains("Wheat prices");
    Ran again = Ran.quotidian("archive", "snapshot", "-a", archive, copy);
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err())
        .isEqualTo(
            "quotidian: " + copy + " is not empty: a snapshot needs a directory of its own\n");
  }

  @Test
  void wrongUsageIsReported() {
    assertThat(Ran.quotidian("archive", "snapshot", "-a", archive).err())
        .startsWith("quotidian: snapshot needs a TARGET folder\n");
    assertThat(Ran.quotidian("archive", "stats", "-a", archive, "there").exitCode()).isEqualTo(2);
    assertThat(Ran.quotidian("archive", "burn", "-a", archive).exitCode()).isEqualTo(2);
    Path missing = folder.resolve("missing");
    assertThat(Ran.quotidian("archive", "compact", "-a", missing).err())
        .isEqualTo("quotidian: " + missing + " does not exist\n");
    assertThat(missing).doesNotExist();
  }
}

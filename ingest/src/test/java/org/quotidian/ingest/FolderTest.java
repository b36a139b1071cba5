package org.quotidian.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.ingest.format.FileName;

class FolderTest {
  @TempDir Path folder;

  @Test
  void filesAreReadInTheOrderOfTheirPaths() throws IOException {
    for (String name :
        List.of("b/1.txt", "b-2.txt", "b/0.txt", "a.txt", "B.txt", "b.txt", "é.txt")) {
      write(name);
    }
    // "-" and "." come before "/", capitals before small letters, as in their code units.
    Reading.of(folder).assertIds("B", "a", "b-2", "b", "0", "1", "é").assertProblems();
  }

  @Test
  void allFormatsAreFound() throws IOException {
    write("1.txt");
    write("2.text");
    write("3.TXT");
    Files.writeString(folder.resolve("4.jsonl"), JsonLinesTest.line("4"));
    Files.writeString(folder.resolve("5.ndjson"), JsonLinesTest.line("5"));
    Files.writeString(folder.resolve("6.json"), JsonLinesTest.line("6"));
    Files.write(folder.resolve("7.jsonl.gz"), Reading.gzip(JsonLinesTest.line("7")));
    Files.writeString(folder.resolve("8.html"), "<p>It sails.");
    Files.writeString(folder.resolve("9.htm"), "<p>It sails.");
    Reading.of(folder).assertIds("1", "2", "3", "4", "5", "6", "7", "8", "9").assertProblems();
  }

  @Test
  void otherFilesAreCounted() throws IOException {
    for (String name :
        List.of("1.txt", "README.md", "x/notes.MD", "data.doc.gz", "LICENSE", "x.gz")) {
      write(name);
    }
    Reading reading = Reading.of(folder).assertIds("1").assertProblems();
    assertThat(reading.report.skipped())
        .containsExactly(
            Map.entry("", 1L), Map.entry("doc.gz", 1L), Map.entry("gz", 1L), Map.entry("md", 2L));
    assertThat(reading.report.inputs()).isEqualTo(1);
  }

  @Test
  void hiddenFilesArePassedOver() throws IOException {
    write("1.txt");
    write(".2.txt");
    write(".git/3.txt");
    Reading reading = Reading.of(folder).assertIds("1").assertProblems();
    assertThat(reading.report.skipped()).isEmpty();
  }

  @Test
  void aHiddenFolderIsReadIfNamedOutright() throws IOException {
    write(".cache/1.txt");
    Reading.of(folder.resolve(".cache")).assertIds("1").assertProblems();
  }

  @Test
  void aFolderWithoutAnArticleIsReported() throws IOException {
    String reason = ": no file in this folder is named as an article";
    Reading.of(folder).assertOnlyProblem(folder + reason);
    write("README.md");
    Reading.of(folder).assertOnlyProblem(folder + reason);
  }

  @Test
  void aSymbolicLinkThatLeadsBackIsNotFollowed() throws IOException {
    write("a/1.txt");
    Files.createSymbolicLink(folder.resolve("a/back"), folder);
    Reading.of(folder).assertIds("1").assertProblems();
  }

  @Test
  void otherSymbolicLinksAreFollowed(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("2.txt"), "It sails.");
    write("1.txt");
    Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
    Path gone = Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nowhere"));
    Reading.of(folder).assertIds("1", "2").assertProblems(gone + ": a symbolic link to nothing");
  }

  @Test
  void aFileThatMayNotBeReadIsReportedAndTheRestIsRead() throws IOException {
    Path locked = write("1.txt");
    write("2.txt");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(locked), "the superuser may read all");
    Reading.of(folder).assertIds("2").assertProblems(locked + ": permission denied");
  }

  @Test
  void ofAFolderThatMayNotBeReadThatAloneIsReported() throws IOException {
    write("1.txt");
    Set<PosixFilePermission> before = Files.getPosixFilePermissions(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    try {
      assumeTrue(!Files.isReadable(folder), "the superuser may read all");
      Reading.of(folder).assertIds().assertProblems(folder + ": permission denied");
    } finally {
      Files.setPosixFilePermissions(folder, before);
    }
  }

  @Test
  void whatIsNotThereIsReported() throws IOException {
    Path there = write("1.txt");
    Path missing = folder.resolve("missing");
    Reading.of(missing, there).assertIds("1").assertProblems(missing + ": no such file or folder");
  }

  @Test
  void articlesOfOneNameInTwoFoldersAreDuplicates() throws IOException {
    Path first = write("ap/1.txt");
    Path second = write("dpa/1.txt");
    Reading.of(folder)
        .assertIds("1")
        .assertProblems(second + ": duplicate id \"1\", first at " + first);
  }

  @Test
  void progressRunsToTheTotal() throws IOException {
    write("1.txt");
    write("2.txt");
    List<String> reported = new ArrayList<>();
    ArticleReader reader =
        ArticleReader.builder().progress((read, total) -> reported.add(read + "/" + total)).build();
    Reading reading = new Reading(reader, List.of(Input.of(folder)));
    assertThat(reported).containsExactly("9/18", "18/18");
    assertThat(reading.report.bytes()).isEqualTo(18);
  }

  @Test
  void namesHaveParts() {
    assertThat(FileName.of("news/day-1.JSONL.gz")).isEqualTo(new FileName("day-1", "jsonl", true));
    assertThat(FileName.of("C:\\news\\day.1.txt")).isEqualTo(new FileName("day.1", "txt", false));
    assertThat(FileName.of("LICENSE")).isEqualTo(new FileName("LICENSE", "", false));
    assertThat(FileName.of(".profile")).isEqualTo(new FileName(".profile", "", false));
    assertThat(FileName.of("Vol. 2")).isEqualTo(new FileName("Vol. 2", "", false));
    assertThat(FileName.of("x.gz")).isEqualTo(new FileName("x", "", true));
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "It sails.");
  }
}

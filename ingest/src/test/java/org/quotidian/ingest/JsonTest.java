package org.quotidian.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {
  @TempDir Path folder;

  @Test
  void aByteOrderMarkIsNoPartOfIt() throws IOException {
    Reading.of(write("\uFEFF[\n{\"id\": \"a\", \"text\": \"It sails.\"}]"))
        .assertIds("a")
        .assertProblems();
  }

  @Test
  void arraysCanBeNested() throws IOException {
    Reading.of(
            write(
                """
                [[{"id": "a", "text": "It sails."}],
                 [{"id": "b", "text": "It sank."}]]
                """))
        .assertIds("a", "b")
        .assertProblems();
  }

  @Test
  void anObjectIsAnArticle() throws IOException {
    Path file =
        write(
            """
            {
              "id": "hw-7",
              "text": "The ferry sails again."
            }
            """);
    assertThat(Reading.of(file).article().text()).isEqualTo("The ferry sails again.");
  }

  @Test
  void anObjectMayStartInTheLineOfItsBrace() throws IOException {
    Path file = write("{\"id\": \"hw-7\",\n \"text\": \"The ferry sails again.\"}\n");
    Reading.of(file).assertIds("hw-7").assertProblems();
  }

  @Test
  void anArrayHoldsArticles() throws IOException {
    Path file =
        write(
            """
            [
              {"id": "a", "text": "It sails."},
              {"id": "b"},
              7,
              "d",
              {"id": "e", "text": "It sails."}
            ]
            """);
    Reading.of(file)
        .assertIds("a", "e")
        .assertProblems(
            file + ":3: no \"text\"",
            file + ":4: not an object but a number",
            file + ":5: not an object but a string");
  }

  @Test
  void objectsMayFollowEachOther() throws IOException {
    Path file =
        write("{\n\"id\": \"a\", \"text\": \"It.\"}\n{\n\"id\": \"b\",\n\"text\": \"It.\"}");
    Reading.of(file).assertIds("a", "b").assertProblems();
  }

  @Test
  void jsonLinesUnderThisNameLoseNoMoreThanTheBrokenLine() throws IOException {
    Path file = write(JsonLinesTest.line("a") + "\n{\"id\": \n" + JsonLinesTest.line("c"));
    Reading.of(file)
        .assertIds("a", "c")
        .assertProblems(file + ":2: broken JSON: it ends too early");
  }

  @Test
  void brokenJsonEndsTheFile() throws IOException {
    Path file = write("[\n{\"id\": \"a\", \"text\": \"It.\"},\n{\"id\": }, \n{\"id\": \"c\"}]");
    Reading reading = Reading.of(file).assertIds("a");
    assertThat(reading.problems).hasSize(1);
    assertThat(reading.problems.get(0).toString())
        .startsWith(file + ":3: broken JSON at character 8 of the line: Unexpected character ('}'")
        .endsWith("; the rest is skipped");
  }

  @Test
  void malformedUtf8IsAWarning() throws IOException {
    Path file =
        Files.write(
            folder.resolve("a.json"),
            Reading.bytes(
                "[\n{\"id\": \"a\", \"text\": \"It.\"},\n{\"id\": \"b\", \"text\": \"caf",
                Reading.raw(0xE9, 0x22),
                "}]"));
    Reading.of(file)
        .assertIds("a", "b")
        .assertProblems(file + ":3: byte 55 (0xE9) is not UTF-8: read as windows-1252");
  }

  @Test
  void emptyInputIsReported() throws IOException {
    Path file = write("[]");
    Reading.of(file).assertOnlyProblem(file + ": empty: no object in it");
  }

  private Path write(String content) throws IOException {
    return Files.write(folder.resolve("a.json"), Reading.bytes(content));
  }
}

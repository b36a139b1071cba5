package org.quotidian.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standard input, and other inputs whose name determines no format. */
class StreamTest {
  private static final String TEXT = "Ferry sails again\n\nIt will sail twice a day from Monday.\n";

  @TempDir Path folder;

  @Test
  void aBraceStartsJsonLines() {
    Reading.ofStream("\n " + JsonLinesTest.line("a") + "\n" + JsonLinesTest.line("b"))
        .assertIds("a", "b");
  }

  @Test
  void aBraceAloneOnItsLineStartsPrintedJson() {
    Reading.ofStream("{\n  \"id\": \"a\",\n  \"text\": \"It sails.\"\n}\n").assertIds("a");
    Reading.ofStream("[{\"id\": \"a\", \"text\": \"It sails.\"}]").assertIds("a");
  }

  @Test
  void aTagStartsHtml() {
    assertThat(Reading.ofStream("<!doctype html><title>Ferry</title><p>It sails.").article().text())
        .isEqualTo("It sails.");
    assertThat(Reading.ofStream("\n<p>It sails.</p>").article().text()).isEqualTo("It sails.");
  }

  @Test
  void allElseIsPlainText() {
    assertThat(Reading.ofStream(TEXT).article().title()).isEqualTo("Ferry sails again");
    assertIsText("[Editor’s note: it sails.]");
    assertIsText("<- this way to the ferry");
    assertIsText("{ferry}");
    assertIsText("<");
    assertIsText("\u00A0It sails.");
  }

  private static void assertIsText(String text) {
    assertThat(Reading.ofStream(text).article().text()).isEqualTo(text);
  }

  @Test
  void itsNameIsTheIdOfAPlainText() {
    assertThat(Reading.ofStream(TEXT).article().id()).isEqualTo("stdin");
  }

  @Test
  void gzipIsKnownByItsFirstBytes() {
    Reading.ofStream(Reading.gzip(JsonLinesTest.line("a"))).assertIds("a");
    assertThat(Reading.ofStream(Reading.gzip(TEXT)).article().text()).isEqualTo(TEXT);
  }

  @Test
  void emptyInputIsReported() {
    Reading.ofStream("").assertOnlyProblem("stdin: empty");
  }

  @Test
  void aStreamIsNotClosed() {
    boolean[] closed = {false};
    InputStream stream =
        new FilterInputStream(new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8))) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    Reading.ofStream(stream).assertIds("stdin");
    assertThat(closed[0]).isFalse();
  }

  @Test
  void aStreamThatGivesAByteAtATimeIsReadAlike() {
    byte[] lines =
        Reading.bytes("\uFEFF", JsonLinesTest.line("a"), "\r\n", JsonLinesTest.line("bé"), "\r");
    Reading.ofStream(dripping(lines)).assertIds("a", "bé").assertProblems();
    Reading.ofStream(dripping(Reading.gzip(lines))).assertIds("a", "bé").assertProblems();
  }

  private static InputStream dripping(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] into, int from, int length) {
        return super.read(into, from, Math.min(length, 1));
      }
    };
  }

  @Test
  void aStreamThatBreaksOffIsReported() {
    InputStream stream =
        new InputStream() {
          private final byte[] line = Reading.bytes(JsonLinesTest.line("a"), "\n{\"id\"");
          private int at;

          @Override
          public int read() throws IOException {
            if (at == line.length) {
              throw new IOException("the network is down");
            }
            return line[at++] & 0xFF;
          }

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            into[from] = (byte) read();
            return 1;
          }
        };
    Path file = folder.resolve("z.jsonl");
    new Reading(ArticleReader.create(), List.of(Input.of(stream, "stdin"), Input.of(file)))
        .assertIds("a")
        .assertProblems(
            file + ": no such file or folder",
            "stdin:2: cannot be read: the network is down; the rest is skipped");
  }

  @Test
  void aFileWithAnotherExtensionIsReadByItsContentIfNamedOutright() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.md"), TEXT);
    Path dump = Files.writeString(folder.resolve("dump"), JsonLinesTest.line("a"));
    Reading.of(notes, dump).assertIds("notes", "a").assertProblems();
  }

  @Test
  void streamsAndFilesMakeOneRun() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), TEXT);
    Input stream =
        Input.of(
            new ByteArrayInputStream(JsonLinesTest.line("a").getBytes(StandardCharsets.UTF_8)),
            "stdin");
    new Reading(ArticleReader.create(), List.of(Input.of(file), stream))
        .assertIds("a")
        .assertProblems("stdin:1: duplicate id \"a\", first at " + file);
  }

  @Test
  void progressOfAStreamHasNoTotal() {
    List<String> reported = new ArrayList<>();
    ArticleReader reader =
        ArticleReader.builder().progress((read, total) -> reported.add(read + "/" + total)).build();
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    new Reading(reader, List.of(Input.of(new ByteArrayInputStream(bytes), "stdin")));
    assertThat(reported).containsExactly(bytes.length + "/-1");
  }
}

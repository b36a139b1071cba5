package org.quotidian.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.article.Article;
import org.quotidian.ingest.text.TextHead;

class PlainTextTest {
  private static final String PARAGRAPH =
      "The ferry to the outer islands will sail twice a day from Monday, the harbour office said,"
          + " after a winter in which storms kept it at its berth more often than not.";

  @TempDir Path folder;

  @Test
  void aFileIsAnArticleNamedAfterIt() throws IOException {
    Article article = read("harbour-07.txt", PARAGRAPH + "\n");
    assertThat(article.id()).isEqualTo("harbour-07");
    assertThat(article.source()).isEqualTo("harbour-07");
    assertThat(article.title()).isNull();
    assertThat(article.published()).isNull();
    assertThat(article.text()).isEqualTo(PARAGRAPH + "\n");
  }

  @Test
  void theTextIsTheWholeFileSoThatOffsetsCountIntoIt() throws IOException {
    String text = "\n  Ferry sails again  \r\n\r\n" + PARAGRAPH + "\r\n\r\n";
    Article article = read("a.txt", text);
    assertThat(article.title()).isEqualTo("Ferry sails again");
    assertThat(article.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ferry sails again\n\n",
        "Ferry sails again\n",
        "Ferry sails again\r\n\r\n",
        "Ferry sails again\r",
        "Ferry sails again\nMarch 3, 2025\n",
        "Ferry sails again\nBy Ann T. Quill\n",
        "Will the ferry sail again?\n\n",
        "‘It sails again’\n\n",
        "Islands sign ferry pact with U.S.\n\n",
        "NORTHPORT - a town waits for its ferry\n\n",
      })
  void theFirstLineIsATitleIfItLooksLikeOne(String head) {
    assertThat(title(head + PARAGRAPH)).isEqualTo(head.lines().findFirst().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Sentences and pieces of them.
        "The ferry sails again.\n\n",
        "“The ferry sails again.”\n\n",
        "The ferry sails again…\n\n",
        "Will the ferry sail again?\n",
        "He named three islands:\n\n",
        "An official of the U.S.\n",
        // Datelines, dates, bylines, lists.
        "NORTHPORT (Harbour Wire) - The ferry sails again\n\n",
        "NORTHPORT, Maine (AP) — The ferry sails again\n\n",
        "LONDON, Dec 15 (Reuters) - Ferries sail again\n\n",
        "March 3, 2025\n\n",
        "By Ann T. Quill\n\n",
        "- The ferry sails again\n\n",
        "2025\n\n",
      })
  void otherwiseItIsNone(String head) {
    assertThat(title(head + PARAGRAPH)).isNull();
  }

  @Test
  void aLineOfATextBrokenAtAFixedWidthIsNoTitle() {
    assertThat(
            title(
                "The ferry to the outer islands will sail twice a day from\n"
                    + "Monday, the harbour office said, after a winter in which\n"
                    + "storms kept it at its berth more often than not.\n"))
        .isNull();
  }

  @Test
  void aLongLineIsNoTitle() {
    assertThat(title("Ferry ".repeat(26) + "\n\n" + PARAGRAPH)).isNull();
  }

  @Test
  void aLineAloneIsTheTextAndNoTitle() {
    assertThat(title("Ferry sails again")).isNull();
    assertThat(title("Ferry sails again\n\n")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "December 5, 2025",
        "Dec. 5, 2025",
        "DECEMBER 5, 2025",
        "5 December 2025",
        "5th December, 2025",
        "Friday, 5 December 2025",
        "Fri., Dec. 5, 2025",
        "2025-12-05",
        "Published December 5, 2025",
        "Published: 2025-12-05",
        "Updated on 5 Dec 2025",
        "Publié le 5 décembre 2025",
        "Freitag, 5. Dezember 2025",
      })
  void aDateAloneOnALineNearTheTopIsWhenItWasPublished(String line) {
    TextHead head = TextHead.of("Ferry sails again\n\nBy Ann T. Quill\n" + line + "\n" + PARAGRAPH);
    assertThat(head.title()).isEqualTo("Ferry sails again");
    assertThat(head.published()).asString().isEqualTo("2025-12-05");
  }

  @Test
  void aTimeIsKept() {
    TextHead head = TextHead.of("Ferry sails again\n2025-12-05T08:30Z\n" + PARAGRAPH);
    assertThat(head.published()).asString().isEqualTo("2025-12-05T08:30Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On December 5, 2025 it sailed",
        "February 30, 2025",
        "2025-13-01",
        "Dec. 2025",
        "Decembr 5, 2025",
      })
  void otherLinesHaveNoDate(String line) {
    assertThat(TextHead.of("Ferry sails again\n\n" + line + "\n" + PARAGRAPH).published()).isNull();
  }

  @Test
  void aDateFurtherDownIsText() {
    String text = "One.\nTwo.\nThree.\nFour.\nFive.\nDecember 5, 2025\n";
    assertThat(TextHead.of(text).published()).isNull();
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    assertThat(read("a.txt", "\uFEFF" + PARAGRAPH).text()).isEqualTo(PARAGRAPH);
  }

  @Test
  void utf16IsReadIfItsMarkSaysSo() throws IOException {
    String text = "Caf\u00E9 \uD83D\uDE80 reopens.\n";
    Path little = write("le.txt", Reading.bytes(StandardCharsets.UTF_16LE, "\uFEFF", text));
    Path big = write("be.txt", Reading.bytes(StandardCharsets.UTF_16BE, "\uFEFF", text));
    assertThat(Reading.of(little).article().text()).isEqualTo(text);
    assertThat(Reading.of(big).article().text()).isEqualTo(text);
  }

  @Test
  void brokenUtf16IsReported() throws IOException {
    byte[] half = Reading.bytes(StandardCharsets.UTF_16LE, "\uFEFFa\n", Reading.raw(0x3D, 0xD8));
    Path file = write("le.txt", half);
    Reading read = Reading.of(file);
    assertThat(read.articles.get(0).text()).isEqualTo("a\n\uFFFD");
    read.assertProblems(
        file + ":2: 2 bytes are not UTF-16LE, the first is byte 5 (0x3D): read as U+FFFD");
  }

  @Test
  void bytesThatAreNoTextAreReported() throws IOException {
    Path file = write("a.txt", Reading.bytes("One.\nTw\0o."));
    Reading.of(file).assertOnlyProblem(file + ":2: a NUL character: not plain text");
  }

  @Test
  void emptyAndBlankFilesAreReported() throws IOException {
    Path empty = write("empty.txt", new byte[0]);
    Path blank = write("blank.txt", Reading.bytes(" \n\n"));
    Path mark = write("mark.txt", Reading.bytes("\uFEFF"));
    Reading.of(empty, blank, mark)
        .assertIds()
        .assertProblems(
            empty + ": empty",
            blank + ": empty: nothing but blanks",
            mark + ": empty: nothing but blanks");
  }

  @Test
  void aFileTooLargeForAnArticleIsReported() throws IOException {
    ArticleReader reader = ArticleReader.builder().maxPageBytes(20).build();
    Path fits = write("fits.txt", Reading.bytes("Twenty bytes, all.\r\n"));
    Path large = write("large.txt", Reading.bytes("Twenty-one bytes now.\n".substring(0, 21)));
    new Reading(reader, List.of(Input.of(fits), Input.of(large)))
        .assertIds("fits")
        .assertProblems(large + ": too large for one article: more than 20 bytes");
  }

  private Article read(String name, String text) throws IOException {
    return Reading.of(write(name, Reading.bytes(text))).article();
  }

  private static @Nullable String title(String text) {
    return TextHead.of(text).title();
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }
}

package org.quotidian.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;

class JsonLinesTest {
  @TempDir Path folder;

  @Test
  void aLineIsAnArticle() {
    Article article =
        read(
            """
            {"id": "hw-7", "source": "Harbour Wire", "url": "https://hw.example/7", \
            "title": "Ferry sails again", "published": "2025-03-03T08:30:00+01:00", \
            "language": "en", "text": "The ferry sails again.\\n\\nTwice a day.", "views": {"all": [1, 2]}}
            """);
    assertThat(article)
        .isEqualTo(
            Article.builder("hw-7", "The ferry sails again.\n\nTwice a day.")
                .source("Harbour Wire")
                .url("https://hw.example/7")
                .title("Ferry sails again")
                .published(PublicationDate.parse("2025-03-03T07:30:00Z"))
                .language("en")
                .build());
  }

  @Test
  void onlyIdAndTextAreRequired() {
    assertThat(read("{\"text\": \"It sails.\", \"id\": \"hw-7\"}"))
        .isEqualTo(Article.of("hw-7", "It sails."));
  }

  @Test
  void newsPleaseIsUnderstood() {
    Article article =
        read(
            """
            {"authors": ["Ann T. Quill"], "date_download": "2025-03-04 10:00:00", \
            "date_modify": "None", "date_publish": "2025-03-03 08:30:00", "description": null, \
            "filename": "https%3A%2F%2Fwww.hw.example%2F7.json", "language": "en", \
            "maintext": "The ferry sails again.", "source_domain": "www.hw.example", "text": null, \
            "title": "Ferry sails again", "url": "https://www.hw.example/7"}
            """);
    assertThat(article)
        .isEqualTo(
            Article.builder("https://www.hw.example/7", "The ferry sails again.")
                .source("www.hw.example")
                .url("https://www.hw.example/7")
                .title("Ferry sails again")
                .published(PublicationDate.parse("2025-03-03T08:30:00Z"))
                .language("en")
                .build());
  }

  @Test
  void newsPleaseWritesNoneForNoDate() {
    assertThat(read("{\"id\": 1, \"maintext\": \"It sails.\", \"date_publish\": \"None\"}"))
        .isEqualTo(Article.of("1", "It sails."));
  }

  @Test
  void trafilaturaIsUnderstood() {
    Article article =
        read(
            """
            {"title": "Ferry sails again", "author": "Ann T. Quill", "hostname": "hw.example", \
            "date": "2025-03-03", "fingerprint": "1f2e3d4c5b6a7988", "id": null, "license": null, \
            "comments": "", "raw_text": "The ferry  sails again.", "text": "The ferry sails again.", \
            "language": null, "image": null, "source": "https://hw.example/7", \
            "source-hostname": "Harbour Wire", "excerpt": "It sails.", "tags": ""}
            """);
    assertThat(article)
        .isEqualTo(
            Article.builder("https://hw.example/7", "The ferry sails again.")
                .source("Harbour Wire")
                .url("https://hw.example/7")
                .title("Ferry sails again")
                .published(PublicationDate.parse("2025-03-03"))
                .build());
  }

  @Test
  void passimIsUnderstood() {
    Article article =
        read(
            """
            {"id": "hw/1891-05-01/p3", "series": "harbour-wire", "date": "1891-05-01", \
            "pages": [{"id": "3", "regions": []}], "text": "The steamer sails again."}
            """);
    assertThat(article)
        .isEqualTo(
            Article.builder("hw/1891-05-01/p3", "The steamer sails again.")
                .source("harbour-wire")
                .published(PublicationDate.parse("1891-05-01"))
                .build());
  }

  @Test
  void withoutASourceTheUrlsHostIsTheSource() {
    Article article =
        read("{\"url\": \"https://www.HW.example:8080/7?a=b\", \"text\": \"It sails.\"}");
    assertThat(article.source()).isEqualTo("hw.example");
    assertThat(article.id()).isEqualTo("https://www.HW.example:8080/7?a=b");
  }

  @Test
  void numbersAreTakenAsTheirText() {
    Article article =
        read("{\"id\": 1234567890123456789012, \"title\": 1984, \"text\": \"It sails.\"}");
    assertThat(article.id()).isEqualTo("1234567890123456789012");
    assertThat(article.title()).isEqualTo("1984");
  }

  @Test
  void escapesAndSurrogatePairsAreRead() {
    assertThat(read("{\"id\": \"a\", \"text\": \"caf\\u00e9 \\ud83d\\ude80 \uD83D\uDE80\"}").text())
        .isEqualTo("café \uD83D\uDE80 \uD83D\uDE80");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n", "\r\n \r\n"})
  void allLineEndsAreUnderstood(String end) {
    String lines = line("a") + end + line("b") + end + line("c");
    Reading.ofStream(lines).assertIds("a", "b", "c").assertProblems();
    Reading.ofStream(lines + end).assertIds("a", "b", "c").assertProblems();
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    Reading.ofStream("\uFEFF" + line("a") + "\n").assertIds("a").assertProblems();
  }

  @Test
  void aBrokenLineCostsNothingButItself() {
    Reading reading =
        Reading.ofStream(
            String.join(
                "\n",
                line("a"),
                "{\"id\": \"b\", \"text\": \"an open string}",
                line("c"),
                "{\"id\": \"d\", \"text\": [{}",
                "{\"id\": \"e\" \"text\": \"no comma\"}",
                "no JSON at all",
                line("f") + " }",
                line("h")));
    reading.assertIds("a", "c", "f", "h");
    assertThat(reading.problems).extracting(Problem::line).containsExactly(2L, 4L, 5L, 6L, 7L);
    assertThat(reading.problems).allMatch(p -> p.severity() == Problem.Severity.ERROR);
    assertThat(reading.problems.get(0)).hasToString("stdin:2: broken JSON: it ends too early");
    assertThat(reading.problems.get(2).toString())
        .startsWith("stdin:5: broken JSON at byte 12 of the line: Unexpected character");
    assertThat(reading.problems.get(3).toString())
        .startsWith("stdin:6: broken JSON at byte")
        .contains("Unrecognized token 'no'");
    assertThat(reading.problems.get(4).toString())
        .startsWith("stdin:7: broken JSON at byte")
        .contains("Unexpected close marker '}'");
  }

  /** As some programs append them to a file. */
  @Test
  void anObjectMayBePrintedOverSeveralLines() {
    String printed =
        "{\n  \"id\": \"b\",\n  \"tags\": [\n    {}\n  ],\n  \"text\": \"It sails.\"\n}";
    Reading.ofStream(line("a") + "\n" + printed + "\n" + line("c"))
        .assertIds("a", "b", "c")
        .assertProblems();
    Reading.ofStream(printed + "\n" + line("c") + "\n" + printed.replace("\"b\"", "\"d\""))
        .assertIds("b", "c", "d")
        .assertProblems();
    Reading.ofStream((printed + ",\n" + printed.replace("\"b\"", "\"d\"")).replace("\n", "\r\n"))
        .assertIds("b", "d")
        .assertProblems();
  }

  @Test
  void aBrokenObjectOfSeveralLinesCostsNothingButItself() {
    Reading.ofStream(
            String.join(
                "\n",
                "{\n  \"id\": \"a\",\n  \"text\": \"It sails.\"\n}",
                "{\n  \"id\": \"b\",\n  \"text\": It,\n  \"tags\": []\n}",
                "{\n  \"id\": \"c\",\n  \"text\": \"It\n sails.\"\n}",
                "{\n  \"id\": \"d\",\n  \"tags\": [\n}",
                "{\n  \"id\": \"e\",",
                "{\n  \"id\": \"f\",\n  \"text\": \"It sails.\"\n}",
                "{\n  \"id\": \"g\""))
        .assertIds("a", "f")
        .assertLines(7L, 10L, 18L, 19L, 25L);
    Reading.ofStream("{\n  \"id\": \"a\",\n{\n  \"id\": \"b\",\n  \"text\": \"It sails.\"\n}\n")
        .assertIds("b")
        .assertProblems("stdin:1: broken JSON: it ends too early");
  }

  @Test
  void anObjectAboveTheLimitIsSkipped() {
    String printed = "{\n  \"id\": \"a\",\n  \"text\": \"It sails.\"\n}\n";
    ArticleReader reader = ArticleReader.builder().maxLineBytes(printed.length() - 2).build();
    new Reading(reader, List.of(Input.of(stream(line("c") + "\n" + printed + line("d")), "stdin")))
        .assertIds("c", "d")
        .assertProblems("stdin:2: an object of 38 bytes, more than the limit of 37");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[\"a\"]                              | not an object but a string",
        "[[3]]                                | not an object but a number",
        "\"a\"                                | not an object but a string",
        "17                                   | not an object but a number",
        "null                                 | not an object but null",
        "{}                                   | no \"text\"",
        "{\"text\": \"It sails.\"}            | no \"id\" and no \"url\"",
        "{\"id\": \" \", \"text\": \"It.\"}   | no \"id\" and no \"url\"",
        "{\"id\": true, \"text\": \"It.\"}    | \"id\" is a boolean, not a string",
        "{\"id\": \"a\"}                      | no \"text\"",
        "{\"id\": \"a\", \"text\": null}      | no \"text\"",
        "{\"id\": \"a\", \"text\": \" \\n\"}  | \"text\" is blank",
        "{\"id\": \"a\", \"text\": 17}        | \"text\" is a number, not a string",
        "{\"id\": \"a\", \"text\": [\"It\", 1]} | \"text\" is an array, not a string",
      })
  void aLineThatIsNoArticleIsReported(String line, String reason) throws IOException {
    Path file = write("a.jsonl", Reading.bytes(line, "\n", line("z")));
    Reading.of(file).assertIds("z").assertProblems(file + ":1: " + reason);
  }

  @Test
  void anOptionalFieldOfAnotherTypeIsLeftOut() {
    Reading reading =
        Reading.ofStream(
            "{\"id\": \"a\", \"source\": {\"rank\": 7}, \"title\": false, \"text\": \"It"
                + " sails.\"}");
    assertThat(reading.articles).containsExactly(Article.of("a", "It sails."));
    reading.assertProblems(
        "stdin:1: \"source\" is an object, not a string; ignored",
        "stdin:1: \"title\" is a boolean, not a string; ignored");
    assertThat(reading.report.errors()).isZero();
    assertThat(reading.report.warnings()).isEqualTo(2);
  }

  @Test
  void anArticleIsKeptWithoutADateThatCannotBeRead() {
    Reading reading =
        Reading.ofStream(
            "{\"id\": \"a\", \"published\": \"last Tuesday\", \"text\": \"It sails.\"}");
    assertThat(reading.articles).containsExactly(Article.of("a", "It sails."));
    reading.assertProblems("stdin:1: not a date: \"last Tuesday\"; ignored");
    assertThat(reading.problems.get(0).severity()).isEqualTo(Problem.Severity.WARNING);
  }

  @Test
  void aDuplicateIdIsReportedWithThePlaceOfTheFirst() throws IOException {
    Path one = write("one.jsonl", Reading.bytes(line("a"), "\n", line("b"), "\n", line("a"), "\n"));
    Path two = write("two.jsonl", Reading.bytes(line("c"), "\n", line("b")));
    Path text = write("c.txt", Reading.bytes("It sails."));
    Reading.of(one, two, text)
        .assertIds("a", "b", "c")
        .assertProblems(
            one + ":3: duplicate id \"a\", first at " + one + ":1",
            two + ":2: duplicate id \"b\", first at " + one + ":2",
            text + ": duplicate id \"c\", first at " + two + ":1");
  }

  @Test
  void malformedUtf8IsAWarning() {
    Reading read =
        Reading.ofStream(
            Reading.bytes(
                line("a"),
                "\n{\"id\": \"b\", \"text\": \"caf",
                Reading.raw(0xE9),
                " noir\"}\n{\"id\": \"ç\", \"text\": \"",
                Reading.raw(0x93),
                "It sails.",
                Reading.raw(0x94),
                "\"}\n",
                line("d")));
    read.assertIds("a", "b", "ç", "d")
        .assertProblems(
            "stdin:2: in the line, byte 25 (0xE9) is not UTF-8: read as windows-1252",
            "stdin:3: in the line, 2 bytes are not UTF-8, the first is byte 23 (0x93): read as"
                + " windows-1252");
    assertThat(read.articles.get(1).text()).isEqualTo("café noir");
    assertThat(read.articles.get(2).text()).isEqualTo("“It sails.”");
  }

  @Test
  void halfASurrogatePairIsReported() {
    Reading.ofStream("{\"id\": \"a\", \"text\": \"cut \\ud83d off\"}")
        .assertOnlyProblem("stdin:1: half a surrogate pair in the text, at character 5");
    Reading.ofStream("{\"id\": \"a\\ude00\", \"text\": \"The ferry sails.\"}\n" + line("b"))
        .assertIds("b")
        .assertProblems("stdin:1: half a surrogate pair in the id, at character 2");
  }

  @Test
  void aProblemQuotesNoMoreThanALine() {
    String date = "\\n\\u001b[31m" + "x".repeat(1000);
    Reading.ofStream("{\"id\": \"a\", \"date\": \"x" + date + "\", \"text\": \"It sails.\"}")
        .assertProblems(
            "stdin:1: not a date: \"x\\u000a\\u001b[31m" + "x".repeat(73) + "…\"; ignored");
  }

  @Test
  void utf16IsReadToo() throws IOException {
    Path marked =
        write("m.jsonl", Reading.bytes(StandardCharsets.UTF_16LE, "\uFEFF", line("a"), "\n"));
    Path bare = write("b.jsonl", Reading.bytes(StandardCharsets.UTF_16BE, line("b"), "\n"));
    Reading.of(marked, bare).assertIds("a", "b").assertProblems();
  }

  @Test
  void emptyAndBlankFilesAreReported() throws IOException {
    Path empty = write("empty.jsonl", new byte[0]);
    Path blank = write("blank.jsonl", Reading.bytes("\n \r\n"));
    Reading.of(empty, blank)
        .assertIds()
        .assertProblems(empty + ": empty", blank + ": empty: nothing but blanks");
  }

  @Test
  void aLineAboveTheLimitIsPassedOver() {
    String limit = line("b");
    ArticleReader reader = ArticleReader.builder().maxLineBytes(limit.length()).build();
    String lines = line("a") + "\n" + limit + "\r\n" + line("cc") + "\n" + line("d");
    new Reading(reader, List.of(Input.of(stream(lines), "stdin")))
        .assertIds("a", "b", "d")
        .assertProblems("stdin:3: a line of 33 bytes, more than the limit of 32");
  }

  private static InputStream stream(String content) {
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }

  private static Article read(String line) {
    return Reading.ofStream(line).article();
  }

  static String line(String id) {
    return "{\"id\": \"" + id + "\", \"text\": \"It sails.\"}";
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }
}

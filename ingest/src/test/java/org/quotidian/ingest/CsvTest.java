package org.quotidian.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;

/** Tables: values separated by commas or the like, with a header. */
class CsvTest {
  private static final Article MILL =
      Article.builder("m1", "The mill will close, \"at last\", in June.\n\nSo it goes.")
          .source("Oder Post")
          .url("https://oder.example/mill")
          .title("Mill to close")
          .published(PublicationDate.parse("2024-03-12"))
          .build();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        id,source,url,title,date,text
        m1,Oder Post,https://oder.example/mill,Mill to close,2024-03-12,"The mill will close, ""at last"", in June.

        So it goes."
        """,
        """
        "ID";"Publisher";"Link";"Headline";"Publication_Date";"Content";"Rank"
        "m1";"Oder Post";"https://oder.example/mill";"Mill to close";"12 March 2024";"The mill will close, ""at last"", in June.

        So it goes.";"7"
        """,
        "Article ID\tOutlet\tURL\tTitle\tPublished at\tFull text\r\n"
            + "m1\tOder Post\thttps://oder.example/mill\tMill to close\t2024-03-12 00:00:00\t"
            + "\"The mill will close, \"\"at last\"\", in June.\n\nSo it goes.\"\r\n",
        "\uFEFFid|source|url|title|date|text\n"
            + "m1|Oder Post|https://oder.example/mill|Mill to close|20240312|"
            + "\"The mill will close, \"\"at last\"\", in June.\n\nSo it goes.\"\n",
      })
  void aRowIsAnArticle(String table) throws IOException {
    assertThat(read("a.csv", table).article()).isEqualTo(MILL);
    assertThat(read("a.tsv", table).article()).isEqualTo(MILL);
  }

  @Test
  void aSpreadsheetNamesItsSeparatorFirst() throws IOException {
    Reading read = read("a.csv", "sep=;\r\nid;text\r\nm1;It sails, and sails.\r\n");
    assertThat(read.article().text()).isEqualTo("It sails, and sails.");
  }

  @Test
  void aRowWithoutAnIdIsNumberedByItsFile() throws IOException {
    read("a.csv", "title,text\nOne,It sails.\nTwo,It sank.\n").assertIds("a:2", "a:3");
  }

  @Test
  void invalidRowsAreReportedWithTheirLine() throws IOException {
    Path file = folder.resolve("a.csv");
    read("a.csv", "id,text\na,It sails.\nb\n\nc,\" \"\nd,It,sank\ne,It sails.\n")
        .assertIds("a", "e")
        .assertProblems(
            file + ":3: too few values in the row: 1; the header names 2 columns",
            file + ":5: \"text\" is blank",
            file + ":6: too many values in the row: 3; the header names 2 columns");
  }

  @Test
  void aTableWithoutATextIsReportedOnce() throws IOException {
    read("a.csv", "date,price\n2024-03-12,7\n2024-03-13,8\n")
        .assertOnlyProblem(
            folder.resolve("a.csv")
                + ":1: no column of the table is named as a text: \"date\", \"price\"");
    read("a.csv", "id,text\n").assertOnlyProblem(folder.resolve("a.csv") + ": empty: no row in it");
  }

  @Test
  void markupBecomesText() throws IOException {
    assertThat(read("a.csv", "id,body\na,<p>One.</p><p>R&amp;D.</p>\n").article().text())
        .isEqualTo("One.\n\nR&D.");
  }

  @Test
  void anOpenQuotationMarkEndsTheTable() throws IOException {
    Reading read = read("a.csv", "id,text\na,It sails.\nb,\"It sank.\nc,It sails.\n");
    read.assertIds("a");
    assertThat(read.problems)
        .singleElement()
        .hasToString(
            folder.resolve("a.csv") + ":3: a quotation mark is not closed; the rest is skipped");
  }

  @Test
  void aBadByteIsAWarning() throws IOException {
    Path file =
        Files.write(
            folder.resolve("a.csv"),
            Reading.bytes("id,text\na,The caf", Reading.raw(0xE9), " is open.\n"));
    Reading read = Reading.of(file).assertIds("a");
    assertThat(read.articles.get(0).text()).isEqualTo("The café is open.");
    read.assertProblems(file + ":2: byte 18 (0xE9) is not UTF-8: read as windows-1252");
  }

  private Reading read(String name, String table) throws IOException {
    return Reading.of(Files.writeString(folder.resolve(name), table));
  }
}

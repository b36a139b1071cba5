package org.quotidian.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.article.Article;
import org.quotidian.web.Samples;

/** The archive in the browser: what each address shows. */
class PagesTest {

  private static final Article WITH_ADDRESS =
      Article.builder(
              "https://osterholm.example/2025/03?a=1&b=2",
              "Osterholm mourns.\n\nShops stayed shut.")
          .source("Osterholm Echo")
          .build();

  @TempDir private static Path directory;

  private static Served served;

  @BeforeAll
  static void serve() throws IOException {
    served =
        Served.of(
            directory.resolve("news"), Samples.WIRE, Samples.POST, Samples.LEDGER, WITH_ADDRESS);
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
  }

  private static String page(String path) {
    Client.Answer answer = served.client.getMade(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    return answer.body().replace("&#x3D;", "=").replace("&amp;", "&");
  }

  @Test
  void theFirstPageShowsWhatTheArchiveHas() {
    assertThat(page("/"))
        .contains("4 articles, ", "Harbour Wire", "Ines Varga", "action=\"/search\"");
  }

  @Test
  void aSearchShowsSentencesWithTheirContext() {
    assertThat(page("/search?q=passengers"))
        .contains("<strong>2 sentences</strong>")
        .containsSubsequence(
            "<a href=\"/article/wire-1\">Ferry sinks off Tarlem</a>",
            "who led the rescue.",
            "<a class=\"where\" href=\"/article/wire-1#s3\"",
            "<mark>passengers</mark>");
  }

  @Test
  void aSearchCountsWhatItCanBeNarrowedBy() {
    assertThat(page("/search?q=ferry"))
        .containsSubsequence("<h2>Source</h2>", "source=Harbour%20Wire", "Harbour Wire")
        .containsSubsequence("<h2>Name</h2>", "Tarlem")
        .containsSubsequence("<h2>Month</h2>", "month=2025-03", "2025-03");
  }

  @Test
  void aFilterNarrowsTheSearchAndCanBeRemoved() {
    assertThat(page("/search?q=ferry&source=Open%20Ledger"))
        .contains("<span>source: Open Ledger</span>", "href=\"/search?q=ferry\"")
        .doesNotContain("/article/wire-1");
    assertThat(page("/search?q=ferry&month=2025-04"))
        .contains("No sentence of the archive matches");
  }

  @Test
  void aSpeakerIsFoundByIdAndByName() {
    assertThat(page("/speaker/person%3Aines-varga"))
        .contains("<h1>Ines Varga</h1>", "four minutes");
    assertThat(page("/speaker/Varga")).contains("four minutes");
    assertThat(page("/speakers")).contains("/speaker/person%3Aines-varga", "Ines Varga");
  }

  @Test
  void aNameThatWasAskedForKeepsItsHyphen() {
    assertThat(page("/speaker/Jean-Pierre")).contains("<h1>Jean-Pierre</h1>");
    assertThat(page("/speaker/jean-pierre")).contains("<h1>Jean-Pierre</h1>");
    assertThat(page("/speaker/person%3Ano-body")).contains("<h1>No Body</h1>");
  }

  @Test
  void programsGetErrorsAsJson() {
    Client.Answer answer = served.client.get("/search.json?q=ferry&month=May");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.body()).startsWith("{\"error\":\"");
  }

  @Test
  void aQueryThatCannotBeReadIsShownWithACaret() {
    Client.Answer answer = served.client.get("/search?q=ferry%20AND%20(");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains("The query can’t be read")
        .containsPattern("<pre>ferry AND \\(\\R +\\^");
  }

  @Test
  void anArticleShowsItsParallelsInTheArchive() {
    assertThat(page("/article/wire-1"))
        .containsSubsequence(
            "id=\"s1p\"",
            "<a href=\"/article/post-7#s2\">Meridian Post, sentence 2</a>",
            "<del>14</del>");
  }

  @Test
  void anIdMayBeAnAddress() {
    String path = "/article/https%3A%2F%2Fosterholm.example%2F2025%2F03%3Fa%3D1%26b%3D2";
    assertThat(page(path)).contains("Osterholm mourns.");
    assertThat(page("/search?q=mourns")).contains("href=\"" + path + "#s1\"");
  }

  @Test
  void anArticleHasItsTitleAsThatOfThePage() {
    assertThat(page("/article/wire-1"))
        .containsPattern("<h1 id=\"[^\"]*\">Ferry sinks off Tarlem</h1>");
  }

  @Test
  void anArticleShowsQuotationsAndFiguresThatOthersHave() {
    assertThat(page("/article/wire-1"))
        .containsSubsequence(
            "Quotations in several articles",
            "nobody had time to reach the boats",
            "Ines Varga",
            "href=\"/article/post-7#s3\"",
            "Figures in several articles",
            "may differ",
            "href=\"/article/post-7#s2\"");
  }

  @Test
  void storiesAreTheArticlesOfOneEvent() {
    assertThat(page("/stories"))
        .containsPattern("[34] articles from [34] sources")
        .contains("Death toll rises after ferry disaster", "were grouped by the event")
        .containsSubsequence("3 Mar 2025, 08:10 UTC", " to ", "4 Mar 2025, 06:00 UTC")
        .contains("In common, most distinctive first: ");
  }

  @Test
  void programsGetJsonBySuffixOrByHeader() {
    for (Client.Answer answer :
        new Client.Answer[] {
          served.client.get("/search.json?q=passengers"),
          served.client.get("/search?q=passengers", "Accept: application/json")
        }) {
      assertThat(answer.header("Content-Type")).startsWith("application/json");
      assertThat(answer.body())
          .contains("\"total\":2", "\"article\":\"wire-1\"", "\"sentence\":2", "\"counts\":{");
    }
    assertThat(served.client.get("/article/wire-1.json").body())
        .contains("\"parallels\":[", "\"kind\":\"edited\"");
    assertThat(served.client.get("/search.json?q=(").body()).contains("\"error\":", "\"offset\":1");
    assertThat(served.client.getMade("/stories.json").body()).contains("\"stories\":[{\"title\":");
    assertThat(served.client.getMade("/speakers.json").body()).contains("\"name\":\"Ines Varga\"");
  }

  @Test
  void listsCanBeKept() {
    Client.Answer csv = served.client.get("/search.csv?q=passengers");
    assertThat(csv.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"sentences.csv\"");
    assertThat(csv.body()).startsWith("article,source,published,title,sentence,text,speakers");
    assertThat(csv.body().lines().count()).isEqualTo(3);
    assertThat(served.client.get("/search.jsonl?q=passengers").body().lines()).hasSize(2);
    assertThat(served.client.get("/speaker/Varga.csv").body()).contains("four minutes");
  }

  @Test
  void aSpreadsheetTakesNoTextForAFormula() {
    assertThat(Tables.cell("=1+1")).isEqualTo("'=1+1");
    assertThat(Tables.cell("-1")).isEqualTo("'-1");
    assertThat(Tables.cell("plain")).isEqualTo("plain");
  }

  @Test
  void aQueryIsAFeed() {
    Client.Answer feed = served.client.get("/feed?q=passengers");
    assertThat(feed.header("Content-Type")).startsWith("application/atom+xml");
    assertThat(feed.body())
        .contains("<title>Quotidian: passengers</title>", "<updated>2025-03-04T06:00:00Z</updated>")
        .containsPattern("href=\"http://127.0.0.1:\\d+/article/wire-1#s3\"");
  }

  @Test
  void suggestionsCompleteFieldsAndNames() {
    // Waits until the names are known.
    served.client.getMade("/speakers");
    assertThat(served.client.get("/suggest?q=ferry%20AND%20per").body())
        .contains("\"from\":10", "person:");
    assertThat(served.client.get("/suggest?q=speaker%3Avar").body())
        .contains("speaker:\\\"Ines Varga\\\"");
  }

  @Test
  void stylesAndScriptsAreKeptByBrowsers() {
    Client.Answer style = served.client.get("/assets/look.css");
    assertThat(style.header("Content-Type")).isEqualTo("text/css");
    assertThat(style.header("ETag")).isNotEmpty();
    Client.Answer again =
        served.client.get("/assets/look.css", "If-None-Match: " + style.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void pagesAreCompressed() {
    assertThat(
            served
                .client
                .get("/article/wire-1", "Accept-Encoding: gzip")
                .header("Content-Encoding"))
        .isEqualTo("gzip");
  }

  @Test
  void whatIsNotThereIsAPageThatSaysSo() {
    assertThat(served.client.get("/article/nothing").status()).isEqualTo(404);
    assertThat(served.client.get("/article/").status()).isEqualTo(404);
    assertThat(served.client.get("/speaker/").status()).isEqualTo(404);
    assertThat(served.client.get("/nothing").body()).contains("There is no page at this address");
  }
}

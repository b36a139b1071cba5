package org.quotidian.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;

/** What a page states about itself beside its text. */
class HtmlFactsTest {
  @TempDir Path folder;

  @Test
  void metaTagsStateEverything() throws IOException {
    Article article =
        read(
            """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <title>Ferry sails again | Harbour Wire</title>
            <link rel="canonical" href="https://hw.example/ferry">
            <meta property="og:url" content="https://hw.example/ferry?from=front">
            <meta property="og:title" content="Ferry sails&nbsp;again &amp; again">
            <meta property="og:site_name" content="Harbour Wire">
            <meta property="article:published_time" content="2025-03-03T08:30:00+01:00">
            </head>
            <body><p>The ferry sails again.</p></body>
            """);
    assertThat(article)
        .isEqualTo(
            Article.builder("https://hw.example/ferry", "The ferry sails again.")
                .source("Harbour Wire")
                .url("https://hw.example/ferry")
                .title("Ferry sails\u00A0again & again")
                .published(PublicationDate.parse("2025-03-03T07:30:00Z"))
                .language("en-GB")
                .build());
  }

  @Test
  void soDoesStructuredData() throws IOException {
    Article article =
        read(
            """
            <script type="application/ld+json">
            {"@context": "https://schema.org", "@graph": [
              {"@type": "WebSite", "name": "The Wire", "url": "https://hw.example"},
              {"@type": ["NewsArticle", "Thing"], "headline": "Ferry sails &amp; sails",
               "datePublished": "2025-03-03", "inLanguage": "en_GB",
               "publisher": [{"@type": "Organization", "name": "Harbour Wire"}],
               "mainEntityOfPage": {"@type": "WebPage", "@id": "https://hw.example/ferry"}}]}
            </script>
            <p>The ferry sails again.
            """);
    assertThat(article)
        .isEqualTo(
            Article.builder("https://hw.example/ferry", "The ferry sails again.")
                .source("Harbour Wire")
                .url("https://hw.example/ferry")
                .title("Ferry sails & sails")
                .published(PublicationDate.parse("2025-03-03"))
                .language("en-GB")
                .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\": \"NewsArticle\", \"headline\": \"Lost\"",
        "no JSON",
        "{\"@type\": \"NewsArticle\", \"headline\": {\"a\": [1, null, true]}}",
        "[]",
        ""
      })
  void brokenStructuredDataDoesNoHarm(String json) throws IOException {
    Article article =
        read("<script type=application/ld+json>" + json + "</script><h1>Found</h1><p>It sails.");
    assertThat(article.title()).isEqualTo("Found");
  }

  @Test
  void aPageThatStatesNothingIsNamedAfterItsFile() throws IOException {
    assertThat(read("<p>The ferry sails again."))
        .isEqualTo(Article.builder("page", "The ferry sails again.").source("page").build());
  }

  @Test
  void theHostIsTheSourceOfASiteThatDoesNotStateItsName() throws IOException {
    Article article =
        read("<link rel=canonical href='https://www.hw.example/ferry'><p>The ferry sails again.");
    assertThat(article.source()).isEqualTo("hw.example");
  }

  @Test
  void anAddressWithoutAHostIsNoId() throws IOException {
    Article article = read("<link rel=canonical href='/ferry'><p>The ferry sails again.");
    assertThat(article.id()).isEqualTo("page");
    assertThat(article.url()).isNull();
  }

  @Test
  void theTitleComesFromTheTagOrTheHeadingAtLast() throws IOException {
    String site = "<meta property=og:site_name content='Harbour Wire'>";
    assertThat(title(site + "<title>Ferry sails | Harbour Wire</title>")).isEqualTo("Ferry sails");
    assertThat(title(site + "<title>Ferry – sails - Harbour Wire</title>"))
        .isEqualTo("Ferry – sails");
    assertThat(title(site + "<meta property=og:title content='Ferry sails - Harbour Wire'>"))
        .isEqualTo("Ferry sails");
    assertThat(title(site + "<title>Harbour Wire</title>")).isEqualTo("Harbour Wire");
    assertThat(title("<title>Ferry | sails</title><h1>Other</h1>")).isEqualTo("Ferry | sails");
    assertThat(title("<h1>Ferry <em>sails</em></h1>")).isEqualTo("Ferry sails");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='article:published_time' content='2025-03-03'>",
        "<meta name=date content=2025-03-03>",
        "<meta name=pubdate content=2025-03-03>",
        "<meta name='parsely-pub-date' content='2025-03-03'>",
        "<meta name='DC.date.issued' content='2025-03-03'>",
        "<meta itemprop=datePublished content=2025-03-03>",
        "<time datetime='2025-03-03'>Monday</time>",
        "<time datetime='2025-04-04'>A month on</time><article><time"
            + " datetime='2025-03-03'></article>",
        "<meta name=date content='3 March'><time datetime='2025-03-03'>Monday</time>",
        "<script"
            + " type=application/ld+json>{'@type':'WebPage','datePublished':'2025-03-03'}</script>",
        "<script type=application/ld+json>[{'@type':'Organization','name':'Wire'},{'@graph':["
            + "{'@type':['Thing','ItemPage'],'datePublished':'2025-03-03'}]}]</script>",
        "<script type=application/ld+json>{'@type':'WebPage','datePublished':'2025-04-04',"
            + "'mainEntity':{'@type':'ReportageNewsArticle','datePublished':'2025-03-03'}}</script>",
        "<script type=application/ld+json>{'@type':'ItemList','itemListElement':[{'@type':"
            + "'NewsArticle','datePublished':'2025-04-04'}]}</script>"
            + "<div itemscope><span itemprop=datePublished content='2025-03-03'>x</span></div>",
        "<p itemprop='dateCreated datePublished'>3 March 2025</p>",
        "<div itemprop=comment><time itemprop=datePublished datetime=2025-04-04></time></div>"
            + "<b itemprop=datePublished title='Monday'>March 3, 2025</b>",
        "<abbr class='entry published' title='2025-03-03T00:00:00Z'>Monday</abbr>",
        "<link rel=canonical href='https://hw.example/world/2025/03/03/ferry-sails'>",
      })
  void datesAreInManyPlaces(String tag) throws IOException {
    String page = tag.contains("ld+json") ? tag.replace('\'', '"') : tag;
    assertThat(Reading.published(read(page + "<p>The ferry sails again."))).isEqualTo("2025-03-03");
  }

  @Test
  void aDateThatCannotBeReadIsReported() throws IOException {
    Path file = write(Reading.bytes("<meta name=date content='3 March'><p>The ferry sails again."));
    Reading.of(file).assertIds("page").assertProblems(file + ": not a date: \"3 March\"; ignored");
  }

  @Test
  void thePageDeclaresItsEncoding() throws IOException {
    String page = "<meta charset=windows-1252><p>“Café” – 90 €";
    assertThat(text(Reading.bytes(Charset.forName("windows-1252"), page)))
        .isEqualTo("“Café” – 90 €");
    String latin =
        "<meta http-equiv=content-type content='text/html; charset=iso-8859-1'><p>“Café” – 90 €";
    assertThat(text(Reading.bytes(Charset.forName("windows-1252"), latin)))
        .isEqualTo("“Café” – 90 €");
    assertThat(text(Reading.bytes("<p>“Café” – 90 €"))).isEqualTo("“Café” – 90 €");
    assertThat(text(Reading.bytes("\uFEFF<meta charset=windows-1252><p>“Café”")))
        .isEqualTo("“Café”");
    assertThat(text(Reading.bytes(StandardCharsets.UTF_16LE, "\uFEFF<p>“Café”")))
        .isEqualTo("“Café”");
  }

  @Test
  void bytesOfAnotherEncodingAreAWarning() throws IOException {
    Path file = write(Reading.bytes("<p>One.\n<p>Caf", Reading.raw(0xE9), " three."));
    Reading.of(file)
        .assertIds("page")
        .assertProblems(file + ": not UTF-8: read as windows-1252, by its bytes");
  }

  @Test
  void aPageWithoutTextIsReported() throws IOException {
    Path file = write(Reading.bytes("<title>Ferry</title><script>go()</script><nav>Home</nav>"));
    Reading.of(file).assertOnlyProblem(file + ": no text in this page");
  }

  private String title(String head) throws IOException {
    String title = read(head + "<p>The ferry sails again.").title();
    return title == null ? "" : title;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class=byline>By Ann Quill | Published 3 March 2025</p>",
        "<div><span>Ann Quill</span> <span>First published: March 3, 2025</span></div>",
        "<p><time>March 3, 2025</time></p>",
        "<p class='entry-date'>3 March 2025 • 4 min read</p>",
        "<p>Posted on 3 March 2025, updated 5 March 2025</p>",
      })
  void aDateBesideTheHeadingCountsIfThereIsNoOther(String line) throws IOException {
    String article = "<article><h1>Sails again</h1>" + line + "<p>The ferry sails.</p></article>";
    assertThat(Reading.published(read(article))).isEqualTo("2025-03-03");
    assertThat(
            Reading.published(
                read("<meta name=date content='2025-03-02'><article>" + article + "</article>")))
        .isEqualTo("2025-03-02");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class=date>Updated 3 March 2025</p>",
        "<p>The ferry sank on 3 March 2025</p>",
        "<aside><p class=date>3 March 2025</p></aside>",
        "<div class=comments><p class=date>3 March 2025</p></div>",
      })
  void otherDatesBesideTheHeadingDoNot(String line) throws IOException {
    String article = "<article><h1>Sails again</h1>" + line + "<p>The ferry sails.</p></article>";
    assertThat(read(article).published()).isNull();
  }

  @Test
  void theDayOfTheVisitIsNotThatOfPublication() throws IOException {
    String site = "<header><h1>Harbour Wire</h1><div class=date>4 March 2025</div></header>";
    assertThat(read(site + "<p>The ferry sails.</p>").published()).isNull();
    assertThat(read(site + "<h1>Sails again</h1><p>The ferry sails.</p>").published()).isNull();
  }

  private Article read(String page) throws IOException {
    return Reading.of(write(Reading.bytes(page))).article();
  }

  private String text(byte[] page) throws IOException {
    return Reading.of(write(page)).article().text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // JSON as JavaScript.
        """
        <script type="application/ld+json">/* added by a plug-in */
        {"@type": "NewsArticle", "datePublished": "2025-03-03",}</script><p>It sails.
        """,
        "<span property='dcterms:issued' content='2025-03-03'>today</span><p>It sails.",
        "<meta property=article:published_time content='3 mars 2025'><p>It sails.",
        "<meta name=date content='Montag, 3. März 2025'><p>It sails.",
        // The first date is that of another article.
        """
        <aside><article><time datetime="2019-01-01">2019</time></article></aside>
        <article><p>It sails.<time datetime="2025-03-03">today</time></article>
        """
      })
  void aDateIsFoundInStructureToo(String page) throws IOException {
    assertThat(String.valueOf(read(page).published())).isEqualTo("2025-03-03");
  }

  private Path write(byte[] page) throws IOException {
    return Files.write(folder.resolve("page.html"), page);
  }
}

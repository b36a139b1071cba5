package org.quotidian.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Article;
import org.quotidian.crossref.CrossReferencer;
import org.quotidian.web.Hostile;
import org.quotidian.web.Samples;
import org.quotidian.web.page.Assets;

/** The page of a cross-reference. */
class ReportTest {

  private static String page(List<AnnotatedArticle> articles) {
    StringBuilder page = new StringBuilder();
    try {
      Report.of(CrossReferencer.builder().build().of(articles)).write(page);
    } catch (IOException e) {
      throw new AssertionError("a string builder can be written to", e);
    }
    return page.toString();
  }

  private static String section(String page, String id) {
    int begin = page.indexOf("<section id=\"" + id + "\"");
    int end = page.indexOf("<section id=\"", begin + 1);
    assertThat(begin).as("section " + id).isNotNegative();
    return page.substring(begin, end < 0 ? page.length() : end);
  }

  @Test
  void hasAllSections() {
    String page = page(Samples.event());
    assertThat(page).startsWith("<!DOCTYPE html>").contains("3 articles from 3 sources compared");
    for (String id : List.of("overview", "reader", "quotations", "figures", "names", "method")) {
      assertThat(section(page, id)).contains("<h2");
    }
  }

  @Test
  void showsWhenEachSourceWasFirst() {
    assertThat(section(page(Samples.event()), "overview"))
        .containsSubsequence(
            "Harbour Wire", "3 Mar 2025, 08:10 UTC", "Meridian Post", "13:45", "Open Ledger");
  }

  @Test
  void showsWhoSharesHowManySentencesWithWhom() {
    assertThat(section(page(Samples.event()), "overview"))
        .contains("2 sentences of Harbour Wire in Open Ledger");
  }

  @Test
  void showsTheParallelsOfASentenceWithWhatWasChanged() {
    String reader = section(page(Samples.event()), "reader");
    assertThat(reader).contains("Sentence 1: edited in 2 other articles");
    assertThat(reader)
        .containsSubsequence(
            "<aside class=\"parallels\" id=\"a1s1p\"",
            "edited",
            "<a href=\"#a3s2\">Open Ledger, sentence 2</a>",
            "<del>14</del>",
            "<ins>21</ins>");
  }

  @Test
  void showsTheVersionsOfAQuotation() {
    assertThat(section(page(Samples.event()), "quotations"))
        .containsSubsequence(
            "nobody had time to reach the boats",
            "Ines Varga",
            "First in Harbour Wire",
            "the longest version",
            "Meridian Post, sentence 3",
            "The sea took her in four minutes",
            "<span class=\"gap\"> …</span>");
  }

  @Test
  void showsTheFiguresThatDifferFirstAndAsASeries() {
    String figures = section(page(Samples.event()), "figures");
    assertThat(figures).contains("may differ", "✓ agree", "<svg");
    assertThat(figures.indexOf("may differ")).isLessThan(figures.indexOf("✓ agree"));
    assertThat(figures).containsSubsequence("14", "08:10 UTC", "17", "13:45", "21");
  }

  @Test
  void listsNamesWithTheirSentences() {
    assertThat(section(page(Samples.event()), "names"))
        .containsSubsequence("People", "Ines Varga", "2 articles", "Places", "Osterholm");
  }

  @Test
  void aNamePointsToItsPlaceInTheSentenceOfTheReader() {
    String page = page(Samples.event());
    Matcher place =
        Pattern.compile("<li data-at=\"(\\d+)-(\\d+)\"><a href=\"#(a\\d+s\\d+)\">[^<]*</a></li>")
            .matcher(section(page, "names"));
    int places = 0;
    while (place.find()) {
      Matcher sentence =
          Pattern.compile("id=\"" + place.group(3) + "\">(.*?)</span>").matcher(page);
      assertThat(sentence.find()).isTrue();
      String text = sentence.group(1).replaceAll("<[^>]*>", "").replaceAll("&[^;]*;", "'");
      assertThat(text).hasSizeGreaterThanOrEqualTo(Integer.parseInt(place.group(2)));
      assertThat(text.substring(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))))
          .matches("\\p{Lu}.*\\p{L}");
      places++;
    }
    assertThat(places).isGreaterThan(3);
  }

  @Test
  void aRemarkIsPartOfTheMethod() throws IOException {
    StringBuilder page = new StringBuilder();
    Report.of(CrossReferencer.builder().build().of(Samples.event()))
        .withRemark("Two <old> ones were skipped.")
        .write(page);
    assertThat(section(page.toString(), "method")).contains("Two &lt;old&gt; ones were skipped.");
  }

  @Test
  void saysWhatWasComparedAndExcluded() {
    assertThat(section(page(Samples.event()), "method"))
        .contains("3 articles with", "sentences of boilerplate", "within one source");
  }

  @Test
  void loadsNothing() {
    String page = page(Samples.event());
    assertThat(page).doesNotContain(" src=", "@import", "url(", "<link", "fetch(");
    Matcher address = Pattern.compile("href=\"(?!#)([^\"]*)\"").matcher(page);
    assertThat(address.results().map(found -> found.group(1)))
        .as("only the articles' own addresses lead away")
        .containsOnly("https://harbour.example/ferry");
  }

  @Test
  void forbidsAllScriptsAndStylesButItsOwn() {
    String page = page(Samples.event());
    String style = Assets.text("look.css") + Assets.text("report.css");
    String script = Assets.text("reader.js") + Assets.text("report.js");
    assertThat(page)
        .contains("<style>" + style + "</style>", "<script>" + script + "</script>")
        .contains(escaped(Assets.cspHash(style)), escaped(Assets.cspHash(script)))
        .contains("default-src &#x27;none&#x27;")
        .doesNotContain("unsafe-inline", " style=\"", " onclick=");
  }

  private static String escaped(String hash) {
    return hash.replace("=", "&#x3D;").replace("'", "&#x27;");
  }

  @Test
  void showsHostileTextAsText() {
    String page = page(Samples.annotated(Samples.WIRE, Samples.HOSTILE));
    String body = page.substring(page.indexOf("<body"), page.lastIndexOf("<script>"));
    assertThat(body)
        .doesNotContain("<script", "<img", "onload=alert(2)>", "<b>", "javascript:")
        .contains("&lt;script&gt;", "&lt;U+202E&gt;&lt;U+0007&gt;", "&lt;U+2066&gt;")
        .contains("&lt;U+D800&gt;", "{{title}}")
        .doesNotContain("\u202E", "\u0007", "\u2066");
  }

  @Test
  void anArticleAloneIsAPageToo() {
    assertThat(page(Samples.annotated(Samples.WIRE)))
        .contains("1 article from 1 source compared", "No two of these articles share a sentence");
  }

  @Test
  void noArticleIsAPageToo() {
    assertThat(page(List.of())).contains("0 articles from 0 sources compared");
  }

  @Test
  void showsAllKindsOfHostileTextAsText() {
    String page = page(Samples.annotated(Hostile.articles().toArray(new Article[0])));
    String body = page.substring(page.indexOf("<body"), page.lastIndexOf("<script>"));
    assertThat(body)
        .doesNotContain(Hostile.marks().toArray(new String[0]))
        .contains("{{title}} {{{style}}}");
  }

  @Test
  void theReaderShowsTheArticlesWithMostParallelsAndSaysWhatItLeavesOut() {
    List<Article> articles = new ArrayList<>(List.of(Samples.WIRE, Samples.POST));
    for (int i = 0; i < Report.MAX_READER; i++) {
      articles.add(
          Article.builder("alone-" + i, letters(i * 7) + " " + letters(i * 13 + 5) + ".").build());
    }
    String page = page(Samples.annotated(articles.toArray(new Article[0])));
    String reader = section(page, "reader");
    assertThat(reader)
        .contains("2 more articles were compared", "id=\"not-shown\"", "Ferry sinks off Tarlem");
    assertThat(reader.split("<article ", -1)).hasSize(Report.MAX_READER + 1);
    assertThat(page).contains("href=\"#not-shown\"").contains("102 articles from");
    Matcher target = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
    assertThat(target.results().map(found -> found.group(1)).distinct())
        .as("no link leads nowhere")
        .allSatisfy(id -> assertThat(page).contains("id=\"" + id + "\""));
  }

  @Test
  void anArticleOfTenThousandSentencesIsAPageToo() {
    Article first = Article.builder("long-1", numbered(10_000)).source("Harbour Wire").build();
    Article other = Article.builder("long-2", numbered(500)).source("Open Ledger").build();
    String page = page(Samples.annotated(first, other));
    assertThat(page.length()).isLessThan(6_000_000);
    assertThat(page).contains("id=\"a1s10000\"");
  }

  private static String numbered(int sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append("The ").append(letters(i)).append(" boat left ").append(letters(i * 7));
      text.append(" harbour at dawn with nets and lamps aboard.\n\n");
    }
    return text.toString();
  }

  /** A number without digits: many figures take long to compare. */
  private static String letters(int number) {
    return Integer.toString(number, 10)
        .chars()
        .mapToObj(c -> "" + (char) (c - '0' + 'a'))
        .reduce("q", String::concat);
  }
}

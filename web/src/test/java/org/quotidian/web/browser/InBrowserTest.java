package org.quotidian.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.crossref.CrossReferencer;
import org.quotidian.web.Hang;
import org.quotidian.web.Samples;
import org.quotidian.web.page.Assets;
import org.quotidian.web.report.Report;
import org.quotidian.web.server.ArchiveServer;

/**
 * Report and archive in a real browser, where one is installed. After each test: the browser
 * complained about nothing, a violated Content-Security-Policy included, and asked nobody but this
 * machine.
 */
class InBrowserTest {

  private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");
  private static final String ENTER = "\uE007";
  private static final String ESCAPE = "\uE00C";
  private static final String DOWN = "\uE015";

  @TempDir private static Path folder;

  private static Browser browser;
  private static ArchiveServer server;
  private static String site = "";
  private static String report = "";
  private static String axe = "";

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    assumeTrue(Browser.isInstalled(), "no Chromium with its driver is installed");
    JETTY.setLevel(Level.WARNING);
    Path directory = folder.resolve("news");
    try (Archive archive = Archive.open(directory)) {
      for (Article article : List.of(Samples.WIRE, Samples.POST, Samples.LEDGER, Samples.HOSTILE)) {
        archive.add(article);
      }
      archive.commit();
    }
    server = ArchiveServer.builder(directory).port(0).start();
    site = server.address().toString();
    awaitMade("stories");
    awaitMade("speakers");
    Path file = folder.resolve("report.html");
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      Report.of(
              CrossReferencer.builder()
                  .build()
                  .of(
                      Samples.annotated(
                          Samples.WIRE, Samples.POST, Samples.LEDGER, Samples.HOSTILE)))
          .write(out);
    }
    report = file.toUri().toString();
    try (InputStream in = InBrowserTest.class.getResourceAsStream("/axe/axe.min.js")) {
      axe = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    browser = Browser.start();
  }

  /** Until then the page says that it is being computed. */
  private static void awaitMade(String page) throws IOException, InterruptedException {
    URL address = URI.create(site + page).toURL();
    long end = System.nanoTime() + Hang.LIMIT.toNanos();
    while (((HttpURLConnection) address.openConnection()).getResponseCode() != 200) {
      assertThat(System.nanoTime()).as(page).isLessThan(end);
      Thread.sleep(50);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @AfterEach
  void nothingWasComplainedAboutAndNobodyElseAsked() {
    assertThat(browser.complaints())
        .filteredOn(message -> !message.contains("status of 400"))
        .as("complaints of the browser")
        .isEmpty();
    assertThat(browser.requests())
        .filteredOn(url -> !url.startsWith("file:") && !url.startsWith("data:"))
        .allSatisfy(url -> assertThat(url).startsWith("http://127.0.0.1:"));
  }

  private static boolean isTrue(String script) {
    return browser.run("return String(" + script + ")").equals("true");
  }

  @Test
  void theReportOpensParallelsByClickAndKey() throws InterruptedException {
    browser.go(report + "#reader");
    browser.click("#a1s1 + a.n", "document.getElementById('a1s1p').classList.contains('open')");
    assertThat(browser.run("return document.getElementById('a1s1p').innerText"))
        .contains("edited", "Meridian Post");
    browser.type(ESCAPE);
    browser.await("!document.querySelector('.parallels.open')");
    assertThat(browser.run("return document.activeElement.className")).startsWith("n ");
    browser.type("j");
    browser.await("!!document.querySelector('.parallels.open')");
    browser.type("k");
    browser.type("n");
    browser.await("document.querySelector('.story:not([hidden])').id === 'a2'");
    browser.back();
    browser.await("location.hash !== '#a2'");
  }

  @Test
  void theReportFollowsALinkIntoAnotherArticle() throws InterruptedException {
    browser.go(report + "#a1s1p");
    browser.await("document.getElementById('a1s1p').classList.contains('open')");
    browser.click("#a1s1p .places a", "document.querySelector('.story:not([hidden])').id !== 'a1'");
    browser.back();
    browser.await("document.querySelector('.story:not([hidden])').id === 'a1'");
  }

  @Test
  void aNameThatIsOpenedShowsItsSentences() throws InterruptedException {
    browser.go(report + "#names");
    browser.click(
        ".names summary", "document.querySelectorAll('.names details[open] .context').length > 0");
    assertThat(
            isTrue(
                "[].every.call(document.querySelectorAll('.names details[open] mark'), function (m)"
                    + " { return m.textContent.length > 1; })"))
        .isTrue();
  }

  @Test
  void aSearchWithSuggestionsFacetsArticleAndBack() throws InterruptedException {
    browser.go(site);
    browser.type("/");
    browser.await("document.activeElement.id === 'q'");
    browser.type("speaker:var");
    browser.await("document.querySelectorAll('#suggestions li').length > 0");
    browser.type(DOWN + ENTER);
    browser.await("document.getElementById('q').value.includes('Ines Varga')");
    browser.type(ENTER);
    browser.await("location.pathname === '/search' && !!document.querySelector('.result')");
    browser.click(".facet a[href*='source']", "!!document.querySelector('.chosen a')");
    browser.click(".result h2 a", "location.pathname.startsWith('/article/')");
    browser.type("j");
    browser.await("!!document.querySelector('.parallels.open')");
    browser.back();
    browser.await("location.pathname === '/search'");
  }

  @Test
  void aQueryThatCannotBeReadIsExplained() throws InterruptedException {
    browser.go(site);
    browser.type("/");
    browser.await("document.activeElement.id === 'q'");
    browser.type("ferry AND (" + ENTER);
    browser.await("!!document.querySelector('.wrong pre')");
    assertThat(isTrue("document.querySelector('.wrong pre').innerText.includes('^')")).isTrue();
  }

  @Test
  void theBrowserUnderstandsAllStyles() {
    browser.go(site + "article/wire-1");
    String rules =
        browser.run(
            "return [].map.call(document.styleSheets, function (sheet) { return"
                + " sheet.href.replace(/.*\\//, '') + ' ' + sheet.cssRules.length; }).join(', ')");
    assertThat(rules)
        .isEqualTo("look.css " + rules("look.css") + ", site.css " + rules("site.css"));
    browser.go(report);
    assertThat(browser.run("return String(document.styleSheets[0].cssRules.length)"))
        .isEqualTo(Long.toString(rules("look.css") + rules("report.css")));
  }

  /** The rules that are in no other one. */
  private static long rules(String style) {
    return Assets.text(style).lines().filter(line -> line.equals("}")).count();
  }

  @Test
  void noPageHasABarrier() {
    browser.dark(false);
    assertThat(isTrue("matchMedia('(prefers-color-scheme: dark)').matches")).isFalse();
    withoutBarriers();
  }

  @Test
  void noDarkPageHasABarrier() {
    browser.dark(true);
    assertThat(isTrue("matchMedia('(prefers-color-scheme: dark)').matches")).isTrue();
    try {
      withoutBarriers();
    } finally {
      browser.dark(false);
    }
  }

  private static void withoutBarriers() {
    for (String url :
        List.of(
            site,
            site + "search?q=ferry",
            site + "search?q=ferry&source=Open+Ledger",
            site + "search?q=(",
            site + "search",
            site + "article/wire-1#s1p",
            site + "stories",
            site + "speakers",
            site + "speaker/Varga",
            report,
            report + "#a1s1p")) {
      browser.go(url);
      browser.run(axe + "; return 'loaded'");
      String violations =
          browser.runAsync(
              "var done = arguments[arguments.length - 1];axe.run(document, {runOnly: ['wcag2a',"
                  + " 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(function (found) {"
                  + " done(found.violations.map(function (v) { return v.id + ': ' +"
                  + " v.nodes.slice(0, 3).map(function (n) { return n.html.slice(0, 120) + ' ' +"
                  + " n.failureSummary; }).join(' | '); }).join('\\n"
                  + "') || 'none'); }, function (e) { done(String(e)); });");
      assertThat(violations).as(url).isEqualTo("none");
    }
  }
}

package org.quotidian.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a page becomes the article's text. */
class HtmlTextTest {
  private static final String LEAD =
      "<p>The ferry to the outer islands will sail twice a day from Monday, the office said.</p>";
  private static final String MORE =
      "<p>“We never thought it would take this long,” said Ann Quill, who keeps the store.</p>";
  private static final String TEXT =
      "The ferry to the outer islands will sail twice a day from Monday, the office said.\n\n"
          + "“We never thought it would take this long,” said Ann Quill, who keeps the store.";

  @Test
  void blocksAreSeparatedByBlankLines() {
    assertText(
        """
        <article>
          <h1>Ferry sails again</h1>
          <p>It sails
             twice a <b>day</b>.
          <h2>What it costs</h2>
          <ul><li>Adults: <i>four</i> crowns<li><p>Children: one</p></ul>
          <blockquote>“At last,”<p>said the mayor.</blockquote>
        </article>
        """,
        "It sails twice a day.",
        "What it costs",
        "- Adults: four crowns",
        "- Children: one",
        "“At last,”",
        "said the mayor.");
  }

  @Test
  void aBreakEndsALineAndTwoEndAParagraph() {
    assertText("<p>One <br> two<br/>\n<br>three<br><br><br>four<br>", "One\ntwo", "three", "four");
  }

  @Test
  void noBreakSpacesStay() {
    assertText(
        "<p>&nbsp;90&nbsp;% of&#8239;Mr.&nbsp; Hale’s so&#8209;called plan&nbsp;</p><p>&nbsp;</p>",
        "90\u00A0% of\u202FMr.\u00A0 Hale’s so\u2011called plan");
  }

  @Test
  void wordsOfDifferentTagsRunOn() {
    assertText(
        "<p>far<b>-</b>reaching, <q>robust</q> and <span>wo<wbr>rd</span>",
        "far-reaching, “robust” and word");
  }

  @Test
  void theCellsOfARowAreInOneLine() {
    assertText(
        "<p>Fares:</p><table><tr><th>Adults<th>Children<tr><td>4<td>1</table>",
        "Fares:",
        "Adults | Children",
        "4 | 1");
  }

  @Test
  void wordsWithoutAParagraphCountToo() {
    assertText("<div>One<p>two</p>three<div>four</div></div>", "One", "two", "three", "four");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav><p>Home, world, business, opinion, sport and the weather</p></nav>",
        "<header><p>By Ann T. Quill, who writes about boats and the sea</p></header>",
        "<footer><p>All rights reserved by the Harbour Wire company</p></footer>",
        "<aside><p>Sign up for our letter, every morning at eight</p></aside>",
        "<form><p>Your address, which we will not give to others</p></form>",
        "<figure><img src=f.jpg><figcaption>The ferry in the fog</figcaption></figure>",
        "<script>var text = 'The ferry sails again, they said';</script>",
        "<style>p { color: #222222; background: #ffffff }</style>",
        "<noscript><p>Please turn on scripts to read this page</p></noscript>",
        "<template><p>Nothing that anyone would ever see</p></template>",
        "<div role=navigation><p>Home, world, business, opinion</p></div>",
        "<div class='newsletter-box'><p>Sign up for our letter</p></div>",
        "<div id=relatedStories><p>Read this next: the ferry sank</p></div>",
        "<div class=cookie_note><p>We use cookies to keep you in</p></div>",
        "<section class='share tools'><p>Tell your friends of this</p></section>",
        "<ul class=socialLinks><li>Follow us</li></ul>",
        "<p class=byline>By Ann T. Quill in Northport</p>",
        "<div hidden><p>Nothing that anyone would see</p></div>",
        "<div style='display: none'><p>Nothing that anyone would see</p></div>",
        "<!-- desk: hold this paragraph until the mayor calls -->",
        "<ul><li><a href=/1>The ferry sank</a><li><a href=/2>The mayor calls</a></ul>",
      })
  void whatIsNotTheArticleIsLeftOut(String box) {
    assertText("<article>" + LEAD + box + MORE + "</article>", TEXT);
    assertText("<body>" + box + "<div>" + LEAD + MORE + "</div>", TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<body class='no-sidebar has-comments'>%s",
        "<form id=aspnet>%s</form>",
        "<div class='page related-on'><div id=nav-wrapper>%s</div></div>",
        "<article class='post sponsored-by-none'>%s</article>",
        "<main><aside>%s</aside></main>",
      })
  void aClassNeverCostsTheArticleItself(String frame) {
    assertText(frame.replace("%s", LEAD + MORE), TEXT);
  }

  @Test
  void inRunningTextALinkKeepsItsWords() {
    assertText(
        "<p>The <a class='related nav' href=/m>mayor</a> and <span class=promo>the</span> <b>cook</b>",
        "The mayor and the cook");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>TEASER</p><div itemprop=articleBody>STORY</div>",
        "<p>TEASER</p><article>STORY</article>",
        "<p>TEASER</p><main>STORY</main>",
        "<p>TEASER</p><div role=main>STORY</div>",
        "<article><p>TEASER</p><div itemprop='description articleBody'>STORY</div></article>",
        "<main><p>TEASER</p><article>STORY</article><article><p>TEASER</article></main>",
        "<div><p>TEASER</p></div><div>STORY</div>",
        "<article><p>TEASER</article><article><p>TEASER</article><div>STORY</div>",
      })
  void theMainPartIsFound(String page) {
    String teaser = "Elsewhere today, a bridge opened.";
    String story = LEAD + MORE + LEAD + MORE;
    assertText(page.replace("TEASER", teaser).replace("STORY", story), TEXT, TEXT);
  }

  @Test
  void aTextCutUpByBoxesIsWhole() {
    assertText(
        "<div class=story><div>"
            + LEAD
            + "</div><div class=ad>Buy!</div><div>"
            + MORE
            + "</div></div>",
        TEXT);
  }

  @Test
  void structuredDataGivesTheTextThatThePageDoesNotShow() {
    String body = "The ferry sails again. ".repeat(40).strip();
    assertText(
        "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"articleBody\": \""
            + body
            + "\"}</script><p>Please turn on scripts.</p>",
        body);
  }

  @Test
  void butNotInPlaceOfOneThatItShows() {
    assertText(
        "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"articleBody\": \"Short.\"}"
            + "</script>"
            + LEAD,
        TEXT.lines().findFirst().orElseThrow());
  }

  @Test
  void deepNestingIsNoBurden() {
    assertText("<div>".repeat(20_000) + "It sails." + "</div>".repeat(20_000), "It sails.");
    assertText("<b>".repeat(20_000) + "It sails.", "It sails.");
  }

  private static void assertText(String page, String... blocks) {
    String html = "<!doctype html>" + page;
    assertThat(Reading.ofStream(html).article().text()).isEqualTo(String.join("\n\n", blocks));
  }
}

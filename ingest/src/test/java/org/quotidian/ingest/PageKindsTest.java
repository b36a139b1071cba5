package org.quotidian.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The kinds of things that surround and interrupt the text of news pages, three examples of each.
 * In each example ①, ②, ③ and ④ are the paragraphs of the article.
 */
class PageKindsTest {
  private static final String A =
      "The last paper mill of Ostrava will stop its machines in June, its owner said on Tuesday.";
  private static final String B =
      "Some 210 people work there, and most of them live in the streets around the mill.";
  private static final String C =
      "“We printed the ballots of three republics,” said Jana Kolar, who has led it since 2009.";
  private static final String D =
      "The town has offered to buy the halls, but no price has been named by either side so far.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // The part that is paid for, by the names that publishers give to it.
        "<article>① ②<section class='paywall'>③ ④</section></article>",
        "<div class=story><div>① ②</div><div class='meteredContent subscriber-only'>③ ④</div></div>",
        "<article><div id=premium-content class='c-subscription__body'>① ② ③ ④</div></article>",
        "<main><div>①</div><div class='paywalled-content js-paywall'>②</div><div>③ ④</div></main>",
      })
  void thePaidPartBelongsToTheText(String page) {
    assertWhole(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article>① ② ③ ④</article><div class=paywall><h3>Subscribe to read on</h3>"
            + "<p>Get full access for one crown a week, and cancel whenever you like.</p></div>",
        "<article>① ② ③ ④<div class='paywall-prompt'><p>You have read your three free articles of"
            + " this month.</p><a href=/pay>Subscribe now</a></div></article>",
        "<article>① ② ③ ④<aside class=subscription><p>Already a subscriber? <a href=/in>Log in</a>"
            + " to read the comments of others</p></aside></article>",
      })
  void theOfferOfThePaidPartDoesNot(String page) {
    assertWhole(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article>① ② ③ ④</article><div id=comments>READERS</div>",
        "<article><div class=body>① ② ③ ④</div><section class='comment-list'>READERS</section></article>",
        "<div class=content>① ② ③ ④</div><div id=disqus_thread><ul>READERS</ul></div>",
        "<div class=post>① ② ③ ④</div><ol class=commentlist>READERS</ol>",
        "<main><article>① ② ③ ④</article><article class=comment>READERS</article></main>",
        "<div class=wrap><div class=story>① ② ③ ④</div><div class='user-comments'>READERS</div></div>",
        "<main><article>① ② ③ ④</article><section id=responses><article>READERS</article>"
            + "<article>READERS</article></section></main>",
        "<article><div class=b>① ② ③ ④</div><div itemprop=comment itemscope"
            + " itemtype='https://schema.org/Comment'>READERS</div></article>",
      })
  void commentsLongerThanTheArticleAreNot(String page) {
    String comment =
        "<li class=comment-body><p>I lived in that street for thirty years, and nobody ever asked"
            + " us what we thought about the smell of the mill in the summer.</p></li>";
    assertWhole(page.replace("READERS", "<h3>12 comments</h3>" + comment.repeat(12)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><section itemprop=articleBody>① ②</section><div class=ad>Buy!</div>"
            + "<section itemprop=articleBody>③ ④</section></div>",
        "<main><div itemprop=articleBody>①</div><figure><img></figure><div itemprop=articleBody>②"
            + "</div><div itemprop=articleBody>③ ④</div></main>",
        "<div class=story-body><div class=part>① ②</div><div class=promo><p>Read our series on the"
            + " rivers of the north</p></div><div class=part>③ ④</div></div>",
        "<article>① ②</article><div class=ad>Buy!</div><article>③ ④</article>",
        "<div class=a><article><header><h1>Mill to close</h1></header>①</article></div>"
            + "<div class=b><article>② ③ ④</article></div>",
      })
  void anArticleInPartsIsWhole(String page) {
    assertWhole(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article>① ② ③ ④</article><div id=onetrust-banner-sdk><p>We and our 812 partners store"
            + " information on your device to show you what you may like.</p></div>",
        "<div class='gdpr-overlay'><p>Your privacy matters to us. We and our partners process data"
            + " about you.</p><button>Accept all</button></div><article>① ② ③ ④</article>",
        "<div>① ② ③ ④</div><div class=cc-window role=dialog><p>This site uses cookies so that you"
            + " have the best experience on it.</p></div>",
        "<div class=main><p>We use cookies and similar technologies to give you the best experience"
            + " on our website. <a href=/privacy>Privacy policy</a></p>① ② ③ ④</div>",
      })
  void consentBoxesAreNot(String page) {
    assertWhole(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article><h1>Mill to close</h1><ul class=tools><li><a href=#f>Facebook</a></li>"
            + "<li><a href=#t>Twitter</a></li><li>Email</li></ul>① ② ③ ④</article>",
        "<article>① ② ③ ④<p>Share this article</p><p>Facebook Twitter WhatsApp</p></article>",
        "<article><div>Share</div><div><span>Print</span> <span>Email</span></div>① ② ③ ④</article>",
        "<article>① ②<p>Advertisement</p>③<p>ADVERT</p>④<p>Share this:</p></article>",
      })
  void shareBarsAreNot(String page) {
    assertWhole(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article>① ②<div class='video-player'><p class=vjs-no-js>To watch this video, turn scripts"
            + " on and use a browser that plays it.</p></div>③ ④</article>",
        "<main><div class=story>① ②<div id=player-7><p>This video can not be played in your country,"
            + " for its owner has not licensed it there.</p></div>③ ④</div></main>",
        "<article>①<div class='vjs-error-display'><p>The media could not be loaded, because the"
            + " server or the network failed.</p></div>② ③ ④</article>",
      })
  void messagesOfPlayersAreNot(String page) {
    assertWhole(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article>① ② ③ ④<h3>Related articles</h3><p><a href=/1>A bridge over the Oder is closed"
            + " for repairs</a></p><p><a href=/2>Coal trains return</a></p></article>",
        "<article>① ②<p>Read more: <a href=/1>A bridge over the Oder is closed for repairs</a></p>"
            + "③ ④</article>",
        "<article>① ②<p><strong><a href=/1>MORE: WHAT THE MILL MEANT TO THE TOWN</a></strong></p>"
            + "③ ④<p>You may also like</p><div><a href=/2>Ten mills to see before you die</a>"
            + "</div></article>",
        "<article>① ② ③ ④<h4>Read next</h4><div><h5><a href=/3>Coal trains return</a></h5><p>They"
            + " were last seen in the spring.</p></div></article>",
        "<article>① ②<p>Also on our site <a href=/4>Coal trains return to the old line</a></p>③ ④"
            + "<p>More from Business</p><ul><li><a href=/5>Steel</a></li></ul></article>",
      })
  void teasersOfOtherArticlesAreNot(String page) {
    assertWhole(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article>①<div class=image><img src=m.jpg><p>The mill in the fog of an autumn morning"
            + "</p></div>② ③ ④</article>",
        "<article>①<p class=img-text>The mill seen from the river (Image: Kattegat Photo)</p>② ③ ④"
            + "</article>",
        "<article><span class='photo__caption'>The mill in the fog, seen from the river</span>"
            + "<span class=photo__credit>Photo: Jo Lind</span>① ② ③ ④</article>",
        "<article>① ②<p>Workers leave the mill. Photograph: Jo Lind/Kattegat Photo</p>③ ④</article>",
      })
  void captionsAreNot(String page) {
    assertWhole(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article><h1>Mill to close</h1><p>12 March 2024, 14:05</p>① ② ③ ④</article>",
        "<article><div>Published: Tuesday, March 12, 2024 2:05 PM CET</div>① ② ③ ④</article>",
        "<article><p>Updated 5:27 am CST, Tuesday, March 12, 2024</p><p>By Ann T. Quill</p>① ② ③ ④"
            + "</article>",
        "<article><div>March 12, 2024 - 11:28 AMT</div>① ② ③ ④<p>12.03.2024</p></article>",
        "<article><p>Updated 14 minutes ago</p><p>3 min read</p>① ② ③ ④</article>",
        "<article><div>Published: an hour ago</div><div>12 minute read</div>① ② ③ ④</article>",
      })
  void stampsAreNot(String page) {
    assertWhole(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>12 March 2024</h2>",
        "<p>Paper prices rose by a tenth last year (source: the national office of statistics).</p>",
        "<p>Copyright law did not help the printers, who lost their case in Brno in 2019.</p>",
        "<p>The archive of the mill went to Getty Images.</p>",
        "<p>“We use your data only to pay your wages,” a notice on the gate still says.</p>",
        "<p>By the river stands what is left of the first mill.</p>",
        "<p>Two years ago</p>",
        "<p>The first mill closed 12 years ago.</p>",
        "<p>Related industries will suffer too.</p>",
        "<h3>Next: the rivers</h3>",
        "<p>Read the fine print, the union told its members.</p>",
        "<p>“Follow us,” they sang.</p>",
        "<p>See <a href=https://statistics.example/paper>the figures of the statistics office</a></p>",
        "<h3>More than paper</h3>",
        "<p>Topics of the talks were wages, houses and the river</p>",
      })
  void whatOnlyResemblesThemStays(String block) {
    String html = "<!doctype html><link rel=canonical href=https://oder.example/mill><article>";
    String page = html + paragraph(A) + paragraph(B) + block + paragraph(C) + paragraph(D);
    String words = block.replaceAll("<[^>]*>", "");
    assertThat(Reading.ofStream(page).article().text())
        .isEqualTo(String.join("\n\n", A, B, words, C, D));
  }

  private static void assertWhole(String page) {
    String html =
        "<!doctype html><title>Mill to close</title>"
            + page.replace("①", paragraph(A))
                .replace("②", paragraph(B))
                .replace("③", paragraph(C))
                .replace("④", paragraph(D));
    assertThat(Reading.ofStream(html).article().text()).isEqualTo(String.join("\n\n", A, B, C, D));
  }

  private static String paragraph(String text) {
    return "<p>" + text + "</p>";
  }
}

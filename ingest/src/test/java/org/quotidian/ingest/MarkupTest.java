package org.quotidian.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markup in the text of JSON records. */
class MarkupTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>The mill <b>will</b> close.</p><p>So it goes.</p> | The mill will close.¶¶So it goes.",
        "<div>The&nbsp;mill</div><ul><li>One</li><li>Two</li></ul> | The\u00A0mill¶¶- One¶¶- Two",
        "The <a href='x'>mill</a> will close.¶¶So it goes. | The mill will close.¶¶So it goes.",
        "The mill will close.<br>So it goes.<br/><br />Yes. | The mill will close.¶So it goes.¶¶Yes.",
        "<figure><img src=a><figcaption>A mill</figcaption></figure><p>It closes.</p> | It closes.",
        "<p>It closes.</p><script>track('<p>')</script><style>p {}</style> | It closes.",
        "R&amp;D was hit, said Ann O&#39;Neil &mdash; &quot;hard&quot;. | R&D was hit, said Ann O'Neil — \"hard\".",
        "One line.¶R&amp;D was hit. | One line.¶R&D was hit.",
        "&lt;p&gt;The mill closes.&lt;/p&gt;&lt;p&gt;So it goes.&lt;/p&gt; | The mill closes.¶¶So it goes.",
        "<![CDATA[<p>The mill closes.</p>]]> | The mill closes.",
        "<h2>Jobs</h2>¶<p>They <em>go</em>.</p>¶ | Jobs¶¶They go.",
      })
  void becomesText(String markup, String text) {
    assertThat(textOf(markup.replace("¶", "\n"))).isEqualTo(text.replace("¶", "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AT&T and R&D grew; profit < 5 and > 3.",
        "If a < b and b > c, then <sic> it goes.",
        "The <p> tag opens a paragraph.",
        "See https://a.example/?x=1&amp;y=2 for more.",
        "He wrote <tweet id=\"1\">Nice!</tweet> at noon.",
        "Plain & simple, with &amp; in it.",
      })
  void whatOnlyResemblesItStays(String text) {
    assertThat(textOf(text)).isEqualTo(text);
  }

  @Test
  void aSingleRemnantInALongTextStays() {
    String text = "The mill will close in June. ".repeat(100);
    assertThat(textOf(text + "R&amp;D was hit.")).isEqualTo(text + "R&amp;D was hit.");
    assertThat(textOf(text + "See <b>here</b>.")).isEqualTo(text + "See <b>here</b>.");
    assertThat(textOf("<p>" + text + "</p>")).isEqualTo(text.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann O&#8217;Neil &amp; sons  | Ann O’Neil & sons",
        "The <em>last</em> mill       | The last mill",
        "Mill<br>to close             | Mill to close",
      })
  void titlesHoldNoneEither(String markup, String title) {
    String json =
        "{\"id\": \"a\", \"title\": \"" + markup + "\", \"text\": \"The mill will close.\"}";
    assertThat(Reading.ofStream(json).article().title()).isEqualTo(title);
  }

  private static String textOf(String text) {
    String quoted = text.replace("\"", "\\\"").replace("\n", "\\n");
    return Reading.ofStream("{\"id\": \"a\", \"text\": \"" + quoted + "\"}").article().text();
  }
}

package org.quotidian.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.CpuTime;
import org.quotidian.article.Article;
import org.quotidian.passage.PassageClusters.PassageCluster;

/** What no editor would send, but a crawler does: for two texts and for collections. */
class HardInputTest {

  private static final List<PassageMatcher> MATCHERS =
      List.of(
          matcher().build(),
          matcher().across(PassageMatcher.Across.ARTICLES).build(),
          matcher().includeRewrites(false).build());

  private static final String REPORT =
      "The harbour board of Lindholm will buy nine electric cranes from a Finnish maker and shut the"
          + " coal terminal on the northern quay before the end of the decade. Fishermen said on"
          + " Monday that nobody had asked them. The ferry to Torsvik will go on as before, twice a"
          + " day, and three times at weekends in July.";

  @Test
  void twentyThousandCopiesAreOneCluster() {
    CpuTime.assertLinear(
        "copies",
        MATCHERS,
        20_000,
        (matcher, count) -> {
          List<PassageCluster> clusters = clusters(matcher, Collections.nCopies(count, REPORT));
          assertThat(clusters).hasSize(1);
          assertThat(clusters.get(0).articles()).isEqualTo(count);
          assertThat(clusters.get(0).model().span().of(REPORT))
              .isEqualTo(REPORT.replaceAll("\\.$", ""));
        });
  }

  @Test
  void soAreCopiesWithAHeadOfTheirOwn() {
    List<String> copies = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      copies.add("Town" + i + " Herald, page p" + i + ". " + REPORT + " By reporter" + i + ".");
    }
    CpuTime.assertLinear(
        "copies",
        MATCHERS,
        copies.size(),
        (matcher, count) ->
            assertThat(clusters(matcher, copies.subList(0, count)))
                .extracting(PassageCluster::articles)
                .containsExactly(count));
  }

  @Test
  void aFewHundredCopiesOfEachOfManyReports() {
    CpuTime.assertLinear(
        "copies of each",
        MATCHERS,
        304,
        (matcher, count) -> {
          List<String> copies = new ArrayList<>();
          for (int report = 0; report < 10; report++) {
            copies.addAll(Collections.nCopies(count, RandomText.of(400, report)));
          }
          assertThat(clusters(matcher, copies))
              .hasSize(10)
              .allMatch(cluster -> cluster.articles() == count);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t", "word", "\u2014", "\u00A0", "\uD83D", "\uDE00\uD83D"})
  void nearlyNothingSharesNothing(String text) {
    for (PassageMatcher matcher : MATCHERS) {
      assertThat(ofTwo(matcher, text, text)).isEmpty();
      assertThat(ofTwo(matcher, text, REPORT)).isEmpty();
      assertThat(ofTwo(matcher, REPORT, text)).isEmpty();
      assertThat(clusters(matcher, List.of(text, REPORT, text))).isEmpty();
    }
  }

  /** A sentence each; words are what the token layer makes of the script. */
  @ParameterizedTest
  @CsvSource(
      value = {
        "Arabic|\u0642\u0627\u0644\u062A \u0625\u062F\u0627\u0631\u0629 \u0627\u0644\u0645\u064A\u0646\u0627\u0621 \u0625\u0646\u0647\u0627 \u0633\u062A\u0634\u062A\u0631\u064A \u062A\u0633\u0639 \u0631\u0627\u0641\u0639\u0627\u062A \u0643\u0647\u0631\u0628\u0627\u0626\u064A\u0629 \u0642\u0628\u0644 \u0646\u0647\u0627\u064A\u0629 \u0627\u0644\u0639\u0642\u062F",
        "Chinese|\u6E2F\u53E3\u7BA1\u7406\u59D4\u5458\u4F1A\u5BA3\u5E03\u5C06\u5728\u5341\u5E74\u5185\u8D2D\u4E70\u4E5D\u53F0\u7535\u52A8\u8D77\u91CD\u673A\u5E76\u5173\u95ED\u7164\u7801\u5934",
        "Devanagari|\u092C\u0902\u0926\u0930\u0917\u093E\u0939 \u092C\u094B\u0930\u094D\u0921 \u0928\u0947 \u0915\u0939\u093E \u0915\u093F \u0935\u0939 \u0926\u0936\u0915 \u0915\u0947 \u0905\u0902\u0924 \u0938\u0947 \u092A\u0939\u0932\u0947 \u0928\u094C \u0915\u094D\u0930\u0947\u0928 \u0916\u0930\u0940\u0926\u0947\u0917\u093E",
        "Thai|\u0E04\u0E13\u0E30 \u0E01\u0E23\u0E23\u0E21\u0E01\u0E32\u0E23 \u0E17\u0E48\u0E32\u0E40\u0E23\u0E37\u0E2D \u0E08\u0E30 \u0E0B\u0E37\u0E49\u0E2D \u0E1B\u0E31\u0E49\u0E19\u0E08\u0E31\u0E48\u0E19 \u0E44\u0E1F\u0E1F\u0E49\u0E32 \u0E40\u0E01\u0E49\u0E32 \u0E15\u0E31\u0E27 \u0E01\u0E48\u0E2D\u0E19 \u0E2A\u0E34\u0E49\u0E19 \u0E1B\u0E35"
      },
      delimiter = '|')
  void otherScripts(String script, String sentence) {
    String left = "In " + script + " it reads: " + sentence + ".";
    String right = "(" + sentence + ") was what they wrote.";
    for (PassageMatcher matcher : MATCHERS) {
      assertThat(ofTwo(matcher, left, right)).containsExactly(sentence);
      assertThat(clusters(matcher, List.of(left, REPORT, right)))
          .extracting(PassageCluster::articles)
          .containsExactly(2);
    }
  }

  @Test
  void halvesOfSurrogatePairs() {
    String left = "\uDE00 " + REPORT.replace("nine", "\uD83D nine") + " \uD83D";
    String right = "\uD83D\uD83D" + REPORT;
    for (PassageMatcher matcher : MATCHERS) {
      assertThat(ofTwo(matcher, left, right)).hasSize(1);
      assertThat(ofTwo(matcher, left, right).get(0)).startsWith("The harbour").endsWith("in July");
      assertThat(clusters(matcher, List.of(left, right))).hasSize(1);
    }
  }

  @Test
  @Tag("large")
  void anArticleOfFiftyMegabytes() {
    String whole = RandomText.of(8_500_000, 99);
    assertThat(whole.length()).isGreaterThan(50_000_000);
    CpuTime.assertLinear(
        "characters",
        List.of(MATCHERS.get(0), MATCHERS.get(0).verbatim()),
        50_000_000,
        (matcher, length) -> {
          String large = whole.substring(0, length);
          int at = length / 5 * 4;
          List<String> found = ofTwo(matcher, large, "It says: " + large.substring(at, at + 600));
          assertThat(found).hasSize(1);
          assertThat(found.get(0).length()).isGreaterThan(550);
        });
  }

  /** All its work is done on the thread that calls it, whose time is measured. */
  private static PassageMatcher.Builder matcher() {
    return PassageMatcher.builder().executor(Runnable::run);
  }

  /** The words on the left. */
  private static List<String> ofTwo(PassageMatcher matcher, String left, String right) {
    return matcher
        .match(PassageMatcherTest.article("left", left), PassageMatcherTest.article("right", right))
        .stream()
        .map(passage -> passage.left().span().of(left))
        .toList();
  }

  private static List<PassageCluster> clusters(PassageMatcher matcher, List<String> texts) {
    PassageCollection collection = matcher.collection();
    for (int i = 0; i < texts.size(); i++) {
      collection.add(collection.prepare(Article.of("a" + i, texts.get(i))));
    }
    PassageClusters clusters = new PassageClusters();
    collection.match(clusters::add, clusters::add);
    List<PassageCluster> reported = new ArrayList<>();
    clusters.forEach(reported::add);
    return reported;
  }
}

package org.quotidian.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quotidian.article.Article;
import org.quotidian.concurrent.Workers;
import org.quotidian.passage.PassageCollection.FrequentPassage;
import org.quotidian.passage.PassageMatcher.MatchStatistics;
import org.quotidian.passage.collection.ArticleRuns;
import org.quotidian.passage.collection.PreparedArticle;
import org.quotidian.passage.collection.SharedRuns;
import org.quotidian.passage.collection.TokenStore;
import org.quotidian.passage.collection.Vocabulary;
import org.quotidian.text.Tokens;

class PassageCollectionTest {

  private final PassageMatcher matcher = PassageMatcher.builder().build();
  private final PassageCollection collection = matcher.collection();
  private final List<String> texts = new ArrayList<>();
  private final List<String> passages = new ArrayList<>();
  private final List<Passage.Kind> kinds = new ArrayList<>();
  private final List<FrequentPassage> frequent = new ArrayList<>();

  @Test
  void bothSidesWithArticleAndSpan() {
    add(
        "Moscow said nothing. \u201CNo agreement was near, but we\u2019re much closer now,\u201D he said.");
    add("Nothing happened.");
    add("'No agreement was near - but we're MUCH closer now!'");
    assertThat(match().passages()).isEqualTo(1);
    assertThat(passages)
        .containsExactly(
            "0: No agreement was near, but we\u2019re much closer now = 2: No agreement was near - but"
                + " we're MUCH closer now");
  }

  @Test
  void thousandsOfCopiesAreOneClusterAndNotTheirSquare() {
    String text = RandomText.of(300, 1);
    for (int i = 0; i < 5_000; i++) {
      add(text);
    }
    PassageClusters clusters = new PassageClusters();
    MatchStatistics found = collection.match(clusters::add, clusters::add);
    assertThat(found.copies()).isEqualTo(5_000 - 50);
    assertThat(found.passages()).isEqualTo(5_000 - 50 + 50 * 49 / 2);
    assertThat(clusters.size()).isEqualTo(1);
    clusters.forEach(cluster -> assertThat(cluster.articles()).isEqualTo(5_000));
  }

  @Test
  void whatTwoCopiesShareBesideIsStillReportedWhole() {
    String formula = "the company did not immediately respond to a request for comment";
    PassageCollection few =
        PassageMatcher.builder().maxOccurrences(3).minSentenceOverlap(1).build().collection();
    for (int i = 0; i < 5; i++) {
      few.add(few.prepare(Article.of("x" + i, "x" + i + " " + formula + " y" + i)));
    }
    String more = "and the shares of its rival fell by a tenth";
    few.add(few.prepare(Article.of("a", "In Oslo " + formula + " " + more)));
    few.add(few.prepare(Article.of("b", "In Bonn " + formula + " " + more)));
    List<Passage> found = new ArrayList<>();
    MatchStatistics statistics = few.match(found::add, frequent::add);
    // 11 words of the formula, 9 behind it; before it is "In", but not the same town.
    assertThat(found).extracting(Passage::words).containsExactly(21);
    assertThat(frequent).extracting(FrequentPassage::words).containsExactly(11);
    assertThat(statistics.tooFrequent()).isEqualTo(1);
  }

  @Test
  void aFormulaSaysNothingAboutTheRestOfTwoArticles() {
    String formula = "the company did not immediately respond to a request for comment";
    for (int i = 0; i < 12; i++) {
      add(RandomText.of(5, i) + " rose by a tenth on Monday, and " + formula);
    }
    match();
    assertThat(kinds).containsOnly(Passage.Kind.VERBATIM).hasSize(12 * 11 / 2);
  }

  @Test
  void aRunInTenPlacesIsDistinctiveAndInElevenIsNot() {
    // Compared as a whole, the first two articles have a paraphrase besides the formula.
    for (int places = 10; places <= 11; places++) {
      PassageCollection articles =
          PassageMatcher.builder().minSentenceOverlap(1).build().collection();
      String formula = " The company did not respond to a request for comment on Monday.";
      for (int i = 0; i < places; i++) {
        String text =
            i == 0
                ? "Under the plan, the port of Lindholm would buy nine electric cranes from a Finnish"
                    + " maker, replace its diesel tugs by 2029 and shut the coal terminal, the board's"
                    + " chairwoman Greta Aalto told reporters."
                : i == 1
                    ? "Chairwoman Greta Aalto told reporters that the Lindholm port plans to shut its"
                        + " coal terminal, to replace diesel tugs until 2029, and to buy electric"
                        + " cranes, nine of them, from a maker in Finland."
                    : RandomText.of(20, i) + ".";
        articles.add(articles.prepare(Article.of("a" + i, text + formula)));
      }
      List<Passage.Kind> ofFirstTwo = new ArrayList<>();
      articles.match(
          passage -> {
            if (passage.right().article() == 1) {
              ofFirstTwo.add(passage.kind());
            }
          },
          frequent::add);
      if (places == 10) {
        assertThat(ofFirstTwo).contains(Passage.Kind.PARAPHRASE);
      } else {
        assertThat(ofFirstTwo).containsExactly(Passage.Kind.VERBATIM);
      }
    }
  }

  @Test
  void aQuotationOfSixWords() {
    add("The mayor spoke of \u201Crobust cranes for a robust harbour\u201D on Monday.");
    add("There is no need, one reader wrote, of \"robust cranes for a robust harbour\".");
    add("A robust harbour has robust cranes for a robust harbour, they say.");
    match();
    assertThat(passages)
        .containsExactly(
            "0: robust cranes for a robust harbour = 1: robust cranes for a robust harbour");
  }

  @Test
  void sentencesThatShareNoRun() {
    add("Ferries were full. Port Lindholm shut its coal terminal in March after a century.");
    add("After a century, the port of Lindholm shut the coal terminal, in March. Nobody came.");
    add("Port Lindholm opened a ferry terminal in March, after a decade of building it.");
    match();
    assertThat(passages)
        .containsExactly(
            "0: Port Lindholm shut its coal terminal in March after a century"
                + " = 1: After a century, the port of Lindholm shut the coal terminal, in March");
  }

  @Test
  void sentencesInARowAreOnePassage() {
    add("Port Lindholm shut its coal terminal in March. Its nine tugs burn diesel until Friday.");
    add("In March, its coal terminal Port Lindholm shut. Until Friday its nine tugs burn diesel.");
    match();
    assertThat(passages).hasSize(1);
  }

  @Test
  void partsOfQuotationsAreHowPeopleSpeak() {
    add("\u201CAt the end of the day, we lost money,\u201D she said.");
    add("\u201CIt is up to them at the end of the day,\u201D he told a reader.");
    match();
    assertThat(passages).isEmpty();
  }

  @Test
  void whatFewShareIsCompared() {
    for (String day : List.of("Monday", "Tuesday", "Friday")) {
      add(
          "The harbour board of Lindholm said on "
              + day
              + " that it would buy nine electric cranes from a Finnish maker, replace its diesel"
              + " tugs before the end of the decade and shut the coal terminal, which has stood on"
              + " the northern quay for close to a hundred years.");
    }
    match();
    assertThat(kinds).containsOnly(Passage.Kind.EDITED).hasSize(3);
  }

  @Test
  void startsComeInRounds() {
    TokenStore columns = new TokenStore(false);
    Vocabulary vocabulary = new Vocabulary();
    for (String text : List.of("a b c d", "a b c e f g", "e f g h a b c")) {
      columns.add(
          PreparedArticle.of(
              Article.of("x", text), Tokens.of(text), List.of(), new int[0], vocabulary));
    }
    List<long[]> expected = new ArrayList<>();
    SharedRuns runs = new SharedRuns(columns, 3, 10, new Workers(1), 1 << 20);
    runs.report(expected::add);
    long[] starts = expected.get(0);
    assertThat(starts).hasSize(4);
    for (int cut = 0; cut <= starts.length; cut++) {
      List<Integer> whole = new ArrayList<>();
      ArticleRuns articles = new ArticleRuns(columns, some -> whole.add(some.length));
      articles.runs(Arrays.copyOf(starts, cut));
      articles.runs(Arrays.copyOfRange(starts, cut, starts.length));
      articles.finish();
      // Two runs of the first article, two of the second, however they come.
      assertThat(whole.stream().mapToInt(Integer::intValue).sum()).isEqualTo(4);
      assertThat(whole).allMatch(count -> count % 2 == 0);
    }
  }

  @Test
  @Tag("large")
  void anArticleOfFiftyMegabytes() {
    String large = RandomText.of(8_500_000, 2);
    assertThat(large.length()).isGreaterThan(50_000_000);
    add(large);
    add("It said: " + large.substring(40_000_000, 40_000_600));
    match();
    assertThat(passages).hasSize(1);
    assertThat(passages.get(0).length()).isGreaterThan(1100);
  }

  @Test
  void emptyArticlesAndArticlesOfOneWord() {
    add("");
    add("word");
    add("\n . \u2014 \n");
    add("word");
    assertThat(match()).isEqualTo(new MatchStatistics(4, 2, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void otherScripts() {
    add(
        "\u041C\u0438\u0440 \u043D\u0435 \u0431\u043B\u0438\u0437\u043E\u043A \u0441\u043A\u0430\u0437\u0430\u043B \u043E\u043D \u0432 \u0441\u0440\u0435\u0434\u0443 \u0432\u0435\u0447\u0435\u0440\u043E\u043C");
    add(
        "\u041C\u0418\u0420 \u043D\u0435 \u0431\u043B\u0438\u0437\u043E\u043A, \u0441\u043A\u0430\u0437\u0430\u043B \u043E\u043D \u0432 \u0441\u0440\u0435\u0434\u0443 \u0432\u0435\u0447\u0435\u0440\u043E\u043C!");
    add("\u5E02\u8B70\u6703\u5C07\u5728\u9031\u4E00\u8868\u6C7A");
    add("\u5E02\u8B70\u6703\u5C07\u5728\u9031\u4E00\u8868\u6C7A\u3002");
    match();
    assertThat(passages).hasSize(2);
  }

  @Test
  void halvesOfSurrogatePairsAreMarksLikeAnyOther() {
    String run = "we will build the bridge before the winter comes";
    add("\uD83D " + run + " \uDE00\uDE00");
    add(run + "\uD83D");
    match();
    assertThat(passages).hasSize(1);
  }

  private void add(String text) {
    texts.add(text);
    collection.add(collection.prepare(Article.of("a" + texts.size(), text)));
  }

  private MatchStatistics match() {
    return collection.match(
        passage -> {
          passages.add(statistics(passage.left()) + " = " + statistics(passage.right()));
          kinds.add(passage.kind());
        },
        frequent::add);
  }

  private String statistics(Passage.Side side) {
    return side.article() + ": " + side.span().of(texts.get(side.article()));
  }
}

package org.quotidian.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quotidian.article.Article;

class PassageCollectionTest {

  private final PassageMatcher matcher = PassageMatcher.builder().build();
  private final PassageCollection collection = matcher.collection();
  private final List<String> texts = new ArrayList<>();
  private final List<String> passages = new ArrayList<>();
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
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void thousandsOfCopiesAreOneClusterAndNotTheirSquare() {
    String text = randomText(300, 1);
    for (int i = 0; i < 20_000; i++) {
      add(text);
    }
    MatchStatistics told = match();
    assertThat(passages).isEmpty();
    assertThat(told.tooFrequent()).isEqualTo(1);
    assertThat(frequent).hasSize(1);
    assertThat(frequent.get(0).words()).isEqualTo(300);
    assertThat(frequent.get(0).places()).hasSize(20_000);
    assertThat(frequent.get(0).places().get(19_999).span().of(text)).isEqualTo(text);
  }

  @Test
  void whatTwoCopiesShareBesideIsStillReportedWhole() {
    String formula = "the company did not immediately respond to a request for comment";
    PassageCollection few = PassageMatcher.builder().maxPlaces(3).build().collection();
    for (int i = 0; i < 5; i++) {
      few.add(few.prepare(Article.of("x" + i, "x" + i + " " + formula + " y" + i)));
    }
    String more = "and the shares of its rival fell by a tenth";
    few.add(few.prepare(Article.of("a", "In Oslo " + formula + " " + more)));
    few.add(few.prepare(Article.of("b", "In Bonn " + formula + " " + more)));
    List<CollectionPassage> found = new ArrayList<>();
    MatchStatistics told = few.match(found::add, frequent::add);
    // 11 words of the formula, 9 behind it; before it stands "In", but not the same town.
    assertThat(found).extracting(CollectionPassage::words).containsExactly(21);
    assertThat(frequent).extracting(FrequentPassage::words).containsExactly(11);
    assertThat(told.tooFrequent()).isEqualTo(1);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void anArticleOfFiftyMegabytes() {
    String large = randomText(8_500_000, 2);
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
    assertThat(match()).isEqualTo(new MatchStatistics(4, 2, 0, 0, 0));
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
        passage -> passages.add(told(passage.left()) + " = " + told(passage.right())),
        frequent::add);
  }

  private String told(CollectionPassage.Side side) {
    return side.article() + ": " + side.span().of(texts.get(side.article()));
  }

  private static String randomText(int words, int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(words * 6);
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ")
          .append('w')
          .append(Integer.toString(random.nextInt(1_000_000) + 40_000, 36));
    }
    return text.toString();
  }
}

package org.quotidian.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotidian.article.Article;

/** Passages of a collection in which a third of the words were changed. */
class EditedPassagesTest {

  static final String ORIGINAL =
      "Ferries were full. The harbour board of Lindholm agreed on Friday to buy nine electric cranes"
          + " from a Finnish maker, and to replace its diesel tugs before the decade ends. Chairwoman"
          + " Greta Aalto said the coal terminal on the northern quay would shut in March after a"
          + " century of trade. Nobody came.";

  static final String EDITED =
      "Rain fell all day. The port board of Lindholm agreed on Monday to buy ten electric cranes"
          + " from a Swedish maker, and swap its diesel tugs before the decade is over. Chairwoman"
          + " Greta Niemi said the coal pier on the northern bank would shut in April after a long"
          + " century of service. It was late.";

  /** The same words in another order. */
  static final String REORDERED =
      "Rain fell all day. After one century of service, a northern coal pier bank would in April"
          + " shut, Niemi said, and before this decade is over electric tugs swap diesel. On Monday,"
          + " ten cranes one Swedish maker the port council agreed to buy, Chairwoman of Lindholm."
          + " It was late.";

  @Test
  void aThirdOfTheWordsChangedIsAPassage() {
    assertThat(passages(ORIGINAL, EDITED))
        .containsExactly("board of Lindholm … century of = board of Lindholm … century of");
  }

  @Test
  void whicheverComesFirst() {
    assertThat(passages(EDITED, ORIGINAL))
        .containsExactly("board of Lindholm … century of = board of Lindholm … century of");
  }

  @Test
  void theSameWordsInAnotherOrderAreNone() {
    assertThat(passages(ORIGINAL, REORDERED)).isEmpty();
  }

  @Test
  void anOverlapOfOneIsAskedForNothingIsEdited() {
    PassageMatcher strict = PassageMatcher.builder().minSentenceOverlap(1).build();
    assertThat(passages(strict, ORIGINAL, EDITED)).isEmpty();
  }

  @Test
  void wordsOfBoilerplateAreNone() {
    String[] texts = new String[5];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = RandomText.of(60, i) + ".\n\n" + (i < 3 ? ORIGINAL : EDITED);
    }
    List<Passage> found = new ArrayList<>();
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      articles.add(Article.builder("a" + i, texts[i]).source(i < 3 ? "Courier" : "s" + i).build());
    }
    PassageCollection collection = PassageMatcher.builder().build().collection();
    articles.forEach(article -> collection.add(collection.prepare(article)));
    collection.match(found::add, frequent -> {});
    assertThat(found).noneMatch(passage -> passage.left().article() < 3);
  }

  private static List<String> passages(String... texts) {
    return passages(PassageMatcher.builder().build(), texts);
  }

  private static List<String> passages(PassageMatcher matcher, String... texts) {
    List<Article> articles = articles(texts);
    PassageCollection collection = matcher.collection();
    articles.forEach(article -> collection.add(collection.prepare(article)));
    List<String> found = new ArrayList<>();
    collection.match(
        passage ->
            found.add(ends(passage.left(), articles) + " = " + ends(passage.right(), articles)),
        frequent -> {});
    return found;
  }

  static List<Article> articles(String... texts) {
    List<Article> articles = new ArrayList<>();
    for (String text : texts) {
      articles.add(Article.of("a" + articles.size(), text));
    }
    return articles;
  }

  /** The first three words of a side and its last two. */
  private static String ends(Passage.Side side, List<Article> articles) {
    String[] words = side.text(articles.get(side.article())).split(" ");
    return String.join(" ", List.of(words).subList(0, 3))
        + " … "
        + String.join(" ", List.of(words).subList(words.length - 2, words.length));
  }
}

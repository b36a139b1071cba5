package org.quotidian.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.passage.PassageMatcher.MatchStatistics;

/** A report that many papers print: {@link MatchStatistics#copies}. */
class CopiesTest {

  private static final int MANY = 120;

  private static final String REPORT =
      "Divers have recovered the bell of the steamer Aurelia, which sank off the cape in 1911. "
          + "The bell lay in forty metres of water, half buried under a plate of the hull. "
          + "A team from the maritime museum had searched the wreck for three summers. "
          + "It will be cleaned for two years before visitors may see it. "
          + "The steamer carried coffee and mail, and all but four of her crew were saved.";

  private static final String OWN =
      " Our own reader Odile Marchetti keeps a brass lamp that her grandfather took ashore.";

  private final List<AnnotatedArticle> articles = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();

  @Test
  void furtherCopiesAreComparedWithTheFirst() {
    for (int i = 0; i < MANY; i++) {
      add("paper " + i, REPORT);
    }

    MatchStatistics found = match(PassageMatcher.builder().build());

    assertThat(found.copies()).isEqualTo(MANY - 50);
    // Each two of the first 50, and one for each further copy.
    assertThat(passages).hasSize(50 * 49 / 2 + MANY - 50);
    assertThat(partners(MANY - 1)).containsExactly(0);
    assertThat(partners(49)).hasSize(49);
  }

  @Test
  void aCopyWithAnotherWordEveryHereAndThereIsOne() {
    String[] words = REPORT.split(" ");
    for (int i = 0; i < MANY; i++) {
      String[] edited = words.clone();
      edited[i % words.length] = "edited";
      edited[(i * 7 + 20) % words.length] = "changed";
      add("paper " + i, String.join(" ", edited));
    }

    MatchStatistics found = match(PassageMatcher.builder().build());

    assertThat(found.copies()).isGreaterThan(MANY / 2);
    assertThat(partners(MANY - 1)).hasSize(1);
    assertThat(passages.get(passages.size() - 1).score()).isGreaterThan(0.9);
  }

  @Test
  void whatACopyAddsIsComparedWithAll() {
    for (int i = 0; i < MANY - 1; i++) {
      add("paper " + i, REPORT);
    }
    add("paper of the town", REPORT + OWN);
    add("a letter", "We read this. " + OWN + " Nobody had known of it until then.");

    match(PassageMatcher.builder().build());

    assertThat(partners(MANY)).containsExactly(MANY - 1);
    assertThat(partners(MANY - 1)).containsExactlyInAnyOrder(0, MANY);
  }

  @Test
  void aRunThatGoesOnFromTheCopyIntoItsOwnWordsIsWhole() {
    for (int i = 0; i < MANY - 1; i++) {
      add("paper " + i, REPORT);
    }
    add("paper of the town", REPORT + OWN);
    add("a letter", "All but four of her crew were saved." + OWN);

    match(PassageMatcher.builder().includeRewrites(false).build());

    assertThat(passages)
        .anySatisfy(
            passage -> {
              assertThat(passage.left().article()).isEqualTo(MANY - 1);
              assertThat(passage.right().article()).isEqualTo(MANY);
              assertThat(passage.words()).isEqualTo(22);
            });
  }

  @Test
  void copiesOfTheFirstOnesSourceAreComparedWithThatOfAnother() {
    for (int i = 0; i < MANY; i++) {
      add(i % 2 == 0 ? "the agency" : "the paper", REPORT);
    }

    match(PassageMatcher.builder().minBoilerplateArticles(0).build());

    assertThat(partners(MANY - 2)).containsExactly(1);
    assertThat(partners(MANY - 1)).containsExactly(0);
  }

  @Test
  void upToFiftyCopiesAreAllCompared() {
    for (int i = 0; i < 50; i++) {
      add("paper " + i, REPORT);
    }

    assertThat(match(PassageMatcher.builder().build()).copies()).isZero();
    assertThat(passages).hasSize(50 * 49 / 2);
  }

  @Test
  void aPhraseOfManyArticlesMakesNoCopies() {
    for (int i = 0; i < MANY; i++) {
      StringBuilder text = new StringBuilder("The ministry did not at once answer our questions. ");
      for (int word = 0; word < 60; word++) {
        text.append("w").append(i).append("x").append(word).append(' ');
      }
      add("paper " + i, text.toString());
    }

    assertThat(match(PassageMatcher.builder().build()).copies()).isZero();
    assertThat(passages).hasSize(MANY * (MANY - 1) / 2);
  }

  @Test
  void aCopyIsInTheClusterOfAll() {
    PassageCollection collection = PassageMatcher.builder().build().collection();
    for (int i = 0; i < MANY; i++) {
      add("paper " + i, REPORT);
      collection.add(collection.prepare(articles.get(i)));
    }
    PassageClusters clusters = new PassageClusters();

    collection.match(clusters::add, clusters::add);

    List<Integer> sizes = new ArrayList<>();
    clusters.forEach(cluster -> sizes.add(cluster.articles()));
    assertThat(sizes).containsExactly(MANY);
  }

  private void add(String source, String text) {
    Article article = Article.builder("a" + articles.size(), text).source(source).build();
    articles.add(Annotator.sentences().annotate(article));
  }

  private MatchStatistics match(PassageMatcher matcher) {
    return matcher.match(articles, passages::add);
  }

  /** The articles that this one has passages with. */
  private Set<Integer> partners(int article) {
    Set<Integer> partners = new HashSet<>();
    for (Passage passage : passages) {
      if (passage.left().article() == article) {
        partners.add(passage.right().article());
      } else if (passage.right().article() == article) {
        partners.add(passage.left().article());
      }
    }
    return partners;
  }
}

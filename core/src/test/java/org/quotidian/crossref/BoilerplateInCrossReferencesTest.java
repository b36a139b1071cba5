package org.quotidian.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.crossref.CrossReference.BoilerplateSentence;
import org.quotidian.passage.PassageMatcher;

class BoilerplateInCrossReferencesTest {

  private static final String CRANES =
      "The harbour board of Lindholm wants nine electric cranes from Finland. Its tugs burn too much"
          + " diesel.";
  private static final String CHESS =
      "Pupils at the grammar school beat their teachers at chess. A rematch is planned in May.";
  private static final String BREAD =
      "A bakery on Mill Street sells bread by weight again. Customers queue before sunrise.";
  private static final String LETTER =
      "Sign up for our morning newsletter and have the news with your first cup of coffee.";
  private static final String FELD = "Nora Feld has covered town halls for eleven years.";

  private final List<AnnotatedArticle> articles = new ArrayList<>();

  @Test
  void whatASourceRepeatsIsMarkedAndNoParallel() {
    add("River Post", CRANES + "\n\n" + LETTER);
    add("River Post", CHESS + "\n\n" + LETTER);
    add("River Post", BREAD + "\n\n" + LETTER);
    // Of the same event, and taken with all that was below it.
    add("Hill News", CRANES + "\n\n" + LETTER);
    List<CrossReference> all = crossReference(3);
    CrossReference cranes = all.get(0);
    assertThat(cranes.parallels())
        .extracting(parallel -> parallel.here().sentence())
        .containsExactly(0, 1);
    assertThat(cranes.boilerplate()).containsExactly(new BoilerplateSentence(2, "River Post", 3));
    assertThat(all.get(1).parallels()).isEmpty();
    assertThat(all.get(1).boilerplate()).hasSize(1);
  }

  @Test
  void copiesOfItAreMarkedToo() {
    whatASourceRepeatsIsMarkedAndNoParallel();
    CrossReference copy = crossReference(3).get(3);
    assertThat(copy.parallels())
        .extracting(parallel -> parallel.here().sentence())
        .containsExactly(0, 1);
    assertThat(copy.boilerplate()).containsExactly(new BoilerplateSentence(2, "River Post", 3));
  }

  @Test
  void withoutLearningItIsAParallel() {
    whatASourceRepeatsIsMarkedAndNoParallel();
    CrossReference cranes = crossReference(0).get(0);
    assertThat(cranes.parallels())
        .extracting(parallel -> parallel.here().sentence())
        .contains(0, 1, 2);
    assertThat(cranes.boilerplate()).isEmpty();
  }

  @Test
  void eachSentenceIsMarkedAndPartsOfSentencesAreNot() {
    add("River Post", CRANES + "\n\n" + FELD + " " + LETTER);
    add("River Post", CHESS + "\n\n" + FELD + " " + LETTER);
    add("River Post", BREAD + "\n\n" + FELD + " " + LETTER);
    add(
        "Hill News",
        "Who writes for whom? “Nora Feld has covered town halls for eleven years” is what we"
            + " found below a report on chess. "
            + FELD);
    List<CrossReference> all = crossReference(3);
    assertThat(all.get(1).boilerplate())
        .extracting(BoilerplateSentence::sentence)
        .containsExactly(2, 3);
    assertThat(all.get(3).parallels()).isEmpty();
    assertThat(all.get(3).boilerplate())
        .containsExactly(new BoilerplateSentence(2, "River Post", 3));
  }

  @Test
  void backgroundThatFollowUpsRepeatIsAParallel() {
    String background =
        "The harbour board of Lindholm has wanted new cranes since the fire of 2019.";
    add("River Post", CRANES + " " + background);
    add("River Post", "Finland will sell its cranes to Lindholm's harbour. " + background);
    add("River Post", "The first of nine electric cranes has come to Lindholm. " + background);
    add("Hill News", CRANES + " " + background);
    CrossReference cranes = crossReference(3).get(0);
    assertThat(cranes.boilerplate()).isEmpty();
    assertThat(cranes.parallels()).extracting(parallel -> parallel.here().sentence()).contains(2);
  }

  private List<CrossReference> crossReference(int minArticles) {
    PassageMatcher matcher = PassageMatcher.builder().minBoilerplateArticles(minArticles).build();
    return CrossReferencer.builder().matcher(matcher).build().of(articles).articles();
  }

  private void add(String source, String text) {
    articles.add(
        Annotator.sentences()
            .annotate(Article.builder("a" + articles.size(), text).source(source).build()));
  }
}

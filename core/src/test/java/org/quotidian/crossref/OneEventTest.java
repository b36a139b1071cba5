package org.quotidian.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.crossref.CrossReference.ExclusiveItem;
import org.quotidian.passage.Passage;
import org.quotidian.story.StoryGrouper;

/** Three reports of one event, with what surrounds them on a page. */
class OneEventTest {

  private static final AnnotatedArticle WIRE =
      article(
          "wire",
          "Engineers will seal the cracked Osterby dam before the spring flood, Water Minister Pia"
              + " Hallgren said on Monday. The repair crew will pump concrete into the wall, raise"
              + " its crest and guard the valley below Osterby. Hallgren called the plan “really"
              + " considerable,” and said 800 people live below the dam.\n\n"
              + "The story was reported by Tilde Moen in Osterby; Jarl Frisk and Ebba Lund in"
              + " Sundvall.");
  private static final AnnotatedArticle PAPER =
      article(
          "paper",
          "The cracked Osterby dam is to be sealed before the spring flood, officials said. The crew"
              + " would raise the crest of the wall, pump in concrete and guard the valley. An"
              + " official ruled out “divers under the wall” this winter. Some 800 people live below"
              + " the dam.\n\n"
              + "Nils Aker is a journalist in Karlsfors who covers town halls and football. When not"
              + " writing, Nils likes to sail.");
  private static final AnnotatedArticle RADIO =
      article(
          "radio",
          "Critics in Osterby say that without divers under the wall nobody knows how deep the crack"
              + " in the dam is. The spring flood comes in April, and 800 people live below the"
              + " cracked Osterby dam.");

  private static CrossReferences all;

  @BeforeAll
  static void compare() {
    all = CrossReferencer.builder().build().of(List.of(WIRE, PAPER, RADIO));
  }

  @Test
  void theThreeAreOneStory() {
    assertThat(StoryGrouper.builder().build().group(List.of(WIRE, PAPER, RADIO))).hasSize(1);
  }

  @Test
  void aSentenceInOtherWordsIsAParaphrase() {
    assertThat(all.articles().get(0).parallels())
        .filteredOn(parallel -> parallel.here().text().startsWith("The repair crew"))
        .extracting(Parallel::kind)
        .containsExactly(Passage.Kind.PARAPHRASE);
  }

  @Test
  void aPhraseIsQuotedInOneArticleAndNarratedInAnother() {
    assertThat(all.articles().get(1).parallels())
        .filteredOn(parallel -> parallel.there().article() == RADIO)
        .filteredOn(parallel -> parallel.kind() == Passage.Kind.VERBATIM)
        .extracting(parallel -> parallel.here().text())
        .contains("divers under the wall");
  }

  @Test
  void wordsThatNoOtherArticleHasAreExclusive() {
    assertThat(all.articles().get(0).exclusive())
        .filteredOn(item -> item.what() == ExclusiveItem.What.QUOTATION)
        .extracting(item -> item.span().of(WIRE.article().text()))
        .containsExactly("“really considerable,”");
  }

  @Test
  void theReportersAndTheirBiographiesAreNoParallels() {
    assertThat(all.articles())
        .flatExtracting(CrossReference::parallels)
        .extracting(parallel -> parallel.here().text())
        .isNotEmpty()
        .noneMatch(text -> text.contains("reported by") || text.contains("Nils"));
  }

  private static AnnotatedArticle article(String source, String text) {
    return Annotator.english().annotate(Article.builder(source, text).source(source).build());
  }
}

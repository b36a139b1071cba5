package org.quotidian.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.passage.Passage.Kind;

/** Two sentences of nearly the same words: what differs is shown, and other events are no match. */
class SentencesThatDifferTest {

  private static final String LEAD =
      "The ferry Halcyon ran aground off Skerrin island early on Friday with tourists on board. ";

  private static final String OTHER_LEAD =
      "Early on Friday the ferry Halcyon, with tourists on board, ran aground off Skerrin island. ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Twelve | Nineteen | @ passengers were treated for cold and shock after a night on rocks",
        "14 | 21 | @ passengers were treated for cold and shock after a night on rocks",
        "At least | Fewer than | @ seventy people came ashore in boats before the sea got too rough",
        "No | Many | @ lifeboats on the upper deck could be lowered after the lights went out",
        "Marta Osei | Colin Brandt | @ said that the radar of the ship had been off for a month",
        "Friday | Monday | divers will look at the torn hull of the ship below the water on @",
        "Karel Doubek | Tomas Hajek | the crew was praised by the islanders and by the pilot @",
        "3 | 9 | the engine room was flooded to the ceiling within an hour of the crash at @",
        "had | had not | the company says that the ship @ passed its last inspection in the spring",
      })
  void whatDiffersIsMarked(String one, String other, String sentence) {
    Parallel parallel = parallel(sentence.replace("@", one), sentence.replace("@", other));
    assertThat(parallel.kind()).isEqualTo(Kind.EDITED);
    assertThat(parallel.score()).isLessThan(1);
    assertThat(parallel.here().text()).contains(one.substring(1));
    assertThat(parallel.there().text()).contains(other.substring(1));
  }

  @Test
  void severalFiguresThatDifferAreMarked() {
    String sentence = "Officials said that %s people had broken bones, %s of them a broken back.";
    Parallel parallel =
        parallel(
            String.format(Locale.ROOT, sentence, 14, 3),
            String.format(Locale.ROOT, sentence, 21, 8));
    assertThat(parallel.kind()).isEqualTo(Kind.EDITED);
    assertThat(parallel.there().text()).contains("21").contains("8");
  }

  @Test
  void theAttributionOfAQuotationMayDiffer() {
    String words = "“We heard a loud bang and then the lights went out all over the ship,” ";
    Parallel parallel =
        parallel(words + "said Mia Torrens, 34.", words + "Torrens told Radio Skerrin.");
    assertThat(parallel.kind()).isEqualTo(Kind.VERBATIM);
    assertThat(parallel.here().text()).startsWith("We heard").endsWith("the ship");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The tide was late | Hulls can be mended | @, captain Dario Venn told reporters at a press"
            + " briefing on Tuesday.",
        "Insurers will pay | All is lost | @, owner Gregor Tamm said in an interview with local"
            + " television on Wednesday morning.",
        "all fares will be paid back | the captain is on leave | The Skerrin Ferry Company said in"
            + " a statement posted on its website that @.",
        "The captain was drunk | Two boats stuck | @, an official said, speaking on condition of"
            + " anonymity because he was not authorized to speak to the media.",
        "pilots' union | islanders | A spokeswoman for the @ did not immediately respond to a"
            + " request for comment on Thursday.",
        "Tugs come first | Ports stay shut | @, said Lena Brodsky, the transport minister of the"
            + " coalition government.",
      })
  void whoSaidItAndWhereIsNoParallel(String one, String other, String sentence) {
    assertThat(parallels(sentence.replace("@", one), sentence.replace("@", other))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In 2016 a ferry ran aground off the coast of Tarva and 11 people drowned."
            + "| In 2009 a ferry ran aground off the coast of Lissen and 42 people drowned.",
        "A bus crash near Brenn in May killed 12 people, most of them students."
            + "| A bus crash near Holm in July killed 12 people, most of them pensioners.",
      })
  void theSameSentenceOfAnotherEventIsNoParallel(String one, String other) {
    assertThat(parallels(one, other)).isEmpty();
  }

  private static Parallel parallel(String one, String other) {
    List<Parallel> parallels = parallels(one, other);
    assertThat(parallels).hasSize(1);
    return parallels.get(0);
  }

  /** The parallels of the second sentences of two reports. */
  private static List<Parallel> parallels(String one, String other) {
    CrossReferences all =
        CrossReferencer.builder()
            .build()
            .of(List.of(article("one", LEAD + one), article("other", OTHER_LEAD + other)));
    return all.articles().get(0).parallels().stream()
        .filter(parallel -> parallel.here().sentence() == 1)
        .toList();
  }

  private static AnnotatedArticle article(String id, String text) {
    return Annotator.english().annotate(Article.builder(id, text).source(id).build());
  }
}

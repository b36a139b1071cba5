package org.quotidian.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.quotidian.alignment.WordAlignment;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Certainty;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.crossref.QuotationThread.First;

class QuotationThreadsTest {

  private static final String STORM =
      "A storm tore the roof off the town hall of Lindholm on Tuesday. Mayor Anna Berg spoke to"
          + " reporters in Lindholm. ";

  private final List<AnnotatedArticle> articles = new ArrayList<>();

  @Test
  void aQuotationAndAFragmentOfItAreOneThread() {
    add("a", "“The roof was older than my grandmother, and as stubborn,” Anna Berg said.");
    add("b", "The roof was “older than my grandmother”, Anna Berg said.");
    add("c", "“Nobody sleeps here tonight,” Anna Berg said.");
    assertThat(threads())
        .containsExactly(
            "a “The roof was older than my grandmother, and as stubborn,” | b “older than my"
                + " grandmother”");
  }

  @Test
  void partsOfOneQuotationThatDoNotOverlapAreNotOneUtterance() {
    add("a", "“The roof was older than my grandmother. We shall build it of copper,” Berg said.");
    add("b", "“The roof was older than my grandmother,” Berg said.");
    add("c", "“We shall build it of copper,” Berg said.");
    assertThat(threads())
        .noneMatch(thread -> thread.contains("b “") && thread.contains("c “"))
        .hasSize(2);
  }

  @Test
  void aQuotationIsCutBetweenPartsThatDoNotOverlap() {
    add("a", "“The roof was older than my grandmother. We shall build it of copper,” Berg said.");
    add("b", "“The roof was older than my grandmother,” Berg said.");
    add("c", "“We shall build it of copper,” Berg said.");
    add("d", "“The roof was older than my grandmother. We shall build it of copper,” Berg said.");
    assertThat(threads())
        .containsExactly(
            "a “The roof was older than my grandmother. | b “The roof was older than my"
                + " grandmother,” | d “The roof was older than my grandmother.",
            "a We shall build it of copper,” | c “We shall build it of copper,” | d We shall build"
                + " it of copper,”");
    assertThat(of().articles().get(0).exclusive())
        .extracting(CrossReference.ExclusiveItem::what)
        .doesNotContain(CrossReference.ExclusiveItem.What.QUOTATION);
  }

  @Test
  void aSentenceThatAnAttributionInterruptsIsOneUtterance() {
    add("a", "“The roof was older than my grandmother,” Berg said, “and stubborn as a goat.”");
    add("b", "“The roof was older than my grandmother and stubborn as a goat,” Berg said.");
    add("c", "The roof, for Anna Berg, was “stubborn as a goat”.");
    assertThat(threads()).hasSize(1);
  }

  @Test
  void theSameWordsOfTwoPersonsAreTwoThreads() {
    add("a", "“Copper is a fever dream,” said Anna Berg.");
    add("b", "It was “a fever dream of copper”. “Copper is a fever dream.”");
    add("c", "“Copper is a fever dream,” said Otto Krantz.");
    assertThat(threads()).noneMatch(thread -> thread.contains("a “") && thread.contains("c “"));
  }

  @Test
  void wordsThatASpeakerQuotesAreSomebodyElses() {
    add("a", "The new roof is “a monument of foolish vanity”.");
    add("b", "“This is not ‘a monument of foolish vanity’, it is a roof,” said Mayor Berg.");
    assertThat(threads()).isEmpty();
  }

  @Test
  void aNumberCanBeAWordOrAFigure() {
    add("a", "Those who read it call the roof “Article 5-like,” after the building code.");
    add("b", "Officials said that the roof is “article five-like,” after the building code.");
    assertThat(threads()).containsExactly("a “Article 5-like,” | b “article five-like,”");
  }

  @Test
  void aTitleIsNoUtterance() {
    assertThat(isTitle("It became an unofficial “Stubborn Goats of Lindholm Day.”")).isTrue();
    assertThat(isTitle("“We have copper roofs and stubborn goats,” a visitor said.")).isFalse();
    assertThat(isTitle("“STUBBORN GOATS AND COPPER ROOFS,” a visitor wrote.")).isFalse();
  }

  private static boolean isTitle(String text) {
    Article article = Article.builder("a", text).build();
    return QuotedFragments.in(Annotator.english().annotate(article)).get(0).isTitle();
  }

  @Test
  void whomAPronounRefersToIsNoObjectionToTheSameWords() {
    add("a", "The roof belonged to Otto Krantz. “Stubborn as a goat,” he said.");
    add("b", "“Stubborn as a goat,” Anna Berg said.");
    assertThat(threads()).hasSize(1);
  }

  @Test
  void aPronounRefersToTheSpeakerWhomAnotherArticleNames() {
    add("a", "“The roof was older than my grandmother,” Anna Berg said.");
    add(
        "b",
        "Berg came at noon. Rain fell. Nobody was hurt. “The roof was older than my"
            + " grandmother,” the official said.");
    assertThat(speakers()).containsExactly("person:anna-berg HIGH", "person:anna-berg MEDIUM");
  }

  @Test
  void aSurnameIsThatOfTheSpeakerWhomAnotherArticleNamesInFull() {
    add("a", "“The roof was older than my grandmother,” Ida Krantz said.");
    add(
        "b",
        "Nils Krantz and his sister Ida Krantz came. “The roof was older than my grandmother,”"
            + " Krantz said.");
    assertThat(of().threads().get(0).speakers()).isEqualTo(QuotationThread.Speakers.SAME);
  }

  @Test
  void aNameThatIsNoMentionIsTheSameInTwoArticles() {
    add(
        "a",
        "Supreme Court Justice Ruth Bader Ginsburg came. “I cannot imagine it,” Ginsburg said.");
    add(
        "b",
        "Supreme Court Justice Ruth Bader Ginsburg came. “I cannot imagine it,” Justice Ginsburg"
            + " said.");
    assertThat(of().threads().get(0).speakers()).isEqualTo(QuotationThread.Speakers.SAME);
  }

  private List<String> speakers() {
    return of().threads().get(0).variants().stream()
        .map(QuotationThread.Variant::speaker)
        .map(speaker -> speaker == null ? "" : speaker.entity() + " " + speaker.certainty())
        .toList();
  }

  @Test
  void twoWordsOfTwoSpeakersAreNoThread() {
    add("a", "“It is a power grab for the people of Lindholm,” said Anna Berg.");
    add("b", "“It is a power grab, and a stupid one,” said Otto Krantz.");
    assertThat(threads()).isEmpty();
  }

  @Test
  void aTermIsNoUtterance() {
    add("a", "They used the term “copper fever” for it.");
    add("b", "“Call it copper fever, or call it folly,” Anna Berg said.");
    assertThat(threads()).isEmpty();
  }

  @Test
  void theSpeakerIsTheSameUnderAShorterName() {
    add("a", "“The roof was older than my grandmother,” Anna Berg said.");
    add("b", "“The roof was older than my grandmother,” Ms. Berg said.");
    assertThat(of().threads())
        .extracting(QuotationThread::speakers)
        .containsExactly(QuotationThread.Speakers.SAME);
  }

  @Test
  void aSpeakerWhomOnlyTheOtherArticleNamesIsLikely() {
    add("a", "“The roof was older than my grandmother,” Anna Berg said.");
    add("b", "Anna Berg drove to Lindholm. “The roof was older than my grandmother.”");
    assertThat(of().threads().get(0).variants())
        .extracting(variant -> Objects.requireNonNull(variant.speaker()).certainty())
        .containsExactly(Certainty.HIGH, Certainty.MEDIUM);
  }

  @Test
  void anArticleThatIsAddedChangesNothingBetweenTwoOthers() {
    add("a", "“The roof was older than my grandmother, and as stubborn,” Anna Berg said.");
    add("b", "The roof was “older than my grandmother”, Anna Berg said.");
    List<String> before = threads();
    add("c", "“The roof was older than my grandmother, and as stubborn,” Anna Berg said.");
    assertThat(threads())
        .singleElement()
        .asString()
        .contains("a “")
        .contains("b “")
        .contains("c “");
    assertThat(before).hasSize(1);
  }

  @Test
  void firstIsTheArticlePublishedBeforeAllOthers() {
    assertThat(first("2025-03-04T08:00:00Z", "2025-03-04T09:00:00Z")).isEqualTo("s0");
    assertThat(first("2025-03-04", "2025-03-05")).isEqualTo("s0");
  }

  @Test
  void aDayWithoutATimeIsNotBeforeAnHourOfThatDay() {
    assertThat(first("2025-03-04", "2025-03-04T09:00:00Z")).isEqualTo("null");
    assertThat(first("2025-03-04T00:00:00Z", "2025-03-04T09:00:00Z"))
        .as("midnight")
        .isEqualTo("null");
  }

  @Test
  void aDayOfAnUnknownZoneIsNotBeforeTheNextNight() {
    assertThat(first("2025-03-04", "2025-03-05T04:30:00Z"))
        .as("it is the evening of March 4 in New York")
        .isEqualTo("null");
    assertThat(first("2025-03-04", "2025-03-05T15:00:00Z")).isEqualTo("s0");
  }

  @Test
  void aSpeakerIsTakenFromAnotherArticleOnlyIfHeIsCertainEnough() {
    add("a", "“The roof was older than my grandmother, and as stubborn,” Anna Berg said.");
    add("b", "“The roof was older than my grandmother, and as stubborn.”");
    assertThat(speakersOfVariants(Certainty.MEDIUM)).containsOnly("Anna Berg");
    assertThat(speakersOfVariants(Certainty.HIGH)).containsExactly("Anna Berg", "nobody");
  }

  private List<String> speakersOfVariants(Certainty least) {
    CrossReferencer referencer = CrossReferencer.builder().speakersAtLeast(least).build();
    List<AnnotatedArticle> strict =
        articles.stream()
            .map(
                article ->
                    Annotator.builder().speakersAtLeast(least).build().annotate(article.article()))
            .toList();
    return referencer.of(strict).threads().get(0).variants().stream()
        .map(QuotationThread.Variant::speaker)
        .map(speaker -> speaker == null ? "nobody" : speaker.name())
        .toList();
  }

  @Test
  void theChangesOfAVariantAreThoseFromTheLongest() {
    add("a", "“The roof was older than my grandmother, and as stubborn,” Anna Berg said.");
    add("b", "“The old roof was older than my grandmother,” Anna Berg said.");
    QuotationThread thread = of().threads().get(0);
    WordAlignment changes = thread.comparedWithLongest(thread.variants().get(1));
    assertThat(changes.stretches())
        .extracting(WordAlignment.Stretch::change)
        .containsExactly(
            WordAlignment.Change.EQUAL,
            WordAlignment.Change.ONLY_RIGHT,
            WordAlignment.Change.EQUAL,
            WordAlignment.Change.ONLY_LEFT);
    assertThat(thread.longest().article().id()).isEqualTo("a");
  }

  @Test
  void theLongestVersionIsInQuotationMarksIfOneIs() {
    add("a", "“The roof was older than my grandmother,” Anna Berg said.");
    add("b", "Anna Berg said that the roof was older than her own dear grandmother had been.");
    assertThat(of().threads())
        .extracting(thread -> thread.longest().article().id())
        .containsExactly("a");
  }

  private static String first(String... dates) {
    List<AnnotatedArticle> dated = new ArrayList<>();
    for (String date : dates) {
      dated.add(
          Annotator.sentences()
              .annotate(
                  Article.builder("s" + dated.size(), "Rain fell.")
                      .published(PublicationDate.parse(date))
                      .build()));
    }
    First first = First.of(dated);
    return first == null
        ? "null"
        : first.article().id() + (first.areAllDated() ? "" : " of the dated");
  }

  private List<String> threads() {
    return of().threads().stream()
        .map(
            thread ->
                String.join(
                    " | ",
                    thread.variants().stream()
                        .map(variant -> variant.article().id() + " " + variant.text())
                        .toList()))
        .toList();
  }

  private CrossReferences of() {
    return CrossReferencer.builder().build().of(articles);
  }

  private void add(String source, String text) {
    articles.add(
        Annotator.english().annotate(Article.builder(source, STORM + text).source(source).build()));
  }
}

package org.quotidian.app;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.CrossReference.BoilerplateSentence;
import org.quotidian.crossref.CrossReferencer;
import org.quotidian.crossref.CrossReferences;
import org.quotidian.crossref.FigureComparison;
import org.quotidian.crossref.Parallel;
import org.quotidian.crossref.QuotationThread;
import org.quotidian.ingest.ArticleReader;
import org.quotidian.passage.Passage;
import org.quotidian.story.Story;
import org.quotidian.story.StoryGrouper;

/**
 * What the articles of the sample corpus have in common: one example of each kind. The whole report
 * is in {@code golden/xref-seeds.txt}. An article is named by the number of its file.
 */
class CrossReferencesOfSeedsTest {

  private static final List<AnnotatedArticle> ARTICLES = new ArrayList<>();
  private static CrossReferences found = CrossReferencer.builder().build().of(List.of());

  @BeforeAll
  static void compare() throws IOException {
    Annotator annotator = Annotator.english();
    ArticleReader.create()
        .read(
            Seeds.FOLDER,
            article -> ARTICLES.add(annotator.annotate(article)),
            problem -> fail(problem.toString()));
    found = CrossReferencer.builder().build().of(ARTICLES);
  }

  @Test
  void aStatementInSeveralArticlesIsOneThreadOfOneSpeaker() {
    assertThat(thread("tremendous support"))
        .containsExactly(
            "01 Donald Trump: \"We're having tremendous support from European leaders.",
            "02 Donald Trump: “We’re having tremendous support from European leaders,”",
            "03 Donald Trump: ‘We’re having tremendous support from European leaders,’",
            "05 Donald Trump: “We’re having tremendous support from European leaders.");
    assertThat(threadWith("tremendous support").speakers())
        .isEqualTo(QuotationThread.Speakers.SAME);
  }

  @Test
  void aStatementThatIsCutShortIsInTheThreadOfTheWholeOne() {
    assertThat(thread("substantial agreement"))
        .contains(
            "01 Friedrich Merz: \"truly far-reaching, substantial agreement\"",
            "02 Friedrich Merz: “truly far‑reaching, substantial agreement that we did not have"
                + " before, namely that both Europe and the U.S. are jointly prepared to do this.”");
  }

  @Test
  void theLongestVersionIsThatOfTheArticleWithMost() {
    assertThat(threadWith("thankless task").longest().text())
        .isEqualTo(
            "\"Trying to predict a potential time frame for a peace deal is a thankless task,\"");
  }

  @Test
  void aNumberInWordsIsTheSameAsInDigits() {
    assertThat(thread("five-like"))
        .containsExactly(
            "02 Those: “Article\u00a05\u2011like,”", "05 two US officials: “article five-like”");
  }

  @Test
  void aFigureThatAllArticlesHave() {
    assertThat(agreeing("800,000")).isEqualTo("01 02 03 04 05");
  }

  @Test
  void figuresThatSomeArticlesHave() {
    assertThat(agreeing("153")).isEqualTo("01 02 03 04 05");
    assertThat(agreeing("133")).isEqualTo("01 02 04 05");
    assertThat(agreeing("17")).isEqualTo("01 02 03 04 05");
  }

  @Test
  void figuresInWordsAndInDigitsAgree() {
    assertThat(figures(FigureComparison.Agreement.AGREE))
        .contains("01 eighteen = 02 18", "01 eighteen = 04 18", "01 eighteen = 05 18");
  }

  @Test
  void aFigureThatDiffers() {
    assertThat(figures(FigureComparison.Agreement.DIFFER)).containsExactly("01 130 = 04 146");
  }

  @Test
  void wordsThatOneArticleQuotesAndAnotherHasAsItsOwn() {
    assertThat(parallels("boots in the snow"))
        .containsExactly("03 VERBATIM 04 boots in the snow", "04 VERBATIM 03 boots in the snow");
  }

  @Test
  void aSentenceInOtherWordsInSeveralArticles() {
    assertThat(articlesWith("help rebuild its army, guard its skies", "help rebuild the army"))
        .isEqualTo("01 02 04 05");
  }

  @Test
  void creditsAreBoilerplate() {
    assertThat(
            found.articles().stream()
                .flatMap(
                    each ->
                        each.boilerplate().stream()
                            .map(BoilerplateSentence::sentence)
                            .map(each.article().sentences()::get)
                            .map(sentence -> each.article().text(sentence))
                            .map(text -> number(each.article()) + " " + beginning(text))))
        .containsExactly(
            "01 Reporting by Liesel",
            "02 By Marguerite L.",
            "02 Marguerite L. Ostrander",
            "02 She started out",
            "02 At northquaydaily.example, she",
            "02 She lives above",
            "03 By Edmund J.");
  }

  @Test
  void allAreOneStory() {
    List<Story> stories = StoryGrouper.builder().build().group(ARTICLES);
    assertThat(stories).hasSize(1);
    assertThat(stories.get(0).articles()).hasSize(5);
  }

  private static QuotationThread threadWith(String words) {
    return found.threads().stream()
        .filter(
            thread ->
                thread.variants().stream().anyMatch(variant -> variant.text().contains(words)))
        .findFirst()
        .orElseThrow();
  }

  /** The versions of the thread with these words. */
  private static List<String> thread(String words) {
    return threadWith(words).variants().stream()
        .map(
            variant ->
                number(variant.article())
                    + " "
                    + (variant.speaker() == null ? "nobody" : variant.speaker().name())
                    + ": "
                    + flat(variant.text()))
        .toList();
  }

  /** The articles whose figures agree with this one. */
  private static String agreeing(String figure) {
    return found.figures().stream()
        .filter(each -> each.agreement() == FigureComparison.Agreement.AGREE)
        .filter(each -> each.left().text().endsWith(figure) || each.right().text().endsWith(figure))
        .flatMap(each -> Stream.of(each.left(), each.right()))
        .map(side -> number(side.article()))
        .distinct()
        .sorted()
        .collect(joining(" "));
  }

  private static List<String> figures(FigureComparison.Agreement agreement) {
    return found.figures().stream()
        .filter(each -> each.agreement() == agreement)
        .map(each -> side(each.left()) + " = " + side(each.right()))
        .toList();
  }

  private static String side(FigureComparison.Side side) {
    return number(side.article()) + " " + side.text();
  }

  private static List<String> parallels(String words) {
    return found.articles().stream()
        .map(CrossReference::parallels)
        .flatMap(List::stream)
        .filter(each -> each.here().text().equals(words))
        .map(
            each ->
                number(each.here().article())
                    + " "
                    + each.kind()
                    + " "
                    + number(each.there().article())
                    + " "
                    + each.there().text())
        .toList();
  }

  /** The articles of the sentences with these words, and of their counterparts in other words. */
  private static String articlesWith(String... words) {
    return found.articles().stream()
        .map(CrossReference::parallels)
        .flatMap(List::stream)
        .filter(each -> each.kind() != Passage.Kind.VERBATIM)
        .filter(each -> Stream.of(words).anyMatch(sentence(each.here())::contains))
        .flatMap(each -> Stream.of(each.here(), each.there()))
        .map(side -> number(side.article()))
        .distinct()
        .sorted()
        .collect(joining(" "));
  }

  private static String sentence(Parallel.Side side) {
    return side.article().text(side.article().sentences().get(side.sentence()));
  }

  private static String beginning(String text) {
    return Stream.of(text.split("\\s+")).limit(3).collect(joining(" "));
  }

  private static String number(AnnotatedArticle article) {
    return Objects.requireNonNull(Seeds.NUMBERS.get(article.id()));
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}

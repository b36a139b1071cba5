package org.quotidian.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quotidian.story.Reports.article;
import static org.quotidian.story.Reports.dated;
import static org.quotidian.story.Reports.ids;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;

class StoryCollectionTest {

  private static final String FERRY =
      "The ferry Halcyon ran aground off Dublin on Monday with ninety passengers aboard.";
  private static final String FERRY_AGAIN =
      "Ninety passengers were taken off the Halcyon after the ferry ran aground near Dublin.";
  private static final String MERGER =
      "Kestrix, the carmaker, agreed to buy its rival Ombrelle for nine billion dollars.";

  private static List<Story> stories(AnnotatedArticle... articles) {
    return StoryGrouper.builder().build().group(List.of(articles));
  }

  @Test
  void articlesOfOneEventAreOneStory() {
    assertThat(ids(stories(article("a", FERRY), article("b", MERGER), article("c", FERRY_AGAIN))))
        .containsExactly("a c", "b");
  }

  @Test
  void theSameEventAMonthLaterIsAnother() {
    assertThat(ids(stories(dated("a", "2026-03-02", FERRY), dated("b", "2026-03-03", FERRY_AGAIN))))
        .containsExactly("a b");
    assertThat(ids(stories(dated("a", "2026-03-02", FERRY), dated("b", "2026-05-03", FERRY_AGAIN))))
        .containsExactly("a", "b");
  }

  @Test
  void withoutADateTimeDoesNotCount() {
    assertThat(ids(stories(dated("a", "2026-03-02", FERRY), article("b", FERRY_AGAIN))))
        .containsExactly("a b");
  }

  @Test
  void twoEventsOfOneKindAreSeparatedByNamesAndNumbers() {
    List<AnnotatedArticle> reports = new ArrayList<>(Reports.brennock());
    reports.addAll(Reports.taluva());
    assertThat(ids(StoryGrouper.builder().build().group(reports)))
        .containsExactly(
            "brennock-0 brennock-1 brennock-2 brennock-3", "taluva-0 taluva-1 taluva-2 taluva-3");
  }

  @Test
  void manyReportsOfOneEventStayTogether() {
    List<AnnotatedArticle> reports = new ArrayList<>(Reports.brennock());
    Reports.brennock().stream()
        .map(report -> article(report.id() + "b", report.article().text()))
        .forEach(reports::add);
    assertThat(StoryGrouper.builder().build().group(reports)).hasSize(1);
  }

  @Test
  void theOrderMakesNoDifference() {
    List<AnnotatedArticle> reports = new ArrayList<>(Reports.brennock());
    reports.addAll(Reports.taluva());
    reports.add(article("a", FERRY));
    reports.add(article("b", FERRY_AGAIN));
    reports.add(dated("c", "2026-03-02", MERGER));
    List<String> expected = ids(StoryGrouper.builder().build().group(reports));
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(reports, new Random(seed));
      assertThat(ids(StoryGrouper.builder().build().group(reports))).isEqualTo(expected);
    }
  }

  @Test
  void aStoryHasATitleASpanOfTimeAndTheNamesOfSeveralArticles() {
    AnnotatedArticle first =
        Annotator.english()
            .annotate(
                Article.builder("a", FERRY)
                    .title("Ferry Halcyon aground off Dublin")
                    .source("Harbour Wire")
                    .published(PublicationDate.parse("2026-03-02"))
                    .build());
    Story story = stories(dated("b", "2026-03-03", FERRY_AGAIN), first).get(0);
    assertThat(story.title()).isEqualTo("Ferry Halcyon aground off Dublin");
    assertThat(String.valueOf(story.from())).isEqualTo("2026-03-02");
    assertThat(String.valueOf(story.until())).isEqualTo("2026-03-03");
    assertThat(story.entities()).contains("dublin");
    assertThat(story.articles().get(0))
        .isEqualTo(
            new Story.Member(
                1,
                "a",
                "Harbour Wire",
                "Ferry Halcyon aground off Dublin",
                PublicationDate.parse("2026-03-02")));
  }

  @Test
  void withoutATitleTheStoryHasTheBeginningOfAnArticle() {
    assertThat(stories(article("a", MERGER)).get(0).title()).isEqualTo(MERGER);
    assertThat(stories(article("a", MERGER.replace(".", " after " + FERRY))).get(0).title())
        .isEqualTo(
            "Kestrix, the carmaker, agreed to buy its rival Ombrelle for nine billion dollars after"
                + " The ferry …");
  }

  @Test
  void articlesWithoutWordsAreStoriesOfTheirOwn() {
    assertThat(ids(stories(article("a", ""), article("b", "")))).containsExactly("a", "b");
    assertThat(stories()).isEmpty();
  }

  @Test
  void manyCopiesAreOneStoryAndWhatIsNotComparedIsCounted() {
    StoryCollection collection = StoryGrouper.builder().build().collection();
    for (int i = 0; i < 1_100; i++) {
      collection.add(collection.prepare(Article.of("copy " + i, FERRY)));
    }

    assertThat(collection.stories()).hasSize(1);
    // The first article has 1,099 later ones, the next 1,098, and so on to 1,001.
    assertThat(collection.pairsSkipped()).isEqualTo(99 * 100 / 2);
  }

  @Test
  void articlesCanBeAddedAfterwards() {
    StoryCollection collection = StoryGrouper.builder().build().collection();
    collection.add(collection.prepare(Article.of("a", FERRY)));
    assertThat(collection.stories()).hasSize(1);
    collection.add(collection.prepare(Article.of("b", FERRY_AGAIN)));
    collection.add(collection.prepare(Article.of("c", MERGER)));
    assertThat(ids(collection.stories())).containsExactly("a b", "c");
    assertThat(collection.size()).isEqualTo(3);
  }
}

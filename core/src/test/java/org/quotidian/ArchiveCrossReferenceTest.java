package org.quotidian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.CrossReferencer;

/** An article compared with those of an archive. */
class ArchiveCrossReferenceTest {

  private static final String FERRY =
      "The ferry Halcyon ran aground off Dublin on Monday with ninety passengers aboard. \"We"
          + " never saw the rocks coming,\" said the captain, Ada Merrin.";
  private static final String FERRY_AGAIN =
      "Off Dublin, the Halcyon, a ferry with ninety passengers, has run aground. Captain Ada Merrin"
          + " said she \"never saw the rocks coming\".";
  private static final String HARVEST = "The harvest was poor. Farmers ask the state for help.";

  private static AnnotatedArticle article(String id, String source, String date, String text) {
    return Annotator.english()
        .annotate(
            Article.builder(id, text)
                .source(source)
                .published(PublicationDate.parse(date))
                .build());
  }

  private static Archive archive() throws IOException {
    Archive archive = Archive.inMemory();
    archive.add(article("1", "harbour wire", "2026-03-02", FERRY));
    archive.add(article("2", "tribune", "2026-03-02", HARVEST));
    archive.add(article("3", "ledger", "2026-03-03", FERRY.replace("Monday", "Tuesday")));
    for (int i = 4; i < 20; i++) {
      archive.add(
          article(String.valueOf(i), "s" + i, "2026-03-02", "Report " + i + ". " + HARVEST));
    }
    archive.commit();
    return archive;
  }

  @Test
  void findsTheArticlesOfTheEvent() throws Exception {
    try (Archive archive = archive()) {
      CrossReference found =
          archive.crossReference(article("new", "open ledger", "2026-03-03", FERRY_AGAIN));
      assertThat(found.event()).extracting(AnnotatedArticle::id).containsExactly("1", "3");
      assertThat(found.threads()).isNotEmpty();
      assertThat(found.parallels()).isNotEmpty();
      assertThat(found.sharedEntities()).contains("person:ada-merrin");
    }
  }

  @Test
  void isTheReferenceWithTheArticlesFound() throws Exception {
    try (Archive archive = archive()) {
      AnnotatedArticle asked = article("new", "open ledger", "2026-03-03", FERRY_AGAIN);
      CrossReference found = archive.crossReference(asked);
      CrossReference expected =
          CrossReferencer.builder()
              .build()
              .of(
                  asked,
                  List.of(archive.article("1").orElseThrow(), archive.article("3").orElseThrow()));
      assertThat(found.parallels()).hasSameSizeAs(expected.parallels());
      assertThat(found.exclusive()).isEqualTo(expected.exclusive());
      assertThat(found.shareElsewhere()).isEqualTo(expected.shareElsewhere()).isPositive();
    }
  }

  @Test
  void anArticleIsNotComparedWithItselfNorWithItsSource() throws Exception {
    try (Archive archive = archive()) {
      assertThat(archive.crossReference(archive.article("1").orElseThrow()).event())
          .extracting(AnnotatedArticle::id)
          .containsExactly("3");
      assertThat(
              archive
                  .crossReference(article("new", "harbour wire", "2026-03-03", FERRY_AGAIN))
                  .event())
          .extracting(AnnotatedArticle::id)
          .containsExactly("3");
    }
  }

  @Test
  void ofTwoEventsTheNearerInTimeIsComparedFirst() throws Exception {
    try (Archive archive = Archive.inMemory()) {
      archive.add(article("old", "harbour wire", "2025-01-02", FERRY));
      archive.add(article("of the day", "tribune", "2026-03-03", FERRY_AGAIN));
      archive.commit();
      AnnotatedArticle asked = article("new", "ledger", "2026-03-04", "Ada Merrin, Halcyon ferry.");
      assertThat(archive.crossReference(asked, CrossReferencer.builder().build(), 1).event())
          .extracting(AnnotatedArticle::id)
          .doesNotContain("old");
    }
  }

  @Test
  void atLeastOneArticleIsAskedFor() throws Exception {
    try (Archive archive = archive()) {
      AnnotatedArticle asked = article("new", "ledger", "2026-03-04", FERRY);
      assertThatThrownBy(() -> archive.crossReference(asked, CrossReferencer.builder().build(), 0))
          .hasMessage("mostArticles must be at least 1, was 0");
    }
  }
}

package org.quotidian.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;

/** What articles are called. */
class LabelsTest {

  private static AnnotatedArticle article(String id, String source, String title, String date) {
    return Annotator.english()
        .annotate(
            Article.builder(id, "The ferry sank off Tarlem.")
                .source(source)
                .title(title)
                .published(PublicationDate.parse(date))
                .build());
  }

  private static List<String> labels(AnnotatedArticle... articles) {
    Labels labels = new Labels(List.of(articles));
    return List.of(articles).stream().map(labels::of).toList();
  }

  @Test
  void anArticleIsCalledByItsSource() {
    assertThat(
            labels(
                article("1", "Harbour Wire", "Ferry sinks", "2025-03-03"),
                article("2", "Open Ledger", "Ferry sinks", "2025-03-03")))
        .containsExactly("Harbour Wire", "Open Ledger");
  }

  @Test
  void articlesOfOneSourceAreCalledByTheirTitles() {
    assertThat(
            labels(
                article("1", "Harbour Wire", "Ferry sinks", "2025-03-03"),
                article("2", "Harbour Wire", "Ferry raised", "2025-03-09")))
        .containsExactly("Ferry sinks", "Ferry raised");
  }

  @Test
  void articlesOfOneTitleHaveTheirDatesToo() {
    assertThat(
            labels(
                article("1", "Harbour Wire", "Ferry sinks", "2025-03-03"),
                article("2", "Harbour Wire", "Ferry sinks", "2025-03-04")))
        .containsExactly("Ferry sinks, 3 Mar 2025", "Ferry sinks, 4 Mar 2025");
  }

  @Test
  void articlesOfOneTitleAndDateAreCalledByTheirIds() {
    assertThat(
            labels(
                article("1", "Harbour Wire", "Ferry sinks", "2025-03-03"),
                article("2", "Harbour Wire", "Ferry sinks", "2025-03-03")))
        .containsExactly("1", "2");
  }
}

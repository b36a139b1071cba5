package org.quotidian.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.passage.PassageMatcher.MatchStatistics;

class NewsCorpusTest {

  private final List<Article> articles = NewsCorpus.articles(400);

  @Test
  void theSameInEveryRun() {
    assertThat(NewsCorpus.articles(400)).isEqualTo(articles);
    // Figures of two versions compare only if both are of the same text. Change this with care.
    assertThat(text().hashCode()).isEqualTo(118447618);
  }

  @Test
  void aSmallerOneIsTheBeginningOfALarger() {
    assertThat(NewsCorpus.articles(7)).isEqualTo(articles.subList(0, 7));
  }

  @Test
  void sentencesAreKnown() {
    NewsCorpus.known()
        .limit(50)
        .forEach(
            known -> {
              String text = known.article().text();
              for (Span sentence : known.sentences()) {
                assertThat(sentence.of(text)).matches("(?s)\\S.*[.?][”’\"]?");
              }
            });
  }

  @Test
  void sentencesHaveTwoPartsWhereAQuotationGoesOn() {
    List<String> sentences =
        NewsCorpus.known()
            .limit(50)
            .flatMap(known -> known.sentences().stream().map(s -> s.of(known.article().text())))
            .toList();
    assertThat(sentences)
        .anyMatch(sentence -> sentence.matches("(?s)[“\"][^”\"]+,[”\"] said .*\\."));
  }

  @Test
  void aboutAsLongAsNews() {
    long words = 0;
    long sentences = 0;
    for (AnnotatedArticle article : annotated()) {
      words += article.tokens().text().split("\\s+", -1).length;
      sentences += article.sentences().size();
    }
    assertThat(text().length() / articles.size()).isBetween(2_500, 3_500);
    assertThat((double) words / sentences).isBetween(18.0, 24.0);
  }

  @Test
  void hasWhatMakesNewsHard() {
    assertThat(text())
        .contains("“", "”", "‘", "’", "\"", "\u2011", "—", " U.S. ", "Gen. ", " p.m.", ",000 ");
  }

  @Test
  void articlesShareVerbatimPassagesAcrossSources() {
    Set<Integer> sharing = new HashSet<>();
    MatchStatistics statistics =
        PassageMatcher.builder()
            .includeRewrites(false)
            .build()
            .match(
                annotated(),
                passage -> {
                  sharing.add(passage.left().article());
                  sharing.add(passage.right().article());
                });
    assertThat(statistics.passages()).isGreaterThan(100);
    assertThat(statistics.tooFrequent()).isZero();
    assertThat(sharing).hasSizeGreaterThan(100).hasSizeLessThan(300);
  }

  private List<AnnotatedArticle> annotated() {
    return articles.stream().map(Annotator.sentences()::annotate).toList();
  }

  private String text() {
    return articles.stream().map(Article::text).collect(Collectors.joining());
  }
}

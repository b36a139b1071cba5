package org.quotidian.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.CpuTime;
import org.quotidian.article.Article;

/**
 * Articles of twenty million characters go through the whole annotator, in a time that grows with
 * their length. Half a minute: {@code mvn verify -pl core -Dtest.excluded=none}.
 */
@Tag("slow")
class LargeArticleTest {

  private static final int LENGTH = 20_000_000;

  @ParameterizedTest
  @ValueSource(strings = {"\"", "’", "“a", "\" "})
  void ofQuotationMarks(String part) {
    CpuTime.assertLinear(
        part,
        LENGTH,
        length ->
            assertThat(annotate(part.repeat(length / part.length())).mentions().size()).isZero());
  }

  @Test
  void ofNews() throws IOException {
    String news = news();
    CpuTime.assertLinear(
        "news",
        LENGTH,
        length -> {
          AnnotatedArticle article = annotate(news.substring(0, length));
          int lines = length / 1_000;
          assertThat(article.mentions().size()).isGreaterThan(10 * lines);
          assertThat(article.quotations().size()).isGreaterThan(lines);
          assertThat(article.figures().size()).isGreaterThan(lines);
        });
  }

  /** Sentences of the sample corpus in any order, every fifth cut off. */
  private static String news() throws IOException {
    List<String> sentences = new ArrayList<>();
    for (String text : Seeds.texts()) {
      AnnotatedArticle article = Annotator.sentences().annotate(Article.of("seed", text));
      article.sentences().forEach(sentence -> sentences.add(article.text(sentence)));
    }
    Random random = new Random(3);
    StringBuilder news = new StringBuilder();
    while (news.length() < LENGTH) {
      String sentence = sentences.get(random.nextInt(sentences.size()));
      boolean cut = random.nextInt(5) == 0;
      news.append(sentence, 0, cut ? random.nextInt(sentence.length()) : sentence.length());
      news.append(random.nextInt(4) == 0 ? "\n\n" : " ");
    }
    return news.toString();
  }

  private static AnnotatedArticle annotate(String text) {
    return Annotator.english().annotate(Article.of("large", text));
  }
}

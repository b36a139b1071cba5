package org.quotidian.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quotidian.Archive;
import org.quotidian.article.Article;

/** At equal other evidence the form that was asked for comes first. */
class ExactFirstTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "strike       | The strike began. ; They struck today. ; All strikes ended.",
        "struck       | They struck today. ; The strike began. ; All strikes ended.",
        "\"oil talks\" | The oil talks ended. ; An oil talk began. ; The oils talked again.",
        "labour       | The labour market grew. ; The labor market grew.",
        "left         | They left it there. ; They leave it there.",
        "quote:talks  | “The talks,” he said. ; “I talk,” he said.",
      })
  void theExactFormComesFirst(String query, String sentences) throws Exception {
    String[] texts = sentences.split(" ; ");
    for (int first = 0; first < texts.length; first++) {
      try (Archive archive = Archive.inMemory()) {
        for (int i = 0; i < texts.length; i++) {
          archive.add(Article.of("a" + i, texts[(first + i) % texts.length]));
        }
        archive.commit();
        List<String> found = new ArrayList<>();
        archive.search(query, 10).hits().forEach(hit -> found.add(hit.text()));
        assertThat(found).hasSameSizeAs(texts).first().isEqualTo(texts[0]);
      }
    }
  }
}

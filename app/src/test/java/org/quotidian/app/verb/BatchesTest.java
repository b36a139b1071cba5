package org.quotidian.app.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quotidian.article.Article;

class BatchesTest {

  @Test
  void shortArticlesFillABatch() throws IOException {
    assertThat(sizes(3, 10, 10, 10, 10, 10, 10, 10)).containsExactly(3, 3, 1);
  }

  @Test
  void aLongArticleEndsItsBatch() throws IOException {
    assertThat(sizes(3, 10, 200_000, 10, 200_000)).containsExactly(2, 2);
  }

  @Test
  void noArticlesAreNoBatch() throws IOException {
    assertThat(sizes(3)).isEmpty();
  }

  private static List<Integer> sizes(int most, int... lengths) throws IOException {
    List<Integer> sizes = new ArrayList<>();
    List<Article> passedOn = new ArrayList<>();
    Batches batches =
        new Batches(
            most,
            (batch, characters) -> {
              assertThat(characters)
                  .isEqualTo(batch.stream().mapToLong(a -> a.text().length()).sum());
              sizes.add(batch.size());
              passedOn.addAll(batch);
            });
    for (int i = 0; i < lengths.length; i++) {
      batches.add(Article.builder("ferry-" + i, "x".repeat(lengths[i])).build());
    }
    batches.end();
    assertThat(passedOn.stream().map(Article::id))
        .containsExactlyElementsOf(
            IntStream.range(0, lengths.length).mapToObj(i -> "ferry-" + i).toList());
    return sizes;
  }
}

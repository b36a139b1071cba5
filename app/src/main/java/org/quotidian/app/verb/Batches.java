package org.quotidian.app.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.quotidian.article.Article;

/** Groups articles in the order in which they come. */
final class Batches {

  /** A batch of more characters is not added to. */
  private static final long MOST_CHARACTERS = 1 << 17;

  private final int most;
  private final Taker taker;
  private List<Article> batch = new ArrayList<>();
  private long characters;

  /** Takes a batch. */
  @FunctionalInterface
  interface Taker {
    void take(List<Article> batch, long characters) throws IOException;
  }

  /** Batches of {@code most} articles, or fewer that are long. */
  Batches(int most, Taker taker) {
    this.most = most;
    this.taker = taker;
  }

  void add(Article article) throws IOException {
    batch.add(article);
    characters += article.text().length();
    if (batch.size() == most || characters >= MOST_CHARACTERS) {
      end();
    }
  }

  /** Passes on what was added last. */
  void end() throws IOException {
    if (!batch.isEmpty()) {
      List<Article> full = batch;
      long length = characters;
      batch = new ArrayList<>();
      characters = 0;
      taker.take(full, length);
    }
  }
}

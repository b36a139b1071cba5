package org.quotidian.app.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Article;

/**
 * Keeps the order of articles with the same id, while several threads annotate and add articles: a
 * later version is added after an earlier one. Others do not wait for each other.
 *
 * <p>A thread annotates a batch of articles, then adds them. One article at a time, the tables of
 * the annotator and those of the index would evict each other from the processor's cache.
 *
 * @param <T> the result of adding an article
 */
final class VersionOrder<T> {

  /** By id, what ends when the last version so far is added. */
  private final ConcurrentHashMap<String, CountDownLatch> last = new ConcurrentHashMap<>();

  /** Annotates an article. */
  @FunctionalInterface
  interface Annotate {
    AnnotatedArticle annotate(Article article);
  }

  /** Adds an article. */
  @FunctionalInterface
  interface Add<T> {
    T add(AnnotatedArticle article) throws Exception;
  }

  /** An article's place among the versions of its id. */
  private record Turn(String id, CountDownLatch mine, @Nullable CountDownLatch before) {}

  /**
   * The work on the next articles; to be called in order, and the work to be started in order. Its
   * results are in the order of the articles.
   */
  Callable<List<T>> next(List<Article> articles, Annotate annotate, Add<T> add) {
    List<Turn> turns = new ArrayList<>(articles.size());
    for (Article article : articles) {
      CountDownLatch mine = new CountDownLatch(1);
      turns.add(new Turn(article.id(), mine, last.put(article.id(), mine)));
    }
    return () -> {
      try {
        List<AnnotatedArticle> annotated = articles.stream().map(annotate::annotate).toList();
        List<T> results = new ArrayList<>(turns.size());
        for (int i = 0; i < turns.size(); i++) {
          CountDownLatch before = turns.get(i).before();
          if (before != null) {
            before.await();
          }
          results.add(add.add(annotated.get(i)));
          // The next version may be in this batch.
          end(turns.get(i));
        }
        return results;
      } finally {
        turns.forEach(this::end);
      }
    };
  }

  private void end(Turn turn) {
    turn.mine().countDown();
    last.remove(turn.id(), turn.mine());
  }
}

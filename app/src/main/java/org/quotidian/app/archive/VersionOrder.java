package org.quotidian.app.archive;

import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.quotidian.annotate.AnnotatedArticle;

/**
 * Keeps the order of articles with the same id, while several threads annotate and add articles: a
 * later version is added after an earlier one. Others do not wait for each other.
 *
 * @param <T> the result of adding an article
 */
final class VersionOrder<T> {

  /** By id, what ends when the last version so far is added. */
  private final ConcurrentHashMap<String, CountDownLatch> last = new ConcurrentHashMap<>();

  /** Adds an article. */
  @FunctionalInterface
  interface Add<T> {
    T add(AnnotatedArticle article) throws Exception;
  }

  /** The work on the next article; to be called in order, and the work to be started in order. */
  Callable<T> next(String id, Callable<AnnotatedArticle> annotate, Add<T> add) {
    CountDownLatch mine = new CountDownLatch(1);
    CountDownLatch before = last.put(id, mine);
    return () -> {
      try {
        AnnotatedArticle article = annotate.call();
        if (before != null) {
          before.await();
        }
        return add.add(article);
      } finally {
        mine.countDown();
        last.remove(id, mine);
      }
    };
  }
}

package org.quotidian.app.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;

class VersionOrderTest {

  private final List<String> added = Collections.synchronizedList(new ArrayList<>());
  private final VersionOrder<String> order = new VersionOrder<>();

  @Test
  void theVersionsOfABatchAreAddedInOrder() throws Exception {
    Callable<List<String>> work =
        order.next(
            List.of(article("ferry", "one"), article("dam", "two"), article("ferry", "three")),
            VersionOrderTest::annotate,
            this::add);

    assertThat(work.call()).containsExactly("one", "two", "three");
    assertThat(added).containsExactly("one", "two", "three");
  }

  @Test
  void aBatchWaitsForTheEarlierVersionInAnother() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Callable<List<String>> first =
        order.next(
            List.of(article("ferry", "early")),
            article -> {
              try {
                begun.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return annotate(article);
            },
            this::add);
    Callable<List<String>> second =
        order.next(
            List.of(article("dam", "other"), article("ferry", "late")),
            article -> {
              begun.countDown();
              return annotate(article);
            },
            this::add);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<String>>> done = List.of(threads.submit(first), threads.submit(second));
      for (Future<List<String>> each : done) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(added).containsExactlyInAnyOrder("early", "other", "late");
    assertThat(added.indexOf("early")).isLessThan(added.indexOf("late"));
  }

  @Test
  void aBatchThatFailsKeepsNobodyWaiting() throws Exception {
    Callable<List<String>> broken =
        order.next(
            List.of(article("ferry", "early"), article("dam", "broken")),
            article -> {
              throw new IllegalStateException("no annotations");
            },
            this::add);
    Callable<List<String>> later =
        order.next(List.of(article("dam", "late")), VersionOrderTest::annotate, this::add);

    assertThatThrownBy(broken::call).hasMessage("no annotations");
    assertThat(later.call()).containsExactly("late");
  }

  private String add(AnnotatedArticle article) {
    added.add(article.article().text());
    return article.article().text();
  }

  private static AnnotatedArticle annotate(Article article) {
    return Annotator.sentences().annotate(article);
  }

  private static Article article(String id, String text) {
    return Article.builder(id, text).build();
  }
}

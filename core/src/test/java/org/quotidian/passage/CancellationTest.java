package org.quotidian.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quotidian.CatchesHang;
import org.quotidian.article.Article;

/** Long comparisons on an executor: which threads are at work, and what ends them early. */
@CatchesHang
class CancellationTest {

  /** Large enough to be compared on several threads. */
  private static final int ARTICLES = 400;

  private final ExecutorService pool = Executors.newFixedThreadPool(2);
  private final AtomicInteger tasks = new AtomicInteger();
  private final List<Passage> passages = new ArrayList<>();

  @AfterEach
  void shutDown() {
    Thread.interrupted();
    pool.shutdownNow();
  }

  @Test
  void theExecutorDoesTheWorkAndChangesNothing() {
    collection(PassageMatcher.builder()).match(passages::add, frequent -> {});
    Set<Thread> others = ConcurrentHashMap.newKeySet();
    List<Passage> onPool = new ArrayList<>();
    PassageMatcher.Builder builder =
        PassageMatcher.builder()
            .executor(
                task -> {
                  tasks.incrementAndGet();
                  pool.execute(task);
                });
    collection(builder)
        .match(
            passage -> {
              onPool.add(passage);
              Thread.getAllStackTraces().keySet().stream()
                  .filter(thread -> thread.getName().equals("quotidian-worker"))
                  .forEach(others::add);
            },
            frequent -> {});
    assertThat(passages).hasSize(ARTICLES / 2);
    assertThat(onPool).isEqualTo(passages);
    if (Runtime.getRuntime().availableProcessors() > 1) {
      assertThat(tasks).hasPositiveValue();
    }
    assertThat(others).isEmpty();
  }

  @Test
  void anExecutorMayRunTasksOnTheCallingThread() {
    collection(PassageMatcher.builder()).match(passages::add, frequent -> {});
    List<Passage> here = new ArrayList<>();
    collection(PassageMatcher.builder().executor(Runnable::run)).match(here::add, frequent -> {});
    assertThat(here).isEqualTo(passages);
  }

  @Test
  void theOnlyThreadOfAnExecutorMayCompare() throws Exception {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      one.submit(
              () ->
                  collection(PassageMatcher.builder().executor(one))
                      .match(passages::add, frequent -> {}))
          .get();
      assertThat(passages).isNotEmpty();
    } finally {
      one.shutdownNow();
    }
  }

  @Test
  void anInterruptInTheMiddleEndsTheComparison() {
    Thread caller = Thread.currentThread();
    PassageMatcher.Builder builder =
        PassageMatcher.builder()
            .executor(
                task -> {
                  if (tasks.incrementAndGet() == 3) {
                    caller.interrupt();
                  }
                  pool.execute(task);
                });
    PassageCollection collection = collection(builder);
    if (Runtime.getRuntime().availableProcessors() > 1) {
      assertThatThrownBy(() -> collection.match(passages::add, frequent -> {}))
          .isInstanceOf(CancellationException.class);
      assertThat(passages).isEmpty();
      assertThat(tasks).hasValue(3);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
  }

  @Test
  void anInterruptWhileASinkTakesPassagesEndsTheComparison() {
    PassageCollection collection = collection(PassageMatcher.builder());
    assertThatThrownBy(
            () ->
                collection.match(
                    passage -> {
                      passages.add(passage);
                      Thread.currentThread().interrupt();
                    },
                    frequent -> {}))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    // The collection is as it was.
    passages.clear();
    collection.match(passages::add, frequent -> {});
    assertThat(passages).hasSize(ARTICLES / 2);
  }

  @Test
  void aSinkThatThrowsEndsTheComparison() {
    for (PassageMatcher.Builder builder :
        List.of(PassageMatcher.builder(), PassageMatcher.builder().includeRewrites(false))) {
      AtomicInteger taken = new AtomicInteger();
      assertThatThrownBy(
              () ->
                  collection(builder)
                      .match(
                          passage -> {
                            taken.incrementAndGet();
                            throw new IllegalStateException("disk full");
                          },
                          frequent -> {}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("disk full");
      assertThat(taken).hasValue(1);
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  @Test
  void anInterruptedThreadComparesNoTwoArticles() {
    String text = RandomText.of(2_000, 1);
    Thread.currentThread().interrupt();
    PassageMatcher matcher = PassageMatcher.builder().build();
    assertThatThrownBy(
            () ->
                matcher.match(
                    PassageMatcherTest.article("a", text), PassageMatcherTest.article("b", text)))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  /** Articles of which each two neighbours share a paragraph. */
  private static PassageCollection collection(PassageMatcher.Builder builder) {
    PassageCollection collection = builder.build().collection();
    for (int i = 0; i < ARTICLES; i++) {
      String text = RandomText.of(300, i) + ".\n\n" + RandomText.of(60, ARTICLES + i / 2) + ".";
      collection.add(
          collection.prepare(Article.builder("a" + i, text).source("source " + i).build()));
    }
    return collection;
  }
}

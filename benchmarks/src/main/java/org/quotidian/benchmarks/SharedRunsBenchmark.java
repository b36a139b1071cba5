package org.quotidian.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.passage.PassageMatcher.MatchStatistics;

/** Every run of at least 8 words that articles share. The articles are annotated before. */
@BenchmarkMode(Mode.AverageTime)
@Fork(value = 2, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SharedRunsBenchmark {

  private static final PassageMatcher MATCHER = PassageMatcher.builder().build();

  /** All that is compared at once. */
  @State(Scope.Benchmark)
  public static class Collection {

    @Param({"1000", "10000"})
    public int articleCount = 1000;

    private List<AnnotatedArticle> articles = List.of();

    @Setup
    public void setUp() {
      articles = annotated(articleCount);
    }
  }

  /** Articles that are compared by twos. */
  @State(Scope.Thread)
  public static class Texts {

    private List<AnnotatedArticle> articles = List.of();
    private int next;

    @Setup
    public void setUp() {
      articles = annotated(500);
    }
  }

  private static List<AnnotatedArticle> annotated(int count) {
    return NewsCorpus.articles(count).stream().map(Annotator.sentences()::annotate).toList();
  }

  /** Each article of a collection with each other one of another source. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public MatchStatistics collection(Collection collection, Blackhole found) {
    return MATCHER.verbatim().match(collection.articles, found::consume);
  }

  /** One article with one other. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public List<Passage> twoTexts(Texts texts) {
    int left = texts.next;
    texts.next = (left + 1) % texts.articles.size();
    return MATCHER.match(texts.articles.get(left), texts.articles.get(texts.next));
  }
}

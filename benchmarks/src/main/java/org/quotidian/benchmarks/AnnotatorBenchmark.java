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
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotate.NameFinder;
import org.quotidian.article.Article;

/** Finding all there is in an article, on one thread. One operation is one article. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnnotatorBenchmark {

  /** What is found. */
  public enum Finds {
    /** Sentences, names with their entities, quotations, figures. */
    ALL(Annotator.english()),
    /** All but names; the difference is what names cost. */
    WITHOUT_NAMES(Annotator.builder().names(NameFinder.none()).build()),
    /** Sentences alone. */
    SENTENCES(Annotator.sentences());

    private final Annotator annotator;

    Finds(Annotator annotator) {
      this.annotator = annotator;
    }
  }

  @Param public Finds finds = Finds.ALL;

  private List<Article> articles = List.of();
  private int next;

  @Setup
  public void setUp() {
    articles = NewsCorpus.articles(500);
  }

  @Benchmark
  public AnnotatedArticle annotate(TextRead read) {
    Article article = articles.get(next);
    next = (next + 1) % articles.size();
    read.characters += article.text().length();
    return finds.annotator.annotate(article);
  }
}

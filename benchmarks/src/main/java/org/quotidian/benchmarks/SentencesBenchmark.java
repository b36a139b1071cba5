package org.quotidian.benchmarks;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
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
import org.quotidian.annotate.sentence.SentenceSplitter;

/** Finding the sentences of an article. One operation is one article. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SentencesBenchmark {

  /** What finds the sentences. */
  public enum Splitter {
    /** From the text to the annotated article. */
    ANNOTATOR {
      @Override
      int split(AnnotatedArticle article) {
        return Annotator.sentences().annotate(article.article()).sentences().size();
      }
    },
    /** The step from tokens to sentences alone. */
    SPLITTER_ALONE {
      @Override
      int split(AnnotatedArticle article) {
        return SentenceSplitter.english().split(article.tokens()).length / 2;
      }
    },
    /** The JDK's, which knows no abbreviations. */
    BREAK_ITERATOR {
      @Override
      int split(AnnotatedArticle article) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.US);
        sentences.setText(article.article().text());
        int count = 0;
        while (sentences.next() != BreakIterator.DONE) {
          count++;
        }
        return count;
      }
    };

    /** Finds the sentences, and returns how many there are. */
    abstract int split(AnnotatedArticle article);
  }

  @Param public Splitter splitter = Splitter.ANNOTATOR;

  private List<AnnotatedArticle> articles = List.of();
  private int next;

  @Setup
  public void setUp() {
    articles = NewsCorpus.articles(500).stream().map(Annotator.sentences()::annotate).toList();
  }

  @Benchmark
  public int sentences(TextRead read) {
    AnnotatedArticle article = articles.get(next);
    next = (next + 1) % articles.size();
    read.characters += article.article().text().length();
    return splitter.split(article);
  }
}

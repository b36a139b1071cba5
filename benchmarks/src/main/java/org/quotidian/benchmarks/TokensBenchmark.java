package org.quotidian.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
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
import org.quotidian.article.Article;
import org.quotidian.text.Tokens;

/** Finding and folding the words of an article. One operation is one article. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TokensBenchmark {

  /** What finds the words. */
  public enum Tokenizer {
    /** Words and marks, their offsets, shapes, and terms. */
    QUOTIDIAN {
      @Override
      int read(String text) {
        Tokens tokens = Tokens.of(text);
        int sum = tokens.count();
        for (int i = 0; i < tokens.count(); i++) {
          sum += tokens.term(i) + tokens.end(i);
        }
        return sum;
      }
    },
    /** Lucene's: words, their offsets, and their characters in lower case. */
    LUCENE_STANDARD {
      @Override
      int read(String text) {
        int sum = 0;
        try (TokenStream words = STANDARD.tokenStream("text", text)) {
          CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
          OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
          words.reset();
          while (words.incrementToken()) {
            sum += term.length() + offset.endOffset();
          }
          words.end();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        return sum;
      }
    };

    private static final Analyzer STANDARD = new StandardAnalyzer();

    /** Reads all words, and returns a number that depends on each. */
    abstract int read(String text);
  }

  @Param public Tokenizer tokenizer = Tokenizer.QUOTIDIAN;

  private List<Article> articles = List.of();
  private int next;

  @Setup
  public void setUp() {
    articles = NewsCorpus.articles(500);
  }

  @Benchmark
  public int tokens(TextRead read) {
    String text = articles.get(next).text();
    next = (next + 1) % articles.size();
    read.characters += text.length();
    return tokenizer.read(text);
  }
}

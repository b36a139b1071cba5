package org.quotidian.benchmarks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SearchResult;
import org.quotidian.text.Tokens;

/**
 * Searching an archive on disk that is all in the system's cache. One operation is one of 500
 * queries: reading it, and the best ten sentences with their articles and highlights.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SearchBenchmark {

  private static final int QUERIES = 500;
  private static final int LIMIT = 10;

  /** Queries made of the words of sentences of the archive. */
  public enum Asked {
    /** One of its words. */
    TERM {
      @Override
      String query(Article article, List<String> words, Random random) {
        return any(words, random);
      }
    },
    /** Three words in a row. */
    PHRASE {
      @Override
      String query(Article article, List<String> words, Random random) {
        int first = random.nextInt(words.size() - 2);
        return '"' + String.join(" ", words.subList(first, first + 3)) + '"';
      }
    },
    /** Two words, and one that may be there. */
    BOOLEAN {
      @Override
      String query(Article article, List<String> words, Random random) {
        return "+" + any(words, random) + " +" + any(words, random) + " " + any(words, random);
      }
    },
    /** A word, of one source and half a year. */
    FILTERED {
      @Override
      String query(Article article, List<String> words, Random random) {
        return any(words, random)
            + " AND source:"
            + article.source()
            + " AND published:[2025-01 TO 2025-06]";
      }
    };

    abstract String query(Article article, List<String> words, Random random);

    private static String any(List<String> words, Random random) {
      return words.get(random.nextInt(words.size()));
    }
  }

  @Param public Asked asked = Asked.TERM;

  @Param("10000")
  public int articleCount = 10_000;

  private final List<String> queries = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @SuppressWarnings("NullAway.Init")
  private Archive archive;

  private int next;

  @Setup
  public void setUp() throws IOException {
    directory = Files.createTempDirectory("quotidian-benchmark");
    archive = Archive.open(directory);
    List<Article> articles = NewsCorpus.articles(articleCount);
    for (Article article : articles) {
      archive.add(article);
    }
    archive.commit();
    Random random = new Random(1);
    while (queries.size() < QUERIES) {
      Article article = articles.get(random.nextInt(articles.size()));
      List<String> words = words(article, random);
      if (words.size() >= 3) {
        queries.add(asked.query(article, words, random));
      }
    }
  }

  /** The words of one of its sentences, the short ones among them too, that are mere letters. */
  private static List<String> words(Article article, Random random) {
    AnnotatedArticle annotated = Annotator.sentences().annotate(article);
    int number = random.nextInt(annotated.sentences().size());
    Sentence sentence = annotated.sentences().get(number);
    Tokens tokens = annotated.tokens();
    List<String> words = new ArrayList<>();
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      String word = tokens.word(i);
      if (word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        words.add(word);
      }
    }
    return words;
  }

  @TearDown
  public void tearDown() throws IOException {
    archive.close();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }

  @Benchmark
  public SearchResult search() throws IOException, QuerySyntaxException {
    String query = queries.get(next);
    next = (next + 1) % queries.size();
    return archive.search(query, LIMIT);
  }
}

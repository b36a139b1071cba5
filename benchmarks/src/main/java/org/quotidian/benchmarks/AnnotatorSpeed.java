package org.quotidian.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;

/**
 * How fast articles of yours are annotated, on one thread, with all that the annotator finds. First
 * the time to the first answer of a new process, then rounds over all articles: the median and the
 * fastest of them, by the time that the thread ran.
 *
 * <p>Argument: articles as JSON Lines ({@code {"id","text"}}).
 */
public final class AnnotatorSpeed {

  private static final int WARM = 3;
  private static final int ROUNDS = 9;

  private AnnotatorSpeed() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("wanted: ARTICLES.jsonl");
    }
    Collection<String> texts = ArticleTexts.read(Path.of(args[0])).values();
    run(texts.stream().map(text -> Article.of("text", text)).toList(), System.out);
  }

  static void run(List<Article> articles, PrintStream out) {
    long start = System.nanoTime();
    Annotator annotator = Annotator.english();
    Article greeting =
        Article.of("first", "\u201cGood morning,\u201d said Angela Merkel in Berlin.");
    int mentions = annotator.annotate(greeting).mentions().size();
    out.printf(
        Locale.ROOT,
        "first answer, model loaded: %.0f ms, %d names%n",
        (System.nanoTime() - start) / 1e6,
        mentions);
    long bytes = 0;
    long tokens = 0;
    for (Article article : articles) {
      bytes += article.text().getBytes(StandardCharsets.UTF_8).length;
      tokens += annotator.annotate(article).tokens().count();
    }
    double[] seconds = new double[ROUNDS];
    for (int round = -WARM; round < ROUNDS; round++) {
      long before = threadTime();
      for (Article article : articles) {
        AnnotatedArticle annotated = annotator.annotate(article);
        if (annotated.tokens().count() > 0 && annotated.sentences().isEmpty()) {
          throw new IllegalStateException("no sentence in " + article.id());
        }
      }
      if (round >= 0) {
        seconds[round] = (threadTime() - before) / 1e9;
      }
    }
    Arrays.sort(seconds);
    print(out, "median", bytes, tokens, seconds[ROUNDS / 2]);
    print(out, "fastest", bytes, tokens, seconds[0]);
  }

  private static void print(PrintStream out, String what, long bytes, long tokens, double seconds) {
    out.printf(
        Locale.ROOT,
        "%s: %.2f MB/s, %,.0f tokens/s%n",
        what,
        bytes / seconds / 1e6,
        tokens / seconds);
  }

  private static long threadTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}

package org.quotidian.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.benchmarks.program.Arguments;
import org.quotidian.benchmarks.program.Percentiles;
import org.quotidian.benchmarks.program.Program;
import org.quotidian.benchmarks.program.Stopwatch;
import org.quotidian.benchmarks.report.Column;
import org.quotidian.benchmarks.report.Environment;
import org.quotidian.benchmarks.report.Report;
import org.quotidian.benchmarks.report.Table;

/**
 * How fast articles of yours are annotated, on one thread, with all that the annotator finds. First
 * the time to the first answer of a new process, then rounds over all articles: the median and the
 * fastest of them, by the time that the thread ran.
 */
public final class AnnotatorSpeed implements Program {

  private static final int WARM = 3;
  private static final int ROUNDS = 9;

  @Override
  public About about() {
    return new About(
        "AnnotatorSpeed",
        "ARTICLES",
        "annotation of articles of yours: first answer, then bytes and tokens a second",
        "12 s a megabyte");
  }

  @Override
  public Report run(Arguments arguments, Progress progress) throws IOException {
    arguments.expect(1, 1);
    return run(ArticleSource.of(arguments.path(0), progress).list(Integer.MAX_VALUE));
  }

  Report run(List<Article> articles) {
    Environment environment = Environment.current();
    Stopwatch watch = Stopwatch.start();
    Annotator annotator = Annotator.english();
    Article greeting =
        Article.of("first", "\u201cGood morning,\u201d said Angela Merkel in Berlin.");
    int mentions = annotator.annotate(greeting).mentions().size();
    Table first =
        Table.builder(
                "First answer, model loaded",
                Column.key("names", ""),
                Column.measured("time", "ms", 0))
            .row(mentions, watch.seconds() * 1e3)
            .build();
    long bytes = 0;
    long tokens = 0;
    for (Article article : articles) {
      bytes += article.text().getBytes(StandardCharsets.UTF_8).length;
      tokens += annotator.annotate(article).tokens().count();
    }
    double[] seconds = new double[ROUNDS];
    for (int round = -WARM; round < ROUNDS; round++) {
      long before = Stopwatch.threadTime();
      for (Article article : articles) {
        AnnotatedArticle annotated = annotator.annotate(article);
        if (annotated.tokens().count() > 0 && annotated.sentences().isEmpty()) {
          throw new IllegalStateException("no sentence in " + article.id());
        }
      }
      if (round >= 0) {
        seconds[round] = (Stopwatch.threadTime() - before) / 1e9;
      }
    }
    Percentiles rounds = Percentiles.of(seconds);
    Table.Builder rates =
        Table.builder(
                "Rate",
                Column.key("of " + ROUNDS + " rounds"),
                Column.measured("bytes", "MB/s", 2),
                Column.measured("tokens", "tokens/s", 0))
            .note("By the processor time of one thread.");
    row(rates, "median", bytes, tokens, rounds.median());
    row(rates, "fastest", bytes, tokens, rounds.at(0));
    return report(
        Map.of("articles", String.valueOf(articles.size())),
        environment,
        List.of(first, rates.build()));
  }

  private static void row(
      Table.Builder table, String what, long bytes, long tokens, double seconds) {
    table.row(what, bytes / seconds / 1e6, tokens / seconds);
  }
}

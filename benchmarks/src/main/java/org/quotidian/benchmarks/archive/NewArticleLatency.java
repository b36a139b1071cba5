package org.quotidian.benchmarks.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quotidian.Archive;
import org.quotidian.ArchivePassages;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.benchmarks.ArticleSource;
import org.quotidian.benchmarks.program.Arguments;
import org.quotidian.benchmarks.program.Percentiles;
import org.quotidian.benchmarks.program.Program;
import org.quotidian.benchmarks.program.Stopwatch;
import org.quotidian.benchmarks.report.Column;
import org.quotidian.benchmarks.report.Environment;
import org.quotidian.benchmarks.report.Report;
import org.quotidian.benchmarks.report.Table;
import org.quotidian.passage.PassageMatcher;

/**
 * How long it takes to find what a new article shares with those of an archive, on one thread. The
 * articles are annotated before. Those of the archive will do, since an article is not compared
 * with itself.
 */
public final class NewArticleLatency implements Program {

  private static final double MILLIS = 1e6;
  private static final int ROUNDS = 3;

  @Override
  public About about() {
    return new About(
        "NewArticleLatency",
        "ARCHIVE ARTICLES [COMPARED=100] [TAKEN=1000]",
        "what a new article shares with an archive of yours",
        "1 min");
  }

  @Override
  public Report run(Arguments arguments, Progress progress) throws IOException {
    arguments.expect(2, 4);
    int compared = arguments.number(2, 100);
    List<AnnotatedArticle> articles =
        spread(
            ArticleSource.of(arguments.path(1), progress).list(Integer.MAX_VALUE),
            arguments.number(3, 1000));
    Environment environment = Environment.current();
    try (Archive archive = Archive.open(arguments.path(0))) {
      Map<String, String> settings = new LinkedHashMap<>();
      settings.put("archive", archive.articleCount() + " articles");
      settings.put("compared with", compared + " articles at most");
      return report(settings, environment, List.of(table(archive, articles, compared, ROUNDS)));
    }
  }

  /** As many of the articles as wanted, evenly spread. */
  static List<AnnotatedArticle> spread(List<Article> all, int taken) {
    int count = Math.min(taken, all.size());
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = (int) ((long) i * all.size() / count);
      articles.add(Annotator.sentences().annotate(all.get(number)));
    }
    return articles;
  }

  /** The last of several rounds counts: those before warm up. */
  static Table table(Archive archive, List<AnnotatedArticle> articles, int compared, int rounds)
      throws IOException {
    Table.Builder table =
        Table.builder(
            "A new article against the archive",
            Column.key("new articles", ""),
            Column.measured("median", "ms", 2),
            Column.measured("90th", "ms", 2),
            Column.measured("99th", "ms", 2),
            Column.measured("processor, median", "ms", 2),
            Column.measured("processor, 99th", "ms", 2),
            Column.measured("passages", "per article", 1),
            Column.measured("sharing", "articles", 1),
            Column.measured("not compared", "articles", 1));
    PassageMatcher matcher =
        PassageMatcher.builder().across(PassageMatcher.Across.ARTICLES).build();
    for (int round = 1; round <= rounds; round++) {
      double[] clock = new double[articles.size()];
      double[] processor = new double[clock.length];
      long passages = 0;
      long sharing = 0;
      long overLimit = 0;
      for (int i = 0; i < clock.length; i++) {
        long start = System.nanoTime();
        long processorStart = Stopwatch.threadTime();
        ArchivePassages found = archive.passages(articles.get(i), matcher, compared);
        processor[i] = (Stopwatch.threadTime() - processorStart) / MILLIS;
        clock[i] = (System.nanoTime() - start) / MILLIS;
        for (ArchivePassages.InArticle other : found.articles()) {
          passages += other.passages().size();
        }
        sharing += found.articles().size();
        overLimit += found.overLimit();
      }
      if (round == rounds) {
        Percentiles times = Percentiles.of(clock);
        Percentiles work = Percentiles.of(processor);
        table.row(
            clock.length,
            times.median(),
            times.at(90),
            times.at(99),
            work.median(),
            work.at(99),
            (double) passages / clock.length,
            (double) sharing / clock.length,
            (double) overLimit / clock.length);
      }
    }
    return table.build();
  }
}

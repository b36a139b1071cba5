package org.quotidian.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.quotidian.Archive;
import org.quotidian.ArchivePassages;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.passage.PassageMatcher;

/**
 * How long it takes to find what a new article shares with those of an archive, on one thread, its
 * annotation left out.
 *
 * <p>Arguments: the archive; articles as JSON Lines ({@code {"id","text"}}; those of the archive
 * will do, since an article is not compared with itself); with how many articles of the archive
 * each is compared at most (100); how many are taken, evenly spread (1000).
 */
public final class NewArticleLatency {

  private static final int ROUNDS = 3;

  private NewArticleLatency() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      throw new IllegalArgumentException("wanted: ARCHIVE ARTICLES.jsonl [COMPARED] [TAKEN]");
    }
    int compared = args.length > 2 ? Integer.parseInt(args[2]) : 100;
    int taken = args.length > 3 ? Integer.parseInt(args[3]) : 1000;
    List<Article> all = new ArrayList<>();
    ArticleTexts.read(Path.of(args[1])).forEach((id, text) -> all.add(Article.of(id, text)));
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int i = 0; i < Math.min(taken, all.size()); i++) {
      int spread = (int) ((long) i * all.size() / Math.min(taken, all.size()));
      articles.add(Annotator.sentences().annotate(all.get(spread)));
    }
    try (Archive archive = Archive.open(Path.of(args[0]))) {
      run(archive, articles, compared, System.out);
    }
  }

  /** The last of several rounds counts: those before warm up. */
  static void run(Archive archive, List<AnnotatedArticle> articles, int compared, PrintStream out)
      throws IOException {
    PassageMatcher matcher =
        PassageMatcher.builder().across(PassageMatcher.Across.ARTICLES).build();
    for (int round = 1; round <= ROUNDS; round++) {
      double[] times = new double[articles.size()];
      double[] work = new double[times.length];
      long passages = 0;
      long sources = 0;
      long leftOut = 0;
      for (int i = 0; i < times.length; i++) {
        long start = System.nanoTime();
        long workStart = threadTime();
        ArchivePassages found = archive.passages(articles.get(i), matcher, compared);
        work[i] = (threadTime() - workStart) / 1e6;
        times[i] = (System.nanoTime() - start) / 1e6;
        for (ArchivePassages.InArticle other : found.articles()) {
          passages += other.passages().size();
        }
        sources += found.articles().size();
        leftOut += found.leftOut();
      }
      Arrays.sort(times);
      Arrays.sort(work);
      if (round == ROUNDS) {
        out.printf(
            Locale.ROOT,
            "%,d articles: median %.2f ms, 99th percentile %.2f ms, of processor time %.2f and %.2f"
                + " ms; %.1f passages with %.1f articles each, %.1f articles left out%n",
            times.length,
            times[times.length / 2],
            times[times.length * 99 / 100],
            work[work.length / 2],
            work[work.length * 99 / 100],
            (double) passages / times.length,
            (double) sources / times.length,
            (double) leftOut / times.length);
      }
    }
  }

  private static long threadTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}

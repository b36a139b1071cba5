package org.quotidian.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.benchmarks.PlantedPassages.Degree;

/**
 * Plants passages in articles, and compares how our matcher and other programs find them.
 *
 * <p>Arguments: articles as JSON Lines ({@code {"id","text"}}); how many of them to use, from the
 * first on (2000). Every second one receives a passage of another: {@link PlantedPassages}. {@link
 * PassageScore} defines precision and recall. Real copies among the articles count as false for
 * every program, except in the precision that excludes articles with an earlier shared run.
 *
 * <p>Times are by the clock, from articles whose words and sentences are known to the list of
 * pairs. All programs run on all cores except {@code sim_text}, which has one thread; those in Java
 * have processed a tenth of the articles before.
 */
public final class ComparePassages {

  private ComparePassages() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 2) {
      throw new IllegalArgumentException("wanted: ARTICLES.jsonl [COUNT]");
    }
    int count = args.length > 1 ? Integer.parseInt(args[1]) : 2000;
    List<Article> articles = new ArrayList<>();
    ArticleTexts.read(Path.of(args[0])).forEach((id, text) -> articles.add(Article.of(id, text)));
    run(articles.subList(0, Math.min(count, articles.size())), System.out);
  }

  static void run(List<Article> articles, PrintStream out) throws IOException {
    PlantedPassages planted = PlantedPassages.in(articles);
    List<AnnotatedArticle> annotated =
        planted.articles().stream().map(Annotator.sentences()::annotate).toList();
    List<PassagePair> before =
        PassageRival.QUOTIDIAN_RUNS
            .find(articles.stream().map(Annotator.sentences()::annotate).toList())
            .orElseThrow();
    out.printf(
        Locale.ROOT,
        "%,d articles, %,d passages planted%n%-21s  precision  of all  recall  verbatim  edited  heavily"
            + "  seconds%n",
        articles.size(),
        planted.plantings().size(),
        "");
    for (PassageRival rival : PassageRival.values()) {
      if (rival != PassageRival.SIM_TEXT) {
        rival.find(annotated.subList(0, annotated.size() / 10));
      }
      long start = System.nanoTime();
      Optional<List<PassagePair>> found = rival.find(annotated);
      double seconds = (System.nanoTime() - start) / 1e9;
      if (found.isEmpty()) {
        out.printf(Locale.ROOT, "%-21s  not installed%n", rival);
        continue;
      }
      PassageScore score = PassageScore.of(planted.plantings(), found.get(), before);
      out.printf(
          Locale.ROOT,
          "%-21s  %9.3f  %6.3f  %6.3f  %8.3f  %6.3f  %7.3f  %7.2f%n",
          rival,
          score.precision(),
          score.precisionOfAll(),
          score.recallOfAll(),
          score.recall().getOrDefault(Degree.VERBATIM, 0.0),
          score.recall().getOrDefault(Degree.EDITED, 0.0),
          score.recall().getOrDefault(Degree.HEAVILY_EDITED, 0.0),
          seconds);
    }
  }
}

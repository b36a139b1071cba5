package org.quotidian.benchmarks.rivals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.benchmarks.ArticleSource;
import org.quotidian.benchmarks.program.Arguments;
import org.quotidian.benchmarks.program.Program;
import org.quotidian.benchmarks.program.Stopwatch;
import org.quotidian.benchmarks.report.Column;
import org.quotidian.benchmarks.report.Environment;
import org.quotidian.benchmarks.report.Report;
import org.quotidian.benchmarks.report.Table;
import org.quotidian.benchmarks.rivals.PlantedPassages.Degree;

/**
 * Plants passages in articles, and compares how our matcher and other programs find them.
 *
 * <p>Every second article receives a passage of another: {@link PlantedPassages}. {@link
 * PassageScore} defines precision and recall. Real copies among the articles count as false for
 * every program, except in the precision that excludes articles with an earlier shared run.
 *
 * <p>Times are by the clock, from articles whose words and sentences are known to the list of
 * pairs. All programs run on all cores except {@code sim_text}, which has one thread; those in Java
 * have processed a tenth of the articles before.
 */
public final class ComparePassages implements Program {

  @Override
  public About about() {
    return new About(
        "ComparePassages",
        "ARTICLES [COUNT=2000]",
        "passages planted in articles of yours: how many are found by us and by others",
        "2 min");
  }

  @Override
  public Report run(Arguments arguments, Progress progress) throws IOException {
    arguments.expect(1, 2);
    int count = arguments.number(1, 2000);
    return run(ArticleSource.of(arguments.path(0), progress).list(count), progress);
  }

  Report run(List<Article> articles, Progress progress) throws IOException {
    Environment environment = Environment.current();
    PlantedPassages planted = PlantedPassages.in(articles);
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("articles", String.valueOf(articles.size()));
    settings.put("planted passages", String.valueOf(planted.plantings().size()));
    Table.Builder table =
        Table.builder(
            "Planted passages",
            Column.key("program"),
            Column.measured("precision", "", 3),
            Column.measured("precision of all", "", 3),
            Column.measured("recall", "", 3),
            Column.measured("verbatim", "recall", 3),
            Column.measured("edited", "recall", 3),
            Column.measured("heavily edited", "recall", 3),
            Column.measured("time", "s", 2));
    for (Outcome outcome : outcomes(articles, planted, progress)) {
      PassageScore score = outcome.score();
      if (score == null) {
        table.row(outcome.program() + " (not installed)", null, null, null, null, null, null, null);
      } else {
        table.row(
            outcome.program(),
            score.precision(),
            score.precisionOfAll(),
            score.recallOfAll(),
            score.recall().getOrDefault(Degree.VERBATIM, 0.0),
            score.recall().getOrDefault(Degree.EDITED, 0.0),
            score.recall().getOrDefault(Degree.HEAVILY_EDITED, 0.0),
            outcome.seconds());
      }
    }
    return report(settings, environment, List.of(table.build()));
  }

  /**
   * What a program found.
   *
   * @param program its name
   * @param score how good it is; null if it is not installed
   * @param seconds by the clock
   */
  record Outcome(String program, @Nullable PassageScore score, double seconds) {}

  /** Runs each program, and checks what it finds. */
  static List<Outcome> outcomes(
      List<Article> articles, PlantedPassages planted, Program.Progress progress)
      throws IOException {
    List<AnnotatedArticle> annotated =
        planted.articles().stream().map(Annotator.sentences()::annotate).toList();
    List<PassagePair> before =
        PassageRival.QUOTIDIAN_RUNS
            .find(articles.stream().map(Annotator.sentences()::annotate).toList())
            .orElseThrow();
    List<Outcome> outcomes = new ArrayList<>();
    for (PassageRival rival : PassageRival.values()) {
      progress.report("passages: " + rival.title());
      if (rival.isWarmedUp()) {
        rival.find(annotated.subList(0, annotated.size() / 10));
      }
      Stopwatch watch = Stopwatch.start();
      Optional<List<PassagePair>> found = rival.find(annotated);
      double seconds = watch.seconds();
      outcomes.add(
          new Outcome(
              rival.title(),
              found.map(pairs -> PassageScore.of(planted.plantings(), pairs, before)).orElse(null),
              seconds));
    }
    return outcomes;
  }
}

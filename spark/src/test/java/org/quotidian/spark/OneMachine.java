package org.quotidian.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.quotidian.article.Article;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageClusters;
import org.quotidian.passage.PassageCollection;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.passage.PassageMatcher.MatchStatistics;

/**
 * The passages that a collection in memory finds, as lines to compare with those that Spark finds.
 *
 * @param lines one a passage, sorted
 * @param clusters the places of each cluster
 * @param frequent the places of each run that occurs too often to be paired
 */
record OneMachine(
    List<String> lines, List<String> clusters, List<String> frequent, MatchStatistics statistics) {

  static OneMachine passages(List<Article> given, PassageMatcher matcher) {
    List<Article> articles = given.stream().sorted(Comparator.comparing(Article::id)).toList();
    PassageCollection collection = matcher.collection();
    articles.forEach(article -> collection.add(collection.prepare(article)));
    List<String> lines = new ArrayList<>();
    PassageClusters clusters = new PassageClusters();
    List<String> runs = new ArrayList<>();
    MatchStatistics statistics =
        collection.match(
            passage -> {
              lines.add(line(passage, articles));
              clusters.add(passage);
            },
            run -> {
              clusters.add(run);
              run.places().forEach(place -> runs.add(runs(run.words(), side(place, articles))));
            });
    lines.sort(null);
    List<String> places = new ArrayList<>();
    clusters.forEach(
        cluster ->
            places.add(
                cluster.places().stream()
                    .map(place -> side(place, articles))
                    .collect(Collectors.joining("; "))));
    runs.sort(null);
    return new OneMachine(lines, places, runs, statistics);
  }

  private static String runs(int words, String place) {
    return words + " words: " + place;
  }

  /** The places of the runs that Spark found in too many places. */
  static List<String> frequent(PassageResult result) {
    return result.frequent().collectAsList().stream()
        .map(row -> runs(row.getInt(1), side(row.getStruct(2))))
        .sorted()
        .toList();
  }

  private static String line(Passage passage, List<Article> articles) {
    return side(passage.left(), articles)
        + side(passage.right(), articles)
        + passage.kind().name().toLowerCase(Locale.ROOT)
        + " "
        + passage.score();
  }

  private static String side(Passage.Side side, List<Article> articles) {
    return String.join(
        " ",
        articles.get(side.article()).id(),
        side.span().begin() + "-" + side.span().end(),
        side.firstWord() + "-" + side.endWord(),
        "");
  }

  /** The passages that Spark found, as such lines. */
  static List<String> lines(PassageResult result) {
    Stream<Row> rows = result.passages().collectAsList().stream();
    return rows.map(OneMachine::line).sorted().toList();
  }

  /** The clusters of what Spark found, as the places of each. */
  static List<String> clusters(PassageResult result) {
    List<String> clusters = new ArrayList<>();
    for (Row row : QuotidianSpark.clusters(result).collectAsList()) {
      clusters.add(
          row.<Row>getList(3).stream().map(OneMachine::side).collect(Collectors.joining("; ")));
    }
    return clusters;
  }

  private static String line(Row row) {
    return side(row.getStruct(0))
        + side(row.getStruct(1))
        + row.getString(2)
        + " "
        + row.getDouble(3);
  }

  private static String side(Row side) {
    return String.join(
        " ",
        side.getString(0),
        side.getInt(1) + "-" + side.getInt(2),
        side.getInt(3) + "-" + side.getInt(4),
        "");
  }
}

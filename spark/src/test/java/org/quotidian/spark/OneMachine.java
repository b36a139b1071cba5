package org.quotidian.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.quotidian.article.Article;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageCollection;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.passage.PassageMatcher.MatchStatistics;
import org.quotidian.passage.PassageSide;

/**
 * The passages that a collection in memory finds, as lines to compare with those that Spark finds.
 *
 * @param lines one a passage, sorted
 */
record OneMachine(List<String> lines, MatchStatistics statistics) {

  static OneMachine passages(List<Article> given, PassageMatcher matcher) {
    List<Article> articles = given.stream().sorted(Comparator.comparing(Article::id)).toList();
    PassageCollection collection = matcher.collection();
    articles.forEach(article -> collection.add(collection.prepare(article)));
    List<String> lines = new ArrayList<>();
    MatchStatistics statistics =
        collection.match(passage -> lines.add(line(passage, articles)), frequent -> {});
    lines.sort(null);
    return new OneMachine(lines, statistics);
  }

  private static String line(Passage passage, List<Article> articles) {
    return side(passage.left(), articles)
        + side(passage.right(), articles)
        + passage.kind().name().toLowerCase(Locale.ROOT)
        + " "
        + passage.score();
  }

  private static String side(PassageSide side, List<Article> articles) {
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

package org.quotidian.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.quotidian.passage.CorpusComparison;
import org.quotidian.passage.CorpusComparison.CorpusArticle;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageMatcher.MatchStatistics;
import org.quotidian.passage.collection.CorpusCounts;

/**
 * Compares the articles of one block after the other. Of the articles, numbers are held; of the
 * block before, nothing.
 */
final class ComparedBlock implements KeyGroups.Taker {

  /** The columns of {@link Facts}, then the block, then the earlier articles to compare with. */
  static final Column[] COLUMNS =
      Stream.concat(Arrays.stream(Facts.COLUMNS), Stream.of("block", "compared"))
          .map(functions::col)
          .toArray(Column[]::new);

  static final int KEY = Facts.COLUMNS.length;

  private static final int COMPARED = KEY + 1;

  private final CorpusComparison comparison;
  private final CorpusCounts stems;
  private final List<Long> numbers = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private CorpusComparison.@Nullable Part part;

  ComparedBlock(CorpusComparison comparison, CorpusCounts stems) {
    this.comparison = comparison;
    this.stems = stems;
  }

  @Override
  public void begin() {
    part = comparison.part(stems);
    numbers.clear();
    ids.clear();
  }

  @Override
  public void take(Row row, Consumer<Row> sink) {
    CorpusArticle article = Facts.article(row);
    numbers.add(article.number());
    ids.add(article.article().id());
    long[] lefts = row.<Long>getList(COMPARED).stream().mapToLong(left -> left).toArray();
    Objects.requireNonNull(part).add(article, lefts);
  }

  @Override
  public Iterator<Row> end() {
    List<Passage> found = new ArrayList<>();
    MatchStatistics statistics = Objects.requireNonNull(part).match(found::add);
    part = null;
    // Rows take three times the memory of passages: each is made when it is asked for.
    Stream<Row> rows =
        IntStream.range(0, found.size()).mapToObj(position -> row(found.get(position), position));
    Row excluded = RowFactory.create(-1L, -1L, 0, null, statistics.boilerplate());
    return Stream.concat(rows, Stream.of(excluded)).iterator();
  }

  private Row row(Passage passage, int position) {
    return RowFactory.create(
        numbers.get(passage.left().article()),
        numbers.get(passage.right().article()),
        position,
        PassageRows.of(passage, ids),
        0L);
  }
}

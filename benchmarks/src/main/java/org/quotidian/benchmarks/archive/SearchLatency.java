package org.quotidian.benchmarks.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.quotidian.Archive;
import org.quotidian.benchmarks.program.Arguments;
import org.quotidian.benchmarks.program.Program;
import org.quotidian.benchmarks.program.UsageException;
import org.quotidian.benchmarks.report.Chart;
import org.quotidian.benchmarks.report.Column;
import org.quotidian.benchmarks.report.Environment;
import org.quotidian.benchmarks.report.Report;
import org.quotidian.benchmarks.report.Table;
import org.quotidian.query.QuerySyntaxException;

/**
 * How long queries of different kinds take in an archive of yours: 200 queries of each kind, run
 * five times after three warm-up rounds on one thread; then how many a second two threads answer,
 * of each kind and of all. A query is parsed and answered with ten sentences, their articles and
 * highlights.
 */
public final class SearchLatency implements Program {

  private static final String TABLE = "Latency by kind of query";
  private static final int QUERIES = 200;
  private static final int WARM = 3;
  private static final int ROUNDS = 5;
  private static final int THREADS = 2;

  @Override
  public About about() {
    return new About(
        "SearchLatency",
        "ARCHIVE [KIND,KIND…]",
        "latency of queries by kind, in an archive of yours",
        "1 min");
  }

  @Override
  public List<Chart> charts() {
    return List.of(Chart.ranges("Latency", TABLE, "query", List.of("median", "90th", "99th")));
  }

  @Override
  public Report run(Arguments arguments, Progress progress) throws Exception {
    arguments.expect(1, 2);
    Set<QueryKind> kinds =
        arguments.value(1).map(SearchLatency::kinds).orElse(EnumSet.allOf(QueryKind.class));
    try (Archive archive = Archive.openReadOnly(arguments.path(0))) {
      return run(archive, kinds, progress);
    }
  }

  private static Set<QueryKind> kinds(String names) {
    Set<QueryKind> kinds = EnumSet.noneOf(QueryKind.class);
    for (String name : names.split(",", -1)) {
      try {
        kinds.add(QueryKind.valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_')));
      } catch (IllegalArgumentException e) {
        throw new UsageException("no kind of query: " + name);
      }
    }
    return kinds;
  }

  Report run(Archive archive, Set<QueryKind> kinds, Progress progress)
      throws IOException, QuerySyntaxException, InterruptedException, ExecutionException {
    Environment environment = Environment.current();
    List<QuerySet> sets = QuerySet.of(archive, kinds, QUERIES, progress);
    List<Table> tables = new ArrayList<>();
    tables.add(latency(archive, sets, WARM, ROUNDS));
    tables.add(rates(archive, sets));
    return report(
        Map.of(
            "archive",
            archive.articleCount() + " articles, " + archive.sentenceCount() + " sentences"),
        environment,
        tables);
  }

  static Table latency(Archive archive, List<QuerySet> sets, int warm, int rounds)
      throws IOException, QuerySyntaxException {
    Table.Builder table =
        Table.builder(
                TABLE,
                Column.key("query"),
                Column.measured("median", "ms", 2),
                Column.measured("90th", "ms", 2),
                Column.measured("99th", "ms", 2),
                Column.measured("longest", "ms", 2),
                Column.measured("processor, median", "ms", 2),
                Column.measured("processor, 99th", "ms", 2),
                Column.measured("sentences found", "median", 0))
            .note(
                "One thread; a query is parsed and answered with ten sentences, their articles and"
                    + " highlights.");
    // All kinds, so that the first one measured is as warm as the last.
    for (QuerySet set : sets) {
      QueryTimes.measure(archive, set, 0, 1);
    }
    for (QuerySet set : sets) {
      QueryTimes times = QueryTimes.measure(archive, set, warm, rounds);
      table.row(
          set.kind(),
          times.clock().median(),
          times.clock().at(90),
          times.clock().at(99),
          times.clock().max(),
          times.processor().median(),
          times.processor().at(99),
          times.matching());
    }
    return table.build();
  }

  private static Table rates(Archive archive, List<QuerySet> sets)
      throws InterruptedException, ExecutionException {
    Table.Builder table =
        Table.builder(
            "Queries a second on " + THREADS + " threads",
            Column.key("query"),
            Column.measured("rate", "queries/s", 0));
    for (QuerySet set : sets) {
      table.row(set.kind(), QueryTimes.rate(archive, List.of(set), THREADS));
    }
    return table.row("all", QueryTimes.rate(archive, sets, THREADS)).build();
  }
}

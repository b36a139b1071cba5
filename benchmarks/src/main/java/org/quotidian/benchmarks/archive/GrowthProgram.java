package org.quotidian.benchmarks.archive;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.benchmarks.ArticleSource;
import org.quotidian.benchmarks.program.Arguments;
import org.quotidian.benchmarks.program.Memory;
import org.quotidian.benchmarks.program.Program;
import org.quotidian.benchmarks.program.UsageException;
import org.quotidian.benchmarks.report.Chart;
import org.quotidian.benchmarks.report.Column;
import org.quotidian.benchmarks.report.Environment;
import org.quotidian.benchmarks.report.Report;
import org.quotidian.benchmarks.report.Table;
import org.quotidian.query.QuerySyntaxException;

/**
 * Time and memory of adding articles, of searches, of a new article against all, and of all pairs,
 * at several sizes. Each size is measured in a process of its own, so that it does not profit from
 * what an earlier one has warmed up, and has its own peak of memory.
 */
public final class GrowthProgram implements Program {

  private static final String GROWTH = "Growth";
  private static final String SIZE = "articles";
  private static final String SIZES = "1000,10000,100000";
  private static final int WARM_UP = 300;
  private static final int QUERIES = 50;
  private static final int ROUNDS = 3;
  private static final int NEW_ARTICLES = 100;
  private static final int COMPARED = 10;
  private static final double MEGABYTE = 1e6;

  private static final List<Column> COLUMNS =
      List.of(
          Column.key(SIZE, ""),
          Column.measured("ingest", "s", 1),
          Column.measured("ingest, processor", "s", 1),
          Column.measured("archive", "MB", 1),
          Column.measured("ingest, heap", "MB", 0),
          Column.measured("word", "ms", 2),
          Column.measured("phrase", "ms", 2),
          Column.measured("like", "ms", 2),
          Column.measured("new article", "ms", 2),
          Column.measured("all pairs", "s", 1),
          Column.measured("all pairs, processor", "s", 1),
          Column.measured("all pairs, heap", "MB", 0),
          Column.measured("resident", "MB", 0),
          Column.measured("passages", "", 0));

  @Override
  public About about() {
    return new About(
        "growth",
        "[--sizes N,N…=" + SIZES + "] [--articles FILE]",
        "time and memory of ingest, search, new article and all pairs, at each size",
        "5 min");
  }

  @Override
  public List<Chart> charts() {
    return List.of(
        Chart.lines("Time of the whole", GROWTH, SIZE, List.of("ingest", "all pairs"), true),
        Chart.lines(
            "Time of one query, and of one new article against all",
            GROWTH,
            SIZE,
            List.of("word", "phrase", "like", "new article"),
            true),
        Chart.lines(
            "Memory and disk",
            GROWTH,
            SIZE,
            List.of("archive", "ingest, heap", "all pairs, heap", "resident"),
            true));
  }

  @Override
  public Report run(Arguments arguments, Progress progress) throws Exception {
    arguments.expect(0, 0, "sizes", "articles", "processes");
    List<Integer> sizes = new ArrayList<>();
    for (String size : arguments.option("sizes").orElse(SIZES).split(",", -1)) {
      sizes.add(Arguments.positive(size));
    }
    String processes = arguments.option("processes").orElse("own");
    if (!processes.equals("own") && !processes.equals("this")) {
      throw new UsageException("--processes must be own or this, was " + processes);
    }
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("articles", arguments.option("articles").orElse("generated news"));
    Environment environment = Environment.current();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int size : sizes) {
      progress.report(size + " articles");
      rows.add(
          processes.equals("own")
              ? inItsOwnProcess(size, arguments)
              : row(size, ArticleSource.of(arguments, progress), progress));
    }
    Table growth =
        new Table(
            GROWTH,
            "Queries and new articles: the median. Heap: the peak, garbage included. Resident: the"
                + " peak of the process.",
            COLUMNS,
            rows);
    return report(settings, environment, List.of(growth, exponents(growth)));
  }

  private static List<@Nullable Object> inItsOwnProcess(int size, Arguments arguments)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile("quotidian-growth", ".json");
    try {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
      command.add("-cp");
      command.add(System.getProperty("java.class.path"));
      command.add(GrowthProgram.class.getName());
      command.add(file.toString());
      command.addAll(List.of("--processes", "this", "--sizes", String.valueOf(size)));
      arguments
          .option("articles")
          .ifPresent(articles -> command.addAll(List.of("--articles", articles)));
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        if (process.waitFor() != 0) {
          throw new IOException("the process for " + size + " articles failed");
        }
      } finally {
        process.destroy();
      }
      return new ArrayList<>(Report.read(file).tables().get(0).rows().get(0));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Measures one size, and writes its report. */
  public static void main(String[] args) throws Exception {
    List<String> all = List.of(args);
    new GrowthProgram()
        .run(Arguments.of(all.subList(1, all.size())), System.err::println)
        .writeJson(Path.of(all.get(0)));
  }

  private static List<@Nullable Object> row(int size, ArticleSource source, Progress progress)
      throws IOException, QuerySyntaxException {
    int threads = Runtime.getRuntime().availableProcessors();
    int count = source.count(size);
    try (Archive archive = Archive.inMemory()) {
      Ingest.of(archive, source, Math.min(count, WARM_UP), threads);
      medians(archive, progress);
      AllPairs.of(archive);
    }
    try (TemporaryFolder folder = TemporaryFolder.create();
        Archive archive = Archive.open(folder.path())) {
      Ingest ingest = Ingest.of(archive, source, count, threads);
      List<@Nullable Object> row = new ArrayList<>();
      row.add(count);
      row.add(ingest.seconds());
      row.add(ingest.processorSeconds());
      row.add(archive.statistics().bytes() / MEGABYTE);
      row.add(ingest.peakHeap());
      Map<QueryKind, Double> medians = medians(archive, progress);
      row.add(medians.get(QueryKind.WORD));
      row.add(medians.get(QueryKind.PHRASE));
      row.add(medians.get(QueryKind.LIKE));
      row.add(newArticle(archive, source));
      AllPairs pairs = AllPairs.of(archive);
      row.add(pairs.seconds());
      row.add(pairs.processorSeconds());
      row.add(pairs.peakHeap());
      row.add(Memory.peakResident());
      row.add(pairs.statistics().passages());
      return row;
    }
  }

  private static Map<QueryKind, Double> medians(Archive archive, Progress progress)
      throws IOException, QuerySyntaxException {
    Map<QueryKind, Double> medians = new LinkedHashMap<>();
    for (QueryKind kind : EnumSet.of(QueryKind.WORD, QueryKind.PHRASE, QueryKind.LIKE)) {
      for (QuerySet queries : QuerySet.of(archive, List.of(kind), QUERIES, progress)) {
        medians.put(kind, QueryTimes.measure(archive, queries, 1, ROUNDS).clock().median());
      }
    }
    return medians;
  }

  private static @Nullable Object newArticle(Archive archive, ArticleSource source)
      throws IOException {
    List<Article> sample = source.list(NEW_ARTICLES);
    Table table =
        NewArticleLatency.table(
            archive, NewArticleLatency.spread(sample, NEW_ARTICLES), COMPARED, 2);
    return table.rows().get(0).get(1);
  }

  /** How each measure grows from one size to the next: 1 is linear, 2 quadratic, 0 constant. */
  private static Table exponents(Table growth) {
    List<Column> columns =
        new ArrayList<>(List.of(Column.key("from", SIZE), Column.key("to", SIZE)));
    for (Column column : COLUMNS.subList(1, COLUMNS.size())) {
      columns.add(Column.measured(column.name(), "", 2));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 1; i < growth.rows().size(); i++) {
      List<@Nullable Object> before = growth.rows().get(i - 1);
      List<@Nullable Object> after = growth.rows().get(i);
      List<@Nullable Object> row = new ArrayList<>();
      row.add(before.get(0));
      row.add(after.get(0));
      double sizes = Math.log(number(after.get(0)) / number(before.get(0)));
      for (int column = 1; column < COLUMNS.size(); column++) {
        double ratio = number(after.get(column)) / number(before.get(column));
        row.add(Double.isFinite(ratio) && ratio > 0 && sizes != 0 ? Math.log(ratio) / sizes : null);
      }
      rows.add(row);
    }
    return new Table(
        "Exponents",
        "From one size to the next: 1 is linear, 2 quadratic, 0 constant.",
        columns,
        rows);
  }

  private static double number(@Nullable Object cell) {
    return cell instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}

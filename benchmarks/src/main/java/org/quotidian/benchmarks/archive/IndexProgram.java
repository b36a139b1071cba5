package org.quotidian.benchmarks.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.benchmarks.ArticleSource;
import org.quotidian.benchmarks.program.Arguments;
import org.quotidian.benchmarks.program.Memory;
import org.quotidian.benchmarks.program.Program;
import org.quotidian.benchmarks.report.Chart;
import org.quotidian.benchmarks.report.Column;
import org.quotidian.benchmarks.report.Environment;
import org.quotidian.benchmarks.report.Report;
import org.quotidian.benchmarks.report.Table;
import org.quotidian.query.QuerySyntaxException;

/**
 * The benchmark for users: articles are added to a new archive on disk; then its size, its memory,
 * the latency of queries, and the rate of shared passages are measured.
 */
public final class IndexProgram implements Program {

  private static final String INGEST = "Ingest";
  private static final String LATENCY = "Latency by kind of query";
  private static final int DEFAULT_COUNT = 5_000;
  private static final int QUERIES = 200;
  private static final int WARM = 1;
  private static final int ROUNDS = 3;

  /** Articles whose fields are measured, and those compared with the archive. */
  private static final int FIELD_ARTICLES = 2_000;

  private static final int NEW_ARTICLES = 200;
  private static final int COMPARED = 10;
  private static final double MEGABYTE = 1e6;

  @Override
  public About about() {
    return new About(
        "index",
        "[--articles FILE] [--queries FILE] [--count N=5000 or all of FILE] [--threads N]",
        "an archive: ingest rate, size, memory, latency of queries, passages",
        "45 s");
  }

  @Override
  public List<Chart> charts() {
    return List.of(
        Chart.lines("Throughput over size", INGEST, "articles", List.of("rate"), false),
        Chart.lines("Size of the archive", INGEST, "articles", List.of("archive"), false),
        Chart.lines("Memory while adding", INGEST, "articles", List.of("peak heap"), false),
        Chart.ranges("Latency", LATENCY, "query", List.of("median", "90th", "99th")),
        Chart.bars("Size by field", FieldSizes.TABLE, "field", "all"));
  }

  @Override
  public Report run(Arguments arguments, Progress progress) throws Exception {
    arguments.expect(0, 0, "articles", "queries", "count", "threads");
    ArticleSource source = ArticleSource.of(arguments, progress);
    boolean isGenerated = arguments.option("articles").isEmpty();
    int most = arguments.number("count", isGenerated ? DEFAULT_COUNT : Integer.MAX_VALUE);
    int threads = arguments.number("threads", Runtime.getRuntime().availableProcessors());
    // Before the first articles are added: an invalid file of queries is reported at once.
    Optional<Path> queryFile = arguments.option("queries").map(Path::of);
    List<QuerySet> own =
        queryFile.isPresent() ? QuerySet.read(queryFile.get(), progress) : List.of();
    int count = source.count(most);
    if (count == 0) {
      throw new IOException(source.description() + ": no article");
    }
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("articles", source.description());
    settings.put("queries", queryFile.map(Path::toString).orElse("made of the archive's content"));
    settings.put("threads of ingest", String.valueOf(threads));
    Environment environment = Environment.current();
    try (TemporaryFolder folder = TemporaryFolder.create();
        Archive archive = Archive.open(folder.path())) {
      progress.report("adding " + count + " articles");
      Ingest ingest = Ingest.of(archive, source, count, threads);
      return report(settings, environment, measure(archive, folder, source, ingest, own, progress));
    }
  }

  private static List<Table> measure(
      Archive archive,
      TemporaryFolder folder,
      ArticleSource source,
      Ingest ingest,
      List<QuerySet> own,
      Progress progress)
      throws IOException, QuerySyntaxException {
    double liveHeap = Memory.liveHeap();
    Double resident = Memory.peakResident();
    Memory.startPeak();
    progress.report("searching");
    List<QuerySet> sets =
        own.isEmpty()
            ? QuerySet.of(archive, EnumSet.allOf(QueryKind.class), QUERIES, progress)
            : own;
    Table latency = SearchLatency.latency(archive, sets, WARM, ROUNDS);
    double searchHeap = Memory.peakHeap();
    progress.report("comparing new articles with the archive");
    List<Article> sample = new ArrayList<>();
    source.read(Math.min(ingest.articles(), NEW_ARTICLES), sample::add);
    Table newArticle =
        NewArticleLatency.table(
            archive, NewArticleLatency.spread(sample, NEW_ARTICLES), COMPARED, 2);
    progress.report("comparing all articles with each other");
    AllPairs pairs = AllPairs.of(archive);
    Double residentInTheEnd = Memory.peakResident();
    progress.report("measuring the fields");
    Table fields;
    try (FSDirectory directory = FSDirectory.open(folder.path());
        DirectoryReader reader = DirectoryReader.open(directory)) {
      fields = FieldSizes.table(reader, FIELD_ARTICLES);
    }
    Table memory =
        Table.builder(
                "Memory",
                Column.key("while"),
                Column.measured("peak heap", "MB", 0),
                Column.measured("peak resident", "MB", 0))
            .note(
                "The heap with its garbage, which depends on the limit given to Java; resident is"
                    + " the peak of the process up to then.")
            .row("adding articles", ingest.peakHeap(), resident)
            .row("nothing, after a garbage collection", liveHeap, null)
            .row("searching", searchHeap, null)
            .row("comparing all articles", pairs.peakHeap(), residentInTheEnd)
            .build();
    return List.of(
        summary(archive, ingest),
        steps(ingest),
        memory,
        latency,
        newArticle,
        passages(pairs),
        fields);
  }

  private static Table summary(Archive archive, Ingest ingest) throws IOException {
    Archive.Statistics statistics = archive.statistics();
    double text = ingest.characters() / MEGABYTE;
    return Table.builder(
            "Summary",
            Column.key("of the whole"),
            Column.measured("value", "", 2),
            Column.note("unit"))
        .row("articles", statistics.articles(), "")
        .row("sentences", statistics.sentences(), "")
        .row("text", text, "million characters")
        .row("ingest", ingest.seconds(), "s")
        .row("ingest, processor", ingest.processorSeconds(), "s")
        .row("ingest rate", ingest.articles() / ingest.seconds(), "articles/s")
        .row("ingest rate, text", text / ingest.seconds(), "million characters/s")
        .row("archive", statistics.bytes() / MEGABYTE, "MB")
        .row("archive, a character of text", statistics.bytes() / MEGABYTE / text, "bytes")
        .row("segments", statistics.segments(), "")
        .build();
  }

  private static Table steps(Ingest ingest) {
    Table.Builder table =
        Table.builder(
                INGEST,
                Column.key("articles", ""),
                Column.measured("rate", "articles/s", 0),
                Column.measured("processor", "ms/article", 2),
                Column.measured("archive", "MB", 1),
                Column.measured("peak heap", "MB", 0))
            .note(
                "In steps, with a commit after each; the first ones include the warm-up of Java."
                    + " Reading the input is not measured.");
    for (Ingest.Step step : ingest.steps()) {
      table.row(
          step.articles(),
          step.added() / step.seconds(),
          step.processorSeconds() * 1e3 / step.added(),
          step.bytes() / MEGABYTE,
          step.peakHeap());
    }
    return table.build();
  }

  private static Table passages(AllPairs pairs) {
    return Table.builder(
            "All passages of the articles",
            Column.key("articles", ""),
            Column.measured("time", "s", 2),
            Column.measured("processor", "s", 2),
            Column.measured("rate", "million words/s", 2),
            Column.measured("passages", "", 0),
            Column.measured("passage rate", "passages/s", 0))
        .row(
            pairs.statistics().articles(),
            pairs.seconds(),
            pairs.processorSeconds(),
            pairs.statistics().words() / MEGABYTE / pairs.seconds(),
            pairs.statistics().passages(),
            pairs.statistics().passages() / pairs.seconds())
        .build();
  }
}

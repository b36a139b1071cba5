package org.quotidian.benchmarks.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quotidian.benchmarks.AnnotatorSpeed;
import org.quotidian.benchmarks.archive.AlertsLatency;
import org.quotidian.benchmarks.archive.FieldSizes;
import org.quotidian.benchmarks.archive.GrowthProgram;
import org.quotidian.benchmarks.archive.IndexProgram;
import org.quotidian.benchmarks.archive.NewArticleLatency;
import org.quotidian.benchmarks.archive.SearchLatency;
import org.quotidian.benchmarks.program.Program;
import org.quotidian.benchmarks.report.Column;
import org.quotidian.benchmarks.report.Environment;
import org.quotidian.benchmarks.report.Report;
import org.quotidian.benchmarks.report.Table;
import org.quotidian.benchmarks.rivals.CompareNames;
import org.quotidian.benchmarks.rivals.ComparePassages;
import org.quotidian.benchmarks.rivals.CompareSplitters;
import org.quotidian.benchmarks.rivals.RivalsProgram;

/** All benchmarks. */
final class Catalog {

  static final List<Program> PROGRAMS =
      List.of(
          new IndexProgram(),
          new GrowthProgram(),
          new RivalsProgram(),
          new AnnotatorSpeed(),
          new SearchLatency(),
          new NewArticleLatency(),
          new FieldSizes(),
          new AlertsLatency(),
          new ComparePassages(),
          new CompareSplitters(),
          new CompareNames());

  /**
   * A benchmark of JMH.
   *
   * @param name its class
   * @param measures what one operation is
   * @param takes how long all its variants take
   */
  record Jmh(String name, String measures, String takes) {}

  static final List<Jmh> JMH =
      List.of(
          new Jmh(
              "TokensBenchmark", "the tokens of an article; Lucene's StandardAnalyzer", "1 min"),
          new Jmh(
              "SentencesBenchmark",
              "the sentences of an article; the JDK's BreakIterator",
              "1 min"),
          new Jmh("AnnotatorBenchmark", "an article annotated, with and without names", "1 min"),
          new Jmh(
              "IndexingBenchmark", "an archive of 1,000 articles; plain Lucene documents", "2 min"),
          new Jmh("SearchBenchmark", "a query of an archive of 10,000 articles", "7 min"),
          new Jmh("SimilarityBenchmark", "two sentences scored", "1 min"),
          new Jmh(
              "SharedRunsBenchmark", "shared runs of 1,000 and 10,000 articles, of two", "3 min"),
          new Jmh("GuardBenchmark", "a step of the hot path; see CONTRIBUTING.md", "6 min"));

  private Catalog() {}

  static Optional<Program> program(String name) {
    return PROGRAMS.stream()
        .filter(program -> program.about().name().equalsIgnoreCase(name))
        .findFirst();
  }

  static boolean isJmh(String name) {
    return JMH.stream().anyMatch(each -> each.name().equalsIgnoreCase(name));
  }

  /** The list as a report, for JSON. */
  static Report report() {
    Table.Builder table =
        Table.builder(
            "Benchmarks",
            Column.key("name"),
            Column.note("measures"),
            Column.note("takes"),
            Column.note("arguments"));
    for (Program program : PROGRAMS) {
      Program.About about = program.about();
      table.row(about.name(), about.measures(), about.takes(), about.arguments());
    }
    JMH.forEach(each -> table.row(each.name(), each.measures(), each.takes(), "those of JMH"));
    return new Report(
        "list", "All benchmarks", Environment.current(), Map.of(), List.of(table.build()));
  }

  static void print(PrintStream out) {
    out.println(
        "./quotidian bench NAME [ARG…] [--json FILE] [--html FILE] [--compare EARLIER.json]");
    out.println("./quotidian bench show REPORT.json [--html FILE] [--compare EARLIER.json]");
    out.println("./quotidian bench list [--json FILE]");
    out.println();
    List<List<String>> rows = new ArrayList<>();
    for (Program program : PROGRAMS) {
      Program.About about = program.about();
      rows.add(List.of(about.name(), about.takes(), about.measures()));
    }
    Bench.print(rows, out);
    out.println();
    out.println("With JMH (ARG… are its own options, such as -f 1 -wi 2 -i 3 -p asked=PHRASE):");
    Bench.print(
        JMH.stream().map(each -> List.of(each.name(), each.takes(), each.measures())).toList(),
        out);
    out.println();
    out.println("Arguments:");
    Bench.print(
        PROGRAMS.stream()
            .map(program -> List.of(program.about().name(), program.about().arguments()))
            .toList(),
        out);
  }
}

package org.quotidian.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;
import org.quotidian.benchmarks.program.Program;
import org.quotidian.benchmarks.report.Report;

class BenchTest {

  @TempDir Path temp;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void listHasEachBenchmarkWithWhatItMeasuresAndHowLongItTakes() {
    assertThat(run("list")).isZero();

    assertThat(text(out)).containsPattern("\n  index +45 s +an archive: ingest rate");
    assertThat(text(out)).containsPattern("\n  SearchBenchmark +7 min +a query");
    for (Program program : Catalog.PROGRAMS) {
      assertThat(text(out)).contains(program.about().measures(), program.about().arguments());
    }
  }

  @Test
  void noArgumentListsThemToo() {
    assertThat(run()).isZero();
    assertThat(text(out)).contains("  index ");
  }

  @Test
  void listIsWrittenAsJsonToo() throws IOException {
    Path json = temp.resolve("list.json");

    assertThat(run("list", "--json", json.toString())).isZero();

    assertThat(Report.read(json).tables().get(0).rows())
        .hasSize(Catalog.PROGRAMS.size() + Catalog.JMH.size())
        .anySatisfy(row -> assertThat(row).startsWith("index"))
        .anySatisfy(row -> assertThat(row).startsWith("SearchBenchmark"));
    assertThat(run("list", "everything")).isEqualTo(2);
    assertThat(text(err)).contains("unexpected argument: everything");
  }

  @Test
  void fileThatCanNotBeWrittenIsReportedBeforeTheRun() {
    String nowhere = temp.resolve("no/where.json").toString();

    assertThat(run("index", "--json", nowhere)).isEqualTo(2);
    assertThat(run("index", "--html", temp.toString())).isEqualTo(2);

    assertThat(text(err))
        .contains("--json: no folder " + temp.resolve("no"), "--html needs a file, but is a folder")
        .doesNotContain("adding");
  }

  @Test
  void rivalsNeedTwoArticles() throws IOException {
    Path articles = temp.resolve("articles.jsonl");
    Files.writeString(articles, "");

    assertThat(run("rivals", "--articles", articles.toString())).isEqualTo(1);
    assertThat(text(err)).contains("at least two articles are needed, there are 0");
  }

  @Test
  void everyBenchmarkOfJmhIsListed() throws IOException {
    Path classes = Path.of("src/main/java/org/quotidian/benchmarks");
    List<String> names;
    try (Stream<Path> files = Files.walk(classes)) {
      names =
          files
              .filter(BenchTest::hasBenchmark)
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .sorted()
              .toList();
    }
    assertThat(Catalog.JMH.stream().map(Catalog.Jmh::name).sorted()).isEqualTo(names);
  }

  @Test
  void unknownNameIsReported() {
    assertThat(run("speed")).isEqualTo(2);
    assertThat(text(err)).contains("no benchmark 'speed'", "bench list");
  }

  @Test
  void wrongArgumentsAreReportedWithTheUsage() {
    assertThat(run("FieldSizes")).isEqualTo(2);
    assertThat(text(err)).contains("an argument is missing", "usage: bench FieldSizes ARCHIVE");
  }

  @Test
  void missingFileIsReportedInALine() {
    assertThat(run("AnnotatorSpeed", "nowhere.jsonl")).isEqualTo(1);
    assertThat(text(err)).contains("nowhere.jsonl: no such file or folder").doesNotContain("\tat ");
  }

  @Test
  void jsonOfOneRunIsComparedWithTheNext() throws IOException {
    Path articles = temp.resolve("articles.jsonl");
    Files.writeString(articles, "{\"id\": \"wire\", \"text\": \"Ministers met in Oslo.\"}\n");
    Path json = temp.resolve("first.json");
    Path html = temp.resolve("second.html");
    assertThat(run("annotatorspeed", articles.toString(), "--json", json.toString())).isZero();
    assertThat(text(out)).doesNotContain("×");

    int exit =
        run("AnnotatorSpeed", articles.toString(), "--compare=" + json, "--html", html.toString());

    assertThat(exit).isZero();
    assertThat(text(out)).contains("× is now / earlier");
    assertThat(html).content().contains("compared with", ">×<");
  }

  @Test
  void showPrintsAReportThatWasWrittenBefore() throws IOException {
    Path articles = temp.resolve("articles.jsonl");
    Files.writeString(articles, "{\"id\": \"wire\", \"text\": \"Ministers met in Oslo.\"}\n");
    Path json = temp.resolve("first.json");
    run("AnnotatorSpeed", articles.toString(), "--json", json.toString());
    String first = text(out);
    out.reset();

    assertThat(run("show", json.toString())).isZero();

    assertThat(text(out)).isEqualTo(first);
  }

  @Test
  void reportOfAnotherBenchmarkIsNotComparedWith() throws IOException {
    Path articles = temp.resolve("articles.jsonl");
    Files.writeString(articles, "{\"id\": \"wire\", \"text\": \"Ministers met in Oslo.\"}\n");
    Path json = temp.resolve("first.json");
    run("AnnotatorSpeed", articles.toString(), "--json", json.toString());

    assertThat(run("index", "--compare", json.toString())).isEqualTo(2);
    assertThat(text(err)).contains("--compare is a report of AnnotatorSpeed");
  }

  @Test
  void optionsOfJmhArePassedOn() {
    assertThat(JmhRun.options("SearchBenchmark", List.of("-f", "1", "--json", "out.json")))
        .containsSubsequence("-f", "1", "-rf", "json", "-rff", "out.json", "-prof", "gc");
    assertThat(JmhRun.options("SearchBenchmark", List.of("-prof", "jfr"))).doesNotContain("gc");
  }

  private int run(String... args) {
    return new Bench(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(List.of(args));
  }

  private static boolean hasBenchmark(Path file) {
    try {
      return file.toString().endsWith(".java")
          && Files.readString(file).contains("import " + Benchmark.class.getName() + ";");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

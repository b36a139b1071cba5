package org.quotidian.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.quotidian.Archive;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.benchmarks.NewsCorpus;
import org.quotidian.benchmarks.program.Program;
import org.quotidian.benchmarks.report.Report;

/** Each benchmark of the list starts as a user starts it, and has results. */
class EveryBenchmarkTest {

  private static final List<Article> NEWS = NewsCorpus.articles(60);

  @TempDir private static Path folder;

  /** ArchiveProgramsTest and RivalsTest start these with their arguments, and take long. */
  private static final Set<String> STARTED_ELSEWHERE = Set.of("index", "growth", "rivals");

  /** The arguments that make a program small, by its name. */
  private static Map<String, List<String>> arguments = Map.of();

  @BeforeAll
  static void files() throws Exception {
    String articles = write("articles.jsonl", EveryBenchmarkTest::article);
    String sentences = write("sentences.jsonl", EveryBenchmarkTest::sentences);
    String names = write("names.jsonl", EveryBenchmarkTest::firstWord);
    String archive = folder.resolve("archive").toString();
    try (Archive all = Archive.open(Path.of(archive))) {
      for (Article article : NEWS) {
        all.add(article);
      }
      all.commit();
    }
    arguments =
        Map.of(
            "AnnotatorSpeed", List.of(articles),
            "SearchLatency", List.of(archive, "word"),
            "NewArticleLatency", List.of(archive, articles, "10", "5"),
            "FieldSizes", List.of(archive),
            "AlertsLatency", List.of(articles, "2", "1"),
            "ComparePassages", List.of(articles, "60"),
            "CompareNames", List.of(articles, names),
            "CompareSplitters", List.of(articles, sentences));
  }

  static Stream<String> programs() {
    return Catalog.PROGRAMS.stream()
        .map(Program::about)
        .map(Program.About::name)
        .filter(name -> !STARTED_ELSEWHERE.contains(name));
  }

  static Stream<String> benchmarksOfJmh() {
    return Catalog.JMH.stream().map(Catalog.Jmh::name);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void programHasARowInEachTable(String name) throws IOException {
    assertThat(arguments).containsKey(name);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Path json = folder.resolve(name + ".json");
    List<String> command = new ArrayList<>(List.of(name));
    command.addAll(arguments.getOrDefault(name, List.of()));
    command.addAll(List.of("--json", json.toString()));

    int exit = new Bench(stream(new ByteArrayOutputStream()), stream(err)).run(command);

    assertThat(exit).as("%s", err).isZero();
    Report report = Report.read(json);
    assertThat(report.benchmark()).isEqualTo(name);
    assertThat(report.tables())
        .isNotEmpty()
        .allSatisfy(table -> assertThat(table.rows()).as(table.title()).isNotEmpty());
  }

  @Test
  void eachProgramHasItsArguments() {
    assertThat(arguments.keySet()).containsExactlyInAnyOrderElementsOf(programs().toList());
  }

  @ParameterizedTest
  @MethodSource("benchmarksOfJmh")
  void benchmarkOfJmhRuns(String name) throws Exception {
    assumeThat(getClass().getResource(BenchmarkList.BENCHMARK_LIST))
        .as("the list that the compiler plug-in of JMH writes")
        .isNotNull();

    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("\\." + name + "\\.")
                    .param("articleCount", "40")
                    .mode(Mode.SingleShotTime)
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .timeout(TimeValue.minutes(5))
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();

    assertThat(results).isNotEmpty();
    assertThat(results)
        .allSatisfy(each -> assertThat(each.getPrimaryResult().getScore()).isPositive());
  }

  /** Writes something of each article. */
  @FunctionalInterface
  private interface Lines {
    void write(JsonGenerator json, Article article) throws IOException;
  }

  private static String write(String name, Lines lines) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setRootValueSeparator(new SerializedString("\n"));
      for (Article article : NEWS) {
        json.writeStartObject();
        lines.write(json, article);
        json.writeEndObject();
      }
    }
    return Files.writeString(folder.resolve(name), text.toString()).toString();
  }

  private static void article(JsonGenerator json, Article article) throws IOException {
    json.writeStringField("id", article.id());
    json.writeStringField("text", article.text());
  }

  /** Its first word counts as a name: which ones are right is not the question here. */
  private static void firstWord(JsonGenerator json, Article article) throws IOException {
    json.writeStringField("article", article.id());
    json.writeNumberField("begin", 0);
    json.writeNumberField("end", article.text().indexOf(' '));
    json.writeStringField("type", "PERSON");
  }

  private static void sentences(JsonGenerator json, Article article) throws IOException {
    json.writeStringField("article", article.id());
    json.writeArrayFieldStart("sentences");
    for (Sentence sentence : Annotator.sentences().annotate(article).sentences()) {
      json.writeStartArray();
      json.writeNumber(sentence.begin());
      json.writeNumber(sentence.end());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}

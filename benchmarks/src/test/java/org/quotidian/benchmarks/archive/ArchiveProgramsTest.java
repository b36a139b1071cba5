package org.quotidian.benchmarks.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.Archive;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.benchmarks.program.Arguments;
import org.quotidian.benchmarks.report.Report;
import org.quotidian.benchmarks.report.Table;

/** Each program measures what it says. */
class ArchiveProgramsTest {

  private static final String HARBOUR =
      "“The harbour needs 40 cranes,” said Marta Hollis in Halifax on Monday.";

  @TempDir Path temp;

  private final List<String> progress = new ArrayList<>();

  @Test
  void indexMeasuresAnArchiveOfGeneratedNews() throws Exception {
    Report report =
        new IndexProgram().run(arguments("--count", "60", "--threads", "2"), progress::add);

    assertThat(report.tables())
        .extracting(Table::title)
        .containsExactly(
            "Summary",
            "Ingest",
            "Memory",
            "Latency by kind of query",
            "A new article against the archive",
            "All passages of the articles",
            "Size by field",
            "Size of all fields together");
    assertThat(cell(report, "Summary", 0, 1)).isEqualTo(60L);
    Table ingest = report.tables().get(1);
    assertThat(ingest.rows()).hasSize(10);
    assertThat(ingest.rows().get(9).get(0)).isEqualTo(60);
    assertThat(keys(report, 3)).contains("word", "phrase", "like", "word with all counts");
    assertThat((Long) cell(report, "All passages of the articles", 0, 4)).isPositive();
    assertThat(keys(report, 6)).contains("q.text", "q.fingerprint");
  }

  @Test
  void pageOfTheIndexHasAPlotForEachQuestion() throws Exception {
    IndexProgram program = new IndexProgram();
    Report report = program.run(arguments("--count", "40"), progress::add);
    Path page = temp.resolve("page.html");

    report.writeHtml(page, program.charts(), null);

    assertThat(Files.readString(page).split("<svg class=\"wide\"", -1))
        .hasSize(program.charts().size() + 1);
  }

  @Test
  void indexReadsYourArticlesAndQueries() throws Exception {
    Path articles = temp.resolve("articles.jsonl");
    Files.writeString(
        articles,
        "{\"id\": \"a\", \"text\": \""
            + HARBOUR
            + "\"}\nnot json\n{\"id\": \"b\", \"text\": \"It"
            + " rained in Halifax.\"}\n");
    Path queries = temp.resolve("queries.txt");
    Files.writeString(queries, "halifax\nspoken\tspeaker:Hollis\n\n\"open\n");

    Report report =
        new IndexProgram()
            .run(
                arguments("--articles", articles.toString(), "--queries", queries.toString()),
                progress::add);

    assertThat(cell(report, "Summary", 0, 1)).isEqualTo(2L);
    assertThat(keys(report, 3)).containsExactly("query", "spoken");
    assertThat(cell(report, "Latency by kind of query", 0, 7)).isEqualTo(2L);
    assertThat(progress)
        .anyMatch(line -> line.contains("articles.jsonl:2"))
        .anyMatch(line -> line.contains("queries.txt:4"));
  }

  @Test
  void growthMeasuresEachSizeAndHowItGrows() throws Exception {
    GrowthProgram program = new GrowthProgram();

    Report report =
        program.run(arguments("--sizes", "20,60", "--processes", "this"), progress::add);

    Table growth = report.tables().get(0);
    assertThat(keys(report, 0)).containsExactly("20", "60");
    assertThat(growth.rows().get(1)).doesNotContainNull();
    assertThat(report.tables().get(1).rows().get(0).subList(0, 2)).containsExactly(20, 60);
    // The archive on disk.
    assertThat((Double) report.tables().get(1).rows().get(0).get(4)).isBetween(.5, 1.2);
  }

  @Test
  void fileWithoutAQueryIsAnError() throws Exception {
    Path queries = Files.writeString(temp.resolve("queries.txt"), "\n");

    assertThatThrownBy(
            () -> new IndexProgram().run(arguments("--queries", queries.toString()), progress::add))
        .hasMessageEndingWith("queries.txt: no query");
  }

  @Test
  void kindsWithoutMaterialAreSkippedAndReported() throws Exception {
    try (Archive archive = archive(Article.of("plain", "Ministers met in Oslo on Monday."))) {
      List<QuerySet> sets = QuerySet.of(archive, EnumSet.allOf(QueryKind.class), 5, progress::add);

      assertThat(sets).extracting(QuerySet::kind).contains("word").doesNotContain("figure range");
      assertThat(progress).anyMatch(line -> line.startsWith("skipped: figure range"));
    }
  }

  @Test
  void latency() throws Exception {
    try (Archive archive = archive(Article.of("wire", HARBOUR))) {
      Report report =
          new SearchLatency().run(archive, EnumSet.allOf(QueryKind.class), progress::add);

      assertThat(report.settings()).containsEntry("archive", "1 articles, 1 sentences");
      assertThat(keys(report, 0)).contains("speaker and word", "like", "word with all counts");
      assertThat(keys(report, 1)).endsWith("all");
    }
  }

  @Test
  void fieldSizes() throws Exception {
    Path folder = temp.resolve("archive");
    try (Archive archive = Archive.open(folder)) {
      archive.add(Article.of("old", "Nobody knows."));
      archive.commit();
      archive.delete("old");
      archive.add(Article.of("wire", HARBOUR));
      archive.commit();
    }
    try (FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      Table table = FieldSizes.tables(reader, 10).get(0);

      assertThat(table.note()).startsWith("1 articles, 3 documents");
      assertThat(table.rows().stream().map(row -> String.valueOf(row.get(0))))
          .contains("q.speaker", "q.figure");
    }
  }

  @Test
  void alerts() throws Exception {
    Report report =
        new AlertsLatency()
            .run(List.of(Article.of("matched", HARBOUR), Article.of("drawn from", HARBOUR)), 1, 1);

    assertThat(cell(report, "Alerts", 0, 0)).isEqualTo(10_000);
    assertThat((Long) cell(report, "Compared with each query alone", 0, 1)).isPositive();
  }

  @Test
  void newArticle() throws Exception {
    Article wire =
        Article.of("wire", "The port said on Monday that it would close two of its nine docks.");
    Article copy =
        Article.of("copy", "It said on Monday that it would close two of its nine docks, at last.");
    try (Archive archive = archive(wire)) {
      Table table =
          NewArticleLatency.table(archive, List.of(Annotator.sentences().annotate(copy)), 10, 1);

      assertThat(table.rows().get(0).subList(6, 9)).containsExactly(1.0, 1.0, 0.0);
    }
  }

  private static Archive archive(Article article) throws Exception {
    Archive archive = Archive.inMemory();
    archive.add(article);
    archive.commit();
    return archive;
  }

  private static @Nullable Object cell(Report report, String title, int row, int column) {
    return report.tables().stream()
        .filter(table -> table.title().equals(title))
        .findFirst()
        .orElseThrow()
        .rows()
        .get(row)
        .get(column);
  }

  private static List<String> keys(Report report, int table) {
    return report.tables().get(table).rows().stream()
        .map(row -> String.valueOf(row.get(0)))
        .collect(Collectors.toList());
  }

  private static Arguments arguments(String... arguments) {
    return Arguments.of(List.of(arguments));
  }
}

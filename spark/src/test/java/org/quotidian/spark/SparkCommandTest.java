package org.quotidian.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.ingest.ArticleReader;

/** The command reads files as the other verbs do, and writes what the jobs find. */
class SparkCommandTest {

  @TempDir private Path folder;

  @Test
  void aFolderOfArticlesIsAnnotated() throws IOException {
    List<String> expected = new ArrayList<>();
    ArticleReader.create()
        .read(
            Path.of("../seeds"),
            article -> expected.add(line(article)),
            problem -> assertThat(problem).isNull());
    String output = folder.resolve("annotations").toString();

    int exitCode = SparkCommand.run("annotate", "--format", "parquet", "-o", output, "../seeds");

    assertThat(exitCode).isZero();
    List<Row> rows = LocalSpark.session().read().parquet(output).collectAsList();
    assertThat(rows.stream().map(Row::toString)).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String line(Article article) {
    Row row = AnnotationRows.of(Annotator.english().annotate(article));
    return LocalSpark.session()
        .createDataFrame(List.of(row), QuotidianSpark.annotationSchema())
        .head()
        .toString();
  }

  @Test
  void jsonLinesAreReadAndWritten() throws IOException {
    String words = "The bridge over the Tarn is closed for repairs until the end of June";
    Path news = folder.resolve("news.jsonl");
    Files.writeString(
        news,
        """
        {"id":"a","source":"Post","text":"WORDS, the mayor said."}
        {"id":"b","source":"Wire","text":"WORDS."}
        """
            .replace("WORDS", words));
    Path output = folder.resolve("passages");

    int exitCode =
        SparkCommand.run("passages", "--verbatim", "-o", output.toString(), news.toString());

    assertThat(exitCode).isZero();
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(output)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    assertThat(lines)
        .containsExactly(
            "{\"left\":{\"article\":\"a\",\"begin\":0,\"end\":68,\"firstWord\":0,\"endWord\":14},"
                + "\"right\":{\"article\":\"b\",\"begin\":0,\"end\":68,\"firstWord\":0,"
                + "\"endWord\":14},\"kind\":\"verbatim\",\"score\":1.0}");
  }

  @Test
  void ofAFolderTheSameFilesAreReadAsByOtherVerbs() throws IOException {
    Path news = Files.createDirectories(folder.resolve("news"));
    Path hidden = Files.createDirectories(news.resolve(".old"));
    Files.writeString(news.resolve("a.ndjson"), "{\"id\":\"a\",\"text\":\"Rain fell.\"}");
    Files.writeString(hidden.resolve("b.jsonl"), "{\"id\":\"b\",\"text\":\"Snow fell.\"}");
    Files.writeString(news.resolve("notes.md"), "Hail fell.");
    String output = folder.resolve("annotations").toString();

    int exitCode = SparkCommand.run("annotate", "-o", output, news.toString());

    assertThat(exitCode).isZero();
    assertThat(LocalSpark.session().read().json(output).select("id").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("a");
  }

  @Test
  void wrongUsageStartsNothing() {
    assertThat(SparkCommand.run("count", "-o", "x", "seeds")).isEqualTo(2);
    assertThat(SparkCommand.run("xref", "-o", "x", "seeds")).isEqualTo(2);
    assertThat(SparkCommand.run("passages", "--across", "towns", "-o", "x", "seeds")).isEqualTo(2);
    assertThat(SparkCommand.run("passages", "--min-words", "2", "-o", "x", "seeds")).isEqualTo(2);
  }
}

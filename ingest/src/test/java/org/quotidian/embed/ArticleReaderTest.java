package org.quotidian.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.article.Article;
import org.quotidian.ingest.ArticleReader;
import org.quotidian.ingest.Input;
import org.quotidian.ingest.Problem;
import org.quotidian.ingest.ReadReport;

/** Uses the library as an embedder does: only what is public. */
class ArticleReaderTest {
  @TempDir Path folder;

  @Test
  void aFolderIsReadInOneCall() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Ferry sails again\n\nIt sails twice a day.\n");
    Files.writeString(folder.resolve("b.jsonl"), "{\"id\": \"b\", \"text\": \"It sails.\"}\n{}\n");
    List<Article> articles = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();

    ReadReport report = ArticleReader.create().read(folder, articles::add, problems::add);

    assertThat(articles).extracting(Article::id).containsExactly("a", "b");
    assertThat(problems)
        .containsExactly(
            new Problem(
                folder.resolve("b.jsonl").toString(), 2, Problem.Severity.ERROR, "no \"text\""));
    assertThat(report.articles()).isEqualTo(2);
    assertThat(report.errors()).isEqualTo(1);
    assertThat(report.warnings()).isZero();
    assertThat(report.inputs()).isEqualTo(2);
    assertThat(report.bytes()).isEqualTo(77);
    assertThat(report.skipped()).isEmpty();
  }

  @Test
  void standardInputMayBeReadBesideFiles() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "It sails.");
    byte[] piped = "{\"id\": \"b\", \"text\": \"It sails.\"}".getBytes(StandardCharsets.UTF_8);
    List<Input> inputs = List.of(Input.of(new ByteArrayInputStream(piped), "-"), Input.of(file));
    List<String> ids = new ArrayList<>();

    ArticleReader.create().read(inputs, article -> ids.add(article.id()), problem -> {});

    assertThat(ids).containsExactly("b", "a");
    assertThat(inputs).extracting(Input::toString).containsExactly("-", file.toString());
  }

  @Test
  void whatTheSinkThrowsEndsTheRun() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "It sails.");
    Files.writeString(folder.resolve("b.txt"), "It sails.");
    IOException full = new IOException("the disk is full");
    List<Problem> problems = new ArrayList<>();

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                ArticleReader.create()
                    .read(
                        folder,
                        article -> {
                          throw full;
                        },
                        problems::add))
        .isSameAs(full);
    assertThat(problems).isEmpty();
  }

  @Test
  void anUncheckedExceptionOfTheSinkIsItsCallersToo() throws IOException {
    Path file =
        Files.writeString(folder.resolve("a.jsonl"), "{\"id\": 1, \"text\": \"It sails.\"}");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(
            () ->
                ArticleReader.create()
                    .read(
                        file,
                        article -> {
                          throw new UncheckedIOException(new IOException("full"));
                        },
                        problem -> {}))
        .withMessageContaining("full");
  }

  @Test
  void aProblemNamesItsPlace() {
    Problem.Severity error = Problem.Severity.ERROR;
    assertThat(new Problem("a.jsonl", 7, error, "no text")).hasToString("a.jsonl:7: no text");
    assertThat(new Problem("a.txt", 0, error, "empty")).hasToString("a.txt: empty");
  }

  @Test
  void limitsAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArticleReader.builder().maxLineBytes(0))
        .withMessage("not from 1 to 2^30: 0");
    assertThatIllegalArgumentException().isThrownBy(() -> ArticleReader.builder().maxPageBytes(-1));
  }
}

package org.quotidian.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.quotidian.article.Article;

/**
 * Fuzzing of the readers: whatever the bytes, a reader returns articles that can be indexed, and
 * reports all else as a problem with a reason.
 */
class ReadersFuzz {

  @FuzzTest(maxDuration = "2h")
  void jsonLines(byte[] data) throws IOException {
    read("{", data);
  }

  @FuzzTest(maxDuration = "2h")
  void json(byte[] data) throws IOException {
    read("[", data);
  }

  @FuzzTest(maxDuration = "2h")
  void table(byte[] data) throws IOException {
    read("id,text,date\n", data);
  }

  @FuzzTest(maxDuration = "2h")
  void webPage(byte[] data) throws IOException {
    read("<!DOCTYPE html><html>", data);
  }

  @FuzzTest(maxDuration = "2h")
  void webArchive(byte[] data) throws IOException {
    read("WARC/1.0\r\n", data);
  }

  /** Plain text, or whatever the content is taken for. */
  @FuzzTest(maxDuration = "2h")
  void anyContent(byte[] data) throws IOException {
    read("", data);
  }

  private static void read(String head, byte[] data) throws IOException {
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[start.length + data.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(data, 0, all, start.length, data.length);
    List<Article> articles = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    ReadReport report =
        ArticleReader.builder()
            .maxLineBytes(1 << 16)
            .build()
            .read(
                List.of(Input.of(new ByteArrayInputStream(all), "stdin")),
                articles::add,
                problems::add);
    assertThat(report.articles()).isEqualTo(articles.size());
    for (Article article : articles) {
      assertThat(article.id()).isNotBlank();
      assertThat(article.text()).isNotBlank();
    }
    for (Problem problem : problems) {
      assertThat(problem.toString()).isNotBlank().doesNotContain("Exception", "\n");
    }
    if (articles.isEmpty()) {
      assertThat(problems.isEmpty() && report.skipped().isEmpty())
          .as("no article, and no reason")
          .isFalse();
    }
  }
}

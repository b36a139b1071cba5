package org.quotidian.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.Article;

/** What one run of a reader gave. */
final class Reading {
  final List<Article> articles = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  final ReadReport report;

  Reading(ArticleReader reader, List<Input> inputs) {
    try {
      report = reader.read(inputs, articles::add, problems::add);
    } catch (IOException e) {
      throw new UncheckedIOException("no input makes a reader throw", e);
    }
    assertThat(report.articles()).isEqualTo(articles.size());
    assertThat(report.errors() + report.warnings()).isEqualTo(problems.size());
  }

  static Reading of(Path... paths) {
    return new Reading(ArticleReader.create(), List.of(paths).stream().map(Input::of).toList());
  }

  /** Of a stream whose content determines its format. */
  static Reading ofStream(String content) {
    return ofStream(content.getBytes(StandardCharsets.UTF_8));
  }

  static Reading ofStream(byte[] content) {
    return ofStream(new ByteArrayInputStream(content));
  }

  static Reading ofStream(InputStream content) {
    return new Reading(ArticleReader.create(), List.of(Input.of(content, "stdin")));
  }

  static byte[] gzip(String content) {
    return gzip(content.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The parts one after the other: text in the charset given, bytes as they are. */
  static byte[] bytes(Charset charset, Object... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Object part : parts) {
      bytes.writeBytes(part instanceof byte[] raw ? raw : part.toString().getBytes(charset));
    }
    return bytes.toByteArray();
  }

  static byte[] bytes(Object... parts) {
    return bytes(StandardCharsets.UTF_8, parts);
  }

  static byte[] raw(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  Article article() {
    assertThat(problems).as("problems").isEmpty();
    assertThat(articles).hasSize(1);
    return articles.get(0);
  }

  /** The first article, whatever was wrong with it. */
  Article article0() {
    return articles.get(0);
  }

  Reading assertIds(String... ids) {
    assertThat(articles).extracting(Article::id).containsExactly(ids);
    return this;
  }

  Reading assertProblems(String... expected) {
    assertThat(problems).extracting(Problem::toString).containsExactly(expected);
    return this;
  }

  /** The lines of the problems. */
  Reading assertLines(Long... lines) {
    assertThat(problems).extracting(Problem::line).containsExactly(lines);
    return this;
  }

  /** Nothing was read, for one reason. */
  void assertOnlyProblem(String expected) {
    assertIds();
    assertProblems(expected);
    assertThat(report.errors()).isEqualTo(1);
  }

  static @Nullable String published(Article article) {
    return article.published() == null ? null : article.published().toString();
  }
}

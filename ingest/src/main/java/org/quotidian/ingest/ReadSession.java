package org.quotidian.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.quotidian.article.Article;
import org.quotidian.ingest.field.Quote;
import org.quotidian.ingest.format.Results;

/** One call of a reader: passes articles and problems on, counts them, and knows the ids so far. */
final class ReadSession implements Results {

  /** An index takes no longer one. */
  private static final int MOST_ID_BYTES = 32_000;

  private static final long PROGRESS_STEP = 1 << 20;

  private final boolean withRepeats;
  private final ArticleSink sink;
  private final Consumer<Problem> problems;
  private final Progress progress;
  private final Map<String, Place> places = new HashMap<>();
  private final SortedMap<String, Long> skipped = new TreeMap<>();
  private final SortedMap<String, Long> skippedRecords = new TreeMap<>();
  private String input = "";
  private long articles;
  private long errors;
  private long warnings;
  private long inputs;
  private long bytes;
  private long bytesReported;
  private long totalBytes = -1;

  private record Place(String input, long line) {
    @Override
    public String toString() {
      return line > 0 ? input + ":" + line : input;
    }
  }

  /** Carries a sink's exception past the readers, which handle those of their own input. */
  @SuppressWarnings("serial")
  static final class SinkFailure extends UncheckedIOException {
    SinkFailure(IOException cause) {
      super(cause);
    }
  }

  /**
   * @param withRepeats whether articles of an id that occurred before are passed on too
   */
  ReadSession(
      ArticleSink sink, Consumer<Problem> problems, Progress progress, boolean withRepeats) {
    this.withRepeats = withRepeats;
    this.sink = sink;
    this.problems = problems;
    this.progress = progress;
  }

  /**
   * @param total the bytes of all inputs; -1 if that is unknown
   */
  void expect(long total) {
    totalBytes = total;
  }

  /** What follows comes from this input. */
  void start(String name) {
    input = name;
    inputs++;
  }

  void finish() {
    reportProgress();
  }

  /**
   * Passes an article on, unless one with its id was passed on before.
   *
   * @param line where it starts; 0 if it is the whole input
   */
  @Override
  public void article(Article article, long line) {
    int bytes = article.id().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_ID_BYTES) {
      error(line, "the id has " + bytes + " bytes; at most " + MOST_ID_BYTES + " are possible");
      return;
    }
    Place first = withRepeats ? null : places.putIfAbsent(article.id(), new Place(input, line));
    if (first != null) {
      error(line, "duplicate id " + Quote.of(article.id()) + ", first at " + first);
      return;
    }
    articles++;
    try {
      sink.accept(article);
    } catch (IOException e) {
      throw new SinkFailure(e);
    }
  }

  /**
   * Reports something that is skipped.
   *
   * @param line 0 if it is the whole input
   */
  @Override
  public void error(long line, String reason) {
    errors++;
    problems.accept(new Problem(input, line, Problem.Severity.ERROR, reason));
  }

  /** Reports an input, not started, that is skipped. */
  void error(String name, String reason) {
    errors++;
    problems.accept(new Problem(name, 0, Problem.Severity.ERROR, reason));
  }

  /** Reports a piece that an article lacks. */
  @Override
  public void warning(long line, String reason) {
    warnings++;
    problems.accept(new Problem(input, line, Problem.Severity.WARNING, reason));
  }

  void skipFile(String extension) {
    skipped.merge(extension, 1L, Long::sum);
  }

  @Override
  public void skip(String kind) {
    skippedRecords.merge(kind, 1L, Long::sum);
  }

  void bytesRead(long count) {
    bytes += count;
    if (bytes - bytesReported >= PROGRESS_STEP) {
      reportProgress();
    }
  }

  private void reportProgress() {
    bytesReported = bytes;
    progress.update(bytes, totalBytes);
  }

  ReadReport report() {
    return new ReadReport(articles, errors, warnings, inputs, bytes, skipped, skippedRecords);
  }
}

package org.quotidian.app.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.ingest.ArticleReader;
import org.quotidian.ingest.Input;
import org.quotidian.ingest.Problem;
import org.quotidian.ingest.ReadReport;
import picocli.CommandLine.ExitCode;

/**
 * Reads a verb's articles and runs work on each, on all cores. Reports progress and problems on
 * standard error.
 */
public final class Intake {

  private static final int KINDS_LISTED = 8;

  /** Articles that are read ahead. */
  private static final int MAX_PENDING = 512;

  private final Messages messages;
  private final List<Input> inputs;
  private final ArticleReader.Builder reader;
  private final Set<String> named;
  private final Problems problems;
  private final ReadProgress progress;
  private boolean namedInputFailed;
  private @Nullable ReadReport report;

  /** Work on an article. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Article article) throws Exception;
  }

  Intake(List<Input> inputs, ArticleReader.Builder reader, Messages messages) {
    this.messages = messages;
    this.inputs = inputs;
    this.reader = reader;
    named = inputs.stream().map(Input::toString).collect(Collectors.toSet());
    problems = new Problems(messages);
    progress = new ReadProgress(messages);
  }

  /** The sentences of all articles, in the order read. */
  public List<AnnotatedArticle> annotated() throws IOException {
    List<AnnotatedArticle> articles = new ArrayList<>();
    run(Annotator.sentences()::annotate, articles::add);
    return articles;
  }

  /** Passes on each version of an article, as the verb replaces earlier ones by later ones. */
  public Intake withRepeats() {
    reader.withRepeats(true);
    return this;
  }

  /**
   * Prepares work on batches of articles, in the order read, runs it, and passes the results to
   * {@code sink}, in the order read.
   *
   * @param most how many articles a batch has at most; it ends sooner if they are long
   */
  public <T> void prepare(
      int most, Function<List<Article>, Callable<T>> work, OrderedWork.Sink<T> sink)
      throws IOException {
    try (OrderedWork<T> ordered = new OrderedWork<>(Math.max(2, MAX_PENDING / most), sink)) {
      Batches batches =
          new Batches(most, (batch, characters) -> ordered.add(work.apply(batch), characters));
      report =
          reader
              .progress(progress)
              .build()
              .read(
                  inputs,
                  article -> {
                    progress.article();
                    batches.add(article);
                  },
                  this::problem);
      batches.end();
      ordered.finish();
    } finally {
      messages.clearProgress();
    }
    reportSkipped(report.skipped());
    reportSkippedRecords(report.skippedRecords());
    if (report.articles() == 0) {
      messages.line("no article found");
    }
  }

  /** Runs work on each article and passes the results to {@code sink}, in the order read. */
  public <T> void run(Work<T> work, OrderedWork.Sink<T> sink) throws IOException {
    prepare(1, batch -> () -> work.on(batch.get(0)), sink);
  }

  private void problem(Problem problem) {
    problems.add(problem);
    namedInputFailed |=
        problem.line() == 0
            && problem.severity() == Problem.Severity.ERROR
            && named.contains(problem.input());
  }

  private void reportSkipped(Map<String, Long> skipped) {
    long files = skipped.values().stream().mapToLong(Long::longValue).sum();
    if (files > 0) {
      String kinds =
          skipped.entrySet().stream()
              .map(kind -> Formats.number(kind.getValue()) + " " + extension(kind.getKey()))
              .collect(Collectors.joining(", "));
      messages.line("skipped " + Formats.count(files, "file") + " of unknown type: " + kinds);
    }
  }

  private void reportSkippedRecords(Map<String, Long> skipped) {
    long records = skipped.values().stream().mapToLong(Long::longValue).sum();
    if (records > 0) {
      String kinds =
          skipped.entrySet().stream()
              .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
              .limit(KINDS_LISTED)
              .map(kind -> kind.getKey() + " " + Formats.number(kind.getValue()))
              .collect(Collectors.joining(", "));
      String more = skipped.size() > KINDS_LISTED ? ", …" : "";
      messages.line(
          "skipped " + Formats.count(records, "record") + " of web archives: " + kinds + more);
    }
  }

  private static String extension(String extension) {
    return extension.isEmpty() ? "without extension" : "." + extension;
  }

  /** Reports how many problems there were, and returns the exit code. */
  public int end() {
    problems.summarize();
    boolean done = report != null && report.articles() > 0 && !namedInputFailed;
    return done ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  public Problems problems() {
    return problems;
  }

  /** The bytes read, before decompression. */
  public long bytes() {
    return report == null ? 0 : report.bytes();
  }

  /** Since this intake was made. */
  public double seconds() {
    return progress.seconds();
  }
}

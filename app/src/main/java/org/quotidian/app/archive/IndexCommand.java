package org.quotidian.app.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.app.terminal.StyledText;
import org.quotidian.app.verb.Console;
import org.quotidian.app.verb.Failures;
import org.quotidian.app.verb.Formats;
import org.quotidian.app.verb.InputOptions;
import org.quotidian.app.verb.Intake;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.app.verb.LuceneLog;
import org.quotidian.app.verb.SpeakerOptions;
import org.quotidian.app.verb.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds articles to an archive. */
@Command(
    name = "index",
    customSynopsis = "quotidian index -a DIR [OPTIONS] PATH…",
    description = {
      "Add articles to an archive, to search it.",
      "",
      "An article replaces the one of the same id, in the archive or earlier in the input. The archive is a folder, created"
          + " if missing. Articles are committed in batches (--commit-every) and at the end; what is"
          + " committed stays, however the command ends."
    },
    footer = {
      "Examples:",
      "  quotidian index -a news.archive seeds",
      "  quotidian index -a news.archive 2025-*.jsonl.gz",
      "  zcat dump.jsonl.gz | quotidian index -a news.archive -",
      "",
      "With --format jsonl, one object at the end:",
      "  {\"articles\",\"sentences\",\"bytes\",\"seconds\",\"articlesPerSecond\",\"problems\"}"
    })
public final class IndexCommand extends Verb {

  /** Articles that a thread annotates before it adds them. */
  private static final int BATCH = 64;

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final SpeakerOptions speakers = new SpeakerOptions();

  @Option(
      names = {"-a", "--archive"},
      paramLabel = "DIR",
      required = true,
      description = "The archive's folder.")
  private Path directory = Path.of("");

  @Option(
      names = "--commit-every",
      paramLabel = "N",
      description = "Commit after this many articles (default: ${DEFAULT-VALUE}).")
  private long commitEvery = 20_000;

  @Option(
      names = "--keep-versions",
      description =
          "Keep articles that are replaced by other content as earlier versions: quotidian archive"
              + " versions shows them, search --versions finds them.")
  private boolean keepVersions;

  /** Held to add articles; a stop takes it for itself, so that none is half added. */
  private final ReadWriteLock adding = new ReentrantReadWriteLock();

  private final AtomicLong added = new AtomicLong();
  private volatile long committed;
  private long articles;
  private long sentences;

  public IndexCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    if (commitEvery < 1) {
      throw wrongUsage("--commit-every must be at least 1, was " + commitEvery);
    }
    Intake intake = intake(input).withRepeats();
    Annotator annotator = speakers.annotator();
    LuceneLog.quiet();
    Archive.Builder settings = Archive.builder().directory(directory);
    try (Archive archive = (keepVersions ? settings.keepVersions() : settings).open()) {
      Thread onStop = new Thread(() -> stop(archive));
      Runtime.getRuntime().addShutdownHook(onStop);
      try {
        VersionOrder<Integer> order = new VersionOrder<>();
        intake.prepare(
            (int) Math.min(BATCH, commitEvery),
            batch -> order.next(batch, annotator::annotate, its -> add(its, archive)),
            counts -> count(counts, archive));
        commit(archive);
      } finally {
        removeHook(onStop);
      }
    } catch (IOException e) {
      throw new IOException(
          Failures.reason(e)
              + " (archive "
              + directory
              + "; "
              + Formats.count(committed, "article")
              + " committed)",
          e);
    }
    int exitCode = intake.end();
    printTotals(intake);
    return exitCode;
  }

  private int add(AnnotatedArticle article, Archive archive) throws IOException {
    adding.readLock().lock();
    try {
      archive.add(article);
      added.incrementAndGet();
    } finally {
      adding.readLock().unlock();
    }
    return article.sentences().size();
  }

  private void count(List<Integer> sentencesAdded, Archive archive) throws IOException {
    articles += sentencesAdded.size();
    sentences += sentencesAdded.stream().mapToLong(Integer::longValue).sum();
    if (articles - committed >= commitEvery) {
      commit(archive);
    }
  }

  /** Commits what has been added. */
  private void commit(Archive archive) throws IOException {
    adding.writeLock().lock();
    try {
      archive.commit();
      committed = added.get();
    } finally {
      adding.writeLock().unlock();
    }
  }

  /** Commits when the process is asked to end. The lock is kept: nothing is added any more. */
  private void stop(Archive archive) {
    adding.writeLock().lock();
    try {
      archive.commit();
      committed = added.get();
      console
          .messages()
          .line(
              "interrupted: "
                  + Formats.count(committed, "article")
                  + " committed; the same command adds the rest");
    } catch (IOException | RuntimeException e) {
      console
          .messages()
          .line(
              "interrupted: "
                  + Formats.count(committed, "article")
                  + " committed, the rest dropped: "
                  + Failures.reason(e));
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // Interrupted: the hook is running.
    }
  }

  private void printTotals(Intake intake) throws IOException {
    double seconds = intake.seconds();
    long perSecond = Math.round(articles / seconds);
    if (isJson()) {
      new JsonLines(console.out()).line(json -> writeTotals(json, intake, seconds, perSecond));
      return;
    }
    String line =
        String.join(
            Formats.DOT,
            Formats.count(articles, "article"),
            Formats.count(sentences, "sentence"),
            Formats.megabytes(intake.bytes()),
            String.format(Locale.ROOT, "%.1f s", seconds),
            Formats.number(perSecond) + " articles/s",
            Formats.count(intake.problems().count(), "problem"));
    page().line(new StyledText().add(line));
  }

  private void writeTotals(JsonGenerator json, Intake intake, double seconds, long perSecond)
      throws IOException {
    json.writeNumberField("articles", articles);
    json.writeNumberField("sentences", sentences);
    json.writeNumberField("bytes", intake.bytes());
    json.writeNumberField("seconds", Math.round(seconds * 1000) / 1000.0);
    json.writeNumberField("articlesPerSecond", perSecond);
    json.writeNumberField("problems", intake.problems().count());
  }
}

package org.quotidian.app.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;
import org.quotidian.app.terminal.StyledText;
import org.quotidian.app.verb.Console;
import org.quotidian.app.verb.Formats;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.app.verb.LuceneLog;
import org.quotidian.app.verb.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks after an archive. */
@Command(
    name = "archive",
    customSynopsis = "quotidian archive stats|check|compact|snapshot -a DIR [OPTIONS] [TARGET]",
    description = {
      "Look after an archive.",
      "",
      "stats     tells what it holds, and how large it is",
      "check     reads all of it, and tells what is damaged; exit code 1 if something is",
      "compact   writes it anew without what was deleted; needs as much room again meanwhile",
      "snapshot  copies it to the folder TARGET, which has to be empty or missing",
      "",
      "All but compact only read, and can be used while another process adds articles; they look at"
          + " what it has committed."
    },
    footer = {
      "Examples:",
      "  quotidian archive stats -a news.archive",
      "  quotidian archive check -a news.archive && echo sound",
      "  quotidian archive snapshot -a news.archive backup/2025-12-15",
      "",
      "With --format jsonl, one object:",
      "  stats, compact, snapshot (of the copy):",
      "  {\"articles\",\"sentences\",\"quotations\",\"deleted\",\"segments\",\"bytes\"}",
      "  check: {\"articles\",\"sentences\",\"problems\":[…]}"
    })
public final class ArchiveCommand extends Verb {

  /** What is done. */
  enum Action {
    STATS,
    CHECK,
    COMPACT,
    SNAPSHOT
  }

  @Parameters(
      index = "0",
      paramLabel = "ACTION",
      description = "stats, check, compact or snapshot; see above.")
  private Action action = Action.STATS;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TARGET",
      description = "Where a snapshot goes.")
  private @Nullable Path target;

  @Option(
      names = {"-a", "--archive"},
      paramLabel = "DIR",
      required = true,
      description = "The archive's folder, as made by quotidian index.")
  private Path directory = Path.of("");

  public ArchiveCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    if ((action == Action.SNAPSHOT) != (target != null)) {
      throw wrongUsage(
          action == Action.SNAPSHOT
              ? "snapshot needs a TARGET folder"
              : "only snapshot takes a TARGET folder");
    }
    LuceneLog.quiet();
    // Opening for writing would make a new archive where there is none.
    try (Archive archive = Archive.openReadOnly(directory)) {
      switch (action) {
        case STATS -> tell(archive.statistics());
        case CHECK -> {
          return tell(archive.check());
        }
        case COMPACT -> compact();
        case SNAPSHOT -> snapshot(archive, target);
      }
    }
    return ExitCode.OK;
  }

  private void compact() throws IOException {
    try (Archive archive = Archive.open(directory)) {
      archive.compact();
      tell(archive.statistics());
    }
  }

  private void snapshot(Archive archive, @Nullable Path to) throws IOException {
    if (to != null) {
      archive.snapshot(to);
      try (Archive copy = Archive.openReadOnly(to)) {
        tell(copy.statistics());
      }
    }
  }

  private void tell(Archive.Statistics told) throws IOException {
    if (isJson()) {
      new JsonLines(console.out()).line(json -> write(json, told));
      return;
    }
    page()
        .line(
            new StyledText()
                .add(
                    String.join(
                        Formats.DOT,
                        Formats.count(told.articles(), "article"),
                        Formats.count(told.sentences(), "sentence"),
                        Formats.count(told.quotations(), "quotation"),
                        Formats.count(told.segments(), "segment"),
                        Formats.megabytes(told.bytes()),
                        Formats.number(told.deleted()) + " deleted")));
  }

  private static void write(JsonGenerator json, Archive.Statistics told) throws IOException {
    json.writeNumberField("articles", told.articles());
    json.writeNumberField("sentences", told.sentences());
    json.writeNumberField("quotations", told.quotations());
    json.writeNumberField("deleted", told.deleted());
    json.writeNumberField("segments", told.segments());
    json.writeNumberField("bytes", told.bytes());
  }

  private int tell(Archive.Check check) throws IOException {
    if (isJson()) {
      new JsonLines(console.out())
          .line(
              json -> {
                json.writeNumberField("articles", check.articles());
                json.writeNumberField("sentences", check.sentences());
                json.writeArrayFieldStart("problems");
                for (String problem : check.problems()) {
                  json.writeString(problem);
                }
                json.writeEndArray();
              });
    } else if (check.isSound()) {
      String read =
          String.join(
              Formats.DOT,
              Formats.count(check.articles(), "article"),
              Formats.count(check.sentences(), "sentence"),
              "no damage");
      page().line(new StyledText().add(read));
    } else {
      check.problems().forEach(problem -> page().line(new StyledText().add(problem)));
    }
    return check.isSound() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}

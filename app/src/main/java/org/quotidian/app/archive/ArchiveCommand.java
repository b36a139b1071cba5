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

/** Maintains an archive. */
@Command(
    name = "archive",
    customSynopsis = "quotidian archive stats|check|compact|snapshot -a DIR [OPTIONS] [TARGET]",
    description = {
      "Inspect, check, compact or copy an archive.",
      "",
      "stats     shows what it holds, and its size",
      "check     reads all of it, and reports damage; exit code 1 if there is any",
      "compact   rewrites it without deleted articles; needs as much disk space again meanwhile",
      "snapshot  copies it to the folder TARGET, which must be empty or missing",
      "",
      "All but compact only read; they can run while another process adds articles, and see"
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

  /** The actions. */
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
      description = "The folder of the snapshot.")
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
        case STATS -> print(archive.statistics());
        case CHECK -> {
          return print(archive.check());
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
      print(archive.statistics());
    }
  }

  private void snapshot(Archive archive, @Nullable Path to) throws IOException {
    if (to != null) {
      archive.snapshot(to);
      try (Archive copy = Archive.openReadOnly(to)) {
        print(copy.statistics());
      }
    }
  }

  private void print(Archive.Statistics statistics) throws IOException {
    if (isJson()) {
      new JsonLines(console.out()).line(json -> write(json, statistics));
      return;
    }
    page()
        .line(
            new StyledText()
                .add(
                    String.join(
                        Formats.DOT,
                        Formats.count(statistics.articles(), "article"),
                        Formats.count(statistics.sentences(), "sentence"),
                        Formats.count(statistics.quotations(), "quotation"),
                        Formats.count(statistics.segments(), "segment"),
                        Formats.megabytes(statistics.bytes()),
                        Formats.number(statistics.deleted()) + " deleted")));
  }

  private static void write(JsonGenerator json, Archive.Statistics statistics) throws IOException {
    json.writeNumberField("articles", statistics.articles());
    json.writeNumberField("sentences", statistics.sentences());
    json.writeNumberField("quotations", statistics.quotations());
    json.writeNumberField("deleted", statistics.deleted());
    json.writeNumberField("segments", statistics.segments());
    json.writeNumberField("bytes", statistics.bytes());
  }

  private int print(Archive.Check check) throws IOException {
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

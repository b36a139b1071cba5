package org.quotidian.app.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.app.terminal.StyledText;
import org.quotidian.app.verb.Console;
import org.quotidian.app.verb.Formats;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.app.verb.LuceneLog;
import org.quotidian.app.verb.Verb;
import org.quotidian.query.Queries;
import org.quotidian.query.QuerySyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Maintains an archive. */
@Command(
    name = "archive",
    customSynopsis = {
      "quotidian archive stats|check|compact -a DIR [OPTIONS]",
      "quotidian archive snapshot -a DIR [OPTIONS] TARGET",
      "quotidian archive versions -a DIR [OPTIONS] ID",
      "quotidian archive delete -a DIR [OPTIONS] ID…",
      "quotidian archive delete -a DIR [OPTIONS] --query QUERY"
    },
    description = {
      "Inspect, check, compact or copy an archive, show versions of articles, or delete them.",
      "",
      "stats     shows what it holds, and its size",
      "check     reads all of it, and reports damage; exit code 1 if there is any",
      "compact   rewrites it without deleted articles; needs as much disk space again meanwhile",
      "snapshot  copies it to the folder TARGET, which must be empty or missing",
      "versions  shows when an article was replaced, and what was changed, if quotidian index kept"
          + " the versions (--keep-versions)",
      "delete    deletes the articles of these ids, or each article that has a sentence that the"
          + " query finds, with their earlier versions",
      "",
      "All but compact and delete only read; they can run while another process adds articles, and see"
          + " what it has committed."
    },
    footer = {
      "Examples:",
      "  quotidian archive stats -a news.archive",
      "  quotidian archive check -a news.archive && echo sound",
      "  quotidian archive snapshot -a news.archive backup/2025-12-15",
      "  quotidian archive versions -a news.archive https://paper.example/fire",
      "  quotidian archive delete -a news.archive https://paper.example/withdrawn",
      "  quotidian archive delete -a news.archive --query 'source:\"Lakeside Tribune\"'",
      "",
      "With --format jsonl, one object:",
      "  stats, compact, snapshot (of the copy):",
      "  {\"articles\",\"sentences\",\"quotations\",\"deleted\",\"segments\",\"bytes\"}",
      "  check: {\"articles\",\"sentences\",\"problems\":[…]}",
      "  delete: {\"deleted\",\"unknown\":[…]}",
      "  versions: one object a version, the present one last, with the changes since the one before:",
      "  {\"article\",\"version\",\"replaced\",\"published\",\"title\",\"text\",",
      "   \"changes\":[{\"before\",\"after\"}]}"
    })
public final class ArchiveCommand extends Verb {

  /** The actions. */
  enum Action {
    STATS,
    CHECK,
    COMPACT,
    SNAPSHOT,
    VERSIONS,
    DELETE
  }

  @Parameters(
      index = "0",
      paramLabel = "ACTION",
      description = "stats, check, compact, snapshot, versions or delete; see above.")
  private Action action = Action.STATS;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "TARGET|ID",
      description = "The folder of the snapshot, or the ids of articles.")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      description = "Delete each article that has a sentence that this query finds.")
  private @Nullable String query;

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
  public Integer call() throws IOException, QuerySyntaxException {
    checkArguments();
    LuceneLog.quiet();
    // Opening for writing would make a new archive where there is none.
    try (Archive archive = Archive.openReadOnly(directory)) {
      switch (action) {
        case STATS -> print(archive.statistics());
        case CHECK -> {
          return print(archive.check());
        }
        case COMPACT -> compact();
        case SNAPSHOT -> snapshot(archive, checked(() -> Path.of(arguments.get(0))));
        case VERSIONS -> {
          return versions(archive, arguments.get(0));
        }
        case DELETE -> {
          return delete(archive);
        }
      }
    }
    return ExitCode.OK;
  }

  private void checkArguments() {
    boolean isDelete = action == Action.DELETE;
    if (query != null && (!isDelete || !arguments.isEmpty())) {
      throw wrongUsage("--query goes with delete, without ids");
    }
    if (isDelete && query == null && arguments.isEmpty()) {
      throw wrongUsage("delete needs ids of articles, or --query");
    }
    if (action == Action.SNAPSHOT && arguments.size() != 1) {
      throw wrongUsage("snapshot needs a TARGET folder");
    }
    if (action == Action.VERSIONS && arguments.size() != 1) {
      throw wrongUsage("versions needs the id of an article");
    }
    boolean hasArguments = isDelete || action == Action.SNAPSHOT || action == Action.VERSIONS;
    if (!hasArguments && !arguments.isEmpty()) {
      throw wrongUsage(
          "only snapshot, versions and delete take arguments, not '" + arguments.get(0) + "'");
    }
  }

  private int versions(Archive archive, String id) throws IOException {
    AnnotatedArticle last = archive.article(id).orElse(null);
    if (last == null) {
      console.messages().line("quotidian: there is no article '" + id + "'");
      return ExitCode.SOFTWARE;
    }
    if (isJson()) {
      VersionOutput.print(archive.versions(id), last, console.out());
    } else {
      VersionOutput.print(archive.versions(id), last, page());
    }
    return ExitCode.OK;
  }

  /** The archive is there: it is open for reading. */
  private int delete(Archive readOnly) throws IOException, QuerySyntaxException {
    List<String> unknown = new ArrayList<>();
    long deleted;
    if (query != null) {
      Query which = Queries.parse(query);
      try (Archive archive = Archive.open(directory)) {
        deleted = archive.delete(which);
        archive.commit();
      }
    } else {
      Set<String> ids = new LinkedHashSet<>(arguments);
      for (String id : ids) {
        if (readOnly.article(id).isEmpty()) {
          unknown.add(id);
        }
      }
      ids.removeAll(unknown);
      deleted = ids.size();
      try (Archive archive = Archive.open(directory)) {
        for (String id : ids) {
          archive.delete(id);
        }
        archive.commit();
      }
    }
    print(deleted, unknown);
    return unknown.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void print(long deleted, List<String> unknown) throws IOException {
    if (isJson()) {
      new JsonLines(console.out())
          .line(
              json -> {
                json.writeNumberField("deleted", deleted);
                json.writeArrayFieldStart("unknown");
                for (String id : unknown) {
                  json.writeString(id);
                }
                json.writeEndArray();
              });
      return;
    }
    unknown.forEach(id -> console.messages().line("there is no article '" + id + "'"));
    page().line(new StyledText().add(Formats.count(deleted, "article") + " deleted"));
  }

  private void compact() throws IOException {
    try (Archive archive = Archive.open(directory)) {
      archive.compact();
      print(archive.statistics());
    }
  }

  private void snapshot(Archive archive, Path to) throws IOException {
    archive.snapshot(to);
    try (Archive copy = Archive.openReadOnly(to)) {
      print(copy.statistics());
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

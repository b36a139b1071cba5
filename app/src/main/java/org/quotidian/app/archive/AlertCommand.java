package org.quotidian.app.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quotidian.alert.Alerts;
import org.quotidian.alert.Alerts.Alert;
import org.quotidian.app.terminal.Style;
import org.quotidian.app.terminal.StyledText;
import org.quotidian.app.verb.Console;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.app.verb.Verb;
import org.quotidian.query.QuerySyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stores queries, and finds the articles that match them. */
@Command(
    name = "alert",
    customSynopsis = "quotidian alert add|list|remove|run -d DIR …",
    description = {
      "Store queries, and find the articles that match them as they come in.",
      "",
      "add     stores a query under a name; replaces the query of that name, and says so",
      "list    shows all stored queries",
      "remove  deletes one",
      "run     reads articles, and shows the sentences that match"
    },
    footer = {
      "Examples:",
      "  quotidian alert add -d my.alerts merz 'quote:(speaker:Merz agreement)'",
      "  quotidian alert run -d my.alerts today.jsonl",
      "",
      "quotidian alert run --help says more, and likewise for the other actions.",
      "With --format jsonl, one object a line."
    })
public final class AlertCommand extends Verb {

  AlertCommand(Console console) {
    super(console);
  }

  /** With the commands that do the work. */
  public static CommandLine with(Console console) {
    return new CommandLine(new AlertCommand(console))
        .addSubcommand("add", new Add(console))
        .addSubcommand("list", new Listing(console))
        .addSubcommand("remove", new Remove(console))
        .addSubcommand("run", new AlertRun(console));
  }

  @Override
  public Integer call() {
    throw wrongUsage("missing action: add, list, remove or run");
  }

  /** Where the alerts are. */
  static final class Where {

    @Option(
        names = {"-d", "--alerts"},
        paramLabel = "DIR",
        required = true,
        description = "The folder of the alerts; created with the first.")
    private Path directory = Path.of("");

    Path directory() {
      return directory;
    }

    Alerts open() throws IOException {
      return Alerts.open(directory);
    }

    /** Those of a folder that exists: a mistyped one would wait for ever. */
    Alerts existing() throws IOException {
      if (!Files.exists(directory)) {
        throw new NoSuchFileException(directory.toString());
      }
      return open();
    }
  }

  /** Stores a query. */
  @Command(
      name = "add",
      customSynopsis = "quotidian alert add -d DIR [OPTIONS] NAME QUERY…",
      description = {
        "Store a query under a name. If there is an alert of that name, its query is replaced, and"
            + " the former query is shown."
      },
      footer = {
        "quotidian search --help describes the query language.",
        "",
        "Examples:",
        "  quotidian alert add -d my.alerts merz 'quote:(speaker:Merz agreement)'"
      })
  private static final class Add extends Verb {

    @Mixin private final Where where = new Where();

    @Parameters(index = "0", paramLabel = "NAME", description = "The name of the alert.")
    private String name = "";

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "QUERY",
        description = "The query; several words are joined by spaces.")
    private List<String> query = new ArrayList<>();

    Add(Console console) {
      super(console);
    }

    @Override
    public Integer call() throws IOException, QuerySyntaxException {
      if (name.isBlank()) {
        throw wrongUsage("an alert needs a name");
      }
      String added = String.join(" ", query);
      String before = where.open().add(name, added);
      if (before != null && !before.equals(added)) {
        console.messages().line("alert '" + name + "' is replaced; its query was: " + before);
      }
      return ExitCode.OK;
    }
  }

  /** Shows the stored queries. */
  @Command(
      name = "list",
      customSynopsis = "quotidian alert list -d DIR [OPTIONS]",
      description = "Show all alerts in the order they were added.",
      footer = {
        "With --format jsonl, one object an alert; problem is the reason why its query can't be"
            + " parsed, or null:",
        "  {\"alert\",\"query\",\"problem\"}"
      })
  private static final class Listing extends Verb {

    @Mixin private final Where where = new Where();

    Listing(Console console) {
      super(console);
    }

    @Override
    public Integer call() throws IOException {
      JsonLines lines = new JsonLines(console.out());
      for (Alert alert : where.existing().list()) {
        if (isJson()) {
          lines.line(
              json -> {
                json.writeStringField("alert", alert.name());
                json.writeStringField("query", alert.query());
                json.writeStringField("problem", alert.problem());
              });
        } else {
          StyledText name = new StyledText().add(alert.name(), Style.NAME).add("  ");
          page().paragraph("", name, new StyledText().add(alert.query()));
          reportProblem(alert, console);
        }
      }
      return ExitCode.OK;
    }
  }

  /** Reports on standard error that the alert's query can't be parsed. */
  static void reportProblem(Alert alert, Console console) {
    String problem = alert.problem();
    if (problem != null) {
      console.messages().line("alert '" + alert.name() + "' is inactive: " + problem);
    }
  }

  /** Deletes one. */
  @Command(
      name = "remove",
      customSynopsis = "quotidian alert remove -d DIR [OPTIONS] NAME",
      description = "Delete an alert.")
  private static final class Remove extends Verb {

    @Mixin private final Where where = new Where();

    @Parameters(paramLabel = "NAME", description = "The name of the alert.")
    private String name = "";

    Remove(Console console) {
      super(console);
    }

    @Override
    public Integer call() throws IOException {
      if (where.existing().remove(name)) {
        return ExitCode.OK;
      }
      console.messages().line("quotidian: there is no alert '" + name + "'");
      return ExitCode.SOFTWARE;
    }
  }
}

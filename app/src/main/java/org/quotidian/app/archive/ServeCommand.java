package org.quotidian.app.archive;

import java.io.IOException;
import java.nio.file.Path;
import org.quotidian.app.verb.Console;
import org.quotidian.app.verb.LuceneLog;
import org.quotidian.app.verb.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Serves an archive to browsers. */
@Command(
    name = "serve",
    customSynopsis = "quotidian serve -a DIR [OPTIONS]",
    description = {
      "Show an archive in a browser: search, articles with their parallels, stories, speakers."
          + " Prints the address and runs until it is stopped with Ctrl-C.",
      "",
      "Only this machine can reach it, unless --host says otherwise; nothing protects it then."
          + " Nothing can be changed in the browser. What is added to the archive meanwhile is shown"
          + " within a second."
    },
    footer = {
      "Examples:",
      "  quotidian serve -a news.archive",
      "  quotidian serve -a news.archive --port 0",
      "",
      "Programs get JSON from the same addresses, with the suffix .json or with"
          + " Accept: application/json:",
      "  /search?q=QUERY  /search.csv?q=QUERY  /search.jsonl?q=QUERY  /feed?q=QUERY (Atom)",
      "  /article/ID  /stories  /speakers  /speaker/NAME"
    })
public final class ServeCommand extends Verb {

  private static final int MAX_PORT = 65_535;

  @Option(
      names = {"-a", "--archive"},
      paramLabel = "DIR",
      required = true,
      description = "The archive's folder, as made by quotidian index.")
  private Path directory = Path.of("");

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen at; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description =
          "The name or address to listen at (default: ${DEFAULT-VALUE}, which other machines can't"
              + " reach).")
  private String host = "127.0.0.1";

  public ServeCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > MAX_PORT) {
      throw wrongUsage("--port must be from 0 to " + MAX_PORT + ", was " + port);
    }
    LuceneLog.quiet();
    ServedArchive.run(directory, host, port, console);
    return ExitCode.OK;
  }
}

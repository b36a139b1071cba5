package org.quotidian.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quotidian.app.annotate.AnnotateCommand;
import org.quotidian.app.archive.AlertCommand;
import org.quotidian.app.archive.ArchiveCommand;
import org.quotidian.app.archive.IndexCommand;
import org.quotidian.app.archive.SearchCommand;
import org.quotidian.app.archive.ServeCommand;
import org.quotidian.app.compare.PassagesCommand;
import org.quotidian.app.compare.SimilarityCommand;
import org.quotidian.app.compare.StoriesCommand;
import org.quotidian.app.compare.XrefCommand;
import org.quotidian.app.convert.ConvertCommand;
import org.quotidian.app.terminal.Terminal;
import org.quotidian.app.verb.Console;
import org.quotidian.app.verb.Failures;
import org.quotidian.app.verb.OutputFailure;
import org.quotidian.app.verb.Verb;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** The {@code quotidian} command. */
@Command(
    name = "quotidian",
    mixinStandardHelpOptions = true,
    versionProvider = Quotidian.Version.class,
    description = {
      "Who said what, who else reported it, and in whose words: quotidian reads news articles from"
          + " many sources, searches them sentence by sentence, and finds the passages that they"
          + " share."
    },
    synopsisHeading = "Usage: ",
    customSynopsis = "quotidian VERB …",
    descriptionHeading = "%n",
    commandListHeading = "%nVerbs:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%n",
    footer = {
      "Start here:",
      "  quotidian xref seeds                 cross-reference five articles",
      "  quotidian index -a DIR seeds         index them in an archive",
      "  quotidian search -a DIR guarantees   find sentences in it",
      "",
      "quotidian VERB --help describes a verb, with examples.",
      "For completion with the Tab key: source <(quotidian generate-completion)"
    })
public final class Quotidian implements Callable<Integer> {

  /** picocli has no narrower help. */
  private static final int NARROWEST_HELP = 55;

  @Spec private @Nullable CommandSpec spec;

  private Quotidian() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Terminal.ofProcess(), args));
  }

  /** Runs the command and returns its exit code. */
  static int run(Terminal terminal, String... args) {
    Console console = new Console(terminal);
    Failures failures = new Failures(console.messages());
    try {
      int exitCode = commandLine(console, failures, args).execute(args);
      console.out().flush();
      return exitCode;
    } catch (OutputFailure | OutOfMemoryError e) {
      return failures.handle(e, false);
    }
  }

  private static CommandLine commandLine(Console console, Failures failures, String[] args) {
    CommandLine commandLine = new CommandLine(new Quotidian());
    addVerbs(commandLine, console, args.length == 0 ? "" : args[0]);
    Terminal terminal = console.terminal();
    return commandLine
        .setOut(console.out())
        .setErr(console.messages().writer())
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(terminal.invitesColor() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(Math.max(NARROWEST_HELP, terminal.columns()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(failures)
        .setExecutionStrategy(Quotidian::execute)
        .setExecutionExceptionHandler(failures);
  }

  private static int execute(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    if (last.commandSpec().userObject() instanceof Verb verb) {
      verb.checkFormat();
    }
    return new RunLast().execute(parsed);
  }

  /** Adds the requested verb alone, since building each takes time; all if it is unknown. */
  private static void addVerbs(CommandLine commandLine, Console console, String asked) {
    Map<String, Supplier<Object>> verbs = new LinkedHashMap<>();
    verbs.put("xref", () -> new XrefCommand(console));
    verbs.put("index", () -> new IndexCommand(console));
    verbs.put("search", () -> new SearchCommand(console));
    verbs.put("serve", () -> new ServeCommand(console));
    verbs.put("archive", () -> new ArchiveCommand(console));
    verbs.put("alert", () -> AlertCommand.with(console));
    verbs.put("stories", () -> new StoriesCommand(console));
    verbs.put("passages", () -> new PassagesCommand(console));
    verbs.put("similarity", () -> new SimilarityCommand(console));
    verbs.put("annotate", () -> new AnnotateCommand(console));
    verbs.put("convert", () -> new ConvertCommand(console));
    verbs.put("generate-completion", Completion::new);
    verbs.put("help", HelpCommand::new);
    verbs.put("rehearse", Rehearsal::new);
    Supplier<Object> verb = verbs.get(asked);
    if (asked.equals("--version") || asked.equals("-V")) {
      return;
    }
    if (verb == null || asked.equals("help") || asked.equals("generate-completion")) {
      verbs.forEach((name, any) -> commandLine.addSubcommand(name, any.get()));
    } else {
      commandLine.addSubcommand(asked, verb.get());
    }
  }

  @Override
  public Integer call() {
    CommandLine commandLine = spec == null ? new CommandLine(this) : spec.commandLine();
    commandLine.usage(commandLine.getErr());
    return ExitCode.USAGE;
  }

  /** The version that the build wrote into the manifest. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Quotidian.class.getPackage().getImplementationVersion();
      return new String[] {
        "quotidian " + (version == null ? "(not packaged)" : version),
        "Java " + Runtime.version() + ", " + System.getProperty("java.vm.name")
      };
    }
  }
}

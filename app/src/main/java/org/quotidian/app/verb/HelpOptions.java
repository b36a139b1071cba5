package org.quotidian.app.verb;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What every verb has, and how its help is laid out. */
@Command(
    synopsisHeading = "Usage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Done. What could not be read is told on standard error, and was left out.",
      "1:Failed; also if there was nothing to work on, or a PATH could not be read.",
      "2:Wrong usage; nothing was done."
    },
    footerHeading = "%n",
    sortOptions = false)
final class HelpOptions {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      order = 100,
      description = "Show this help.")
  private boolean help;

  @Option(names = "--stacktrace", hidden = true, description = "Show where a failure arose.")
  private boolean stacktrace;

  boolean isHelp() {
    return help;
  }

  boolean isStacktrace() {
    return stacktrace;
  }
}

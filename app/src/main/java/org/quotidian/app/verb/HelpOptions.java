package org.quotidian.app.verb;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The help options of every verb, and the layout of its help. */
@Command(
    synopsisHeading = "Usage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Done. What could not be read is reported on standard error and skipped.",
      "1:Failed; also if there was no input, or a PATH could not be read.",
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

  @Option(names = "--stacktrace", hidden = true, description = "Show the stack trace of a failure.")
  private boolean stacktrace;

  boolean isHelp() {
    return help;
  }

  boolean isStacktrace() {
    return stacktrace;
  }
}

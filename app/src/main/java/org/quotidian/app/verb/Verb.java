package org.quotidian.app.verb;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quotidian.app.terminal.Page;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** One of the command's verbs. */
@Command
public abstract class Verb implements Callable<Integer> {

  protected final Console console;

  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final HelpOptions help = new HelpOptions();
  @Spec private @Nullable CommandSpec spec;

  protected Verb(Console console) {
    this.console = console;
  }

  /** Does the work and returns the exit code. */
  @Override
  public abstract Integer call() throws Exception;

  protected boolean isJson() {
    return output.isJson();
  }

  protected boolean isCsv() {
    return output.isCsv();
  }

  /** Whether the verb can write tables. */
  protected boolean hasCsv() {
    return false;
  }

  /** Refuses a format that the verb does not have, before it does anything. */
  public void checkFormat() {
    if (isCsv() && !hasCsv()) {
      throw wrongUsage("--format csv goes with search");
    }
  }

  protected Page page() {
    return output.page(console);
  }

  public boolean wantsStacktrace() {
    return help.isStacktrace();
  }

  /** The intake of a verb's articles; throws if the options make no sense. */
  protected Intake intake(InputOptions input) {
    return new Intake(
        checked(() -> input.inputs(console.in())), checked(input::reader), console.messages());
  }

  /** The meaning of an option's value; if it throws, the usage is wrong. */
  protected <T> T checked(Supplier<T> option) {
    try {
      return option.get();
    } catch (IllegalArgumentException e) {
      throw wrongUsage(String.valueOf(e.getMessage()));
    }
  }

  /** The exception to throw if the command line makes no sense. */
  protected ParameterException wrongUsage(String reason) {
    CommandLine commandLine = spec == null ? new CommandLine(this) : spec.commandLine();
    return new ParameterException(commandLine, reason);
  }
}

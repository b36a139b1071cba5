package org.quotidian.app;

import java.io.File;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;

/**
 * Prints the script by which a shell completes the command: verbs, options, their values in small
 * letters as the help has them, and paths.
 */
@Command(
    name = "generate-completion",
    mixinStandardHelpOptions = true,
    description = "Generate bash/zsh completion script for quotidian.",
    footer = {"", "Example:", "  source <(quotidian generate-completion)"})
final class Completion implements Callable<Integer> {

  /** The labels of parameters that are paths, though a program may name them otherwise. */
  private static final Set<String> PATHS = Set.of("PATH", "FILE", "TARGET|ID");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      return ExitCode.SOFTWARE;
    }
    CommandLine root = spec.root().commandLine();
    prepare(root.getCommandSpec());
    PrintWriter out = spec.commandLine().getOut();
    out.print(AutoComplete.bash("quotidian", root));
    out.print('\n');
    out.flush();
    return ExitCode.OK;
  }

  /** Nothing is parsed afterwards, so the arguments may change. */
  private static void prepare(CommandSpec command) {
    for (OptionSpec option : List.copyOf(command.options())) {
      if (isChoice(option)) {
        command.remove(option);
        command.addOption(
            OptionSpec.builder(option)
                .completionCandidates(choices(option))
                // The script names a variable after it: two options must not share one.
                .paramLabel(option.longestName().replace("-", ""))
                .build());
      }
    }
    for (PositionalParamSpec positional : List.copyOf(command.positionalParameters())) {
      if (isChoice(positional)) {
        command.remove(positional);
        command.addPositional(
            PositionalParamSpec.builder(positional)
                .completionCandidates(choices(positional))
                .build());
      } else if (PATHS.contains(positional.paramLabel())) {
        command.remove(positional);
        command.addPositional(path(positional));
      }
    }
    command.subcommands().values().forEach(verb -> prepare(verb.getCommandSpec()));
  }

  /** The script generator knows paths by their type; a copy keeps the type that it has. */
  private static PositionalParamSpec path(PositionalParamSpec positional) {
    return PositionalParamSpec.builder()
        .paramLabel(positional.paramLabel())
        .index(positional.index())
        .arity(positional.arity())
        .type(File.class)
        .build();
  }

  private static boolean isChoice(ArgSpec argument) {
    return type(argument).isEnum();
  }

  private static Class<?> type(ArgSpec argument) {
    Class<?>[] parts = argument.auxiliaryTypes();
    return parts != null && parts.length > 0 ? parts[0] : argument.type();
  }

  private static List<String> choices(ArgSpec argument) {
    return Stream.of(type(argument).getEnumConstants())
        .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
        .toList();
  }
}

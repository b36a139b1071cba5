package org.quotidian.benchmarks.command;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.Main;
import org.quotidian.benchmarks.program.UsageException;

/** Runs a benchmark of JMH. */
final class JmhRun {

  private JmhRun() {}

  /** Returns the exit code; JMH prints the results. */
  static int run(String name, List<String> arguments) throws IOException {
    List<String> options = options(name, arguments);
    if (!options.contains("-jvmArgs")) {
      options.addAll(List.of("-jvmArgs", String.join(" ", forked())));
    }
    Main.main(options.toArray(new String[0]));
    return 0;
  }

  /** This process's options, but with the collector and the heap that Java chooses by itself. */
  private static List<String> forked() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(
            option -> !option.equals("-XX:+UseSerialGC") && !option.contains("MaxRAMPercentage"))
        .filter(option -> !option.startsWith("-Dquotidian."))
        // JMH splits at spaces.
        .filter(option -> option.indexOf(' ') < 0)
        .toList();
  }

  /** JMH's own options: the benchmark as a pattern, and ours for JSON as its. */
  static List<String> options(String name, List<String> arguments) {
    List<String> options = new ArrayList<>();
    options.add("(?i)\\." + name.toLowerCase(Locale.ROOT) + "\\.");
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--json")) {
        if (i + 1 == arguments.size()) {
          throw new UsageException("--json needs a value");
        }
        options.addAll(List.of("-rf", "json", "-rff", arguments.get(++i)));
      } else if (argument.startsWith("--")) {
        throw new UsageException(argument + " is for benchmarks without JMH");
      } else {
        options.add(argument);
      }
    }
    if (!options.contains("-prof") && !options.contains("-l")) {
      // Allocation.
      options.addAll(List.of("-prof", "gc"));
    }
    return options;
  }
}

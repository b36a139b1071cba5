package org.quotidian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each command of the README's tour runs as it stands, in its order, and prints what is shown below
 * it. {@code …} is any number of lines.
 */
class ReadmeTourTest {

  private static final Pattern BLOCK = Pattern.compile("```\\R(\\$ .*?)\\R```", Pattern.DOTALL);
  private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");
  private static final String COMMAND = "./quotidian ";

  /** A server does not end; the tests of {@code web} start it. */
  private static final String SERVER = "serve ";

  /** How long it took is different each time. */
  private static final Pattern TIME = Pattern.compile("[0-9.,]+ (s|ms|articles/s)(?= |$)");

  @TempDir Path folder;

  private record Step(String command, List<String> shown) {}

  @Test
  void commandsPrintWhatIsShown() throws IOException {
    List<Step> steps = steps();
    assertThat(steps).hasSizeGreaterThan(12);
    for (Step step : steps) {
      if (!step.command().contains(SERVER)) {
        Ran ran = run(step.command());
        assertThat(ran.exitCode()).as(step.command()).isZero();
        assertShown(step, ran);
      }
    }
  }

  private static List<Step> steps() throws IOException {
    String readme = Files.readString(Seeds.FOLDER.resolveSibling("README.md"));
    List<Step> steps = new ArrayList<>();
    Matcher block = BLOCK.matcher(readme);
    while (block.find()) {
      for (String line : block.group(1).lines().toList()) {
        if (line.startsWith("$ ")) {
          steps.add(new Step(line.substring(2), new ArrayList<>()));
        } else {
          steps.get(steps.size() - 1).shown().add(line);
        }
      }
    }
    return steps;
  }

  private Ran run(String command) {
    int start = command.indexOf(COMMAND);
    assertThat(start).as(command).isNotNegative();
    List<Object> arguments = new ArrayList<>();
    for (String argument : arguments(command.substring(start + COMMAND.length()))) {
      arguments.add(inThisTest(argument));
    }
    return Ran.withInput(input(command.substring(0, start)), arguments.toArray());
  }

  /** What {@code printf '…' |} prints. */
  private static String input(String before) {
    List<String> words = arguments(before);
    if (words.isEmpty()) {
      return "";
    }
    assertThat(words).startsWith("printf").endsWith("|").hasSize(3);
    return words.get(1).replace("\\t", "\t").replace("\\n", "\n");
  }

  private static List<String> arguments(String line) {
    List<String> arguments = new ArrayList<>();
    Matcher argument = ARGUMENT.matcher(line);
    while (argument.find()) {
      arguments.add(argument.group(1) != null ? argument.group(1) : argument.group(2));
    }
    return arguments;
  }

  /** The sample corpus is where it is; what is written goes to a folder of this test. */
  private Object inThisTest(String argument) {
    return switch (argument) {
      case "news", "alerts", "report.html" -> folder.resolve(argument);
      default ->
          argument.equals("seeds") || argument.startsWith("seeds/")
              ? Seeds.FOLDER.resolveSibling(argument)
              : argument;
    };
  }

  private void assertShown(Step step, Ran ran) {
    List<String> shown = new ArrayList<>(step.shown());
    // What was skipped is reported first, on standard error.
    for (String message : lines(ran.err())) {
      if (!shown.isEmpty() && timeless(shown.get(0)).equals(message)) {
        shown.remove(0);
      }
    }
    List<String> lines = lines(ran.out());
    int next = 0;
    boolean isGap = false;
    for (List<String> part : parts(shown)) {
      List<String> rest = lines.subList(next, lines.size());
      int at = Collections.indexOfSubList(rest, part);
      assertThat(at).as("%s prints %s", step.command(), part).isNotNegative();
      if (!isGap) {
        assertThat(at).as("%s begins with %s", step.command(), part).isZero();
      }
      next += at + part.size();
      isGap = true;
    }
    if (!shown.isEmpty() && !shown.get(shown.size() - 1).equals("…")) {
      assertThat(lines.subList(next, lines.size())).as(step.command()).isEmpty();
    }
  }

  private List<String> lines(String printed) {
    return printed.replace(folder + "/", "").lines().map(ReadmeTourTest::timeless).toList();
  }

  /** The lines between those that say {@code …}. */
  private static List<List<String>> parts(List<String> shown) {
    List<List<String>> parts = new ArrayList<>();
    parts.add(new ArrayList<>());
    for (String line : shown) {
      if (line.equals("…")) {
        parts.add(new ArrayList<>());
      } else {
        parts.get(parts.size() - 1).add(timeless(line));
      }
    }
    return parts;
  }

  private static String timeless(String line) {
    return TIME.matcher(line).replaceAll("TIME $1");
  }
}

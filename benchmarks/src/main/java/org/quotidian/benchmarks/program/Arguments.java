package org.quotidian.benchmarks.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The arguments after the name of a program: values in order, and options with a value each. */
public final class Arguments {

  private final List<String> values;
  private final Map<String, String> options;

  private Arguments(List<String> values, Map<String, String> options) {
    this.values = List.copyOf(values);
    this.options = Map.copyOf(options);
  }

  /**
   * Reads arguments: {@code --name value} and {@code --name=value} are options.
   *
   * @throws UsageException if an option has no value, or occurs twice
   */
  public static Arguments of(List<String> arguments) {
    List<String> values = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        values.add(argument);
        continue;
      }
      int equals = argument.indexOf('=');
      String name = argument.substring(2, equals < 0 ? argument.length() : equals);
      if (equals < 0 && i + 1 == arguments.size()) {
        throw new UsageException("--" + name + " needs a value");
      }
      String value = equals < 0 ? arguments.get(++i) : argument.substring(equals + 1);
      if (options.put(name, value) != null) {
        throw new UsageException("--" + name + " occurs twice");
      }
    }
    return new Arguments(values, options);
  }

  /**
   * Checks the number of values and the names of the options.
   *
   * @throws UsageException if there are fewer or more values, or other options
   */
  public Arguments expect(int fewest, int most, String... names) {
    if (values.size() < fewest) {
      throw new UsageException("an argument is missing");
    }
    if (values.size() > most) {
      throw new UsageException("unexpected argument: " + values.get(most));
    }
    Set<String> unknown = new TreeSet<>(options.keySet());
    unknown.removeAll(List.of(names));
    if (!unknown.isEmpty()) {
      throw new UsageException("unknown option: --" + unknown.iterator().next());
    }
    return this;
  }

  /** {@return the value at a position as a file or folder} */
  public Path path(int index) {
    return Path.of(values.get(index));
  }

  /** {@return the value at a position; empty if there are fewer} */
  public Optional<String> value(int index) {
    return index < values.size() ? Optional.of(values.get(index)) : Optional.empty();
  }

  /**
   * {@return the value at a position as a whole number of at least 1; the other if there is none}
   */
  public int number(int index, int otherwise) {
    return value(index).map(Arguments::positive).orElse(otherwise);
  }

  /** {@return the value of an option; empty if it is not set} */
  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /**
   * {@return the value of an option as a whole number of at least 1; the other if it is not set}
   */
  public int number(String name, int otherwise) {
    return option(name).map(Arguments::positive).orElse(otherwise);
  }

  /** {@return a text as a whole number of at least 1; commas between digits are ignored} */
  public static int positive(String text) {
    try {
      int number = Integer.parseInt(text.replace(",", ""));
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new UsageException("not a whole number: " + text);
    }
    throw new UsageException("must be at least 1: " + text);
  }

  /** {@return these without some options, which are handled elsewhere} */
  public Arguments without(String... names) {
    Map<String, String> rest = new LinkedHashMap<>(options);
    rest.keySet().removeAll(List.of(names));
    return new Arguments(values, rest);
  }
}

package org.quotidian.app.verb;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Says what an option or argument takes if it was given another value. */
final class WrongValue {

  private WrongValue() {}

  /** What is wrong, in the words of the help; picocli names Java types and constants. */
  static String reason(ParameterException wrong) {
    ArgSpec argument = wrong.getArgSpec();
    String value = wrong.getValue();
    String kinds = argument == null ? null : takes(argument);
    if (argument == null
        || value == null
        || kinds == null
        || !(wrong.getCause() instanceof TypeConversionException)) {
      return String.valueOf(wrong.getMessage());
    }
    return name(argument) + " takes " + kinds + ", not '" + value + "'";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** The values that an argument takes; {@code null} if its type does not say. */
  private static @Nullable String takes(ArgSpec argument) {
    Class<?>[] types = argument.auxiliaryTypes();
    Class<?> type = types[types.length - 1];
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
          .collect(Collectors.joining(", "));
    }
    if (type == int.class || type == long.class || type == Integer.class) {
      return "a whole number";
    }
    return type == double.class || type == Double.class ? "a number" : null;
  }
}

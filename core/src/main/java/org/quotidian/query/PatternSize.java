package org.quotidian.query;

import org.apache.lucene.util.automaton.RegExp;

/**
 * How many states the automaton of a regular expression may have before it is determinized. Each
 * repeat of a repeat multiplies them: those of {@code a++++++++++} would be a thousand, and those
 * of thirty signs more than fit into memory.
 */
final class PatternSize {

  private PatternSize() {}

  /**
   * The number of states, at most {@code most}.
   *
   * @throws IllegalArgumentException if it is no regular expression
   */
  static long of(String expression, long most) {
    return Math.min(most, of(new RegExp(expression), most));
  }

  private static long of(RegExp part, long most) {
    long first = part.exp1 == null ? 1 : of(part.exp1, most);
    long second = part.exp2 == null ? 1 : of(part.exp2, most);
    long states =
        switch (part.kind) {
          case REGEXP_UNION, REGEXP_CONCATENATION -> first + second;
          case REGEXP_INTERSECTION -> first * second;
          case REGEXP_REPEAT_MIN -> first * (part.min + 1L);
          case REGEXP_REPEAT_MINMAX -> first * Math.max(1, part.max);
          case REGEXP_STRING -> part.s.length();
          default -> first + 1;
        };
    return Math.min(most, states);
  }
}

package org.quotidian.event;

import java.util.Arrays;
import org.quotidian.annotate.lists.TermSet;
import org.quotidian.text.Tokens;
import org.quotidian.words.WordBag;

/**
 * The words of a sentence that say which event it is about: its numbers, names, days and months.
 * Two sentences of the same words, but with other facts, report two events. Immutable.
 */
final class SentenceFacts {

  private static final TermSet CALENDAR =
      TermSet.of(
          "january february march april may june july august september october november december"
              + " monday tuesday wednesday thursday friday saturday sunday");

  /** Figures of one thing seldom differ by more than this ratio. */
  private static final double NEAR = 2;

  /** The stems of each kind, ascending. */
  private final int[] numbers;

  private final int[] names;
  private final int[] calendar;

  /** The values of the numbers in text order, if they can be read. */
  private final double[] values;

  private SentenceFacts(int[] numbers, int[] names, int[] calendar, double[] values) {
    this.numbers = numbers;
    this.names = names;
    this.calendar = calendar;
    this.values = values;
  }

  /** Those of a sentence with these words. */
  static SentenceFacts of(Tokens tokens, WordBag bag) {
    int[] numbers = new int[bag.size];
    int[] names = new int[bag.size];
    int[] calendar = new int[bag.size];
    int numberCount = 0;
    int nameCount = 0;
    int dayCount = 0;
    int first = Arrays.stream(bag.tokens).min().orElse(0);
    for (int k = 0; k < bag.size; k++) {
      int token = bag.tokens[k];
      if (bag.isNumber(k)) {
        numbers[numberCount++] = k;
      } else if (bag.isCapitalized(k)) {
        if (CALENDAR.contains(tokens, token)) {
          calendar[dayCount++] = bag.stems[k];
        } else if (token != first) {
          names[nameCount++] = bag.stems[k];
        }
      }
    }
    // The capitals of a heading name nobody.
    boolean isHeading = 2 * nameCount > bag.size;
    int[] stems = new int[numberCount];
    for (int i = 0; i < numberCount; i++) {
      stems[i] = bag.stems[numbers[i]];
    }
    return new SentenceFacts(
        stems,
        Arrays.copyOf(names, isHeading ? 0 : nameCount),
        Arrays.copyOf(calendar, dayCount),
        values(tokens, bag, Arrays.copyOf(numbers, numberCount)));
  }

  private static double[] values(Tokens tokens, WordBag bag, int[] numbers) {
    return Arrays.stream(numbers)
        .map(k -> bag.tokens[k])
        .sorted()
        .mapToDouble(token -> WordBag.valueOf(tokens, token))
        .toArray();
  }

  /** Whether both have numbers, and none in common. */
  boolean hasOtherNumbersThan(SentenceFacts other) {
    return areOthers(numbers, other.numbers);
  }

  /** How many different numbers both have. */
  int numbersInCommonWith(SentenceFacts other) {
    return (int)
        Arrays.stream(numbers)
            .distinct()
            .filter(stem -> Arrays.binarySearch(other.numbers, stem) >= 0)
            .count();
  }

  /** Whether both name a day or a month, and none in common. */
  boolean hasOtherDaysThan(SentenceFacts other) {
    return areOthers(calendar, other.calendar);
  }

  /**
   * Whether both report other events: they have other names, and other numbers, days or months too;
   * or other numbers throughout, several of them, that are far apart.
   */
  boolean areOfOtherEventThan(SentenceFacts other) {
    boolean hasOtherNumbers = hasOtherNumbersThan(other);
    boolean hasOtherNames = areOthers(names, other.names);
    return hasOtherNames && (hasOtherNumbers || hasOtherDaysThan(other))
        || hasOtherNumbers
            && Math.min(numbers.length, other.numbers.length) >= 2
            && !hasNearValueOf(other);
  }

  /** Whether a number is near its counterpart, or near any if they are not as many. */
  private boolean hasNearValueOf(SentenceFacts other) {
    boolean areAsMany = values.length == other.values.length;
    for (int i = 0; i < values.length; i++) {
      for (int j = areAsMany ? i : 0; j < (areAsMany ? i + 1 : other.values.length); j++) {
        double smaller = Math.min(values[i], other.values[j]);
        if (smaller > 0 && Math.max(values[i], other.values[j]) <= NEAR * smaller) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean areOthers(int[] stems, int[] others) {
    return stems.length > 0
        && others.length > 0
        && Arrays.stream(stems).noneMatch(stem -> Arrays.binarySearch(others, stem) >= 0);
  }
}

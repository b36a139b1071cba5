package org.quotidian.annotate.quotation;

import java.util.Arrays;

/**
 * Names that somebody else has found in the text, to be used for speakers: in the order they stand,
 * none inside another.
 */
public final class KnownNames {

  /** No names are known. */
  public static final KnownNames NONE = new KnownNames(new int[0], new int[0], new boolean[0]);

  private final int[] firsts;
  private final int[] ends;
  private final boolean[] persons;

  private KnownNames(int[] firsts, int[] ends, boolean[] persons) {
    this.firsts = firsts;
    this.ends = ends;
    this.persons = persons;
  }

  /**
   * Names as ranges of tokens.
   *
   * @param firsts the first token of each, ascending
   * @param ends the token after the last of each
   * @param persons whether each names a person
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public static KnownNames of(int[] firsts, int[] ends, boolean[] persons) {
    if (firsts.length != ends.length || firsts.length != persons.length) {
      throw new IllegalArgumentException("arrays of different lengths");
    }
    return new KnownNames(firsts.clone(), ends.clone(), persons.clone());
  }

  int count() {
    return firsts.length;
  }

  int first(int number) {
    return firsts[number];
  }

  int end(int number) {
    return ends[number];
  }

  boolean isPerson(int number) {
    return persons[number];
  }

  boolean isEmpty() {
    return firsts.length == 0;
  }

  /** The number of the first mention that ends behind token {@code i}, or -1. */
  private int at(int i) {
    int found = Arrays.binarySearch(ends, i + 1);
    int number = found >= 0 ? found : -found - 1;
    return number < ends.length ? number : -1;
  }

  /** The first token of the name that token {@code i} is part of, or {@code i}. */
  int firstOf(int i) {
    int number = at(i);
    return number >= 0 && firsts[number] <= i ? firsts[number] : i;
  }

  /** The token after the name that token {@code i} is part of, or {@code i + 1}. */
  int endOf(int i) {
    int number = at(i);
    return number >= 0 && firsts[number] <= i ? ends[number] : i + 1;
  }

  /** Whether a person's name stands in {@code [from, to)}. */
  boolean hasPerson(int from, int to) {
    for (int number = at(from); number >= 0 && number < ends.length; number++) {
      if (firsts[number] >= to) {
        return false;
      }
      if (persons[number]) {
        return true;
      }
    }
    return false;
  }
}

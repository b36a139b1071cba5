package org.quotidian.annotate.quotation;

/** The tokens of a noun phrase that was found last; it is overwritten by each search. */
final class FoundPhrase {

  private int first = -1;
  private int end = -1;

  /** Sets what was found, and returns whether it is not empty. */
  boolean set(int first, int end) {
    this.first = first;
    this.end = end;
    return first < end;
  }

  int first() {
    return first;
  }

  int end() {
    return end;
  }
}

package org.quotidian.annotate.lists;

/** What is known of a person for "he" and "she". */
public enum Sex {
  UNKNOWN,
  WOMAN,
  MAN;

  /** By what speaks for a woman and what speaks for a man; unknown if both or neither do. */
  public static Sex of(boolean woman, boolean man) {
    if (woman == man) {
      return UNKNOWN;
    }
    return woman ? WOMAN : MAN;
  }
}

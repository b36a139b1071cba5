package org.quotidian.training;

/** Joins a corpus's words as they would be printed: no space before a comma. */
final class Print {

  private final StringBuilder text = new StringBuilder();
  private boolean glued = true;
  private int quotes;

  /** Appends a word; returns where it starts. */
  int add(String word) {
    boolean opening = word.equals("\"") && quotes++ % 2 == 0;
    if (!glued && !(leansBack(word) || (word.equals("\"") && !opening))) {
      text.append(' ');
    }
    glued =
        opening || word.equals("(") || word.equals("[") || word.equals("``") || word.equals("$");
    int begin = text.length();
    text.append(word);
    return begin;
  }

  private static boolean leansBack(String word) {
    return switch (word) {
      case ",",
          ".",
          ":",
          ";",
          "!",
          "?",
          ")",
          "]",
          "%",
          "''",
          "'s",
          "'S",
          "’s",
          "n't",
          "'",
          "'re",
          "'ve",
          "'ll",
          "'d",
          "'m" ->
          true;
      default -> false;
    };
  }

  String text() {
    return text.toString();
  }
}

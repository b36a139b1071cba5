package org.quotidian.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps plain text from being read as syntax: a slash or an at sign in a word, as in {@code 9/11}
 * and {@code desk@example.com}, an exclamation mark behind one, as in {@code Yahoo!}, and the marks
 * of an address such as {@code https://example.com/a}. A mark that is no syntax takes the place of
 * each, so that offsets stay as they are.
 */
final class PlainText {

  /** The division slash: no syntax, and no part of a word. */
  private static final char PLAIN = '\u2215';

  /** An exclamation mark that is no syntax, and no part of a word. */
  private static final char EXCLAMATION = '\uFE57';

  private static final Pattern ADDRESS =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?:https?|ftp)://[^\\s\"()]+");

  /** What has a meaning in a query, but for a boost; a dot or a hyphen has none in a word. */
  private static final String SYNTAX = ":/?*~@!=<>{}[]|&+";

  private PlainText() {}

  /**
   * The query with other marks in plain text.
   *
   * @throws RefusedException if something else than a number follows a {@code ~}; the grammar would
   *     read it as a word of its own
   */
  static String of(String query) throws RefusedException {
    StringBuilder plain = new StringBuilder(query);
    Matcher address = ADDRESS.matcher(query);
    while (address.find()) {
      for (int i = address.start(); i < address.end(); i++) {
        char c = query.charAt(i);
        if (SYNTAX.indexOf(c) >= 0) {
          plain.setCharAt(i, PLAIN);
        }
      }
    }
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        i = closing(plain, i);
      } else if (c == '!' && i > 0 && isOfAWord(plain.charAt(i - 1))) {
        plain.setCharAt(i, EXCLAMATION);
      } else if (c == '~' && !endsAfter(plain, i)) {
        throw new RefusedException(
            "~ takes a number: the letters that may differ, or the places between words", i);
      } else if (c == '/' || c == '@') {
        if (i > 0 && Character.isLetterOrDigit(plain.charAt(i - 1))) {
          plain.setCharAt(i, PLAIN);
        } else if (c == '/') {
          i = closing(plain, i);
        }
      }
    }
    return plain.toString();
  }

  /** Whether an exclamation mark behind a character ends a word, rather than negates one. */
  private static boolean isOfAWord(char c) {
    return Character.isLetterOrDigit(c) || c == EXCLAMATION || c == '#' || c == '?';
  }

  /** Whether the word or its number ends after a {@code ~}. */
  private static boolean endsAfter(StringBuilder query, int tilde) {
    int end = tilde + 1;
    while (end < query.length()
        && (Character.isDigit(query.charAt(end)) || isFraction(query, end))) {
      end++;
    }
    char next = end < query.length() ? query.charAt(end) : ' ';
    boolean endsSentence =
        next == '.' && (end + 1 == query.length() || Character.isWhitespace(query.charAt(end + 1)));
    return Character.isWhitespace(next) || next == ')' || next == '^' || endsSentence;
  }

  /** Whether a point starts a share below one, as older queries have it: {@code 0.8}. */
  private static boolean isFraction(StringBuilder query, int point) {
    return query.charAt(point) == '.' && query.charAt(point - 1) == '0';
  }

  /** Where what is opened at {@code open} is closed. */
  private static int closing(StringBuilder query, int open) {
    for (int i = open + 1; i < query.length(); i++) {
      if (query.charAt(i) == '\\') {
        i++;
      } else if (query.charAt(i) == query.charAt(open)) {
        return i;
      }
    }
    return query.length();
  }

  /** A part of such a query as it was given, but that each other mark is a slash. */
  static String shown(String reason) {
    return reason.replace(PLAIN, '/').replace(EXCLAMATION, '!');
  }
}

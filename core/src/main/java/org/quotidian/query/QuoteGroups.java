package org.quotidian.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds each {@code quote:( … )} of a query. Lucene's grammar applies a field to all that is in its
 * parentheses and forgets that they were one; here they must hold for one and the same quotation.
 * So they are taken out and read by themselves, and a word of the same length, in characters that
 * no word has, keeps their place.
 */
final class QuoteGroups {

  /** How deep parentheses may be nested. */
  static final int MAX_DEPTH = 50;

  private static final String FIELD = "quote";
  private static final char FIRST_PRIVATE = '\uE000';
  private static final char LAST_PRIVATE = '\uF8FF';

  private final StringBuilder rest;
  private final List<Group> groups = new ArrayList<>();

  /**
   * The text inside parentheses.
   *
   * @param begin the code unit behind the opening parenthesis
   * @param end the closing one
   */
  record Group(int begin, int end) {}

  private QuoteGroups(String query) {
    rest = new StringBuilder(query);
  }

  static QuoteGroups of(String query) throws RefusedException {
    QuoteGroups groups = new QuoteGroups(query);
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c >= FIRST_PRIVATE && c <= LAST_PRIVATE) {
        groups.rest.setCharAt(i, ' ');
      }
    }
    groups.scan(query);
    return groups;
  }

  /** The query with a word for each group. */
  String rest() {
    return rest.toString();
  }

  List<Group> groups() {
    return groups;
  }

  /** The number of the group that a word keeps the place of, or -1. */
  static int number(CharSequence word) {
    boolean isGroup = word.length() > 1 && word.charAt(0) == FIRST_PRIVATE;
    return isGroup ? word.charAt(1) - FIRST_PRIVATE - 1 : -1;
  }

  private void scan(String query) throws RefusedException {
    int depth = 0;
    int groupDepth = -1;
    int groupOpen = -1;
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"' || c == '/') {
        i = closing(query, i);
      } else if (c == '(') {
        if (++depth > MAX_DEPTH) {
          throw new RefusedException("parentheses are nested over " + MAX_DEPTH + " deep", i);
        }
        if (groupDepth < 0 && follows(query, i)) {
          groupDepth = depth;
          groupOpen = i;
        }
      } else if (c == ')') {
        if (depth == groupDepth) {
          take(groupOpen, i);
          groupDepth = -1;
        }
        depth = Math.max(0, depth - 1);
      }
    }
    if (groupDepth >= 0) {
      throw new RefusedException("( is never closed, at character " + (groupOpen + 1), groupOpen);
    }
  }

  /** Where what is opened at {@code open} is closed; the grammar reports if it is not. */
  private static int closing(String query, int open) {
    for (int i = open + 1; i < query.length(); i++) {
      if (query.charAt(i) == '\\') {
        i++;
      } else if (query.charAt(i) == query.charAt(open)) {
        return i;
      }
    }
    return query.length();
  }

  /** Whether {@code quote:} precedes the parenthesis. */
  private static boolean follows(String query, int open) {
    int colon = beforeBlanks(query, open) - 1;
    if (colon < 0 || query.charAt(colon) != ':') {
      return false;
    }
    int end = beforeBlanks(query, colon);
    int begin = end - FIELD.length();
    if (begin < 0 || !query.startsWith(FIELD, begin)) {
      return false;
    }
    char before = begin == 0 ? ' ' : query.charAt(begin - 1);
    return !Character.isLetterOrDigit(before) && "_.-\\".indexOf(before) < 0
        || before == '-' && (begin == 1 || " (".indexOf(query.charAt(begin - 2)) >= 0);
  }

  private static int beforeBlanks(String query, int end) {
    int at = end;
    while (at > 0 && Character.isWhitespace(query.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private void take(int open, int close) throws RefusedException {
    String inner = rest.substring(open + 1, close);
    if (inner.isBlank()) {
      throw new RefusedException("quote:( ) is empty: expected words or speaker:", close);
    }
    groups.add(new Group(open + 1, close));
    for (int i = open; i <= close; i++) {
      rest.setCharAt(i, FIRST_PRIVATE);
    }
    rest.setCharAt(open + 1, (char) (FIRST_PRIVATE + groups.size()));
  }
}

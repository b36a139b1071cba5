package org.quotidian.app.compare;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.article.Span;
import org.quotidian.passage.Passage;

/**
 * Passages as JSON Lines. There may be millions: the same few fields with numbers in them are put
 * together by hand, and ids escaped once an article.
 */
final class PassageLines {

  private static final int FULL = 1 << 14;
  private static final String LEFT = "{\"left\":{\"article\":";
  private static final String RIGHT = "},\"right\":{\"article\":";
  private static final String BEGIN = ",\"begin\":";
  private static final String END = ",\"end\":";
  private static final String KIND = "},\"kind\":\"";
  private static final String SCORE = "\",\"score\":";

  /** More than all but the ids of a line. */
  private static final int MOST_BESIDE_IDS = 256;

  private final PrintWriter out;
  private final List<String> ids = new ArrayList<>();
  private char[] chars = new char[FULL + 4096];
  private int count;

  PassageLines(PrintWriter out) {
    this.out = out;
  }

  /** The next article's id; the numbers of passages count these. */
  void id(String id) throws IOException {
    ids.add(JsonLines.quoted(id));
  }

  void line(Passage passage) {
    String left = ids.get(passage.left().article());
    String right = ids.get(passage.right().article());
    int most = count + left.length() + right.length() + MOST_BESIDE_IDS;
    if (most > chars.length) {
      chars = Arrays.copyOf(chars, most + most / 2);
    }
    put(LEFT);
    side(left, passage.left().span());
    put(RIGHT);
    side(right, passage.right().span());
    put(KIND);
    put(name(passage.kind()));
    put(SCORE);
    put(passage.score() == 1 ? "1.0" : Double.toString(passage.score()));
    put("}\n");
    if (count >= FULL) {
      flush();
    }
  }

  static String name(Passage.Kind kind) {
    return switch (kind) {
      case VERBATIM -> "verbatim";
      case EDITED -> "edited";
      case PARAPHRASE -> "paraphrase";
    };
  }

  private void side(String id, Span span) {
    put(id);
    put(BEGIN);
    put(span.begin());
    put(END);
    put(span.end());
  }

  private void put(String text) {
    text.getChars(0, text.length(), chars, count);
    count += text.length();
  }

  /** An offset: never less than zero. */
  private void put(int number) {
    int digits = 1;
    for (int rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    count += digits;
    int at = count;
    int rest = number;
    do {
      chars[--at] = (char) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
  }

  void flush() {
    out.write(chars, 0, count);
    count = 0;
  }
}

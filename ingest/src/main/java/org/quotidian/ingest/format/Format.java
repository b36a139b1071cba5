package org.quotidian.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quotidian.ingest.bytes.EncodingGuess;

/** How an input holds its articles. */
public enum Format {
  TEXT,
  JSON_LINES,
  JSON,
  CSV,
  HTML,
  WARC;

  private static final byte[] WARC_MARK = "WARC/".getBytes(StandardCharsets.US_ASCII);

  /**
   * The format of an extension; {@code null} if there is none.
   *
   * @param extension in lower case, without its dot, and without {@code gz}
   */
  public static @Nullable Format ofExtension(String extension) {
    return switch (extension) {
      case "txt", "text" -> TEXT;
      case "jsonl", "ndjson" -> JSON_LINES;
      case "json" -> JSON;
      case "csv", "tsv", "tab" -> CSV;
      case "html", "htm", "xhtml" -> HTML;
      case "warc" -> WARC;
      default -> null;
    };
  }

  /**
   * The format that the first bytes suggest. A text may well start with a bracket, as in "[Editor's
   * note: …", so the mark behind the first one has a say too.
   */
  public static Format ofContent(byte[] head) {
    int first = nonBlank(head, EncodingGuess.hasUtf8Mark(head) ? 3 : 0);
    if (startsWith(head, WARC_MARK)) {
      return WARC;
    }
    int second = nonBlank(head, first + 1);
    if (second >= head.length) {
      return TEXT;
    }
    char mark = (char) (head[first] & 0xFF);
    char next = (char) (head[second] & 0xFF);
    return switch (mark) {
      case '{' -> next == '"' || next == '}' ? jsonFormat(head, first) : TEXT;
      case '[' -> next == '{' || next == ']' ? jsonFormat(head, first) : TEXT;
      case '<' -> next == '!' || next == '?' || isAsciiLetter(next) ? HTML : TEXT;
      default -> TEXT;
    };
  }

  /**
   * JSON that is printed for people breaks lines within a value. Its first line leaves brackets
   * open, and breaks after a mark or before one that a line of JSON Lines, even a broken one,
   * hardly ever ends or starts with.
   */
  private static Format jsonFormat(byte[] head, int first) {
    int end = first;
    while (end < head.length && head[end] != '\n' && head[end] != '\r') {
      end++;
    }
    int next = nonBlank(head, end);
    if (next >= head.length) {
      // A single line, which may be longer than the head; an array is read element by element.
      return head[first] == '[' ? JSON : JSON_LINES;
    }
    int last = end - 1;
    while (last > first && isBlank(head[last])) {
      last--;
    }
    boolean goesOn = "{[,:".indexOf(head[last]) >= 0 || "\"}],".indexOf(head[next]) >= 0;
    boolean isPrinted = goesOn && depth(head, first, end) > 0;
    return isPrinted && !hasSecondObject(head, first) ? JSON : JSON_LINES;
  }

  /**
   * Whether a second object follows the first. Objects that are printed one after the other are
   * read as lines are: each by itself.
   */
  private static boolean hasSecondObject(byte[] head, int first) {
    if (head[first] != '{') {
      return false;
    }
    int next = nonBlank(head, endOfValue(head, first));
    if (next < head.length && head[next] == ',') {
      next = nonBlank(head, next + 1);
    }
    return next < head.length ? head[next] == '{' : hasSecondStart(head, first);
  }

  /**
   * Whether a line starts an object that is not indented, though what is in the first one is. Then
   * the first one is broken: it never ends.
   */
  private static boolean hasSecondStart(byte[] head, int first) {
    int inner = nonBlank(head, first + 1);
    boolean isIndented = head[inner - 1] == ' ' || head[inner - 1] == '\t';
    for (int i = inner; isIndented && i < head.length; i++) {
      if (head[i] == '{' && (head[i - 1] == '\n' || head[i - 1] == '\r')) {
        return true;
      }
    }
    return false;
  }

  /** How many brackets are open at the end, not counting those in strings. */
  private static int depth(byte[] head, int from, int to) {
    Brackets brackets = new Brackets();
    for (int i = from; i < to; i++) {
      brackets.add(head[i]);
    }
    return brackets.open();
  }

  /** The index behind the bracket that closes the one at {@code from}; else the length. */
  private static int endOfValue(byte[] head, int from) {
    Brackets brackets = new Brackets();
    for (int i = from; i < head.length; i++) {
      brackets.add(head[i]);
      if (brackets.open() == 0) {
        return i + 1;
      }
    }
    return head.length;
  }

  private static boolean startsWith(byte[] head, byte[] mark) {
    return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
  }

  private static int nonBlank(byte[] head, int from) {
    int i = from;
    while (i < head.length && isBlank(head[i])) {
      i++;
    }
    return i;
  }

  public static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  private static boolean isAsciiLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  /** In lower case, for messages: {@code "json lines"}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

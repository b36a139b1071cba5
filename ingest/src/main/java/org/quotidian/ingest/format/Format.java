package org.quotidian.ingest.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an input holds its articles. */
public enum Format {
  TEXT,
  JSON_LINES,
  JSON,
  HTML;

  /**
   * The format that an extension tells, {@code null} if it tells none.
   *
   * @param extension in lower case, without its dot, and without {@code gz}
   */
  public static @Nullable Format ofExtension(String extension) {
    return switch (extension) {
      case "txt", "text" -> TEXT;
      case "jsonl", "ndjson" -> JSON_LINES;
      case "json" -> JSON;
      case "html", "htm", "xhtml" -> HTML;
      default -> null;
    };
  }

  /**
   * The format that the first bytes tell. A text may well start with a bracket, as in "[Editor's
   * note: …", so the mark behind the first one has a say too.
   */
  public static Format ofContent(byte[] head) {
    int first = nonBlank(head, hasUtf8Mark(head) ? 3 : 0);
    int second = nonBlank(head, first + 1);
    if (second >= head.length) {
      return TEXT;
    }
    char mark = (char) (head[first] & 0xFF);
    char next = (char) (head[second] & 0xFF);
    return switch (mark) {
      case '{' -> next == '"' || next == '}' ? objectFormat(head, first) : TEXT;
      case '[' -> next == '{' || next == ']' ? JSON : TEXT;
      case '<' -> next == '!' || next == '?' || isAsciiLetter(next) ? HTML : TEXT;
      default -> TEXT;
    };
  }

  /**
   * An object printed for people breaks its first line after a brace, a bracket or a comma; a line
   * of JSON Lines, even a broken one, hardly ever ends so.
   */
  private static Format objectFormat(byte[] head, int brace) {
    int last = brace;
    for (int i = brace; i < head.length && head[i] != '\n' && head[i] != '\r'; i++) {
      if (!isBlank(head[i])) {
        last = i;
      }
    }
    boolean lineEnds = last + 1 < head.length && nonBlank(head, last + 1) > last + 1;
    boolean goesOn = head[last] == '{' || head[last] == '[' || head[last] == ',';
    return lineEnds && goesOn ? JSON : JSON_LINES;
  }

  public static boolean hasUtf8Mark(byte[] head) {
    return head.length >= 3
        && head[0] == (byte) 0xEF
        && head[1] == (byte) 0xBB
        && head[2] == (byte) 0xBF;
  }

  public static boolean hasUtf16Mark(byte[] head) {
    return head.length >= 2
        && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
            || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE));
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

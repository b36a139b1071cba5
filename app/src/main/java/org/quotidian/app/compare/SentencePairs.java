package org.quotidian.app.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of sentences, one a line: separated by a tab, or as the fields {@code left} and {@code
 * right} of a JSON object. The first character that is no blank tells which.
 */
final class SentencePairs {

  /** Bytes; a line that is longer is no pair of sentences. */
  private static final int MOST = 1 << 22;

  private static final JsonFactory JSON = new JsonFactory();
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int filled;
  private boolean isFirst = true;
  private @Nullable Boolean isJson;

  SentencePairs(InputStream in) {
    this.in = in;
  }

  /** Two sentences, or why a line holds none; all null if the line is blank. */
  record Pair(@Nullable String left, @Nullable String right, @Nullable String fault) {

    static final Pair BLANK = new Pair(null, null, null);

    static Pair of(String fault) {
      return new Pair(null, null, fault);
    }
  }

  /** What the next line holds; null if there is none. */
  @Nullable Pair next() throws IOException {
    byte[] line = line();
    if (line == null) {
      return null;
    }
    if (line.length > MOST) {
      return Pair.of("a line of more than " + (MOST >> 20) + " MB");
    }
    int begin = isFirst && startsWith(line, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    isFirst = false;
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(line, begin, line.length - begin))
              .toString();
    } catch (CharacterCodingException e) {
      return Pair.of("not UTF-8");
    }
    if (text.isBlank()) {
      return Pair.BLANK;
    }
    if (isJson == null) {
      isJson = text.stripLeading().startsWith("{");
    }
    return isJson ? json(text) : tabbed(text);
  }

  private static boolean startsWith(byte[] line, byte[] start) {
    return line.length >= start.length
        && Arrays.equals(line, 0, start.length, start, 0, start.length);
  }

  /** The bytes up to a line feed, or the end; of a line that is too long one more than is taken. */
  private byte @Nullable [] line() throws IOException {
    byte[] line = {};
    boolean isThere = false;
    while (true) {
      if (next == filled) {
        filled = Math.max(0, in.read(buffer));
        next = 0;
        if (filled == 0) {
          return isThere ? line : null;
        }
      }
      isThere = true;
      int end = next;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      int taken = Math.min(end - next, MOST + 1 - line.length);
      line = Arrays.copyOf(line, line.length + taken);
      System.arraycopy(buffer, next, line, line.length - taken, taken);
      boolean isWhole = end < filled;
      next = isWhole ? end + 1 : end;
      if (isWhole) {
        return line;
      }
    }
  }

  private static Pair tabbed(String line) {
    int tab = line.indexOf('\t');
    if (tab < 0) {
      return Pair.of("no tab between two sentences");
    }
    int end = line.indexOf('\t', tab + 1);
    String right = line.substring(tab + 1, end < 0 ? line.length() : end);
    return new Pair(line.substring(0, tab), end < 0 ? right.stripTrailing() : right, null);
  }

  private static Pair json(String line) throws IOException {
    String left = null;
    String right = null;
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Pair.of("no JSON object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        JsonToken value = json.nextToken();
        boolean isSide = field.equals("left") || field.equals("right");
        if (isSide && value != JsonToken.VALUE_STRING) {
          return Pair.of("\"" + field + "\" is no string");
        }
        if (field.equals("left")) {
          left = json.getText();
        } else if (isSide) {
          right = json.getText();
        }
        json.skipChildren();
      }
    } catch (JsonProcessingException e) {
      return Pair.of("no valid JSON: " + e.getOriginalMessage());
    }
    if (left == null || right == null) {
      return Pair.of("no \"" + (left == null ? "left" : "right") + "\"");
    }
    return new Pair(left, right, null);
  }
}

package org.quotidian.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object: maps, lists, strings, doubles, booleans and null.
 *
 * @see JsonWriter
 */
final class JsonReader {

  /** So many values may be inside each other: the reader calls itself for each. */
  private static final int MOST_DEPTH = 64;

  /** No plus sign, no zero before other digits. */
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![0-9.eE+-])");

  private final String text;
  private int at;
  private int depth;

  JsonReader(String text) {
    this.text = text;
  }

  /**
   * The object.
   *
   * @throws IllegalArgumentException if the text is something else
   */
  Map<String, Object> object() {
    space();
    Map<String, Object> object = fields();
    space();
    if (at < text.length()) {
      throw wrong("the end");
    }
    return object;
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException("not JSON: expected " + expected + " at " + at);
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean isNext(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (!isNext(c)) {
      throw wrong("'" + c + "'");
    }
  }

  private @Nullable Object value() {
    if (++depth > MOST_DEPTH) {
      throw wrong("fewer values inside each other");
    }
    space();
    if (at == text.length()) {
      throw wrong("a value");
    }
    @Nullable Object value =
        switch (text.charAt(at)) {
          case '{' -> fields();
          case '[' -> list();
          case '"' -> string();
          case 't' -> word("true", true);
          case 'f' -> word("false", false);
          case 'n' -> word("null", null);
          default -> number();
        };
    space();
    depth--;
    return value;
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    if (!text.startsWith(word, at)) {
      throw wrong(word);
    }
    at += word.length();
    return value;
  }

  /** The fields of an object; one whose value is null is omitted. */
  private Map<String, Object> fields() {
    Map<String, Object> fields = new HashMap<>();
    expect('{');
    space();
    if (isNext('}')) {
      return fields;
    }
    do {
      space();
      String name = string();
      space();
      expect(':');
      Object value = value();
      if (value != null) {
        fields.put(name, value);
      }
    } while (isNext(','));
    expect('}');
    return fields;
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> list = new ArrayList<>();
    expect('[');
    space();
    if (isNext(']')) {
      return list;
    }
    do {
      list.add(value());
    } while (isNext(','));
    expect(']');
    return list;
  }

  private String string() {
    expect('"');
    StringBuilder string = new StringBuilder();
    while (!isNext('"')) {
      if (at == text.length() || text.charAt(at) < ' ') {
        throw wrong("the end of a string");
      }
      char c = text.charAt(at++);
      string.append(c == '\\' ? escaped() : c);
    }
    return string.toString();
  }

  private char escaped() {
    if (at == text.length()) {
      throw wrong("a character");
    }
    char c = text.charAt(at++);
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hex();
      default -> throw wrong("an escaped character");
    };
  }

  private char hex() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      // Not Character.digit, which takes the digits of other scripts, too.
      if (at == text.length() || !HexFormat.isHexDigit(text.charAt(at))) {
        throw wrong("four hexadecimal digits");
      }
      value = value << 4 | HexFormat.fromHexDigit(text.charAt(at++));
    }
    return (char) value;
  }

  private Double number() {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      throw wrong("a number");
    }
    double value = Double.parseDouble(number.group());
    if (Double.isInfinite(value)) {
      throw wrong("a number of at most 1.8e308");
    }
    at = number.end();
    return value;
  }
}

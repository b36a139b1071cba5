package org.quotidian.annotate;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object. Fields without a value are omitted. */
final class JsonWriter {

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder text = new StringBuilder();
  private boolean isFirst = true;

  void begin() {
    text.append('{');
    isFirst = true;
  }

  void end() {
    text.append('}');
    isFirst = false;
  }

  private void name(String name) {
    if (!isFirst) {
      text.append(',');
    }
    isFirst = false;
    text.append('"').append(name).append("\":");
  }

  void number(String name, int value) {
    name(name);
    text.append(value);
  }

  void number(String name, double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("JSON has no number " + value);
    }
    name(name);
    text.append(value);
  }

  void string(String name, @Nullable String value) {
    if (value != null) {
      name(name);
      text.append('"');
      for (int i = 0; i < value.length(); i++) {
        character(value.charAt(i), value, i);
      }
      text.append('"');
    }
  }

  private void character(char c, String in, int at) {
    if (c == '"' || c == '\\') {
      text.append('\\').append(c);
    } else if (c < ' ' || (Character.isSurrogate(c) && !isOfPair(in, at))) {
      text.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        text.append(HEX.charAt(c >> shift & 0xF));
      }
    } else {
      text.append(c);
    }
  }

  /** Half a pair could not be encoded. */
  private static boolean isOfPair(String in, int at) {
    return Character.isHighSurrogate(in.charAt(at))
        ? at + 1 < in.length() && Character.isLowSurrogate(in.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(in.charAt(at - 1));
  }

  void object(String name, Runnable fields) {
    name(name);
    begin();
    fields.run();
    end();
  }

  <T> void list(String name, List<T> values, Consumer<T> fields) {
    name(name);
    text.append('[');
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      begin();
      fields.accept(values.get(i));
      end();
    }
    text.append(']');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

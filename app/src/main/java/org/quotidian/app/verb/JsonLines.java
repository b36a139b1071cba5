package org.quotidian.app.verb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quotidian.app.terminal.Visible;
import org.quotidian.article.Span;

/** Prints one JSON object a line, for programs. */
public final class JsonLines {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .rootValueSeparator((String) null)
          .characterEscapes(new Escapes())
          .build();

  private final JsonGenerator json;

  public JsonLines(PrintWriter out) throws IOException {
    json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
  }

  /** Writes the fields of one object. */
  @FunctionalInterface
  public interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  /** Prints an object and ends the line. */
  public void line(Fields fields) throws IOException {
    json.writeStartObject();
    fields.write(json);
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  /** A string with its quotation marks, escaped as in {@link #line}. */
  public static String quoted(String text) throws IOException {
    StringWriter quoted = new StringWriter(text.length() + 2);
    try (JsonGenerator json = FACTORY.createGenerator(quoted)) {
      json.writeString(text);
    }
    return quoted.toString();
  }

  /** Writes the fields {@code begin} and {@code end}. */
  public static void span(JsonGenerator json, Span span) throws IOException {
    json.writeNumberField("begin", span.begin());
    json.writeNumberField("end", span.end());
  }

  /** JSON may hold these characters as they are, but a terminal or a reader of lines should not. */
  private static final class Escapes extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    private final int[] ascii = standardAsciiEscapesForJSON();

    Escapes() {
      ascii[0x7F] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      return Visible.steers((char) c) || Visible.isBreak((char) c)
          ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", c))
          : null;
    }
  }
}

package org.quotidian.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.Article;
import org.quotidian.ingest.bytes.Encodings;
import org.quotidian.ingest.field.Dates;
import org.quotidian.ingest.field.Languages;
import org.quotidian.ingest.field.Quote;
import org.quotidian.ingest.field.Urls;
import org.quotidian.ingest.format.Results;

/** Makes an article of a JSON object; serves one object after the other. */
final class JsonRecord {
  /** Objects whose fields are those of the record. */
  private static final Set<String> TRANSPARENT = Set.of("_source", "fields", "attributes");

  /** Where an object is given for a string, the fields that may hold it. */
  private static final List<String> INNER =
      List.of("rendered", "name", "title", "text", "value", "content", "main", "#text", "uri");

  private static final int NAMES_LISTED = 12;

  // What a news service puts in place of the rest.
  private static final Pattern CUT_OFF = Pattern.compile("\\s*(\\[\\+\\d+ chars\\])\\s*$");

  private final @Nullable String[] values = new @Nullable String[JsonField.SLOTS];
  private final List<Wrong> wrong = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  private record Wrong(JsonField.Name field, String type) {
    @Override
    public String toString() {
      return "\"" + field.name() + "\" is " + type + ", not a string";
    }
  }

  /** Reads what a record holds under a name that is none of an article's fields. */
  interface Others {
    /**
     * @param json is at the first token of the value, and is to be left at its last
     */
    void read(String name, JsonParser json) throws IOException;
  }

  /**
   * Reads an object to its end.
   *
   * @param json is at the object's opening brace
   * @throws IOException if the JSON is broken
   */
  void read(JsonParser json, Others others) throws IOException {
    Arrays.fill(values, null);
    wrong.clear();
    unknown.clear();
    readFields(json, others);
  }

  private void readFields(JsonParser json, Others others) throws IOException {
    String name;
    while ((name = json.nextFieldName()) != null) {
      JsonField.Name field = JsonField.named(name);
      JsonToken value = json.nextToken();
      if (field != null) {
        readField(field, value, json, others);
      } else if (value == JsonToken.START_OBJECT && TRANSPARENT.contains(name)) {
        readFields(json, others);
      } else {
        if (unknown.size() < NAMES_LISTED) {
          unknown.add(name);
        }
        others.read(name, json);
        json.skipChildren();
      }
    }
  }

  private void readField(JsonField.Name field, JsonToken value, JsonParser json, Others others)
      throws IOException {
    boolean isText = field.field() == JsonField.TEXT;
    if (value == JsonToken.VALUE_STRING || (value.isNumeric() && !isText)) {
      set(field, json.getText());
    } else if (value == JsonToken.START_OBJECT) {
      readObject(field, json);
    } else if (value == JsonToken.START_ARRAY) {
      readArray(field, json, others);
    } else if (value != JsonToken.VALUE_NULL) {
      wrong.add(new Wrong(field, typeOf(value)));
    }
  }

  /** What is set first counts: a record's own field comes before one of an object in it. */
  private void set(JsonField.Name field, String value) {
    if (values[field.slot()] == null) {
      values[field.slot()] = value;
    }
  }

  /** A string in an object, such as the name of a source or the "rendered" text of a blog. */
  private void readObject(JsonField.Name field, JsonParser json) throws IOException {
    @Nullable String[] inner = new @Nullable String[INNER.size()];
    String name;
    while ((name = json.nextFieldName()) != null) {
      JsonToken value = json.nextToken();
      int rank = INNER.indexOf(name);
      if (rank >= 0 && value == JsonToken.VALUE_STRING) {
        inner[rank] = json.getText();
      }
      json.skipChildren();
    }
    for (String value : inner) {
      if (value != null) {
        set(field, value);
        return;
      }
    }
    wrong.add(new Wrong(field, typeOf(JsonToken.START_OBJECT)));
  }

  /** Strings are paragraphs of a text; of other fields, the first counts. */
  private void readArray(JsonField.Name field, JsonParser json, Others others) throws IOException {
    List<String> strings = new ArrayList<>();
    boolean all = true;
    JsonToken element;
    while ((element = json.nextToken()) != JsonToken.END_ARRAY) {
      if (element == JsonToken.VALUE_STRING) {
        strings.add(json.getText());
      } else {
        all = false;
        if (element == JsonToken.START_OBJECT && field.field() == JsonField.TEXT) {
          others.read(field.name(), json);
        }
        json.skipChildren();
      }
    }
    if (all && !strings.isEmpty()) {
      set(field, field.field() == JsonField.TEXT ? String.join("\n\n", strings) : strings.get(0));
    } else {
      wrong.add(new Wrong(field, typeOf(JsonToken.START_ARRAY)));
    }
  }

  /** What a value is, with its grammatical article. */
  static String typeOf(JsonToken value) {
    return switch (value) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NULL -> "null";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      default -> "a number";
    };
  }

  /** Whether there is a text, which only articles have. */
  boolean hasText() {
    return value(JsonField.TEXT) != null;
  }

  /** Passes on the article that was read, or the reason why there is none. */
  void giveTo(Results results, long line) {
    String raw = value(JsonField.TEXT);
    String url = url();
    String id = id(url);
    if (raw == null || id == null) {
      results.error(line, reason(raw == null));
      return;
    }
    int unpaired = Encodings.unpairedSurrogate(raw);
    if (unpaired >= 0) {
      results.error(line, "half a surrogate pair in the text, at character " + (unpaired + 1));
      return;
    }
    String text = withoutMark(Markup.text(raw), results, line);
    if (text.isBlank()) {
      results.error(line, "nothing but markup in the text");
      return;
    }
    for (Wrong piece : wrong) {
      if (value(piece.field.field()) == null) {
        results.warning(line, piece + "; left out");
      }
    }
    results.article(
        Article.builder(id, text)
            .source(source(url))
            .url(url)
            .title(title())
            .published(Dates.parse(first(JsonField.PUBLISHED), results, line))
            .language(Languages.tag(first(JsonField.LANGUAGE)))
            .build(),
        line);
  }

  private static String withoutMark(String text, Results results, long line) {
    Matcher mark = CUT_OFF.matcher(text);
    if (!text.endsWith("]") || !mark.find()) {
      return text;
    }
    results.warning(line, "the text is cut off by its service: " + Quote.of(mark.group(1)));
    return text.substring(0, mark.start());
  }

  private String reason(boolean noText) {
    for (Wrong piece : wrong) {
      if (piece.field.field() == (noText ? JsonField.TEXT : JsonField.ID)) {
        return piece.toString();
      }
    }
    if (noText && values[JsonField.TEXT.firstSlot()] != null) {
      return "\"text\" is blank";
    }
    String reason = noText ? "no \"text\"" : "no \"id\" and no \"url\"";
    if (unknown.isEmpty()) {
      return reason;
    }
    return reason
        + unknown.stream().map(Quote::of).collect(Collectors.joining(", ", "; unknown fields: ", ""))
        + (unknown.size() == NAMES_LISTED ? " …" : "");
  }

  private @Nullable String title() {
    String title = first(JsonField.TITLE);
    return title == null ? null : Markup.line(title);
  }

  /** An id is taken as it is written, with the blanks around it. */
  private @Nullable String id(@Nullable String url) {
    String id = value(JsonField.ID);
    if (id != null) {
      return id;
    }
    return url != null ? url : first(JsonField.LATE_ID);
  }

  private @Nullable String url() {
    String url = first(JsonField.URL);
    if (url != null) {
      return url;
    }
    String source = first(JsonField.SOURCE);
    return source != null && Urls.isWeb(source) ? source : null;
  }

  private @Nullable String source(@Nullable String url) {
    String source = first(JsonField.SOURCE);
    if (source != null && !Urls.isWeb(source)) {
      return source;
    }
    String other = first(JsonField.SOURCE_NAME);
    return other != null || url == null ? other : Urls.host(url);
  }

  /** The first value of a field that is not blank, without blanks around it. */
  private @Nullable String first(JsonField field) {
    String value = value(field);
    return value == null ? null : value.strip();
  }

  private @Nullable String value(JsonField field) {
    for (int slot = field.firstSlot(); slot < field.endSlot(); slot++) {
      String value = values[slot];
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}

package org.quotidian.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.Article;
import org.quotidian.ingest.bytes.Encodings;
import org.quotidian.ingest.field.Dates;
import org.quotidian.ingest.field.Languages;
import org.quotidian.ingest.field.Urls;
import org.quotidian.ingest.format.Results;

/** Makes an article of a JSON object; serves one object after the other. */
public final class JsonRecord {
  private static final JsonField[] FIELDS = JsonField.values();

  private final @Nullable String[] values = new @Nullable String[FIELDS.length];
  private final List<Wrong> wrong = new ArrayList<>();

  private record Wrong(JsonField field, String type) {
    @Override
    public String toString() {
      return "\"" + field + "\" is " + type + ", not a string";
    }
  }

  /**
   * Reads an object to its end.
   *
   * @param json stands on the object's brace
   * @throws IOException if the JSON is broken
   */
  public void read(JsonParser json) throws IOException {
    Arrays.fill(values, null);
    wrong.clear();
    String name;
    while ((name = json.nextFieldName()) != null) {
      JsonField field = JsonField.named(name);
      JsonToken value = json.nextToken();
      if (field == null) {
        json.skipChildren();
      } else if (value == JsonToken.VALUE_STRING || (value.isNumeric() && !field.isText())) {
        values[field.ordinal()] = json.getText();
      } else if (value != JsonToken.VALUE_NULL) {
        wrong.add(new Wrong(field, typeOf(value)));
        json.skipChildren();
      }
    }
  }

  /** What a value is, with its article. */
  public static String typeOf(JsonToken value) {
    return switch (value) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NULL -> "null";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      default -> "a number";
    };
  }

  /** Gives the article that was read to the run, or tells it why there is none. */
  public void giveTo(Results results, long line) {
    String text = first(JsonField.TEXT, JsonField.MAIN_TEXT, JsonField.RAW_TEXT);
    String url = url();
    String id = id(url);
    if (id == null) {
      Wrong found = wrong(false);
      results.error(
          line, found == null ? "no \"id\", and no \"url\" to stand for it" : found.toString());
      return;
    }
    if (text == null) {
      Wrong found = wrong(true);
      String empty = values[JsonField.TEXT.ordinal()] == null ? "no \"text\"" : "\"text\" is blank";
      results.error(line, found == null ? empty : found.toString());
      return;
    }
    int unpaired = Encodings.unpairedSurrogate(text);
    if (unpaired >= 0) {
      results.error(line, "half a surrogate pair in the text, at character " + (unpaired + 1));
      return;
    }
    for (Wrong piece : wrong) {
      results.warning(line, piece + "; left out");
    }
    String date = first(JsonField.PUBLISHED, JsonField.DATE_PUBLISH, JsonField.DATE);
    results.article(
        Article.builder(id, text)
            .source(source(url))
            .url(url)
            .title(first(JsonField.TITLE))
            .published(Dates.parse(date, results, line))
            .language(Languages.tag(first(JsonField.LANGUAGE)))
            .build(),
        line);
  }

  private @Nullable Wrong wrong(boolean text) {
    for (Wrong piece : wrong) {
      if (text ? piece.field.isText() : piece.field == JsonField.ID) {
        return piece;
      }
    }
    return null;
  }

  /** An id is taken as it stands. A fingerprint comes late: two articles can share theirs. */
  private @Nullable String id(@Nullable String url) {
    String id = value(JsonField.ID);
    if (id == null) {
      id = value(JsonField.DOCUMENT_ID);
    }
    if (id == null) {
      id = url;
    }
    return id != null ? id : first(JsonField.FILE_NAME, JsonField.FINGERPRINT);
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
    String other =
        first(
            JsonField.SITE_NAME,
            JsonField.SOURCE_HOST_NAME,
            JsonField.SOURCE_DOMAIN,
            JsonField.SERIES,
            JsonField.HOST_NAME);
    return other != null || url == null ? other : Urls.host(url);
  }

  /** The first of these that says anything; without blanks around it, unless it is the text. */
  private @Nullable String first(JsonField... fields) {
    for (JsonField field : fields) {
      String value = value(field);
      if (value != null) {
        return field.isText() ? value : value.strip();
      }
    }
    return null;
  }

  private @Nullable String value(JsonField field) {
    String value = values[field.ordinal()];
    return value == null || value.isBlank() ? null : value;
  }
}

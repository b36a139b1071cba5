package org.quotidian.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quotidian.ingest.record.ArticleField;
import org.quotidian.ingest.record.RecordFields;

/** Reads the fields of one JSON object after the other. */
final class JsonRecord {
  /** Objects whose fields are those of the record. */
  private static final Set<String> TRANSPARENT = Set.of("_source", "fields", "attributes");

  /** Where an object is given for a string, the fields that may hold it. */
  private static final List<String> INNER =
      List.of(
          "rendered",
          "name",
          "title",
          "text",
          "value",
          "content",
          "main",
          "#text",
          "$t",
          "uri",
          "$date",
          "$oid",
          "$numberLong");

  private final RecordFields fields = new RecordFields();

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
    fields.clear();
    readFields(json, others);
  }

  private void readFields(JsonParser json, Others others) throws IOException {
    String name;
    while ((name = json.nextFieldName()) != null) {
      ArticleField.Name field = ArticleField.named(name);
      JsonToken value = json.nextToken();
      if (field != null) {
        readField(field, value, json, others);
      } else if (value == JsonToken.START_OBJECT && TRANSPARENT.contains(name)) {
        readFields(json, others);
      } else {
        fields.unknown(name);
        others.read(name, json);
        json.skipChildren();
      }
    }
  }

  private void readField(ArticleField.Name field, JsonToken value, JsonParser json, Others others)
      throws IOException {
    if (value == JsonToken.VALUE_STRING || (value.isNumeric() && !isText(field))) {
      fields.set(field, json.getText());
    } else if (value == JsonToken.START_OBJECT) {
      readObject(field, json, others);
    } else if (value == JsonToken.START_ARRAY) {
      readArray(field, json, others);
    } else if (value != JsonToken.VALUE_NULL) {
      fields.wrong(field, typeOf(value));
    }
  }

  private static boolean isText(ArticleField.Name field) {
    return field.field() == ArticleField.TEXT;
  }

  /** A string in an object, such as the name of a source or the "rendered" text of a blog. */
  private void readObject(ArticleField.Name field, JsonParser json, Others others)
      throws IOException {
    @Nullable String[] inner = new @Nullable String[INNER.size()];
    String name;
    while ((name = json.nextFieldName()) != null) {
      JsonToken value = json.nextToken();
      int rank = INNER.indexOf(name);
      if (rank >= 0 && (value == JsonToken.VALUE_STRING || value.isNumeric())) {
        inner[rank] = json.getText();
      } else if (rank >= 0 && value == JsonToken.START_OBJECT) {
        inner[rank] = first(json);
      } else if (rank < 0 && isText(field) && ArticleField.named(name) == null) {
        // The body of an answer, which may hold articles.
        others.read(name, json);
      }
      json.skipChildren();
    }
    for (String value : inner) {
      if (value != null) {
        fields.set(field, value);
        return;
      }
    }
    fields.wrong(field, typeOf(JsonToken.START_OBJECT));
  }

  /** The string of an object in an object, as exports of databases nest them. */
  private static @Nullable String first(JsonParser json) throws IOException {
    String found = null;
    String name;
    while ((name = json.nextFieldName()) != null) {
      JsonToken value = json.nextToken();
      if (found == null && INNER.contains(name) && value == JsonToken.VALUE_STRING) {
        found = json.getText();
      }
      json.skipChildren();
    }
    return found;
  }

  /**
   * Strings are paragraphs of a text; of other fields, the first counts, or what the first object
   * holds: {@code [{"name": "The Post"}]}.
   */
  private void readArray(ArticleField.Name field, JsonParser json, Others others)
      throws IOException {
    List<String> strings = new ArrayList<>();
    boolean all = true;
    String named = null;
    JsonToken element;
    while ((element = json.nextToken()) != JsonToken.END_ARRAY) {
      if (element == JsonToken.VALUE_STRING) {
        strings.add(json.getText());
      } else {
        all = false;
        if (element == JsonToken.START_OBJECT && isText(field)) {
          others.read(field.name(), json);
        } else if (element == JsonToken.START_OBJECT && named == null) {
          named = first(json);
        }
        json.skipChildren();
      }
    }
    if (all && !strings.isEmpty()) {
      fields.set(field, isText(field) ? String.join("\n\n", strings) : strings.get(0));
    } else if (named != null) {
      fields.set(field, named);
    } else {
      fields.wrong(field, typeOf(JsonToken.START_ARRAY));
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

  RecordFields fields() {
    return fields;
  }
}

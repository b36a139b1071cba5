package org.quotidian.ingest.json;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON record that tell something of an article, by all the names that they are
 * understood under. Where several fields tell the same thing, the order here is the order in which
 * they are asked.
 *
 * <p>news-please writes {@code maintext}, {@code date_publish}, {@code source_domain} and {@code
 * filename}; trafilatura {@code raw_text}, {@code date}, {@code sitename}, {@code source-hostname},
 * {@code hostname}, {@code fingerprint}, and the URL as {@code source}; passim {@code series} and
 * {@code date}.
 */
public enum JsonField {
  ID("id"),
  DOCUMENT_ID("doc-id", "doc_id"),
  FINGERPRINT("fingerprint"),
  FILE_NAME("filename"),

  SOURCE("source"),
  SITE_NAME("sitename"),
  SOURCE_HOST_NAME("source-hostname"),
  SOURCE_DOMAIN("source_domain"),
  SERIES("series"),
  HOST_NAME("hostname"),

  URL("url"),
  TITLE("title"),
  LANGUAGE("language"),

  PUBLISHED("published"),
  DATE_PUBLISH("date_publish"),
  DATE("date"),

  TEXT("text"),
  MAIN_TEXT("maintext"),
  RAW_TEXT("raw_text");

  private static final Map<String, JsonField> BY_NAME = new HashMap<>();

  static {
    for (JsonField field : values()) {
      for (String name : field.names) {
        BY_NAME.put(name, field);
      }
    }
  }

  private final String[] names;

  JsonField(String... names) {
    this.names = names;
  }

  /** {@code null} for all other fields, which are passed over. */
  public static @Nullable JsonField named(String name) {
    return BY_NAME.get(name);
  }

  public boolean isText() {
    return this == TEXT || this == MAIN_TEXT || this == RAW_TEXT;
  }

  /** The field's first name. */
  @Override
  public String toString() {
    return names[0];
  }
}

package org.quotidian.ingest.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON record says of an article, with the names that its fields have. Of several names in a
 * record, the first of this list counts.
 *
 * <p>Besides plain ones, these are the names of news-please ({@code maintext}, {@code
 * date_publish}, {@code source_domain}, {@code filename}), trafilatura ({@code raw_text}, {@code
 * sitename}, {@code source-hostname}, {@code hostname}, {@code fingerprint}), passim ({@code
 * series}), JSON Feed ({@code content_text}, {@code date_published}), schema.org ({@code
 * articleBody}, {@code datePublished}), and of the interfaces of news services and blogs.
 */
enum JsonField {
  ID("id", "doc-id", "doc_id", "_id", "guid", "uuid", "article_id", "uri"),
  /** An id only if there is not even an address: two articles can share it. */
  LATE_ID("filename", "fingerprint"),
  URL("url", "link", "webUrl", "web_url", "permalink", "canonical_url", "article_url"),
  SOURCE("source"),
  SOURCE_NAME(
      "sitename",
      "site_name",
      "source_name",
      "source-hostname",
      "source_domain",
      "series",
      "hostname",
      "publisher",
      "publication",
      "outlet",
      "newspaper",
      "domain"),
  TITLE("title", "headline", "webTitle", "article_title"),
  LANGUAGE("language", "lang", "inLanguage"),
  PUBLISHED(
      "published",
      "date_publish",
      "publishedAt",
      "published_at",
      "date_published",
      "datePublished",
      "published_date",
      "publication_date",
      "publicationDate",
      "publishDate",
      "publish_date",
      "pubDate",
      "pub_date",
      "webPublicationDate",
      "dateTime",
      "datetime",
      "date_gmt",
      "date",
      "timestamp"),
  TEXT(
      "text",
      "maintext",
      "raw_text",
      "content",
      "body",
      "bodyText",
      "articleBody",
      "article_text",
      "full_text",
      "fulltext",
      "fullText",
      "content_text",
      "body_text",
      "content_html",
      "plain_text");

  /**
   * A name of a field.
   *
   * @param slot the number of the name among all names, in the order of their fields
   */
  record Name(String name, JsonField field, int slot) {}

  static final int SLOTS;

  private static final Map<String, Name> BY_NAME = new HashMap<>();

  static {
    int slot = 0;
    for (JsonField field : values()) {
      field.firstSlot = slot;
      for (String name : field.names) {
        BY_NAME.put(name, new Name(name, field, slot++));
      }
    }
    SLOTS = slot;
  }

  private final List<String> names;
  private int firstSlot;

  JsonField(String... names) {
    this.names = List.of(names);
  }

  /** {@code null} for all other fields. */
  static @Nullable Name named(String name) {
    return BY_NAME.get(name);
  }

  int firstSlot() {
    return firstSlot;
  }

  int endSlot() {
    return firstSlot + names.size();
  }
}

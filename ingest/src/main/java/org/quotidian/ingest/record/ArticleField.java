package org.quotidian.ingest.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a record says of an article, with the names that its fields have, in whatever case and with
 * or without blanks, hyphens and underscores. Of several names in a record, the first of this list
 * counts.
 *
 * <p>Besides plain ones, these are the names of news-please ({@code maintext}, {@code
 * date_publish}, {@code source_domain}, {@code filename}), trafilatura ({@code raw_text}, {@code
 * sitename}, {@code source-hostname}, {@code hostname}, {@code fingerprint}), passim ({@code
 * series}), JSON Feed ({@code content_text}, {@code date_published}), schema.org ({@code
 * articleBody}, {@code datePublished}), and of the interfaces of news services and blogs.
 */
public enum ArticleField {
  ID("id", "doc-id", "doc_id", "_id", "guid", "uuid", "article_id", "@id", "uri"),
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
      "provider",
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
      "dateTimePub",
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
      "plain_text",
      "article_body",
      "story_text",
      "paragraphs",
      "lead_paragraph");

  /**
   * A name of a field.
   *
   * @param slot the number of the name among all names, in the order of their fields
   */
  public record Name(String name, ArticleField field, int slot) {}

  static final int SLOTS;

  private static final int LONGEST = 40;

  private static final Map<String, Name> BY_NAME = new HashMap<>();

  static {
    int slot = 0;
    for (ArticleField field : values()) {
      field.firstSlot = slot;
      for (String name : field.names) {
        Name known = new Name(name, field, slot++);
        BY_NAME.put(name, known);
        BY_NAME.putIfAbsent(plain(name), known);
      }
    }
    SLOTS = slot;
  }

  private final List<String> names;
  private int firstSlot;

  ArticleField(String... names) {
    this.names = List.of(names);
  }

  /** {@code null} for all other fields. */
  public static @Nullable Name named(String name) {
    Name known = BY_NAME.get(name);
    return known != null || name.length() > LONGEST || name.startsWith("_")
        ? known
        : BY_NAME.get(plain(name));
  }

  private static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != ' ' && c != '_' && c != '-') {
        plain.append(Character.toLowerCase(c));
      }
    }
    return plain.toString();
  }

  int firstSlot() {
    return firstSlot;
  }

  int endSlot() {
    return firstSlot + names.size();
  }
}

package org.quotidian.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.quotidian.ingest.format.Results;

/**
 * The articles of an object that maps ids to them, such as {@code {"a1": {"text": "…"}, "a2":
 * {"text": "…"}}}. An article without an id of its own gets its key.
 *
 * <p>An object in a field may also be a part of one article, such as its author, and the text of
 * that article may come last. So the first articles wait until the object ends, or until there are
 * more than {@value #WAITING} of them: no article has so many parts.
 */
final class MappedArticles {
  private static final int WAITING = 64;

  private final Results results;
  private final List<Entry> waiting = new ArrayList<>();
  private long evidence;

  private record Entry(JsonRecord article, long line) {}

  /**
   * @param results takes the articles
   */
  MappedArticles(Results results) {
    this.results = results;
  }

  /**
   * Reads the object in a field; it is skipped if it has nothing that an article has.
   *
   * @param json is at the first token of the object, and is left at its last
   */
  void read(String key, JsonParser json, long line) throws IOException {
    JsonRecord article = new JsonRecord();
    article.read(json, (name, inner) -> {});
    if (article.fields().isEmpty()) {
      return;
    }
    if (article.fields().hasText()) {
      evidence += article.fields().hasId() || looksLikeAnId(key) ? 2 : 1;
    }
    article.fields().setIdIfMissing(key);
    waiting.add(new Entry(article, line));
    if (waiting.size() > WAITING) {
      give();
    }
  }

  /** Any other key of a single object may as well be the name of a field. */
  private static boolean looksLikeAnId(String key) {
    return key.chars().anyMatch(c -> !Character.isLetter(c) && c != '_');
  }

  /** Whether the object is a map, if it is no article itself. */
  boolean isMap() {
    return evidence > 1;
  }

  /** Passes on what waits. */
  void give() {
    waiting.forEach(entry -> entry.article.fields().giveTo(results, entry.line));
    waiting.clear();
  }
}

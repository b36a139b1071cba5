package org.quotidian.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quotidian.article.Article;
import org.quotidian.ingest.format.Results;

/**
 * Reads JSON values: an object that is an article, an array of them, an object that a service wraps
 * around them, such as {@code {"articles": […]}} and {@code {"hits": {"hits": […]}}}, or one that
 * maps ids to them. One object is in memory at a time, however many its wrapper holds; of a map, as
 * many as {@link MappedArticles} holds.
 */
final class JsonValues {
  private static final Set<String> WRAPPERS =
      Set.of(
          "@graph",
          "article",
          "articles",
          "channel",
          "content",
          "body",
          "data",
          "doc",
          "docs",
          "document",
          "documents",
          "edges",
          "entries",
          "entry",
          "feed",
          "hits",
          "item",
          "items",
          "list",
          "news",
          "node",
          "nodes",
          "objects",
          "payload",
          "posts",
          "records",
          "response",
          "result",
          "results",
          "rows",
          "rss",
          "stories",
          "value");

  private final Results results;
  private final JsonRecord record = new JsonRecord();

  JsonValues(Results results) {
    this.results = results;
  }

  /**
   * Reads a value to its end; whether it was more than an empty array.
   *
   * @param json is at the first token of the value
   * @param line the number of the line that the parser calls the first
   * @throws IOException if the JSON is broken
   */
  boolean read(JsonParser json, long line) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      readElement(json, line);
      return true;
    }
    boolean some = false;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      readElement(json, line);
      some = true;
    }
    return some;
  }

  private void readElement(JsonParser json, long line) throws IOException {
    long at = line(json, line);
    if (json.currentToken() == JsonToken.START_OBJECT) {
      readObject(record, json, line);
    } else if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        readElement(json, line);
      }
    } else {
      results.error(at, "not an object but " + JsonRecord.typeOf(json.currentToken()));
      json.skipChildren();
    }
  }

  private static long line(JsonParser json, long line) {
    return line + json.currentTokenLocation().getLineNr() - 1;
  }

  private void readObject(JsonRecord object, JsonParser json, long line) throws IOException {
    long at = line(json, line);
    Wrapped wrapped = new Wrapped(object, line);
    object.read(json, wrapped);
    if (wrapped.isArticle(object)) {
      object.fields().giveTo(results, at);
    } else {
      wrapped.report(at);
    }
  }

  /**
   * What an object holds in a field that may wrap articles. Errors wait until it is known whether
   * the object is an article itself: then its fields are its own affair.
   */
  private final class Wrapped implements JsonRecord.Others, Results {
    private final JsonRecord outer;
    private final long line;
    private final List<Waiting> waiting = new ArrayList<>();
    private final MappedArticles mapped = new MappedArticles(this);
    private String name = "";
    private boolean found;

    private record Waiting(long line, String reason) {}

    Wrapped(JsonRecord outer, long line) {
      this.outer = outer;
      this.line = line;
    }

    /** Whether the object that was read has to be an article, as it is nothing else. */
    boolean isArticle(JsonRecord object) {
      return object.fields().hasText()
          || (name.isEmpty() && !(object.fields().isEmpty() && mapped.isMap()));
    }

    void giveMapped() {
      if (name.isEmpty()) {
        mapped.give();
      }
    }

    @Override
    public void read(String field, JsonParser json) throws IOException {
      JsonToken token = json.currentToken();
      boolean container = token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT;
      if (!container || !WRAPPERS.contains(field)) {
        if (token == JsonToken.START_OBJECT && name.isEmpty() && outer.fields().isEmpty()) {
          mapped.read(field, json, line(json, line));
        }
        return;
      }
      if (name.isEmpty()) {
        name = field;
      }
      if (token == JsonToken.START_OBJECT) {
        readInner(json);
        return;
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        readInner(json);
      }
    }

    private void readInner(JsonParser json) throws IOException {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        long at = line(json, line);
        JsonRecord inner = new JsonRecord();
        Wrapped deeper = new Wrapped(inner, line);
        inner.read(json, deeper);
        if (deeper.isArticle(inner)) {
          inner.fields().giveTo(this, at);
        } else {
          deeper.giveMapped();
          found |= deeper.found;
          waiting.addAll(deeper.waiting);
        }
      } else {
        json.skipChildren();
      }
    }

    @Override
    public void article(Article article, long at) {
      found = true;
      results.article(article, at);
    }

    @Override
    public void error(long at, String reason) {
      waiting.add(new Waiting(at, reason));
    }

    @Override
    public void warning(long at, String reason) {
      results.warning(at, reason);
    }

    @Override
    public void skip(String kind) {
      results.skip(kind);
    }

    void report(long at) {
      giveMapped();
      if (!found && waiting.isEmpty()) {
        results.error(at, "no article in \"" + name + "\"");
      }
      waiting.forEach(error -> results.error(error.line, error.reason));
    }
  }
}

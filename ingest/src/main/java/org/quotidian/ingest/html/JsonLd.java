package org.quotidian.ingest.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The structured data of a page that describes its article: JSON-LD with schema.org's names. */
public final class JsonLd {
  // Some pages break the lines of their strings as they stand.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final Map<?, ?> article;

  private JsonLd(Map<?, ?> article) {
    this.article = article;
  }

  /** The first article that the page's structured data describes; an empty one if there is none. */
  public static JsonLd of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      Map<?, ?> article = findArticle(parse(script.data()));
      if (article != null) {
        return new JsonLd(article);
      }
    }
    return new JsonLd(Map.of());
  }

  /**
   * The string at the end of a path of names; {@code null} if there is none. Where a list stands on
   * the way, its first element counts.
   */
  public @Nullable String string(String... path) {
    Object value = article;
    for (String name : path) {
      value = firstOf(value) instanceof Map<?, ?> object ? object.get(name) : null;
    }
    // Many sites put HTML's entities here too.
    return firstOf(value) instanceof String text && !text.isBlank()
        ? Parser.unescapeEntities(text, false).strip()
        : null;
  }

  private static @Nullable Object firstOf(@Nullable Object value) {
    return value instanceof List<?> list ? (list.isEmpty() ? null : list.get(0)) : value;
  }

  /** Depth first: articles stand alone, in a list, or in an "@graph". */
  private static @Nullable Map<?, ?> findArticle(@Nullable Object value) {
    if (value instanceof List<?> list) {
      for (Object element : list) {
        Map<?, ?> found = findArticle(element);
        if (found != null) {
          return found;
        }
      }
    }
    if (value instanceof Map<?, ?> object) {
      return isArticle(object.get("@type")) ? object : findArticle(object.get("@graph"));
    }
    return null;
  }

  private static boolean isArticle(@Nullable Object type) {
    if (type instanceof List<?> types) {
      return types.stream().anyMatch(JsonLd::isArticle);
    }
    return type instanceof String name
        && (name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report"));
  }

  private static @Nullable Object parse(String json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      return value(parser, parser.nextToken());
    } catch (JsonProcessingException e) {
      // A page shows all the same when its structured data is broken, and the other tags remain.
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  /** An object as a map, an array as a list, all else as a string. */
  private static @Nullable Object value(JsonParser parser, @Nullable JsonToken token)
      throws IOException {
    if (token == JsonToken.START_OBJECT) {
      Map<String, @Nullable Object> object = new HashMap<>();
      String name;
      while ((name = parser.nextFieldName()) != null) {
        object.put(name, value(parser, parser.nextToken()));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<@Nullable Object> array = new ArrayList<>();
      JsonToken element;
      while ((element = parser.nextToken()) != JsonToken.END_ARRAY) {
        array.add(value(parser, element));
      }
      return array;
    }
    return token == null || token == JsonToken.VALUE_NULL ? null : parser.getText();
  }
}

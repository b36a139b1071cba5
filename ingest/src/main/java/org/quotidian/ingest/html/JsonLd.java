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

/** The structured data of a page that describes it: JSON-LD with schema.org's names. */
public final class JsonLd {
  // Some pages break lines within their strings, or write JSON as JavaScript.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final Map<?, ?> article;
  private final List<Map<?, ?>> objects;

  private JsonLd(List<Map<?, ?>> objects) {
    this.objects = objects;
    article = objects.stream().filter(o -> isArticle(o.get("@type"))).findFirst().orElse(Map.of());
  }

  /** The structured data of a page, which may be empty. */
  static JsonLd of(Document page) {
    List<Map<?, ?>> objects = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      collect(parse(script.data()), objects);
    }
    return new JsonLd(objects);
  }

  /** When the article was published, else the page or whatever else is described. */
  List<String> datesPublished() {
    List<String> dates = new ArrayList<>();
    String own = string("datePublished");
    if (own != null) {
      dates.add(own);
    }
    for (Map<?, ?> object : objects) {
      if (object.get("datePublished") instanceof String date && !date.isBlank()) {
        dates.add(date.strip());
      }
    }
    return dates;
  }

  /**
   * The string at the end of a path of names in the first article; {@code null} if there is none.
   * Of a list on the way, the first element counts.
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

  /**
   * Collects the objects that describe the page, depth first: alone, in a list, in an "@graph", or
   * as the main entity of another. Other nested objects, such as lists of articles, do not.
   */
  private static void collect(@Nullable Object value, List<Map<?, ?>> objects) {
    if (value instanceof List<?> list) {
      list.forEach(element -> collect(element, objects));
    } else if (value instanceof Map<?, ?> object) {
      objects.add(object);
      collect(object.get("@graph"), objects);
      collect(object.get("mainEntity"), objects);
      collect(object.get("mainEntityOfPage"), objects);
    }
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
      // A page whose structured data is broken is still a page, and has other tags.
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

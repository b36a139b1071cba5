package org.quotidian.benchmarks.rivals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quotidian.article.Span;

/** The texts of articles of yours. */
final class ArticleTexts {

  private ArticleTexts() {}

  /** From JSON Lines ({@code {"id","text"}}), by id, in the order of the file. */
  static Map<String, String> read(Path file) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      while (json.nextToken() == JsonToken.START_OBJECT) {
        String id = "";
        String text = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String field = json.currentName();
          json.nextToken();
          if (field.equals("id")) {
            id = json.getText();
          } else if (field.equals("text")) {
            text = json.getText();
          } else {
            json.skipChildren();
          }
        }
        texts.put(id, text);
      }
    }
    return texts;
  }

  /** A span in code points as one in UTF-16 code units. */
  static Span inUtf16(String text, int begin, int end) {
    int first = text.offsetByCodePoints(0, begin);
    return new Span(first, text.offsetByCodePoints(first, end - begin));
  }
}

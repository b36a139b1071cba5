package org.quotidian.app.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.quotidian.alignment.WordAlignment;
import org.quotidian.alignment.WordAlignment.Stretch;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/** Where two sides differ: the words that were changed, moved, or are on one side only. */
final class ChangesJson {

  private ChangesJson() {}

  /**
   * Writes a field "changes".
   *
   * @param alignment here on the left, there on the right
   */
  static void write(
      JsonGenerator json, WordAlignment alignment, AnnotatedArticle here, AnnotatedArticle there)
      throws IOException {
    json.writeArrayFieldStart("changes");
    for (Stretch stretch : alignment.stretches()) {
      String change = name(stretch);
      if (!change.isEmpty()) {
        json.writeStartObject();
        json.writeStringField("change", change);
        side(json, "here", here.tokens(), stretch.leftFirst(), stretch.leftEnd());
        side(json, "there", there.tokens(), stretch.rightFirst(), stretch.rightEnd());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  /** Empty if the words are the same. */
  private static String name(Stretch stretch) {
    return switch (stretch.change()) {
      case EQUAL -> "";
      case CHANGED -> "changed";
      case MOVED -> "moved";
      case ONLY_LEFT -> "only_here";
      case ONLY_RIGHT -> "only_there";
    };
  }

  private static void side(JsonGenerator json, String name, Tokens tokens, int first, int end)
      throws IOException {
    if (end > first) {
      json.writeObjectFieldStart(name);
      JsonLines.span(json, new Span(tokens.begin(first), tokens.end(end - 1)));
      json.writeEndObject();
    }
  }
}

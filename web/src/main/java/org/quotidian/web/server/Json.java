package org.quotidian.web.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.Quotation;
import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.query.SentenceHit;

/** Replies for programs. */
final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** Writes the fields of an object. */
  @FunctionalInterface
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** One object. */
  static Reply reply(Body body) throws IOException {
    return new Reply(200, Reply.JSON, Map.of(), string(body) + "\n");
  }

  /** Why there is no other reply. */
  static Reply error(int status, String reason) {
    try {
      String body = string(json -> json.writeStringField("error", reason));
      return new Reply(status, Reply.JSON, Map.of(), body + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String string(Body body) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
    }
    return text.toString();
  }

  /** The fields of an article but its text. */
  static void article(JsonGenerator json, Article article) throws IOException {
    json.writeStringField("article", article.id());
    json.writeStringField("source", article.source());
    json.writeStringField("title", article.title());
    json.writeStringField(
        "published", article.published() == null ? null : article.published().toString());
    json.writeStringField("address", Pages.article(article.id()));
  }

  /** The fields of a sentence; offsets are UTF-16 code units into the article's text. */
  static void hit(JsonGenerator json, SentenceHit hit) throws IOException {
    article(json, hit.article().article());
    json.writeNumberField("sentence", hit.number());
    span(json, hit.sentence().span());
    json.writeStringField("text", hit.text());
    json.writeNumberField("score", hit.score());
    json.writeArrayFieldStart("highlights");
    for (Span highlight : hit.highlights()) {
      json.writeArray(new int[] {highlight.begin(), highlight.end()}, 0, 2);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("quotations");
    for (SentenceHit.Quoted quoted : hit.quotations()) {
      Quotation quotation = quoted.quotation();
      json.writeStartObject();
      span(json, quotation.span());
      json.writeStringField("kind", quotation.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("speaker", quoted.speaker());
      json.writeStringField("entity", quoted.speakerEntity());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void span(JsonGenerator json, Span span) throws IOException {
    json.writeNumberField("begin", span.begin());
    json.writeNumberField("end", span.end());
  }

  static void strings(JsonGenerator json, String field, Iterable<String> values)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** A string field; none if there is no value. */
  static void optional(JsonGenerator json, String field, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(field, value);
    }
  }
}

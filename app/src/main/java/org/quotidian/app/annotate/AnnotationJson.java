package org.quotidian.app.annotate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.article.Span;

/** The annotations of an article, as the fields of a JSON object. */
final class AnnotationJson {

  /** What {@link #lower} gives: each mention asks three times. */
  private static final Map<Enum<?>, String> LOWER = new ConcurrentHashMap<>();

  private AnnotationJson() {}

  static void write(JsonGenerator json, AnnotatedArticle article) throws IOException {
    json.writeStringField("article", article.id());
    json.writeArrayFieldStart("sentences");
    for (Sentence sentence : article.sentences()) {
      span(json, sentence.span());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("entities");
    for (Mention mention : article.mentions()) {
      mention(json, mention);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("quotations");
    for (Quotation quotation : article.quotations()) {
      quotation(json, quotation);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("scareQuotes");
    for (Span words : article.scareQuotes()) {
      span(json, words);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("figures");
    for (Figure figure : article.figures()) {
      figure(json, figure);
    }
    json.writeEndArray();
  }

  /** Starts an object with the span's ends. */
  private static void span(JsonGenerator json, Span span) throws IOException {
    json.writeStartObject();
    JsonLines.span(json, span);
  }

  private static void mention(JsonGenerator json, Mention mention) throws IOException {
    span(json, mention.span());
    json.writeStringField("type", mention.type().name());
    json.writeStringField("name", mention.name());
    json.writeStringField("entity", mention.entity());
    json.writeStringField("link", lower(mention.link()));
    json.writeStringField("linkCertainty", lower(mention.link().certainty()));
    json.writeStringField("typeBasis", lower(mention.basis()));
    json.writeNumberField("typeScore", mention.score());
    stringOrNull(json, "place", mention.place());
    json.writeEndObject();
  }

  private static void quotation(JsonGenerator json, Quotation quotation) throws IOException {
    span(json, quotation.span());
    json.writeStringField("kind", lower(quotation.kind()));
    Quotation.Speaker speaker = quotation.speaker();
    if (speaker == null) {
      json.writeNullField("speaker");
    } else {
      json.writeFieldName("speaker");
      speaker(json, speaker);
    }
    json.writeArrayFieldStart("speakers");
    for (Quotation.Speaker one : quotation.speakers()) {
      speaker(json, one);
    }
    json.writeEndArray();
    Span cue = quotation.cue();
    if (cue == null) {
      json.writeNullField("cue");
    } else {
      json.writeObjectFieldStart("cue");
      JsonLines.span(json, cue);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void speaker(JsonGenerator json, Quotation.Speaker speaker) throws IOException {
    span(json, speaker.span());
    json.writeStringField("name", speaker.name());
    stringOrNull(json, "entity", speaker.entity());
    json.writeStringField("basis", lower(speaker.basis()));
    json.writeStringField("certainty", lower(speaker.certainty()));
    json.writeEndObject();
  }

  /** A range has its upper end in a field of its own. */
  private static void figure(JsonGenerator json, Figure figure) throws IOException {
    span(json, figure.span());
    json.writeNumberField("value", figure.low());
    if (figure.high() > figure.low()) {
      json.writeNumberField("upTo", figure.high());
    }
    stringOrNull(json, "unit", figure.unit());
    boolean exact = figure.qualifier() == Figure.Qualifier.EXACTLY;
    stringOrNull(json, "qualifier", exact ? null : lower(figure.qualifier()));
    json.writeEndObject();
  }

  private static void stringOrNull(JsonGenerator json, String field, @Nullable String value)
      throws IOException {
    if (value == null) {
      json.writeNullField(field);
    } else {
      json.writeStringField(field, value);
    }
  }

  static String lower(Enum<?> constant) {
    return LOWER.computeIfAbsent(
        constant, one -> one.name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}

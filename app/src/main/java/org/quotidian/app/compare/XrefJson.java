package org.quotidian.app.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.app.verb.ArticleLabels;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.article.PublicationDate;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.CrossReference.BoilerplateSentence;
import org.quotidian.crossref.CrossReference.ExclusiveItem;
import org.quotidian.crossref.FigureComparison;
import org.quotidian.crossref.Parallel;
import org.quotidian.crossref.QuotationThread;
import org.quotidian.crossref.QuotationThread.First;
import org.quotidian.passage.Passage;
import org.quotidian.story.Story;

/** A cross-reference for programs: one object a line, each with its type. */
final class XrefJson {

  private final JsonLines lines;
  private int threads;

  XrefJson(JsonLines lines) {
    this.lines = lines;
  }

  void sentences(CrossReference crossReference) throws IOException {
    Map<Integer, List<Parallel>> bySentence = XrefText.bySentence(crossReference);
    Map<Integer, BoilerplateSentence> boilerplate = XrefText.boilerplate(crossReference);
    List<Sentence> sentences = crossReference.article().sentences();
    for (int i = 0; i < sentences.size(); i++) {
      int number = i;
      List<Parallel> parallels = bySentence.getOrDefault(number, List.of());
      lines.line(
          json ->
              write(json, crossReference.article(), number, parallels, boilerplate.get(number)));
    }
  }

  private static void write(
      JsonGenerator json,
      AnnotatedArticle article,
      int number,
      List<Parallel> parallels,
      @Nullable BoilerplateSentence boilerplate)
      throws IOException {
    json.writeStringField("type", "sentence");
    json.writeStringField("article", article.id());
    json.writeNumberField("sentence", number);
    JsonLines.span(json, article.sentences().get(number).span());
    json.writeArrayFieldStart("parallels");
    for (Parallel parallel : parallels) {
      Parallel.Side there = parallel.there();
      json.writeStartObject();
      json.writeStringField("article", there.article().id());
      json.writeNumberField("sentence", there.sentence());
      JsonLines.span(json, there.span());
      json.writeObjectFieldStart("here");
      JsonLines.span(json, parallel.here().span());
      json.writeEndObject();
      json.writeNumberField("words", parallel.words());
      json.writeStringField("kind", PassageLines.name(parallel.kind()));
      json.writeNumberField("score", parallel.score());
      if (parallel.kind() != Passage.Kind.VERBATIM) {
        ChangesJson.write(json, parallel.alignment(), parallel.here().article(), there.article());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    if (boilerplate != null) {
      json.writeObjectFieldStart("boilerplate");
      json.writeStringField("source", boilerplate.source());
      json.writeNumberField("articles", boilerplate.articles());
      json.writeEndObject();
    }
  }

  void story(Story story, Map<String, CrossReference> byId) throws IOException {
    lines.line(
        json -> {
          json.writeStringField("type", "story");
          json.writeArrayFieldStart("articles");
          for (Story.Member member : story.articles()) {
            json.writeString(member.id());
          }
          json.writeEndArray();
          StoryOutput.describe(story, json);
          json.writeArrayFieldStart("shares");
          for (Story.Member member : story.articles()) {
            CrossReference reference = byId.get(member.id());
            if (reference != null) {
              shares(json, reference);
            }
          }
          json.writeEndArray();
        });
  }

  private static void shares(JsonGenerator json, CrossReference reference) throws IOException {
    json.writeStartObject();
    json.writeStringField("article", reference.article().id());
    json.writeNumberField("elsewhere", reference.shareElsewhere());
    json.writeArrayFieldStart("in");
    for (CrossReference.Share share : reference.sharesElsewhere()) {
      json.writeStartObject();
      json.writeStringField("article", share.article().id());
      json.writeNumberField("share", share.share());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A thread gets the next number. */
  void thread(QuotationThread thread) throws IOException {
    int number = threads++;
    lines.line(
        json -> {
          json.writeStringField("type", "thread");
          json.writeNumberField("thread", number);
          json.writeStringField("speakers", name(thread.speakers()));
          QuotationThread.Variant longest = thread.longest();
          json.writeNumberField("longest", thread.variants().indexOf(longest));
          json.writeArrayFieldStart("quotations");
          for (QuotationThread.Variant variant : thread.variants()) {
            json.writeStartObject();
            json.writeStringField("article", variant.article().id());
            JsonLines.span(json, variant.span());
            json.writeStringField("kind", name(variant.kind()));
            speaker(json, variant.speaker());
            if (!variant.equals(longest)) {
              ChangesJson.write(
                  json,
                  longest.comparedWith(variant).inverse(),
                  variant.article(),
                  longest.article());
            }
            json.writeEndObject();
          }
          json.writeEndArray();
          first(json, thread.first());
        });
  }

  private static void speaker(JsonGenerator json, Quotation.@Nullable Speaker speaker)
      throws IOException {
    if (speaker == null) {
      json.writeNullField("speaker");
    } else {
      json.writeObjectFieldStart("speaker");
      json.writeStringField("name", speaker.name());
      json.writeStringField("entity", speaker.entity());
      json.writeStringField("basis", ArticleLabels.basis(speaker));
      json.writeStringField("certainty", name(speaker.certainty()));
      json.writeEndObject();
    }
  }

  private static void first(JsonGenerator json, @Nullable First first) throws IOException {
    if (first == null) {
      json.writeNullField("first");
    } else {
      json.writeObjectFieldStart("first");
      json.writeStringField("article", first.article().id());
      json.writeStringField("certainty", first.areAllDated() ? "certain" : "likely");
      json.writeEndObject();
    }
  }

  void figures(FigureComparison figures) throws IOException {
    lines.line(
        json -> {
          json.writeStringField("type", "figures");
          json.writeObjectFieldStart("left");
          side(json, figures.left());
          json.writeEndObject();
          json.writeObjectFieldStart("right");
          side(json, figures.right());
          json.writeEndObject();
          json.writeStringField("agreement", name(figures.agreement()));
        });
  }

  /** The values of one thing by time. */
  void series(FigureComparison.Series series) throws IOException {
    lines.line(
        json -> {
          json.writeStringField("type", "series");
          json.writeStringField("unit", series.unit());
          json.writeArrayFieldStart("values");
          for (FigureComparison.Side value : series.values()) {
            json.writeStartObject();
            side(json, value);
            PublicationDate date = value.article().article().published();
            json.writeStringField("date", date == null ? null : date.toString());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void side(JsonGenerator json, FigureComparison.Side side) throws IOException {
    json.writeStringField("article", side.article().id());
    JsonLines.span(json, side.span());
    if (side.low() == side.high()) {
      json.writeNumberField("value", side.low());
    } else {
      json.writeNumberField("low", side.low());
      json.writeNumberField("high", side.high());
    }
    json.writeStringField("unit", side.unit());
    json.writeStringField("qualifier", name(side.qualifier()));
  }

  /** Which names others of the event have too, and which they do not. */
  void entities(CrossReference crossReference) throws IOException {
    if (crossReference.event().isEmpty()) {
      return;
    }
    lines.line(
        json -> {
          json.writeStringField("type", "entities");
          json.writeStringField("article", crossReference.article().id());
          json.writeArrayFieldStart("shared");
          for (String entity : crossReference.sharedEntities()) {
            json.writeString(entity);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("exclusive");
          for (String entity : crossReference.exclusiveEntities()) {
            json.writeString(entity);
          }
          json.writeEndArray();
        });
  }

  void exclusive(CrossReference crossReference) throws IOException {
    for (ExclusiveItem item : crossReference.exclusive()) {
      lines.line(
          json -> {
            json.writeStringField("type", "exclusive");
            json.writeStringField("article", crossReference.article().id());
            JsonLines.span(json, item.span());
            json.writeStringField("what", name(item.what()));
          });
    }
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

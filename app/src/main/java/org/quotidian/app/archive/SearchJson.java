package org.quotidian.app.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.Explanation;
import org.jspecify.annotations.Nullable;
import org.quotidian.alert.Alerts;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.app.verb.ArticleLabels;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;
import org.quotidian.query.SentenceHit.Highlight;

/** Search results for programs: one object a sentence, then the counts, then the summary. */
final class SearchJson {

  private final JsonLines lines;
  private final int context;
  private final boolean summary;

  SearchJson(PrintWriter out, int context, boolean summary) throws IOException {
    lines = new JsonLines(out);
    this.context = context;
    this.summary = summary;
  }

  /**
   * @param explanations one for each hit, or none
   * @param stories whether the groups are stories, to be listed one by one
   */
  void print(SearchResult result, List<Explanation> explanations, boolean stories)
      throws IOException {
    int shown = 0;
    if (result.groups().isEmpty()) {
      for (SentenceHit hit : result.hits()) {
        print(hit, null, explanation(explanations, shown++));
      }
    }
    for (SearchResult.Group group : result.groups()) {
      for (SentenceHit hit : group.hits()) {
        print(hit, group.name(), explanation(explanations, shown++));
      }
    }
    if (stories) {
      for (SearchResult.Group story : result.groups()) {
        lines.line(json -> write(json, story));
      }
    }
    for (Map.Entry<SearchRequest.CountBy, List<SearchResult.Count>> counts :
        result.counts().entrySet()) {
      for (SearchResult.Count count : counts.getValue()) {
        lines.line(json -> write(json, counts.getKey(), count));
      }
    }
    if (summary) {
      lines.line(json -> writeSummary(json, result));
    }
  }

  /** The sentences that match an alert. */
  void print(Alerts.Match match) throws IOException {
    for (SentenceHit hit : match.hits()) {
      lines.line(
          json -> {
            json.writeStringField("alert", match.alert().name());
            write(json, hit);
          });
    }
  }

  private static @Nullable Explanation explanation(List<Explanation> explanations, int i) {
    return explanations.isEmpty() ? null : explanations.get(i);
  }

  private void print(SentenceHit hit, @Nullable String group, @Nullable Explanation explanation)
      throws IOException {
    lines.line(
        json -> {
          write(json, hit);
          if (context > 0) {
            texts(json, "before", hit, hit.before(context));
            texts(json, "after", hit, hit.after(context));
          }
          if (group != null) {
            json.writeStringField("group", group);
          }
          if (explanation != null) {
            json.writeFieldName("explanation");
            write(json, explanation);
          }
        });
  }

  private static void write(JsonGenerator json, SentenceHit hit) throws IOException {
    Article article = hit.article().article();
    json.writeStringField("article", article.id());
    json.writeNumberField("sentence", hit.number());
    JsonLines.span(json, hit.sentence().span());
    json.writeStringField("text", hit.text());
    json.writeNumberField("score", hit.score());
    json.writeArrayFieldStart("highlights");
    for (Span highlight : hit.highlights()) {
      json.writeArray(new int[] {highlight.begin(), highlight.end()}, 0, 2);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("marks");
    for (Highlight mark : hit.marks()) {
      json.writeStartObject();
      json.writeStringField("kind", lowerCase(mark.kind()));
      JsonLines.span(json, mark.span());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("source", article.source());
    json.writeStringField(
        "published", article.published() == null ? null : article.published().toString());
    json.writeArrayFieldStart("speakers");
    for (Quotation.Speaker speaker : SearchText.speakers(hit)) {
      json.writeStartObject();
      json.writeStringField("name", speaker.name());
      json.writeStringField("entity", speaker.entity());
      certainty(json, speaker);
      json.writeEndObject();
    }
    json.writeEndArray();
    writeQuotations(json, hit);
    writeFigures(json, hit);
  }

  private static void writeQuotations(JsonGenerator json, SentenceHit hit) throws IOException {
    json.writeArrayFieldStart("quotations");
    for (Quotation quotation : hit.article().quotations()) {
      if (quotation.span().overlaps(hit.sentence().span())) {
        Quotation.Speaker speaker = quotation.speaker();
        json.writeStartObject();
        JsonLines.span(json, quotation.span());
        json.writeStringField("kind", lowerCase(quotation.kind()));
        json.writeStringField("speaker", speaker == null ? null : speaker.name());
        json.writeStringField("entity", speaker == null ? null : speaker.entity());
        certainty(json, speaker);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void certainty(JsonGenerator json, Quotation.@Nullable Speaker speaker)
      throws IOException {
    json.writeStringField("basis", speaker == null ? null : ArticleLabels.basis(speaker));
    json.writeStringField("certainty", speaker == null ? null : lowerCase(speaker.certainty()));
  }

  private static void writeFigures(JsonGenerator json, SentenceHit hit) throws IOException {
    json.writeArrayFieldStart("figures");
    for (Figure figure : hit.article().figures()) {
      if (figure.span().overlaps(hit.sentence().span())) {
        json.writeStartObject();
        JsonLines.span(json, figure.span());
        json.writeNumberField("low", figure.low());
        json.writeNumberField("high", figure.high());
        json.writeStringField("unit", figure.unit());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void texts(
      JsonGenerator json, String field, SentenceHit hit, List<Sentence> sentences)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Sentence sentence : sentences) {
      json.writeString(hit.article().text(sentence));
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Explanation explanation) throws IOException {
    json.writeStartObject();
    json.writeNumberField("value", explanation.getValue().doubleValue());
    json.writeStringField("description", explanation.getDescription());
    json.writeArrayFieldStart("details");
    for (Explanation detail : explanation.getDetails()) {
      write(json, detail);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, SearchRequest.CountBy by, SearchResult.Count count)
      throws IOException {
    json.writeStringField("count", lowerCase(by));
    json.writeStringField("value", count.value());
    json.writeNumberField("sentences", count.sentences());
  }

  private static void write(JsonGenerator json, SearchResult.Group story) throws IOException {
    json.writeStringField("story", story.name());
    json.writeArrayFieldStart("articles");
    for (String article : story.articles()) {
      json.writeString(article);
    }
    json.writeEndArray();
    json.writeNumberField("sentences", story.total());
  }

  private static void writeSummary(JsonGenerator json, SearchResult result) throws IOException {
    json.writeNumberField("total", result.total());
    json.writeBooleanField("exact", result.exact());
    json.writeStringField("next", result.next());
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

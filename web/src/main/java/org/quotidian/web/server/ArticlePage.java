package org.quotidian.web.server;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jstach.jstache.JStache;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Quotation;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.FigureComparison;
import org.quotidian.crossref.Parallel;
import org.quotidian.crossref.QuotationThread;
import org.quotidian.web.page.Counts;
import org.quotidian.web.page.Labels;
import org.quotidian.web.page.Shown;
import org.quotidian.web.reader.ArticleView;
import org.quotidian.web.reader.ArticleViews;
import org.quotidian.web.reader.Figures;
import org.quotidian.web.reader.Threads;

/** An article with its parallels in the archive. */
final class ArticlePage implements Page {

  private static final String PREFIX = "/article/";

  private final LiveCrossReference references;

  ArticlePage(LiveCrossReference references) {
    this.references = references;
  }

  /** What the template shows. */
  @JStache(path = "server/article")
  record ReaderView(
      Pages.Frame frame,
      ArticleView article,
      Threads threads,
      Figures figures,
      @Nullable String figuresSkipped,
      @Nullable String json,
      List<HitView.SpeakerLink> speakers) {

    boolean hasThreads() {
      return !threads.isEmpty();
    }

    boolean hasFigures() {
      return !figures.isEmpty() || figuresSkipped != null;
    }

    boolean hasSpeakers() {
      return !speakers.isEmpty();
    }
  }

  @Override
  public Reply reply(Archive archive, Asked asked) throws IOException {
    String parameter = asked.given("id");
    String id = parameter == null ? asked.after(PREFIX) : parameter;
    Optional<AnnotatedArticle> found = id.isBlank() ? Optional.empty() : archive.article(id);
    if (found.isEmpty()) {
      return Pages.refusal(404, "The archive has no article with this id.", null);
    }
    CrossReference reference = references.of(archive, found.get());
    if (asked.format() != Asked.Format.HTML) {
      return Json.reply(json -> write(json, reference));
    }
    Labels labels = new Labels(articles(reference));
    ArticleView article = new ArticleViews(labels, Pages.LINKS).alone(reference);
    ReaderView view =
        new ReaderView(
            new Pages.Frame(article.title(), "", false),
            article,
            Threads.of(reference.threads(), labels, Pages.LINKS),
            Figures.of(reference.figures(), labels, Pages.LINKS),
            skipped(reference.figuresSkipped()),
            parameter == null ? PREFIX + Pages.encoded(id) + ".json" : null,
            speakers(reference.article()));
    return Reply.html(200, to -> ReaderViewRenderer.of().execute(view, to));
  }

  private static @Nullable String skipped(int figures) {
    return figures == 0
        ? null
        : "Not compared: "
            + Counts.of(figures, "figure")
            + " of this article. Of hundreds of figures, the first are compared.";
  }

  /** The article and all that the page names. */
  private static Collection<AnnotatedArticle> articles(CrossReference reference) {
    Map<String, AnnotatedArticle> articles = new LinkedHashMap<>();
    articles.put(reference.article().id(), reference.article());
    Stream.of(
            reference.parallels().stream().map(parallel -> parallel.there().article()),
            reference.threads().stream()
                .flatMap(thread -> thread.variants().stream())
                .map(QuotationThread.Variant::article),
            reference.figures().stream()
                .flatMap(figure -> Stream.of(figure.left(), figure.right()))
                .map(FigureComparison.Side::article))
        .flatMap(each -> each)
        .forEach(article -> articles.putIfAbsent(article.id(), article));
    return articles.values();
  }

  private static List<HitView.SpeakerLink> speakers(AnnotatedArticle article) {
    Map<String, HitView.SpeakerLink> speakers = new LinkedHashMap<>();
    for (Quotation quotation : article.quotations()) {
      for (Quotation.Speaker speaker : quotation.speakers()) {
        String entity = speaker.entity();
        if (entity != null) {
          speakers.putIfAbsent(
              entity, new HitView.SpeakerLink(Shown.of(speaker.name()), Pages.speaker(entity)));
        }
      }
    }
    return List.copyOf(speakers.values());
  }

  private static void write(JsonGenerator json, CrossReference reference) throws IOException {
    AnnotatedArticle article = reference.article();
    Json.article(json, article.article());
    Json.optional(json, "url", article.article().url());
    json.writeStringField("text", article.article().text());
    json.writeArrayFieldStart("sentences");
    for (var sentence : article.sentences()) {
      json.writeStartObject();
      Json.span(json, sentence.span());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("parallels");
    for (Parallel parallel : reference.parallels()) {
      json.writeStartObject();
      json.writeNumberField("sentence", parallel.here().sentence());
      Json.span(json, parallel.here().span());
      json.writeStringField("kind", parallel.kind().name().toLowerCase(Locale.ROOT));
      json.writeNumberField("score", parallel.score());
      json.writeObjectFieldStart("there");
      Json.article(json, parallel.there().article().article());
      json.writeNumberField("sentence", parallel.there().sentence());
      Json.span(json, parallel.there().span());
      json.writeStringField("text", parallel.there().text());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}

package org.quotidian.web.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;
import org.quotidian.web.page.Dates;
import org.quotidian.web.page.Labels;
import org.quotidian.web.page.Piece;
import org.quotidian.web.page.Piece.Mark;
import org.quotidian.web.page.Shown;

/**
 * A sentence that was found.
 *
 * @param href its address
 * @param number its number, from 1
 * @param before the sentence before it, shortened
 * @param pieces its text; what matched is marked
 * @param after the sentence after it, shortened
 * @param speakers who speaks in it
 */
record HitView(
    String href,
    int number,
    String before,
    List<Piece> pieces,
    String after,
    List<SpeakerLink> speakers) {

  private static final int MAX_CONTEXT = 160;

  /** A speaker: the name, and the address if it is somebody known. */
  record SpeakerLink(String name, @Nullable String href) {}

  static HitView of(SentenceHit hit) {
    AnnotatedArticle article = hit.article();
    Map<String, SpeakerLink> speakers = new LinkedHashMap<>();
    for (SentenceHit.Quoted quoted : hit.quotations()) {
      String name = quoted.speaker();
      String entity = quoted.speakerEntity();
      if (name != null) {
        speakers.putIfAbsent(
            name, new SpeakerLink(Shown.of(name), entity == null ? null : Pages.speaker(entity)));
      }
    }
    return new HitView(
        Pages.LINKS.sentence(article, hit.number()),
        hit.number() + 1,
        end(article, hit.before(1)),
        marked(hit),
        begin(article, hit.after(1)),
        List.copyOf(speakers.values()));
  }

  /** What a search says about its result, as sentences. */
  static List<String> notes(SearchResult result) {
    return result.notes().stream()
        .map(Shown::of)
        .map(note -> note.substring(0, 1).toUpperCase(Locale.ROOT) + note.substring(1))
        .map(note -> note.matches(".*[.?!]") ? note : note + ".")
        .toList();
  }

  /** The text of a sentence with its highlights. */
  static List<Piece> marked(SentenceHit hit) {
    String text = hit.article().article().text();
    Span sentence = hit.sentence().span();
    Piece.Line line = new Piece.Line();
    int from = sentence.begin();
    for (Span highlight : hit.highlights()) {
      int begin = Math.max(from, highlight.begin());
      int end = Math.min(sentence.end(), highlight.end());
      if (begin < end) {
        line.add(text.substring(from, begin), Mark.PLAIN);
        line.add(text.substring(begin, end), Mark.SHARED);
        from = end;
      }
    }
    return line.add(text.substring(from, sentence.end()), Mark.PLAIN).pieces();
  }

  private static String end(AnnotatedArticle article, List<Sentence> sentences) {
    if (sentences.isEmpty()) {
      return "";
    }
    String text = Shown.of(article.text(sentences.get(0)));
    int blank = text.indexOf(' ', Math.max(0, text.length() - MAX_CONTEXT));
    return text.length() <= MAX_CONTEXT ? text : "…" + text.substring(Math.max(0, blank));
  }

  private static String begin(AnnotatedArticle article, List<Sentence> sentences) {
    if (sentences.isEmpty()) {
      return "";
    }
    String text = Shown.of(article.text(sentences.get(0)));
    int blank = text.lastIndexOf(' ', MAX_CONTEXT);
    return text.length() <= MAX_CONTEXT
        ? text
        : text.substring(0, blank < 0 ? MAX_CONTEXT : blank) + " …";
  }

  /** The sentences of one article. */
  record OfArticle(
      String href,
      String source,
      String title,
      @Nullable Dates date,
      List<HitView> hits,
      @Nullable String more) {

    static OfArticle of(List<SentenceHit> hits, long total) {
      AnnotatedArticle annotated = hits.get(0).article();
      Article article = annotated.article();
      long hidden = total - hits.size();
      List<HitView> views = new ArrayList<>();
      hits.forEach(hit -> views.add(HitView.of(hit)));
      return new OfArticle(
          Pages.article(article.id()),
          Shown.of(Labels.source(article)),
          Labels.title(article),
          Dates.of(article.published()),
          views,
          hidden <= 0 ? null : hidden + " more in this article");
    }
  }
}

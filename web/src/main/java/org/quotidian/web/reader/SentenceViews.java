package org.quotidian.web.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.alignment.WordAlignment;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Span;
import org.quotidian.crossref.CrossReference.BoilerplateSentence;
import org.quotidian.crossref.Parallel;
import org.quotidian.passage.Passage;
import org.quotidian.web.page.Changes;
import org.quotidian.web.page.Counts;
import org.quotidian.web.page.Dates;
import org.quotidian.web.page.Labels;
import org.quotidian.web.page.Links;
import org.quotidian.web.page.Piece;
import org.quotidian.web.page.Shown;
import org.quotidian.web.reader.ArticleView.Card;
import org.quotidian.web.reader.ArticleView.Place;
import org.quotidian.web.reader.ArticleView.SentenceView;

/** Makes the view of a sentence with its parallels. */
final class SentenceViews {

  /** So many parallels of a sentence are shown. */
  private static final int MAX_CARDS = 12;

  /** So many places of the same words are shown. */
  private static final int MAX_PLACES = 12;

  /** The minimum length of a run of words that is marked in a sentence that was changed. */
  private static final int MARKED_RUN = 3;

  private final Labels labels;
  private final Links links;

  SentenceViews(Labels labels, Links links) {
    this.labels = labels;
    this.links = links;
  }

  private static @Nullable String note(@Nullable BoilerplateSentence boilerplate) {
    if (boilerplate == null) {
      return null;
    }
    String source = boilerplate.source();
    return source == null
        ? "boilerplate: who made the article"
        : "boilerplate of "
            + Shown.of(source)
            + ", in "
            + Counts.of(boilerplate.articles(), "article");
  }

  SentenceView of(
      AnnotatedArticle article,
      int number,
      List<Parallel> parallels,
      @Nullable BoilerplateSentence boilerplate) {
    List<Parallel> ranked = new ArrayList<>(parallels);
    ranked.sort(
        Comparator.comparing(Parallel::kind)
            .thenComparing(Comparator.comparingDouble(Parallel::score).reversed()));
    List<Card> cards = cards(ranked);
    int articles =
        (int) parallels.stream().map(parallel -> parallel.there().article()).distinct().count();
    String kind = boilerplate == null ? "none" : "boilerplate";
    String glyph = boilerplate == null ? "" : "×";
    if (!ranked.isEmpty()) {
      kind = name(ranked.get(0).kind());
      glyph = glyph(ranked.get(0).kind());
    }
    return new SentenceView(
        number + 1,
        links.anchor(article, number),
        kind,
        glyph,
        articles,
        note(boilerplate),
        marked(article, article.sentences().get(number).span(), ranked),
        cards.subList(0, Math.min(MAX_CARDS, cards.size())),
        more(cards.size() - MAX_CARDS, "parallel"));
  }

  private static @Nullable String more(int number, String what) {
    return number <= 0 ? null : "and " + Counts.of(number, "more " + what);
  }

  static int number(AnnotatedArticle article, int offset) {
    return Math.min(article.sentenceAt(offset), article.sentences().size() - 1);
  }

  /** One card for all places with the same words in the same spelling. */
  private List<Card> cards(List<Parallel> parallels) {
    Map<String, List<Parallel>> alike = new LinkedHashMap<>();
    for (Parallel parallel : parallels) {
      String key = parallel.here().span() + Shown.of(parallel.there().text());
      alike.computeIfAbsent(key, first -> new ArrayList<>()).add(parallel);
    }
    List<Card> cards = new ArrayList<>();
    for (List<Parallel> group : alike.values()) {
      List<Place> places =
          group.stream().limit(MAX_PLACES).map(parallel -> place(parallel.there())).toList();
      cards.add(card(group.get(0), places, more(group.size() - MAX_PLACES, "place")));
    }
    return cards;
  }

  private Place place(Parallel.Side side) {
    int first = side.sentence() + 1;
    int last = side.lastSentence() + 1;
    return new Place(
        labels.of(side.article()),
        links.sentence(side.article(), side.sentence()),
        first == last ? Integer.toString(first) : first + "–" + last,
        Dates.of(side.article().article().published()));
  }

  private static Card card(Parallel parallel, List<Place> places, @Nullable String more) {
    Parallel.Side here = parallel.here();
    Parallel.Side there = parallel.there();
    String kind = name(parallel.kind());
    String glyph = glyph(parallel.kind());
    String thereText = there.article().article().text();
    if (parallel.kind() == Passage.Kind.VERBATIM) {
      List<Piece> context =
          new Piece.Line()
              .add(thereText.substring(sentences(there).begin(), there.span().begin()), PLAIN)
              .add(there.text(), Piece.Mark.SHARED)
              .add(thereText.substring(there.span().end(), sentences(there).end()), PLAIN)
              .pieces();
      return new Card(kind, glyph, places, more, List.of(), context);
    }
    Changes changes =
        new Changes(
            here.article().article().text(),
            sentences(here),
            thereText,
            sentences(there),
            parallel.alignment(),
            parallel.kind() == Passage.Kind.EDITED);
    return new Card(kind, glyph, places, more, changes.left(), changes.right());
  }

  private static final Piece.Mark PLAIN = Piece.Mark.PLAIN;

  /** The sentences with the words, their marks included. */
  private static Span sentences(Parallel.Side side) {
    return new Span(
        side.article().sentences().get(side.sentence()).begin(),
        side.article().sentences().get(side.lastSentence()).end());
  }

  /** The sentence, with the words marked that occur word for word elsewhere. */
  private static List<Piece> marked(
      AnnotatedArticle article, Span sentence, List<Parallel> parallels) {
    List<Span> same = new ArrayList<>();
    for (Parallel parallel : parallels) {
      if (parallel.kind() == Passage.Kind.VERBATIM) {
        same.add(parallel.here().span());
      } else {
        WordAlignment alignment = parallel.alignment();
        for (WordAlignment.Stretch stretch : alignment.stretches()) {
          if (stretch.change() == WordAlignment.Change.EQUAL
              && stretch.leftEnd() - stretch.leftFirst() >= MARKED_RUN) {
            same.add(alignment.left(stretch));
          }
        }
      }
    }
    same.sort(Comparator.naturalOrder());
    String text = article.article().text();
    Piece.Line line = new Piece.Line();
    int from = sentence.begin();
    for (Span span : same) {
      int begin = Math.max(from, span.begin());
      int end = Math.min(sentence.end(), span.end());
      if (begin < end) {
        line.add(text.substring(from, begin), PLAIN);
        line.add(text.substring(begin, end), Piece.Mark.SHARED);
        from = end;
      }
    }
    return line.add(text.substring(from, sentence.end()), PLAIN).pieces();
  }

  private static String name(Passage.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String glyph(Passage.Kind kind) {
    return switch (kind) {
      case VERBATIM -> "=";
      case EDITED -> "≈";
      case PARAPHRASE -> "~";
    };
  }
}

package org.quotidian.web.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Span;
import org.quotidian.crossref.FigureComparison;
import org.quotidian.crossref.FigureComparison.Side;
import org.quotidian.web.page.Counts;
import org.quotidian.web.page.Dates;
import org.quotidian.web.page.Labels;
import org.quotidian.web.page.Links;
import org.quotidian.web.page.Piece;
import org.quotidian.web.page.Shown;

/**
 * The figures that count the same thing in several articles, those that may differ first.
 *
 * @param groups each with its values
 * @param more what is not shown, or {@code null}
 */
public record Figures(List<Group> groups, @Nullable String more) {

  private static final int MAX_GROUPS = 200;
  private static final int MAX_PLACES = 12;

  /** The number of characters around a figure that are shown. */
  private static final int CONTEXT = 70;

  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /**
   * Figures that were compared with each other.
   *
   * @param heading what is counted
   * @param differ whether some of them may differ
   * @param values the values, each with its places
   * @param plot the values over time, or {@code null} if they agree or have too few dates
   */
  public record Group(
      String heading, boolean differ, List<Value> values, @Nullable SeriesPlot plot) {}

  /** A value as the first of its places writes it. */
  public record Value(String text, List<Place> places, @Nullable String more) {}

  /** Where a figure is. */
  public record Place(
      String label, String href, String sentence, @Nullable Dates date, List<Piece> context) {}

  public static Figures of(List<FigureComparison> found, Labels labels, Links links) {
    List<Group> groups = new ArrayList<>();
    for (FigureGroups.Group group : FigureGroups.of(found)) {
      groups.add(group(group.sides(), group.differ(), labels, links));
    }
    groups.sort(Comparator.comparing(group -> !group.differ));
    int hidden = groups.size() - MAX_GROUPS;
    return new Figures(
        groups.subList(0, Math.min(MAX_GROUPS, groups.size())),
        hidden <= 0 ? null : "and " + Counts.of(hidden, "more figure"));
  }

  private static Group group(Collection<Side> sides, boolean differ, Labels labels, Links links) {
    Map<String, List<Side>> byValue = new LinkedHashMap<>();
    String unit = "";
    for (Side side : sides) {
      byValue.computeIfAbsent(side.low() + "–" + side.high(), value -> new ArrayList<>()).add(side);
      String its = side.unit();
      unit = unit.isEmpty() && its != null ? its : unit;
    }
    List<Value> values = new ArrayList<>();
    for (List<Side> same : byValue.values()) {
      List<Place> places =
          same.stream().limit(MAX_PLACES).map(side -> place(side, labels, links)).toList();
      int hidden = same.size() - places.size();
      values.add(
          new Value(
              Shown.of(same.get(0).text()),
              places,
              hidden == 0 ? null : "and " + Counts.of(hidden, "more place")));
    }
    String heading = unit.isEmpty() ? "Number" : Shown.of(unit);
    return new Group(heading, differ, values, differ ? SeriesPlot.of(sides, labels) : null);
  }

  private static Place place(Side side, Labels labels, Links links) {
    AnnotatedArticle article = side.article();
    int number = Math.min(article.sentenceAt(side.span().begin()), article.sentences().size() - 1);
    return new Place(
        labels.of(article),
        links.sentence(article, number),
        Integer.toString(number + 1),
        Dates.of(article.article().published()),
        context(article, article.sentences().get(number), side.span()));
  }

  private static List<Piece> context(AnnotatedArticle article, Sentence sentence, Span span) {
    String text = article.article().text();
    int begin = wordBegin(text, Math.max(sentence.begin(), span.begin() - CONTEXT));
    begin = Math.min(span.begin(), Math.max(sentence.begin(), begin));
    int end = wordBegin(text, Math.min(sentence.end(), span.end() + CONTEXT));
    end = Math.max(span.end(), Math.min(sentence.end(), end));
    return new Piece.Line()
        .add(begin > sentence.begin() ? "…" : "", Piece.Mark.PLAIN)
        .add(text.substring(begin, span.begin()), Piece.Mark.PLAIN)
        .add(span.of(text), Piece.Mark.SHARED)
        .add(text.substring(span.end(), end), Piece.Mark.PLAIN)
        .add(end < sentence.end() ? "…" : "", Piece.Mark.PLAIN)
        .pieces();
  }

  /** The offset of the next word, at or after an offset. */
  private static int wordBegin(String text, int offset) {
    int at = offset;
    while (at > 0 && at < text.length() && !Character.isWhitespace(text.charAt(at - 1))) {
      at++;
    }
    return at;
  }
}

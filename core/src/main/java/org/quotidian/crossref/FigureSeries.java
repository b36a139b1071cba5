package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.PublicationDate;
import org.quotidian.article.Span;
import org.quotidian.crossref.FigureComparison.Agreement;

/**
 * The values that several articles have for one thing, by time: a number of dead that grows from
 * report to report. Immutable.
 *
 * @param unit what is counted, or {@code null} if that is not known
 * @param values the values by date of publication, those without a date last; then in the order of
 *     the comparisons
 */
public record FigureSeries(@Nullable String unit, List<FigureComparison.Side> values) {

  private record Place(String article, Span span) {}

  private static final Comparator<FigureComparison.Side> BY_TIME =
      Comparator.comparing(
          value -> value.article().article().published(),
          Comparator.nullsLast(Comparator.<PublicationDate>naturalOrder()));

  /** Copies the list. */
  public FigureSeries {
    values = List.copyOf(values);
  }

  /**
   * The series in some comparisons, such as {@link CrossReferences#figures}: the figures that are
   * compared with each other, directly or through others, if two of them differ. In the order of
   * the comparisons.
   */
  public static List<FigureSeries> of(Collection<FigureComparison> comparisons) {
    Map<Place, FigureComparison.Side> sides = new LinkedHashMap<>();
    Map<Place, List<Place>> compared = new HashMap<>();
    Map<Place, Boolean> differs = new HashMap<>();
    for (FigureComparison comparison : comparisons) {
      Place left = place(comparison.left());
      Place right = place(comparison.right());
      sides.putIfAbsent(left, comparison.left());
      sides.putIfAbsent(right, comparison.right());
      compared.computeIfAbsent(left, none -> new ArrayList<>()).add(right);
      compared.computeIfAbsent(right, none -> new ArrayList<>()).add(left);
      differs.merge(left, comparison.agreement() == Agreement.DIFFER, Boolean::logicalOr);
    }
    List<FigureSeries> series = new ArrayList<>();
    List<Place> seen = new ArrayList<>();
    for (Place start : sides.keySet()) {
      if (!seen.contains(start)) {
        List<Place> places = new ArrayList<>(List.of(start));
        for (int i = 0; i < places.size(); i++) {
          for (Place next : compared.getOrDefault(places.get(i), List.of())) {
            if (!places.contains(next)) {
              places.add(next);
            }
          }
        }
        seen.addAll(places);
        if (places.stream().anyMatch(place -> differs.getOrDefault(place, false))) {
          series.add(series(places, sides));
        }
      }
    }
    return series;
  }

  private static FigureSeries series(List<Place> places, Map<Place, FigureComparison.Side> sides) {
    List<FigureComparison.Side> values = new ArrayList<>();
    String unit = null;
    for (Map.Entry<Place, FigureComparison.Side> entry : sides.entrySet()) {
      if (places.contains(entry.getKey())) {
        values.add(entry.getValue());
        unit = unit == null ? entry.getValue().unit() : unit;
      }
    }
    values.sort(BY_TIME);
    return new FigureSeries(unit, values);
  }

  private static Place place(FigureComparison.Side side) {
    return new Place(side.article().id(), side.span());
  }
}

package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
   *
   * @param comparisons figures that are compared, of any number of articles
   * @return the series; empty if no figures differ
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
    Map<Place, Integer> order = new HashMap<>();
    sides.keySet().forEach(place -> order.put(place, order.size()));
    Set<Place> seen = new HashSet<>();
    for (Place start : sides.keySet()) {
      if (seen.add(start)) {
        List<Place> places = new ArrayList<>(List.of(start));
        for (int i = 0; i < places.size(); i++) {
          for (Place next : compared.getOrDefault(places.get(i), List.of())) {
            if (seen.add(next)) {
              places.add(next);
            }
          }
        }
        if (places.stream().anyMatch(place -> differs.getOrDefault(place, false))) {
          places.sort(Comparator.comparingInt(place -> order.getOrDefault(place, 0)));
          series.add(series(places, sides));
        }
      }
    }
    return series;
  }

  private static FigureSeries series(List<Place> places, Map<Place, FigureComparison.Side> sides) {
    List<FigureComparison.Side> values = new ArrayList<>();
    String unit = null;
    for (Place place : places) {
      FigureComparison.Side side = Objects.requireNonNull(sides.get(place));
      values.add(side);
      unit = unit == null ? side.unit() : unit;
    }
    values.sort(BY_TIME);
    return new FigureSeries(unit, values);
  }

  private static Place place(FigureComparison.Side side) {
    return new Place(side.article().id(), side.span());
  }
}

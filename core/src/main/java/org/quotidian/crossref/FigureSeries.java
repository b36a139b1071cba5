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
import org.quotidian.article.PublicationDate;
import org.quotidian.article.Span;
import org.quotidian.crossref.FigureComparison.Agreement;

/** Groups the figures that are compared with each other, by time. */
final class FigureSeries {

  private record Place(String article, Span span) {}

  private static final Comparator<FigureComparison.Side> BY_TIME =
      Comparator.comparing(
          value -> value.article().article().published(),
          Comparator.nullsLast(Comparator.<PublicationDate>naturalOrder()));

  private FigureSeries() {}

  /** The series in some comparisons; see {@link FigureComparison#series}. */
  static List<FigureComparison.Series> of(Collection<FigureComparison> comparisons) {
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
    List<FigureComparison.Series> series = new ArrayList<>();
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

  private static FigureComparison.Series series(
      List<Place> places, Map<Place, FigureComparison.Side> sides) {
    List<FigureComparison.Side> values = new ArrayList<>();
    String unit = null;
    for (Place place : places) {
      FigureComparison.Side side = Objects.requireNonNull(sides.get(place));
      values.add(side);
      unit = unit == null ? side.unit() : unit;
    }
    values.sort(BY_TIME);
    return new FigureComparison.Series(unit, values);
  }

  private static Place place(FigureComparison.Side side) {
    return new Place(side.article().id(), side.span());
  }
}

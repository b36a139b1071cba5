package org.quotidian.web.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quotidian.crossref.FigureComparison;
import org.quotidian.crossref.FigureComparison.Agreement;
import org.quotidian.crossref.FigureComparison.Side;

/**
 * Puts figures together that count the same thing. Figures that agree are one cluster; a cluster is
 * shown with those that differ from it, but not with those that differ from these in turn: what one
 * figure differs from can count something else than what another differs from.
 */
final class FigureGroups {

  private final Map<Side, Set<Side>> clusters = new LinkedHashMap<>();
  private final Map<Set<Side>, Set<Set<Side>>> differing = new LinkedHashMap<>();

  private FigureGroups() {}

  /** Figures that are shown together. */
  record Group(List<Side> sides, boolean differ) {}

  static List<Group> of(Collection<FigureComparison> figures) {
    FigureGroups groups = new FigureGroups();
    figures.forEach(groups::join);
    figures.forEach(groups::link);
    return groups.all();
  }

  private void join(FigureComparison figure) {
    if (figure.agreement() == Agreement.DIFFER) {
      clusters.computeIfAbsent(figure.left(), side -> new LinkedHashSet<>(Set.of(side)));
      clusters.computeIfAbsent(figure.right(), side -> new LinkedHashSet<>(Set.of(side)));
      return;
    }
    Set<Side> joined = new LinkedHashSet<>();
    for (Side side : List.of(figure.left(), figure.right())) {
      joined.addAll(clusters.getOrDefault(side, Set.of(side)));
    }
    joined.forEach(side -> clusters.put(side, joined));
  }

  private void link(FigureComparison figure) {
    Set<Side> left = cluster(figure.left());
    Set<Side> right = cluster(figure.right());
    if (figure.agreement() == Agreement.DIFFER && left != right) {
      differing.computeIfAbsent(left, cluster -> new LinkedHashSet<>()).add(right);
      differing.computeIfAbsent(right, cluster -> new LinkedHashSet<>()).add(left);
    }
  }

  private Set<Side> cluster(Side side) {
    return clusters.getOrDefault(side, Set.of(side));
  }

  private List<Group> all() {
    List<Set<Set<Side>>> shown = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    List<Set<Side>> ordered = new ArrayList<>(new LinkedHashSet<>(clusters.values()));
    ordered.sort(
        Comparator.comparingInt(cluster -> -differing.getOrDefault(cluster, Set.of()).size()));
    for (Set<Side> cluster : ordered) {
      Set<Set<Side>> together = new HashSet<>(differing.getOrDefault(cluster, Set.of()));
      boolean differ = !together.isEmpty();
      together.add(cluster);
      if (shown.stream().noneMatch(other -> other.containsAll(together))) {
        shown.add(together);
        List<Side> sides = new ArrayList<>(cluster);
        differing.getOrDefault(cluster, Set.of()).forEach(sides::addAll);
        groups.add(new Group(sides, differ));
      }
    }
    return groups;
  }
}

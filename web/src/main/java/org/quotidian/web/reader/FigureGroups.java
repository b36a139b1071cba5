package org.quotidian.web.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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

  /** Figures that agree. Not compared by content, which would cost the square of its size. */
  private static final class Cluster {
    private final List<Side> sides = new ArrayList<>();

    Cluster(Side side) {
      sides.add(side);
    }
  }

  private final Map<Side, Cluster> clusters = new LinkedHashMap<>();
  private final Map<Cluster, Set<Cluster>> differing = new LinkedHashMap<>();

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
    Cluster left = cluster(figure.left());
    Cluster right = cluster(figure.right());
    if (figure.agreement() == Agreement.AGREE && left != right) {
      boolean isLeftLarger = left.sides.size() >= right.sides.size();
      Cluster larger = isLeftLarger ? left : right;
      Cluster smaller = isLeftLarger ? right : left;
      larger.sides.addAll(smaller.sides);
      smaller.sides.forEach(side -> clusters.put(side, larger));
    }
  }

  private void link(FigureComparison figure) {
    Cluster left = cluster(figure.left());
    Cluster right = cluster(figure.right());
    if (figure.agreement() == Agreement.DIFFER && left != right) {
      differing.computeIfAbsent(left, cluster -> new LinkedHashSet<>()).add(right);
      differing.computeIfAbsent(right, cluster -> new LinkedHashSet<>()).add(left);
    }
  }

  private Cluster cluster(Side side) {
    return clusters.computeIfAbsent(side, Cluster::new);
  }

  /** The groups; the figures of a cluster in the order of the comparisons. */
  private List<Group> all() {
    Map<Side, Integer> order = new HashMap<>();
    clusters.keySet().forEach(side -> order.put(side, order.size()));
    new HashSet<>(clusters.values())
        .forEach(cluster -> cluster.sides.sort(Comparator.comparing(order::get)));
    List<Set<Cluster>> shown = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    List<Cluster> ordered = new ArrayList<>(new LinkedHashSet<>(clusters.values()));
    ordered.sort(
        Comparator.comparingInt(cluster -> -differing.getOrDefault(cluster, Set.of()).size()));
    for (Cluster cluster : ordered) {
      Set<Cluster> others = differing.getOrDefault(cluster, Set.of());
      Set<Cluster> together = new HashSet<>(others);
      together.add(cluster);
      // A cluster that differs from none is in no other group.
      if (others.isEmpty() || shown.stream().noneMatch(other -> other.containsAll(together))) {
        shown.add(together);
        List<Side> sides = new ArrayList<>(cluster.sides);
        others.forEach(other -> sides.addAll(other.sides));
        groups.add(new Group(sides, !others.isEmpty()));
      }
    }
    return groups;
  }
}

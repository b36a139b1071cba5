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
 * Puts figures together that count the same thing. Figures of one value that agree are one cluster;
 * a cluster is shown with those of other values that agree with it or differ from it, but not with
 * those that do so with these in turn: what one figure is compared with can count something else
 * than what another is compared with.
 */
final class FigureGroups {

  /** Figures of one value. Not compared by content, which would cost the square of its size. */
  private static final class Cluster {
    private final List<Side> sides = new ArrayList<>();

    Cluster(Side side) {
      sides.add(side);
    }
  }

  private final Map<Side, Cluster> clusters = new LinkedHashMap<>();
  private final Map<Cluster, Set<Cluster>> compared = new LinkedHashMap<>();
  private final Set<Cluster> differing = new HashSet<>();

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
    if (hasOneValue(figure) && left != right) {
      boolean isLeftLarger = left.sides.size() >= right.sides.size();
      Cluster larger = isLeftLarger ? left : right;
      Cluster smaller = isLeftLarger ? right : left;
      larger.sides.addAll(smaller.sides);
      smaller.sides.forEach(side -> clusters.put(side, larger));
    }
  }

  private static boolean hasOneValue(FigureComparison figure) {
    return figure.agreement() == Agreement.AGREE
        && figure.left().low() == figure.right().low()
        && figure.left().high() == figure.right().high();
  }

  private void link(FigureComparison figure) {
    Cluster left = cluster(figure.left());
    Cluster right = cluster(figure.right());
    if (left != right) {
      compared.computeIfAbsent(left, cluster -> new LinkedHashSet<>()).add(right);
      compared.computeIfAbsent(right, cluster -> new LinkedHashSet<>()).add(left);
      if (figure.agreement() == Agreement.DIFFER) {
        differing.add(left);
        differing.add(right);
      }
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
        Comparator.comparingInt(cluster -> -compared.getOrDefault(cluster, Set.of()).size()));
    for (Cluster cluster : ordered) {
      Set<Cluster> others = compared.getOrDefault(cluster, Set.of());
      Set<Cluster> together = new HashSet<>(others);
      together.add(cluster);
      // A cluster that is compared with none is in no other group.
      if (others.isEmpty() || shown.stream().noneMatch(other -> other.containsAll(together))) {
        shown.add(together);
        List<Side> sides = new ArrayList<>(cluster.sides);
        others.forEach(other -> sides.addAll(other.sides));
        groups.add(new Group(sides, differing.contains(cluster)));
      }
    }
    return groups;
  }
}

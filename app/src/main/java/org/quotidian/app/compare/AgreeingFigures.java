package org.quotidian.app.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quotidian.crossref.FigureComparison;

/**
 * Groups of figures that agree with each other, directly or through others. Joining two groups
 * takes the same time however large they are: thousands of articles may have one figure.
 */
final class AgreeingFigures {

  private static final int NONE = -1;

  private final Map<FigureComparison.Side, Integer> numbers = new HashMap<>();
  private final List<FigureComparison.Side> sides = new ArrayList<>();

  /** For each figure one of its group that is nearer to the first, or itself if it is the first. */
  private final List<Integer> parents = new ArrayList<>();

  /** For each figure the next one of its group. */
  private final List<Integer> next = new ArrayList<>();

  /** For each group, at its first figure, the last one. */
  private final List<Integer> last = new ArrayList<>();

  /** Joins the groups of the two figures. */
  void add(FigureComparison figure) {
    int left = group(number(figure.left()));
    int right = group(number(figure.right()));
    if (left != right) {
      next.set(last.get(left), right);
      last.set(left, last.get(right));
      parents.set(right, left);
    }
  }

  private int number(FigureComparison.Side side) {
    Integer known = numbers.putIfAbsent(side, sides.size());
    if (known != null) {
      return known;
    }
    int number = sides.size();
    sides.add(side);
    parents.add(number);
    next.add(NONE);
    last.add(number);
    return number;
  }

  /** The first figure of a figure's group. */
  private int group(int figure) {
    int first = figure;
    while (parents.get(first) != first) {
      first = parents.get(first);
    }
    for (int each = figure; each != first; ) {
      int parent = parents.get(each);
      parents.set(each, first);
      each = parent;
    }
    return first;
  }

  /** The groups, in the order of the figures that were first added. */
  List<List<FigureComparison.Side>> groups() {
    List<List<FigureComparison.Side>> groups = new ArrayList<>();
    boolean[] isListed = new boolean[sides.size()];
    for (int figure = 0; figure < isListed.length; figure++) {
      int first = group(figure);
      if (!isListed[first]) {
        isListed[first] = true;
        List<FigureComparison.Side> group = new ArrayList<>();
        for (int each = first; each != NONE; each = next.get(each)) {
          group.add(sides.get(each));
        }
        groups.add(group);
      }
    }
    return groups;
  }
}

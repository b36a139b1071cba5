package org.quotidian.benchmarks.rivals;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quotidian.article.Span;
import org.quotidian.benchmarks.rivals.PlantedPassages.Degree;
import org.quotidian.benchmarks.rivals.PlantedPassages.Planting;

/**
 * How much of what was planted was found, in characters of both sides: a character of an article
 * counts once for each other article with which it is shared.
 *
 * @param precision the share of what was found that was planted; excludes articles that shared a
 *     run of 8 words before planting, and those that shared one with the source of a planted
 *     passage, because what is found there may be real
 * @param precisionOfAll the same with all articles, so that real copies count as false
 * @param recall the share of what was planted that was found, by what was done to it
 * @param recallOfAll that of all together
 */
record PassageScore(
    double precision, double precisionOfAll, Map<Degree, Double> recall, double recallOfAll) {

  /** Characters of one article that are shared with another. */
  private record Side(int article, int other) {}

  /**
   * Scores what was found.
   *
   * @param before runs of 8 words that articles shared before
   */
  static PassageScore of(
      List<Planting> plantings, List<PassagePair> found, List<PassagePair> before) {
    Set<Side> alike = alike(plantings, before);
    Map<Side, BitSet> covered = new HashMap<>();
    for (PassagePair pair : found) {
      set(covered, new Side(pair.left(), pair.right()), pair.leftSpan());
      set(covered, new Side(pair.right(), pair.left()), pair.rightSpan());
    }
    Map<Degree, Long> real = new EnumMap<>(Degree.class);
    Map<Degree, Long> right = new EnumMap<>(Degree.class);
    long rightApart = 0;
    for (Planting planting : plantings) {
      PassagePair pair = planting.pair();
      Side left = new Side(pair.left(), pair.right());
      Side other = new Side(pair.right(), pair.left());
      long both = count(covered, left, pair.leftSpan()) + count(covered, other, pair.rightSpan());
      rightApart += alike.contains(left) ? 0 : both;
      right.merge(planting.degree(), both, Long::sum);
      real.merge(
          planting.degree(),
          pair.leftSpan().length() + (long) pair.rightSpan().length(),
          Long::sum);
    }
    Map<Degree, Double> recall = new EnumMap<>(Degree.class);
    real.forEach((degree, all) -> recall.put(degree, share(right.getOrDefault(degree, 0L), all)));
    long allRight = sum(right);
    long allCovered = covered.values().stream().mapToLong(BitSet::cardinality).sum();
    covered.keySet().removeAll(alike);
    long coveredApart = covered.values().stream().mapToLong(BitSet::cardinality).sum();
    return new PassageScore(
        share(rightApart, coveredApart),
        share(allRight, allCovered),
        recall,
        share(allRight, sum(real)));
  }

  /** Articles with a shared run before, and those with one that its taker may have now. */
  private static Set<Side> alike(List<Planting> plantings, List<PassagePair> before) {
    Map<Integer, Set<Integer>> others = new HashMap<>();
    for (PassagePair pair : before) {
      others.computeIfAbsent(pair.left(), a -> new HashSet<>()).add(pair.right());
      others.computeIfAbsent(pair.right(), a -> new HashSet<>()).add(pair.left());
    }
    Set<Side> alike = new HashSet<>();
    others.forEach((article, all) -> all.forEach(other -> add(alike, article, other)));
    for (Planting planting : plantings) {
      int taker = planting.pair().left();
      others
          .getOrDefault(planting.pair().right(), Set.of())
          .forEach(other -> add(alike, taker, other));
    }
    return alike;
  }

  private static void add(Set<Side> alike, int article, int other) {
    alike.add(new Side(article, other));
    alike.add(new Side(other, article));
  }

  private static void set(Map<Side, BitSet> covered, Side side, Span span) {
    covered.computeIfAbsent(side, s -> new BitSet()).set(span.begin(), span.end());
  }

  private static long count(Map<Side, BitSet> covered, Side side, Span span) {
    BitSet bits = covered.get(side);
    return bits == null ? 0 : bits.get(span.begin(), span.end()).cardinality();
  }

  private static long sum(Map<Degree, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static double share(long part, long all) {
    return all == 0 ? 0 : (double) part / all;
  }
}

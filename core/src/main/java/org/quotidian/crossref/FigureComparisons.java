package org.quotidian.crossref;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quotidian.annotation.Figure.Qualifier;
import org.quotidian.article.PublicationDate;
import org.quotidian.crossref.FigureComparison.Agreement;
import org.quotidian.crossref.NumberMention.Kind;

/**
 * Compares the numbers of two articles of one event: which count the same thing, and whether they
 * agree. Precision goes before recall: numbers whose contexts say too little are not compared.
 *
 * <p>Two compatible numbers agree if their contexts are alike enough; the more distinctive the
 * value is, the less likeness is needed. Two incompatible ones differ if they are each other's
 * nearest by context and unit, no other number of the two articles has the value of either, and one
 * is not a multiple of the other: numbers of the same thing seldom differ so much. Prices, rates
 * and earnings are never said to differ: they are those of many things and times, in the same
 * words.
 */
final class FigureComparisons {

  /** The most that articles may be apart in time: figures of other weeks count something else. */
  private static final Duration MAX_TIME = Duration.ofDays(7);

  /**
   * The least likeness of contexts, with what the value and the unit add to it, for equal values.
   */
  private static final double EQUAL = 1.2;

  /** The same for values that are only compatible. */
  private static final double COMPATIBLE = 0.7;

  private static final double PER_DISTINCTIVENESS = 0.25;
  private static final double SAME_UNIT = 0.2;
  private static final double SAME_QUALIFIER = 0.4;

  /** The least likeness of contexts of numbers that differ. */
  private static final double DIFFERENT = 1;

  /** The same for years, of which every article has several. */
  private static final double DIFFERENT_YEARS = 2;

  /** The least share of the likeness to the nearest number, on both sides. */
  private static final double NEAREST = 0.5;

  /** Numbers of one thing seldom differ by more. */
  static final double MAX_RATIO = 2.6;

  /**
   * Two figures that are each other's nearest, in contexts as alike as this, differ whatever names
   * are beside them.
   */
  private static final double SAME_CONTEXT = 3;

  /** ... and whether or not anything else ties the two articles. */
  private static final double TYING_CONTEXT = 5;

  /** A value this distinctive in both articles is the same figure, ... */
  private static final double DISTINCTIVE = 3;

  /** ... and any value if the contexts are as alike as this. */
  private static final double ALIKE = 0.75;

  /**
   * Articles have figures that differ only if they are as alike as {@link #SURE_EVENT}, or have a
   * quotation in common, or a figure as distinctive as this: reports of one kind on two companies
   * are alike in all else.
   */
  private static final double TIE = 4;

  private static final double SURE_EVENT = 0.3;

  /** How alike the articles are at least if they are not about the same persons. */
  private static final double LIKE_SUBJECT = 0.45;

  /** From so many numbers in a sentence on it is a list, in which contexts say little. */
  private static final int LIST = 3;

  private static final double IN_LIST = 2.5;

  private record Candidate(int left, int right, double likeness) {}

  private final ComparedArticle left;
  private final ComparedArticle right;
  private final List<FigureContext> leftNumbers;
  private final List<FigureContext> rightNumbers;
  private final double[] nearestOfLeft;
  private final double[] nearestOfRight;

  /** Whether the other article has the same value too. */
  private final boolean[] leftOccurs;

  private final boolean[] rightOccurs;

  /** Whether figures that differ can be of one thing: the articles are of one time, ... */
  private final boolean areOfOneTime;

  /** ... and are about the same persons. Else two figures need both ties. */
  private final boolean isOneSubject;

  private final SameThing sameThing;

  private FigureComparisons(ComparedArticle left, ComparedArticle right) {
    this.left = left;
    this.right = right;
    leftNumbers = left.numbers();
    rightNumbers = right.numbers();
    nearestOfLeft = new double[leftNumbers.size()];
    nearestOfRight = new double[rightNumbers.size()];
    leftOccurs = new boolean[leftNumbers.size()];
    rightOccurs = new boolean[rightNumbers.size()];
    areOfOneTime = areOfOneTime(left, right);
    sameThing = new SameThing(left, right);
    isOneSubject = left.subject().isThatOf(right.subject());
  }

  /**
   * The comparisons of two articles: those that agree, then those that differ, each ordered by
   * position in the left article, then in the right one.
   *
   * @param shareQuotation whether the articles have a quotation in common
   */
  static List<FigureComparison> of(
      ComparedArticle left, ComparedArticle right, boolean shareQuotation) {
    return new FigureComparisons(left, right).all(shareQuotation);
  }

  /** Whether two articles were published so close to each other, as far as they are dated. */
  private static boolean areOfOneTime(ComparedArticle left, ComparedArticle right) {
    PublicationDate one = left.article().article().published();
    PublicationDate other = right.article().article().published();
    return one == null
        || other == null
        || Duration.between(one.from(), other.from()).abs().compareTo(MAX_TIME) <= 0;
  }

  private List<FigureComparison> all(boolean shareQuotation) {
    List<Candidate> candidates = candidates();
    List<FigureComparison> found = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    boolean isLike = left.profile().likenessTo(right.profile()) >= LIKE_SUBJECT;
    boolean areTied = shareQuotation || left.profile().likenessTo(right.profile()) >= SURE_EVENT;
    for (Candidate candidate : candidates) {
      FigureContext one = leftNumbers.get(candidate.left);
      FigureContext other = rightNumbers.get(candidate.right);
      if (Compatibility.areCompatible(one.number, other.number)
          && agree(one, other, candidate.likeness)) {
        areTied |= isTie(one.number, other.number);
        addAll(candidate, Agreement.AGREE, seen, found);
      }
    }
    for (Candidate candidate : candidates) {
      FigureContext one = leftNumbers.get(candidate.left);
      FigureContext other = rightNumbers.get(candidate.right);
      boolean isTying = isNearest(candidate) && candidate.likeness >= TYING_CONTEXT;
      if (areOfOneTime
          && (isOneSubject
              ? areTied || isTying
              : areTied && isTying && isLike && !one.namesOthersThan(other))
          && !Compatibility.areCompatible(one.number, other.number)
          && differ(candidate, one, other)) {
        addAll(candidate, Agreement.DIFFER, seen, found);
      }
    }
    return found;
  }

  /** Whether two equal figures say that both articles report one event. */
  private static boolean isTie(NumberMention one, NumberMention other) {
    return one.kind() != Kind.DATE && one.hasValueOf(other) && one.distinctiveness() >= TIE;
  }

  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    double[] leftTotals = totals(leftNumbers);
    double[] rightTotals = totals(rightNumbers);
    for (int i = 0; i < leftNumbers.size(); i++) {
      FigureContext one = leftNumbers.get(i);
      for (int j = 0; j < rightNumbers.size(); j++) {
        FigureContext other = rightNumbers.get(j);
        boolean isSameKind = one.number.kind() == other.number.kind();
        boolean isSameValue =
            !one.number.isRange()
                && !other.number.isRange()
                && Compatibility.areNearlyEqual(one.number, other.number);
        if (isSameKind || isSameValue) {
          double likeness =
              one.likenessTo(
                  other, left.sentences(), right.sentences(), leftTotals[i], rightTotals[j]);
          if (isSameValue && (one.number.distinctiveness() >= DISTINCTIVE || likeness >= ALIKE)) {
            leftOccurs[i] = true;
            rightOccurs[j] = true;
          }
          if (isSameKind) {
            candidates.add(new Candidate(i, j, likeness));
          }
        }
      }
    }
    candidates.forEach(this::noteNearest);
    return candidates;
  }

  /** A number that the other article has too is no rival of those that it has not. */
  private void noteNearest(Candidate candidate) {
    int i = candidate.left;
    int j = candidate.right;
    if (leftOccurs[i] || !rightOccurs[j]) {
      nearestOfLeft[i] = Math.max(nearestOfLeft[i], candidate.likeness);
    }
    if (rightOccurs[j] || !leftOccurs[i]) {
      nearestOfRight[j] = Math.max(nearestOfRight[j], candidate.likeness);
    }
  }

  private double[] totals(List<FigureContext> numbers) {
    return numbers.stream()
        .mapToDouble(number -> number.weight(left.sentences(), right.sentences()))
        .toArray();
  }

  private static boolean agree(FigureContext one, FigureContext other, double likeness) {
    boolean isCount = one.number.kind() == Kind.COUNT;
    boolean isSameUnit = one.hasUnitOf(other);
    double distinctiveness = Math.min(one.number.distinctiveness(), other.number.distinctiveness());
    if (isCount && !isSameUnit && distinctiveness < 1) {
      return false;
    }
    boolean isSameQualifier =
        one.number.qualifier() == other.number.qualifier()
            && one.number.qualifier() != Qualifier.EXACTLY;
    boolean isEqual = one.number.hasValueOf(other.number);
    double evidence =
        likeness
            + (isEqual ? PER_DISTINCTIVENESS * distinctiveness : 0)
            + (isCount && isSameUnit ? SAME_UNIT : 0)
            + (isSameQualifier ? SAME_QUALIFIER : 0);
    return evidence >= (isEqual ? EQUAL : COMPATIBLE);
  }

  /** Whether the two are each other's nearest. */
  private boolean isNearest(Candidate candidate) {
    return candidate.likeness >= nearestOfLeft[candidate.left]
        && candidate.likeness >= nearestOfRight[candidate.right];
  }

  private boolean differ(Candidate candidate, FigureContext one, FigureContext other) {
    Measure measure = one.number.measure();
    Measure otherMeasure = other.number.measure();
    if (measure != null && otherMeasure != null && measure.isOtherUnitThan(otherMeasure)) {
      // The ratio of the bare numbers says nothing.
      return false;
    }
    int i = candidate.left;
    int j = candidate.right;
    double likeness = candidate.likeness;
    double smaller = Math.min(one.number.low(), other.number.low());
    double larger = Math.max(one.number.low(), other.number.low());
    boolean isInList =
        Math.max(one.inSentence, other.inSentence) >= LIST
            && (one.number.kind() == Kind.PERCENT || likeness < IN_LIST);
    boolean isYear = one.number.kind() == Kind.YEAR;
    boolean isSameContext = isNearest(candidate) && likeness >= SAME_CONTEXT;
    return likeness >= (isYear ? DIFFERENT_YEARS : DIFFERENT)
        && one.number.kind() != Kind.DATE
        && one.hasUnitOf(other)
        && likeness >= NEAREST * nearestOfLeft[i]
        && likeness >= NEAREST * nearestOfRight[j]
        && !leftOccurs[i]
        && !rightOccurs[j]
        && !isInList
        && (isSameContext || !one.namesOthersThan(other))
        && !one.isOfMarket
        && !other.isOfMarket
        && !one.hasOtherDatesThan(other)
        && sameThing.isSaidOf(
            one,
            other,
            likeness,
            likeness / Math.max(nearestOfLeft[i], nearestOfRight[j]),
            likeness >= nearestOfLeft[i] || likeness >= nearestOfRight[j])
        && smaller > 0
        && larger <= MAX_RATIO * smaller;
  }

  /** Adds a comparison, also for the other places where the articles have the same figures. */
  private void addAll(
      Candidate candidate, Agreement agreement, Set<Long> seen, List<FigureComparison> found) {
    for (int i = 0; i < leftNumbers.size(); i++) {
      if (isRepeated(leftNumbers, candidate.left, i)) {
        for (int j = 0; j < rightNumbers.size(); j++) {
          if (isRepeated(rightNumbers, candidate.right, j) && seen.add((long) i << 32 | j)) {
            found.add(
                new FigureComparison(
                    side(left, leftNumbers.get(i).number),
                    side(right, rightNumbers.get(j).number),
                    agreement));
          }
        }
      }
    }
  }

  private static boolean isRepeated(List<FigureContext> numbers, int number, int other) {
    FigureContext one = numbers.get(number);
    FigureContext repeated = numbers.get(other);
    return number == other
        || one.number.kind() == repeated.number.kind()
            && one.number.hasValueOf(repeated.number)
            && one.number.distinctiveness() >= DISTINCTIVE
            && one.hasUnitOf(repeated);
  }

  private static FigureComparison.Side side(ComparedArticle article, NumberMention number) {
    return new FigureComparison.Side(
        article.article(),
        number.span(),
        number.low(),
        number.high(),
        number.unit(),
        number.qualifier());
  }
}

package org.quotidian.crossref.figure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.Figure.Qualifier;
import org.quotidian.article.PublicationDate;
import org.quotidian.crossref.figure.NumberMention.Kind;

/**
 * Compares the numbers of two articles of one event: which count the same thing, and whether they
 * agree. Precision goes before recall: numbers whose contexts say too little are not compared.
 *
 * <p>Each number of one article is compared with each of the other. Of articles with so many that
 * this is more than {@value #MAX_PAIRS} comparisons, the first numbers are compared only, at least
 * {@value #LEAST_COMPARED} of each.
 *
 * <p>Two compatible numbers agree if their contexts are alike enough; the more distinctive the
 * value is, the less likeness is needed. Two incompatible ones differ if they are each other's
 * nearest by context and unit, no other number of the two articles has the value of either, and one
 * is not a multiple of the other: numbers of the same thing seldom differ so much. Prices, rates
 * and earnings are never said to differ: they are those of many things and times, in the same
 * words.
 */
public final class FigureComparisons {

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

  static final int MAX_PAIRS = 100_000;

  /** The number of an article's figures, from the first, that are always compared. */
  public static final int LEAST_COMPARED = 300;

  /** The most comparisons that two articles have. */
  private static final int MAX_FOUND = 10_000;

  /**
   * If a figure is repeated so often that this many places agree with each other, only the first
   * place of each article is compared with all of the other.
   */
  private static final int MAX_REPEATS = 400;

  /**
   * What was found.
   *
   * @param pairs those that agree, then those that differ, each ordered by position in the left
   *     article, then in the right one
   * @param leftSkipped the numbers of the left article that were not compared with all of the right
   *     one, by their places in the order of the text
   * @param rightSkipped the same of the right article
   */
  public record Found(List<FigurePair> pairs, BitSet leftSkipped, BitSet rightSkipped) {

    /** Copies the list and the sets. */
    public Found {
      pairs = List.copyOf(pairs);
      leftSkipped = (BitSet) leftSkipped.clone();
      rightSkipped = (BitSet) rightSkipped.clone();
    }
  }

  private record Candidate(int left, int right, double likeness) {}

  private final ArticleFigures left;
  private final ArticleFigures right;
  private final List<FigureContext> leftNumbers;
  private final List<FigureContext> rightNumbers;
  private final double[] nearestOfLeft;
  private final double[] nearestOfRight;

  /** Whether the other article has the same value too. */
  private final boolean[] leftOccurs;

  private final boolean[] rightOccurs;

  private final BitSet leftSkipped = new BitSet();
  private final BitSet rightSkipped = new BitSet();

  /** Whether figures that differ can be of one thing: the articles are of one time, ... */
  private final boolean areOfOneTime;

  /** ... and are about the same persons. Else two figures need both ties. */
  private final boolean isOneSubject;

  private final SameThing sameThing;

  private FigureComparisons(ArticleFigures left, ArticleFigures right) {
    this.left = left;
    this.right = right;
    leftNumbers = first(left, right);
    rightNumbers = first(right, left);
    nearestOfLeft = new double[leftNumbers.size()];
    nearestOfRight = new double[rightNumbers.size()];
    leftOccurs = new boolean[leftNumbers.size()];
    rightOccurs = new boolean[rightNumbers.size()];
    areOfOneTime = areOfOneTime(left, right);
    sameThing = new SameThing(left, right);
    isOneSubject = left.subject().isThatOf(right.subject());
  }

  /**
   * The comparisons of two articles.
   *
   * @param shareQuotation whether the articles have a quotation in common
   */
  public static Found of(ArticleFigures left, ArticleFigures right, boolean shareQuotation) {
    return new FigureComparisons(left, right).all(shareQuotation);
  }

  /** The numbers of an article that are compared with another one. */
  private static List<FigureContext> first(ArticleFigures article, ArticleFigures other) {
    return article.numbers().subList(0, compared(article, other));
  }

  /** How many of an article's numbers, from the first, are compared with those of another one. */
  private static int compared(ArticleFigures article, ArticleFigures other) {
    int own = article.numbers().size();
    int others = Math.max(1, other.numbers().size());
    return (long) own * others <= MAX_PAIRS
        ? own
        : Math.min(own, Math.max(LEAST_COMPARED, MAX_PAIRS / others));
  }

  /** Whether two articles were published so close to each other, as far as they are dated. */
  private static boolean areOfOneTime(ArticleFigures left, ArticleFigures right) {
    PublicationDate one = left.published();
    PublicationDate other = right.published();
    return one == null
        || other == null
        || Duration.between(one.from(), other.from()).abs().compareTo(MAX_TIME) <= 0;
  }

  private Found all(boolean shareQuotation) {
    List<Candidate> candidates = candidates();
    List<FigurePair> found = new ArrayList<>();
    Repeats seen = new Repeats();
    boolean isLike = left.profile().likenessTo(right.profile()) >= LIKE_SUBJECT;
    boolean areTied = shareQuotation || left.profile().likenessTo(right.profile()) >= SURE_EVENT;
    for (Candidate candidate : candidates) {
      FigureContext one = leftNumbers.get(candidate.left);
      FigureContext other = rightNumbers.get(candidate.right);
      if (Compatibility.areCompatible(one.number, other.number)
          && agree(one, other, candidate.likeness)) {
        areTied |= isTie(one.number, other.number);
        seen.addAll(candidate, true, found);
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
        seen.addAll(candidate, false, found);
      }
    }
    leftSkipped.set(leftNumbers.size(), left.numbers().size());
    rightSkipped.set(rightNumbers.size(), right.numbers().size());
    return new Found(found, leftSkipped, rightSkipped);
  }

  /** Whether two equal figures say that both articles report one event. */
  private static boolean isTie(NumberMention one, NumberMention other) {
    return one.kind() != Kind.DATE && one.hasValueOf(other) && one.distinctiveness() >= TIE;
  }

  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    FigureWeights weights = new FigureWeights(left.sentences(), right.sentences());
    double[] leftTotals = totals(leftNumbers, weights);
    double[] rightTotals = totals(rightNumbers, weights);
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
          double likeness = one.likenessTo(other, weights, leftTotals[i], rightTotals[j]);
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

  private static double[] totals(List<FigureContext> numbers, FigureWeights weights) {
    return numbers.stream().mapToDouble(number -> number.weight(weights)).toArray();
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
        && sameThing.isCountedBy(
            one,
            other,
            likeness,
            likeness / Math.max(nearestOfLeft[i], nearestOfRight[j]),
            likeness >= nearestOfLeft[i] || likeness >= nearestOfRight[j])
        && smaller > 0
        && larger <= MAX_RATIO * smaller;
  }

  /** Adds comparisons also for the other places where the articles have the same figures. */
  private final class Repeats {

    /** The numbers with the same figure as each, itself included, as far as asked for. */
    private final @Nullable BitSet[] ofLeft = new BitSet[leftNumbers.size()];

    private final @Nullable BitSet[] ofRight = new BitSet[rightNumbers.size()];

    /** For each left number the right ones with which a comparison was added or skipped. */
    private final BitSet[] added = new BitSet[leftNumbers.size()];

    Repeats() {
      Arrays.setAll(added, i -> new BitSet());
    }

    void addAll(Candidate candidate, boolean agree, List<FigurePair> found) {
      BitSet lefts = repeats(ofLeft, leftNumbers, candidate.left);
      BitSet rights = repeats(ofRight, rightNumbers, candidate.right);
      boolean areMany = (long) lefts.cardinality() * rights.cardinality() > MAX_REPEATS;
      BitSet firstRight = new BitSet();
      firstRight.set(rights.nextSetBit(0));
      for (int i = lefts.nextSetBit(0); i >= 0; i = lefts.nextSetBit(i + 1)) {
        boolean isFirst = i == lefts.nextSetBit(0);
        BitSet others = (BitSet) (areMany && !isFirst ? firstRight : rights).clone();
        others.andNot(added[i]);
        for (int j = others.nextSetBit(0); j >= 0; j = others.nextSetBit(j + 1)) {
          added[i].set(j);
          if (found.size() == MAX_FOUND) {
            leftSkipped.set(i);
            rightSkipped.set(j);
            continue;
          }
          found.add(new FigurePair(leftNumbers.get(i).number, rightNumbers.get(j).number, agree));
        }
      }
    }

    private static BitSet repeats(
        @Nullable BitSet[] known, List<FigureContext> numbers, int number) {
      BitSet repeats = known[number];
      if (repeats == null) {
        repeats = new BitSet();
        for (int i = 0; i < numbers.size(); i++) {
          repeats.set(i, isRepeated(numbers, number, i));
        }
        known[number] = repeats;
      }
      return repeats;
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
}

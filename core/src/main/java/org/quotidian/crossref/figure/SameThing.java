package org.quotidian.crossref.figure;

import java.util.List;
import java.util.Objects;
import org.quotidian.crossref.figure.NumberMention.Kind;

/**
 * Decides whether two numbers that cannot both be right count one thing, by the words next to them
 * and by their articles. Reports on companies and markets have many numbers of the same kind in the
 * same words: other bids, plants, shares. In such reports more is required.
 */
final class SameThing {

  /** How near a word is that is at most five words off, ... */
  private static final double BESIDE = 0.7;

  /** ... or nine. */
  private static final double AROUND = 0.5;

  /** What the words beside two numbers of one thing weigh at least, in nats, ... */
  private static final double LEAST_BESIDE = 3;

  /** ... or those around them, if the contexts are as alike as this, ... */
  private static final double LEAST_AROUND = 10;

  private static final double ALIKE_AROUND = 2.2;

  /** ... or those beside two of several amounts of money in a sentence. */
  private static final double LEAST_IN_LIST = 15;

  private static final int LIST = 3;

  /** From so many numbers in a sentence on, it is a row of a table. */
  private static final int TABLE = 8;

  /** Contexts as alike as this need no words beside the numbers of a list, ... */
  private static final double ALIKE_IN_LIST = 7;

  /** ... and make numbers comparable that an article has many of. */
  private static final double VERY_ALIKE = 5;

  /** The least share of the likeness to the nearest number, for years and in such reports. */
  private static final double NEARLY = 0.8;

  /** In reports on companies: how alike the contexts of counts are, ... */
  private static final double ALIKE_COUNTS = 3;

  /** ... and what the words beside amounts of money weigh. */
  private static final double LEAST_BESIDE_MONEY = 7;

  private final ArticleFigures left;
  private final ArticleFigures right;

  /** Whether either article is a report on companies or markets. */
  private final boolean isOfBusiness;

  SameThing(ArticleFigures left, ArticleFigures right) {
    this.left = left;
    this.right = right;
    isOfBusiness = left.subject().isOfBusiness || right.subject().isOfBusiness;
  }

  /**
   * Whether two numbers count one thing.
   *
   * @param one a number of the left article
   * @param other one of the right article
   * @param likeness of their contexts
   * @param share this likeness as a share of that to the nearest number of the other article, the
   *     smaller one of the two sides
   * @param isNearest whether one of the two is the nearest of the other
   */
  boolean isCountedBy(
      FigureContext one, FigureContext other, double likeness, double share, boolean isNearest) {
    int inSentence = Math.max(one.inSentence, other.inSentence);
    if (inSentence >= TABLE
        || one.number.isVague()
        || other.number.isVague()
        || one.isConversion
        || other.isConversion
        || one.scope.isOtherThan(other.scope)
        || one.period.isOtherThan(other.period)
        || isOtherCurrency(one, other)
        || one.namesOthersThan(right.subject()) && other.namesOthersThan(left.subject())
        || likeness < VERY_ALIKE && (isOneOfMany(one, left) || isOneOfMany(other, right))) {
      return false;
    }
    double beside = one.weightBeside(other, BESIDE);
    return isOfBusiness
        ? inSentence == 1 && share >= NEARLY && isCountedInBusiness(one, other, likeness, beside)
        : isNearest
            && isComparable(one, other, likeness, share, beside)
            && (beside >= LEAST_BESIDE
                || likeness >= ALIKE_AROUND && one.weightBeside(other, AROUND) >= LEAST_AROUND);
  }

  private static boolean isCountedInBusiness(
      FigureContext one, FigureContext other, double likeness, double beside) {
    boolean isOfTime = one.isOfTime() || other.isOfTime();
    return switch (one.number.kind()) {
      case COUNT -> likeness >= ALIKE_COUNTS && beside >= LEAST_BESIDE && !isOfTime;
      case MONEY ->
          likeness >= VERY_ALIKE
              && beside >= LEAST_BESIDE_MONEY
              && one.sharesNameWith(other)
              && !one.isExpected
              && !other.isExpected;
      case PERCENT, AGE, YEAR, DATE, VOTE, ORDINAL, TIME -> false;
    };
  }

  /** Whether there are few enough numbers of this kind. */
  private static boolean isComparable(
      FigureContext one, FigureContext other, double likeness, double share, double beside) {
    int inSentence = Math.max(one.inSentence, other.inSentence);
    boolean isOfTime = one.isOfTime() || other.isOfTime();
    return switch (one.number.kind()) {
      case PERCENT -> inSentence == 1 && likeness >= VERY_ALIKE;
      case YEAR -> share >= NEARLY;
      case MONEY -> inSentence < LIST || beside >= LEAST_IN_LIST || likeness >= ALIKE_IN_LIST;
      case COUNT -> likeness >= VERY_ALIKE || !isOfTime;
      case AGE, DATE, VOTE, ORDINAL, TIME -> true;
    };
  }

  private static boolean isOfLikeSize(NumberMention one, NumberMention other) {
    return Math.max(one.low(), other.low())
        <= FigureComparisons.MAX_RATIO * Math.min(one.low(), other.low());
  }

  private static boolean isOtherCurrency(FigureContext one, FigureContext other) {
    return one.number.kind() == Kind.MONEY
        && !Objects.equals(one.number.unit(), other.number.unit());
  }

  /** Whether the article has other values for the same unit: "2,600 workers", "1,800 workers". */
  private static boolean isOneOfMany(FigureContext one, ArticleFigures article) {
    List<FigureContext> all = article.numbers();
    return one.number.kind() == Kind.COUNT
        && all.stream()
            .anyMatch(
                other ->
                    other != one
                        && other.number.kind() == Kind.COUNT
                        && one.hasUnitOf(other)
                        && isOfLikeSize(one.number, other.number)
                        && !Compatibility.areCompatible(one.number, other.number));
  }
}

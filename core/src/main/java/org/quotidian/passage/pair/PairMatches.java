package org.quotidian.passage.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is found in two articles of a collection by one way and another, put together: runs, what
 * the aligner makes of them, short quotations, similar sentences and edited stretches.
 *
 * <p>Similar sentences that follow each other on both sides are one match; they, and edited
 * stretches, are one match with whatever they meet on both sides. If they lie within a match on one
 * of the sides, they are a repetition, and are excluded: so each is part of a match on one side at
 * least. A quotation that lies within another on one of the sides is a repetition too.
 */
public final class PairMatches {

  private final List<Found> found = new ArrayList<>(1);

  // Seldom needed, and there are millions of pairs.
  private List<Match> quotations = List.of();

  /** Similar sentences, and edited stretches. */
  private List<Match> sentences = List.of();

  /** By the ends of both sides, the match among {@link #sentences} that ends there. */
  private Map<Long, Integer> ends = Map.of();

  /**
   * A match.
   *
   * @param isRun whether it is known to be the same words on both sides
   */
  public record Found(Match match, boolean isRun) {}

  public void addRun(Match run) {
    found.add(new Found(run, true));
  }

  /** Adds what the aligner found. */
  public void addAll(List<Match> matches) {
    matches.forEach(match -> found.add(new Found(match, false)));
  }

  /** Adds the same words between marks. */
  public void addQuotation(Match quotation) {
    quotations = quotations.isEmpty() ? new ArrayList<>() : quotations;
    quotations.add(quotation);
  }

  /** Adds two similar sentences; by position on the left, then on the right. */
  public void addSentences(Match two) {
    if (ends.isEmpty()) {
      sentences = new ArrayList<>(sentences);
      ends = new HashMap<>();
    }
    Integer before = ends.remove(key(two.leftFirst(), two.rightFirst()));
    int at = before == null ? sentences.size() : before;
    if (before == null) {
      sentences.add(two);
    } else {
      sentences.set(at, sentences.get(at).and(two));
    }
    ends.put(key(two.leftEnd(), two.rightEnd()), at);
  }

  /** Adds a stretch that was edited. */
  public void addStretch(Match stretch) {
    sentences = sentences.isEmpty() ? new ArrayList<>() : sentences;
    sentences.add(stretch);
  }

  private static long key(int left, int right) {
    return (long) left << 32 | right;
  }

  /** All of it, by position on the left, then on the right. */
  public List<Found> all() {
    if (!sentences.isEmpty()) {
      sentences.sort(Comparator.comparingInt(match -> match.leftFirst() - match.leftEnd()));
      sentences.forEach(this::join);
    }
    if (!quotations.isEmpty()) {
      addQuotations();
    }
    if (!sentences.isEmpty() || !quotations.isEmpty()) {
      found.sort(
          Comparator.comparingInt((Found one) -> one.match.leftFirst())
              .thenComparingInt(one -> one.match.rightFirst()));
    }
    return found;
  }

  /** Those that nothing found holds; what is repeated inside one article is reported once. */
  private void addQuotations() {
    quotations.sort(Comparator.comparingInt(match -> match.leftFirst() - match.leftEnd()));
    IntervalSet lefts = new IntervalSet();
    IntervalSet rights = new IntervalSet();
    for (Match quotation : quotations) {
      if (!lefts.hold(quotation.leftFirst(), quotation.leftEnd())
          && !rights.hold(quotation.rightFirst(), quotation.rightEnd())
          && found.stream().noneMatch(one -> one.match.holds(quotation))) {
        lefts.add(quotation.leftFirst(), quotation.leftEnd());
        rights.add(quotation.rightFirst(), quotation.rightEnd());
        found.add(new Found(quotation, true));
      }
    }
  }

  private void join(Match some) {
    Match whole = some;
    for (Found one : found) {
      if (whole.isRepeatOf(one.match)) {
        return;
      }
    }
    for (boolean grew = true; grew; ) {
      grew = false;
      for (int i = found.size() - 1; i >= 0; i--) {
        Match match = found.get(i).match;
        if (whole.meetsLeft(match) && whole.meetsRight(match)) {
          whole = whole.and(match);
          found.remove(i);
          grew = true;
        }
      }
    }
    found.add(new Found(whole, false));
  }
}

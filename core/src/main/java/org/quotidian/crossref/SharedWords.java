package org.quotidian.crossref;

import org.quotidian.event.SentenceRuns;

/**
 * The same words in two articles; they may run through several sentences on both sides.
 *
 * @param left the words in the one article
 * @param right the words in the other
 */
record SharedWords(Parallel.Side left, Parallel.Side right) {

  /** The number of words up to which they may only say who speaks, and where. */
  private static final int LONG = 40;

  /**
   * Whether they are more than "the minister said at a news conference on Monday", and no part of
   * two sentences that report different events in the same words.
   *
   * @param ofLeft those of the article on the left
   * @param ofRight those of the article on the right
   */
  boolean saySomething(SentenceRuns ofLeft, SentenceRuns ofRight) {
    if (left.endToken() - left.firstToken() > LONG) {
      return true;
    }
    boolean isAttribution =
        ofLeft.isAttribution(left.firstToken(), left.endToken())
            && ofRight.isAttribution(right.firstToken(), right.endToken());
    boolean isInOneSentence =
        left.sentence() == left.lastSentence() && right.sentence() == right.lastSentence();
    return !isAttribution
        && !(isInOneSentence && ofLeft.isOfOtherEvent(left.sentence(), ofRight, right.sentence()));
  }

  SharedWords inverse() {
    return new SharedWords(right, left);
  }
}

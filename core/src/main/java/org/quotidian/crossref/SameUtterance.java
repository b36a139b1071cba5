package org.quotidian.crossref;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.quotidian.alignment.WordAlignment;
import org.quotidian.event.SpeakerName;

/**
 * Decides whether two fragments of different articles are one utterance: the same words said on one
 * occasion, one of them perhaps cut, extended or transcribed differently.
 *
 * <p>The evidence is the weight of the words in common in the same order, as a share of the lighter
 * fragment, and the longest run of them. How much is needed depends on the speakers: the same words
 * of two speakers are an allusion or an answer; few words without a known speaker are a term.
 */
final class SameUtterance {

  /** The least weight of the longest run, in nats, and its least share of the lighter fragment. */
  private static final double MIN_RUN = 6;

  private static final double MIN_RUN_SHARE = 0.4;

  /** The same if the speaker is the same. */
  private static final double MIN_RUN_SHARE_SAME = 0.3;

  /** The least length of the run in words, unless this share of the lighter fragment agrees. */
  private static final int MIN_RUN_WORDS = 2;

  private static final double WITHOUT_RUN_SHARE = 0.8;

  /** The least share of the words in common. */
  private static final double MIN_SHARE = 0.6;

  /** If less than this share agrees, the run must have this weight. */
  private static final double NEARLY_ALL = 0.8;

  private static final double PART_RUN = 10;

  /** A run of this weight is no chance, whatever else the two have. */
  private static final double LONG_RUN = 20;

  /** Speech that differs in its speaker is the same only if so many words agree. */
  private static final int OTHER_SPEAKER_WORDS = 6;

  private static final double OTHER_SPEAKER_SHARE = 0.85;

  /** Up to this number of words a fragment says nothing without its speaker. */
  private static final int FEW_WORDS = 4;

  /** ... unless its words are as rare as this. */
  private static final double RARE_RUN = 14;

  private SameUtterance() {}

  /** How strong the evidence is, from 0 to 1; 0 if the two are not one utterance. */
  static double evidence(QuotedFragment one, QuotedFragment other) {
    // Where words could be aligned in several ways, which one is taken depends on the order.
    boolean isSwapped = Arrays.compare(one.stems, other.stems) > 0;
    QuotedFragment left = isSwapped ? other : one;
    QuotedFragment right = isSwapped ? one : other;
    double lighter = Math.min(left.weight, right.weight);
    double possible = left.sharedWeight(right);
    if (possible < MIN_RUN || possible < MIN_RUN_SHARE_SAME * lighter) {
      return 0;
    }
    Common common = Common.of(left, right);
    return isSame(common, lighter, left, right)
        ? Math.min(1, 2 * common.weight / (left.weight + right.weight))
        : 0;
  }

  private static boolean isSame(
      Common common, double lighter, QuotedFragment left, QuotedFragment right) {
    double share = common.weight / lighter;
    SpeakerName one = left.speakerName;
    SpeakerName other = right.speakerName;
    boolean areSame = one != null && other != null && one.matches(other);
    if (!areSame && !(left.isQuoted() && right.isQuoted())) {
      return false;
    }
    if (!areSame && (common.isNestedOnce || left.isTitle() || right.isTitle())) {
      return false;
    }
    boolean isNear = areSame || mentions(one, right) || mentions(other, left);
    if (common.runContent < MIN_RUN
        || (common.runWords < MIN_RUN_WORDS && share < WITHOUT_RUN_SHARE)
        || common.runWeight < (areSame ? MIN_RUN_SHARE_SAME : MIN_RUN_SHARE) * lighter) {
      return false;
    }
    if (!isNear && haveOtherSpeakers(left, right)) {
      return common.runWords >= OTHER_SPEAKER_WORDS && share >= OTHER_SPEAKER_SHARE;
    }
    if (common.runContent >= LONG_RUN) {
      return true;
    }
    if (share < NEARLY_ALL && common.runContent < PART_RUN) {
      return false;
    }
    boolean isShort = Math.min(left.words.length, right.words.length) <= FEW_WORDS;
    if (isShort && (left.isTerm() || right.isTerm())) {
      return false;
    }
    return share >= MIN_SHARE && (!isShort || isNear || common.runContent >= RARE_RUN);
  }

  /** Whether two different persons are named as the speakers. */
  private static boolean haveOtherSpeakers(QuotedFragment left, QuotedFragment right) {
    SpeakerName one = person(left);
    SpeakerName other = person(right);
    return one != null && other != null && !one.matches(other);
  }

  /**
   * The name of the speaker, if a person is named as such; whom a pronoun refers to is not as
   * certain.
   */
  static @Nullable SpeakerName person(QuotedFragment fragment) {
    SpeakerName name = fragment.speakerName;
    return name != null && name.isPerson() && (!name.isPronoun() || fragment.isSpeakerCertain())
        ? name
        : null;
  }

  /** Whether the speaker that one article names is mentioned by the other near the fragment. */
  private static boolean mentions(@Nullable SpeakerName speaker, QuotedFragment fragment) {
    // A speaker who is named in this place is somebody else.
    boolean isNamed = fragment.speakerName != null && !fragment.speakerName.isPronoun();
    if (speaker == null || isNamed) {
      return false;
    }
    return fragment.mentionNear(speaker) != null;
  }

  /**
   * The words that two fragments have in common.
   *
   * @param weight of all of them that are in the same order
   * @param runWeight of the heaviest run
   * @param runContent the part of it that is not in names
   * @param runWords the number of words of that run
   * @param isNestedOnce whether it is in quotation marks within one of the two quotations
   */
  private record Common(
      double weight, double runWeight, double runContent, int runWords, boolean isNestedOnce) {

    static Common of(QuotedFragment left, QuotedFragment right) {
      WordAlignment alignment =
          WordAlignment.of(
              left.article.tokens(),
              left.firstToken,
              left.endToken,
              right.article.tokens(),
              right.firstToken,
              right.endToken);
      double all = 0;
      double run = 0;
      int words = 0;
      double content = 0;
      double bestRun = 0;
      double bestContent = 0;
      int bestWords = 0;
      boolean isNested = false;
      int lastLeft = -2;
      int lastRight = -2;
      for (WordAlignment.Pair pair : alignment.pairs()) {
        if (pair.isMoved()) {
          continue;
        }
        int i = Arrays.binarySearch(left.words, pair.left());
        int j = Arrays.binarySearch(right.words, pair.right());
        boolean continues = i == lastLeft + 1 && j == lastRight + 1;
        run = (continues ? run : 0) + left.weights[i];
        content =
            (continues ? content : 0) + (left.isName[i] && right.isName[j] ? 0 : left.weights[i]);
        words = (continues ? words : 0) + 1;
        all += left.weights[i];
        if (run > bestRun) {
          bestRun = run;
          bestContent = content;
          bestWords = words;
          isNested = left.isNested[i] != right.isNested[j];
        }
        lastLeft = i;
        lastRight = j;
      }
      return new Common(all, bestRun, bestContent, bestWords, isNested);
    }
  }
}

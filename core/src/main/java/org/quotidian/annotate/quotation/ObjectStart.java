package org.quotidian.annotate.quotation;

import java.util.Set;
import org.quotidian.annotate.grammar.ClauseEnd;
import org.quotidian.annotate.grammar.ClauseShape;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;

/**
 * Finds where the object of a cue starts that reports in a phrase, not in a clause: "accused the
 * ministry of lying", "praised the plan", "spoke of a new start".
 */
final class ObjectStart {

  private static final int CHARACTERISATION = 2;

  /** Words in marks are few if they are at most one of so many. */
  private static final int FEW_OF = 3;

  /** What is done to somebody, and can be reported without saying by whom. */
  private static final Set<String> OF_SOMEBODY =
      Set.of(
          "accused",
          "blamed",
          "condemned",
          "credited",
          "criticised",
          "criticized",
          "denounced",
          "lambasted",
          "mocked",
          "praised",
          "rebuked",
          "ridiculed");

  /** With "of" and "about" only: "spoke for an hour" has no object. */
  private static final Set<String> SPEAKS =
      Set.of("speak", "speaks", "speaking", "spoke", "talk", "talks", "talked", "talking");

  /** They name what is spoken of; "praised the plan" has a judgement of it as well. */
  private static final Set<String> TOPICAL =
      Set.of(
          "announced",
          "called",
          "calling",
          "cited",
          "cites",
          "citing",
          "depicts",
          "described",
          "describes",
          "describing",
          "detailed",
          "details",
          "discussed",
          "discusses",
          "discussing",
          "highlighted",
          "mentioned",
          "mentions",
          "outlined",
          "outlines",
          "outlining",
          "showed",
          "shows");

  private final TaggedText reading;
  private final ClauseShape shape;
  private final ClauseEnd ends;

  ObjectStart(TaggedText reading, ClauseShape shape, ClauseEnd ends) {
    this.reading = reading;
    this.shape = shape;
    this.ends = ends;
  }

  /**
   * The first token of the object, or -1.
   *
   * @param at the first token behind the cue that is no adverb and no time
   */
  int start(int cue, int at, int end) {
    // "announced Tuesday", "discussed since the war" has no object.
    return isAccused(cue, at) ? -1 : object(behindAdverbs(cue + 1, at), end);
  }

  /**
   * "the man accused of lying" says nothing: without an object behind it, the cue speaks of what is
   * before it, unless that is farther to the front ("whom the ministry accused of").
   */
  private boolean isAccused(int cue, int at) {
    if (!reading.is(at, Trait.PREPOSITION) || !OF_SOMEBODY.contains(reading.tokens().word(cue))) {
      return false;
    }
    int first = Math.max(0, cue - ClauseShape.REACH);
    for (int i = cue - 1; i >= first && !reading.isBreak(i); i--) {
      if (reading.is(i, Trait.PRONOUN | Trait.AUXILIARY | Trait.SUBORDINATOR | Trait.THAT)) {
        return false;
      }
    }
    return true;
  }

  private int behindAdverbs(int from, int to) {
    int at = from;
    while (at < to && shape.isPlainAdverb(at) && !isConnective(at)) {
      at++;
    }
    return at;
  }

  /** "since the war", "on Tuesday" is no object. */
  private boolean isConnective(int i) {
    return reading.is(i, Trait.TIME | Trait.PREPOSITION | Trait.SUBORDINATOR);
  }

  /** "accused the ministry of lying": what is said of whom, if it has more than a word or two. */
  private int object(int from, int end) {
    int at = reading.is(from, Trait.PREPOSITION) ? behindPreposition(from, end) : from;
    boolean bare = at == from && SPEAKS.contains(reading.tokens().word(from - 1));
    if (at < 0 || at >= end || bare || !canStart(at, end)) {
      return -1;
    }
    int shortest = isNaming(from, at) ? CHARACTERISATION + 1 : CHARACTERISATION;
    for (int i = at; i < at + shortest; i++) {
      if (i >= end || reading.is(i, Trait.QUOTED) || reading.isBreak(i)) {
        return -1;
      }
    }
    // Words in marks are a quotation by themselves.
    return isQuoted(at, ends.end(at, end), at > from) ? -1 : at;
  }

  /** Behind the preposition of an object: "of" in "spoke of"; -1 behind another preposition. */
  private int behindPreposition(int from, int end) {
    boolean speaks = SPEAKS.contains(reading.tokens().word(from - 1));
    if (speaks ? !isAbout(from) : !isOfOrAbout(from)) {
      return -1;
    }
    // "cited to justify"
    return shape.isTo(from) && !startsObject(from + 1, end) ? -1 : from + 1;
  }

  private boolean canStart(int at, int end) {
    return !reading.is(at, Trait.SUBORDINATOR | Trait.CONJUNCTION | Trait.AUXILIARY)
        && !(reading.is(at, Trait.TIME) && !shape.isDemonstrative(at, end));
  }

  /** "described the road", "called Total Rewards" names a matter and says nothing of it. */
  private boolean isNaming(int from, int at) {
    return !reading.is(from, Trait.PREPOSITION)
        && TOPICAL.contains(reading.tokens().word(from - 1))
        && (reading.is(at, Trait.DETERMINER) || reading.isName(at));
  }

  /**
   * Whether words in marks are in the object, and more than a small part of it: "called for more
   * “clarity” for the bakers".
   *
   * @param matter whether a preposition leads to the object
   */
  private boolean isQuoted(int from, int to, boolean matter) {
    int quoted = 0;
    for (int i = from; i < to; i++) {
      quoted += reading.is(i, Trait.QUOTED) ? 1 : 0;
    }
    return quoted > 0 && !(matter && quoted * FEW_OF <= to - from);
  }

  private boolean startsObject(int i, int end) {
    return i < end && (reading.is(i, Trait.DETERMINER) || reading.isName(i) || reading.endsInS(i));
  }

  private boolean isAbout(int i) {
    String word = reading.tokens().word(i);
    return word.equals("of") || word.equals("about");
  }

  private boolean isOfOrAbout(int i) {
    String word = reading.tokens().word(i);
    return isAbout(i)
        || word.equals("for")
        || word.equals("on")
        || word.equals("against")
        || word.equals("to");
  }
}

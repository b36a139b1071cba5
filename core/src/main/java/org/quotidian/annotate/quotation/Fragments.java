package org.quotidian.annotate.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.grammar.CueVerbs;
import org.quotidian.annotate.grammar.Phrases;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;
import org.quotidian.annotate.quotation.FoundQuotation.Kind;

/**
 * Finds what is in marks and in no clause: said by the subject of the nearest cue before it, or by
 * nobody.
 */
final class Fragments {

  /** Nobody puts that many words in marks but to quote them. */
  private static final int LONG = 4;

  /** The agent of a passive cue is no farther from it: "was called in court by". */
  private static final int AGENT_REACH = 8;

  private final TaggedText reading;
  private final Regions regions;
  private final Phrases phrases;
  private final CueVerbs verbs;
  private int region;

  Fragments(TaggedText reading, Regions regions, Phrases phrases, CueVerbs verbs) {
    this.reading = reading;
    this.regions = regions;
    this.phrases = phrases;
    this.verbs = verbs;
  }

  /** Adds those of a sentence; sentences must come in their order. */
  void addTo(List<Draft> drafts, int from, int end) {
    while (region < regions.size() && regions.begin(region) < from) {
      region++;
    }
    int low = from;
    @Nullable Draft last = null;
    for (; region < regions.size() && regions.begin(region) < end; region++) {
      int begin = regions.begin(region);
      int close = regions.end(region);
      if (reading.is(begin, Trait.TAKEN)) {
        last = null;
      } else if (last != null && reading.isJoined(last.end, begin)) {
        // "losers" and "sad": both are what somebody was called.
        last.end = close;
        reading.set(last.first, close, Trait.TAKEN);
      } else {
        int cue = cue(from, low, begin, close);
        Draft draft = cue < 0 ? unsaid(begin, close) : said(from, cue, begin, close, end);
        drafts.add(draft);
        reading.set(draft.first, draft.end, Trait.TAKEN);
        last = draft.kind == Kind.SCARE ? null : draft;
      }
      low = close;
    }
  }

  /** The nearest cue between {@code low} and the marks, or -1. */
  private int cue(int from, int low, int begin, int close) {
    int cue = begin - 1;
    while (cue >= low && !isCue(from, cue, close)) {
      cue--;
    }
    return cue >= low ? cue : -1;
  }

  private boolean isCue(int from, int i, int close) {
    if (reading.is(i, Trait.WORDING)) {
      return true;
    }
    return reading.is(i, Trait.CUE)
        && !reading.is(i, Trait.QUOTED | Trait.USED)
        && (verbs.isVerb(from, i) || (reading.is(i, Trait.NOUN_TOO) && reading.canBeVerb(i)))
        && (!verbs.isPassive(from, i) || verbs.agent(i, i + AGENT_REACH) >= 0 || verbs.isBy(close));
  }

  private Draft unsaid(int begin, int close) {
    return new Draft(isLong(begin, close) ? Kind.DIRECT : Kind.SCARE, begin, close);
  }

  /** Nobody puts that many words in marks but to quote them. */
  private boolean isLong(int from, int to) {
    int words = 0;
    for (int i = from; i < to && words < LONG; i++) {
      words += reading.isWord(i) ? 1 : 0;
    }
    return words == LONG;
  }

  private Draft said(int from, int cue, int begin, int close, int end) {
    int first = first(cue, begin, close);
    Draft draft = new Draft(first == begin ? Kind.DIRECT : Kind.MIXED, first, close);
    boolean passive = verbs.isPassive(from, cue);
    int agent = passive ? verbs.agent(cue, begin) : -1;
    if (passive && agent < 0 && verbs.isBy(close)) {
      // "was called “a danger” by the judge"
      agent = close + 1;
    }
    if (agent >= 0 ? phrases.after(agent, agent < begin ? begin : end) : subject(from, cue)) {
      draft.speaker(phrases.first(), phrases.end());
    }
    draft.cue(cue, cue + 1);
    return draft;
  }

  /** Where the quotation starts: at the marks, or at what leads to them behind the cue. */
  private int first(int cue, int begin, int close) {
    int first = cue + 1;
    if (reading.is(cue, Trait.CALL | Trait.WORDING) && begin - first <= 2 * (close - begin)) {
      return reading.is(cue, Trait.WORDING) ? begin : objectStart(first, begin);
    }
    return first;
  }

  /**
   * "called the senator “rude”": where what is called so starts; {@code to} for a pronoun, a bare
   * noun, or more than one noun phrase.
   */
  private int objectStart(int from, int to) {
    int first = from;
    while (first < to && reading.is(first, Trait.PREPOSITION)) {
      first++;
    }
    // "called it a “mess”", but "called them “heroes”" and "described it as “a mess”".
    boolean pronoun =
        first + 1 < to
            && reading.is(first, Trait.PRONOUN | Trait.OBJECT_PRONOUN)
            && reading.is(first + 1, Trait.DETERMINER);
    boolean object =
        pronoun || reading.isName(first) || (first + 1 < to && reading.is(first, Trait.DETERMINER));
    for (int i = first; i < to; i++) {
      object &= !reading.isBreak(i);
    }
    boolean goal = to > first && reading.tokens().word(to - 1).equals("to");
    return object && !goal ? first : to;
  }

  /** The subject of a cue; of "Trump used the phrase" that of its sentence. */
  private boolean subject(int from, int cue) {
    if (reading.is(cue, Trait.WORDING) && reading.is(cue - 1, Trait.DETERMINER)) {
      return phrases.leading(from, cue);
    }
    return phrases.before(from, cue);
  }
}

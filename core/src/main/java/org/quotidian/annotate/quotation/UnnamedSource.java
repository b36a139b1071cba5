package org.quotidian.annotate.quotation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.grammar.ClauseEnd;
import org.quotidian.annotate.grammar.ClauseShape;
import org.quotidian.annotate.grammar.CueVerbs;
import org.quotidian.annotate.grammar.Grammar;
import org.quotidian.annotate.grammar.Phrases;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;

/**
 * Finds clauses in the passive whose source the text mostly does not name: hearsay ("is expected to
 * fall"), and questions ("was asked whether the dam was safe").
 */
final class UnnamedSource {

  /** Behind "is" and before "to": reported without saying by whom. */
  private static final Set<String> HEARSAY =
      Set.of(
          "alleged",
          "believed",
          "expected",
          "predicted",
          "projected",
          "reported",
          "rumored",
          "rumoured",
          "said",
          "thought",
          "understood");

  /** "was asked on Monday why": the question starts no farther from "asked". */
  private static final int LONGEST_OCCASION = 8;

  /** "asked about prices" is no question. */
  private static final int SHORTEST_QUESTION = 2;

  private final TaggedText reading;
  private final Phrases phrases;
  private final ClauseShape shape;
  private final ClauseEnd ends;
  private final CueVerbs verbs;

  UnnamedSource(Grammar grammar) {
    reading = grammar.reading();
    phrases = grammar.phrases();
    shape = grammar.shape();
    ends = grammar.ends();
    verbs = grammar.verbs();
  }

  /** "is said to", "is accused of". */
  boolean isHearsay(int cue) {
    String word = reading.tokens().word(cue);
    return shape.isTo(cue + 1)
        ? HEARSAY.contains(word)
        : word.equals("accused")
            && cue + 1 < reading.count()
            && reading.tokens().word(cue + 1).equals("of");
  }

  /** "Turnout is expected to fall": somebody expects it, the text does not say who. */
  @Nullable Draft hearsay(int from, int start, int cue, int end) {
    boolean stated = !reading.tokens().word(cue - 1).equals("be");
    if (!stated || !phrases.before(from, cue) || phrases.first() < start) {
      return null;
    }
    int first = phrases.first();
    if (reading.is(first, Trait.SUBORDINATOR)) {
      return null;
    }
    for (int i = cue + 1; i < end; i++) {
      if (reading.is(i, Trait.SAY) && reading.is(i, Trait.PLAIN) && !reading.is(i, Trait.QUOTED)) {
        // "…, a person familiar with the talks said": the text does say who.
        return null;
      }
    }
    Draft draft = Draft.ofClause(reading, first, ends.end(cue + 1, end));
    draft.cue(cue, cue + 1);
    return draft;
  }

  /** "Asked …" at the start, "when asked", "was asked". */
  boolean isAsked(int from, int i) {
    return reading.is(i, Trait.TELL)
        && reading.tokens().word(i).equals("asked")
        && (i == from || shape.isSubordinator(i - 1, "when") || verbs.isPassive(from, i));
  }

  /**
   * "Asked whether the dam was safe, …", "when asked about the dam", "was asked on Monday why": the
   * question of somebody whom the text does not name.
   */
  @Nullable Draft asked(int from, int cue, int end) {
    int content = questionStart(cue, end);
    boolean about = content < end && isAbout(content);
    boolean question =
        content + 2 < end && (shape.isQuestion(content) || shape.isTo(content) || about);
    if (!question) {
      return null;
    }
    int first = about ? content + 1 : content;
    int to = ends.objectEnd(first, ends.commaOr(first, end));
    if (to - first < SHORTEST_QUESTION || (cue == from && to == end)) {
      return null;
    }
    Draft draft = Draft.ofClause(reading, first, to);
    draft.cue(cue, cue + 1);
    int agent = verbs.agent(cue, content);
    if (agent >= 0 && phrases.after(agent, content)) {
      draft.speaker(phrases.first(), phrases.end());
    }
    return draft;
  }

  /** Behind "asked", and behind the occasion if one follows. */
  private int questionStart(int cue, int end) {
    int at = cue + 1;
    boolean occasion = at < end && reading.is(at, Trait.PREPOSITION | Trait.TIME) && !isAbout(at);
    while (occasion
        && at < end
        && at < cue + LONGEST_OCCASION
        && !shape.isQuestion(at)
        && !shape.isTo(at)
        && !reading.isBreak(at)) {
      at++;
    }
    return at;
  }

  private boolean isAbout(int i) {
    return reading.is(i, Trait.PREPOSITION) && reading.tokens().word(i).equals("about");
  }
}

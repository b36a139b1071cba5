package org.quotidian.annotate.quotation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.grammar.ClauseEnd;
import org.quotidian.annotate.grammar.ClauseShape;
import org.quotidian.annotate.grammar.Grammar;
import org.quotidian.annotate.grammar.Phrases;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;

/**
 * Finds what the noun of an owner reports: "Merz's claim that …", "their plan to …", "her criticism
 * of the deal".
 */
final class ReportingNouns {

  /** Nouns for what somebody says of a matter, behind the one whose it is. */
  private static final Set<String> STANCES =
      Set.of(
          "attack",
          "attacks",
          "call",
          "calls",
          "claims",
          "comments",
          "complaints",
          "condemnation",
          "criticism",
          "criticisms",
          "defence",
          "defense",
          "demand",
          "demands",
          "endorsement",
          "opposition",
          "praise",
          "questions",
          "rejection",
          "remarks",
          "support",
          "warnings");

  private static final Set<String> ABOUT = Set.of("about", "against", "for", "of", "on", "to");

  /** "her call for a vote": one word is no matter. */
  private static final int SHORTEST_MATTER = 2;

  private static final int LONGEST_OWNER = 8;

  private final TaggedText reading;
  private final Phrases phrases;
  private final ClauseShape shape;
  private final ClauseEnd ends;

  ReportingNouns(Grammar grammar) {
    reading = grammar.reading();
    phrases = grammar.phrases();
    shape = grammar.shape();
    ends = grammar.ends();
  }

  /** Whether the word is a noun that can report. */
  boolean isNominal(int i) {
    return reading.is(i, Trait.NOMINAL)
        || (reading.isWord(i)
            && i + 1 < reading.count()
            && reading.is(i + 1, Trait.PREPOSITION)
            && !reading.tokens().isCapitalized(i)
            && STANCES.contains(reading.tokens().word(i)));
  }

  /** "Merz's claim that …", "his belief that …", "their plan to …". */
  @Nullable Draft clause(int from, int noun, int end) {
    int owner = noun - 1;
    if (noun + 2 >= end
        || noun == from
        || !(reading.tokens().isPossessive(owner) || shape.isOwner(owner))) {
      return null;
    }
    int next = noun + 1;
    boolean introduces =
        shape.isThat(next) || (reading.is(noun, Trait.INFINITIVE) && shape.isTo(next));
    int to = introduces ? ends.end(next, end) : matterEnd(noun, end);
    if (to < 0) {
      return null;
    }
    Draft draft = Draft.ofClause(reading, introduces ? next : next + 1, to);
    draft.cue(noun, noun + 1);
    if (shape.isOwner(owner)) {
      draft.speaker(owner, owner + 1);
    } else if (phrases.ending(Math.max(from, owner - LONGEST_OWNER), owner + 1)) {
      draft.speaker(ownerStart(phrases.first(), phrases.end()), phrases.end());
    }
    return draft;
  }

  /**
   * "can satisfy Norland's demand", "citing the city's plan": the verb is not part of the owner.
   */
  private int ownerStart(int first, int end) {
    boolean verb =
        !reading.isName(first)
            && !reading.is(first, Trait.DETERMINER)
            && (shape.isGerund(first)
                || (first > 0
                    && (shape.isTo(first - 1) || reading.is(first - 1, Trait.AUXILIARY))));
    return verb && first + 1 < end ? first + 1 : first;
  }

  /** "his criticism of the deal", "her call for a vote": where the matter ends; -1 for none. */
  private int matterEnd(int noun, int end) {
    boolean about =
        reading.is(noun + 1, Trait.PREPOSITION)
            && ABOUT.contains(reading.tokens().word(noun + 1))
            && STANCES.contains(reading.tokens().word(noun));
    if (!about || !phrases.after(noun + 2, end)) {
      return -1;
    }
    int to = phrases.end();
    return to - noun - 2 >= SHORTEST_MATTER ? to : -1;
  }
}

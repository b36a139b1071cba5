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

/** Finds the clause behind a cue and its subject: "Merz said (that) …", "adding that …". */
final class LeadingCue {

  /** "willing to give", "can see the end": two words report nothing. */
  private static final int SHORTEST = 3;

  /** What holds findings. */
  private static final Set<String> SOURCES =
      Set.of(
          "analysis",
          "average",
          "averages",
          "data",
          "documents",
          "estimates",
          "figures",
          "footage",
          "numbers",
          "poll",
          "polling",
          "polls",
          "projections",
          "records",
          "report",
          "reports",
          "research",
          "results",
          "returns",
          "statistics",
          "studies",
          "study",
          "survey",
          "surveys",
          "video");

  private final TaggedText reading;
  private final Phrases phrases;
  private final ClauseShape shape;
  private final ClauseEnd ends;
  private final CueVerbs verbs;
  private final ContentStart contents;
  private final TrailingCue trailing;

  LeadingCue(Grammar grammar) {
    reading = grammar.reading();
    phrases = grammar.phrases();
    shape = grammar.shape();
    ends = grammar.ends();
    verbs = grammar.verbs();
    contents = new ContentStart(grammar);
    trailing = new TrailingCue(grammar);
  }

  /** The tokens of who speaks. */
  private record Subject(int first, int end) {

    static final Subject NONE = new Subject(-1, -1);

    boolean isKnown() {
      return first >= 0;
    }
  }

  /**
   * The clause of a cue that is a verb, behind it or, if it trails, before it; or null.
   *
   * @param from where the sentence starts
   * @param start where the words start that belong to no other quotation
   * @param last the quotation before in the sentence: a participle shares its speaker
   */
  @Nullable Draft clause(int from, int start, int cue, int end, @Nullable Draft last) {
    boolean passive = verbs.isPassive(from, cue);
    Subject subject = subject(from, cue, passive, last);
    int content = contents.start(cue, end);
    boolean extracted =
        content < 0
            && subject.isKnown()
            && contents.isExtracted(subject.first(), subject.end(), cue, end);
    content = extracted ? cue + 1 : content;
    boolean relative =
        extracted || (subject.isKnown() && reading.is(subject.first(), Trait.SUBORDINATOR));
    if (!relative && canTrail(cue)) {
      Draft trails = trailing.clause(start, cue, end, content, subject.first(), subject.end());
      if (trails != null) {
        return trails;
      }
    }
    if (content < 0 || !isReported(cue, content, subject)) {
      return null;
    }
    int to = end(from, cue, content, end, subject, relative);
    boolean opinion = passive || !reading.is(cue, Trait.SAY);
    if (isTooShort(cue, content, to) || (opinion && trailing.isAttributedLater(content, end))) {
      // "Buyers fear prices will fall, Merz said": he says it all.
      return null;
    }
    Draft draft = Draft.ofClause(reading, content, to);
    if (subject.isKnown()) {
      draft.speaker(subject.first(), subject.end());
    }
    draft.cue(cue, cue + 1);
    return draft;
  }

  private Subject subject(int from, int cue, boolean passive, @Nullable Draft last) {
    if (last != null && last.hasSpeaker() && reading.is(cue, Trait.PARTICIPLE)) {
      return new Subject(last.speakerFirst, last.speakerEnd);
    }
    // "was told that", but "is convinced that".
    boolean opinion = reading.is(cue, Trait.THINK) && shape.isThat(cue + 1);
    boolean active = !passive || opinion;
    return active && phrases.before(from, cue)
        ? new Subject(phrases.first(), phrases.end())
        : Subject.NONE;
  }

  private boolean canTrail(int cue) {
    return !reading.is(cue, Trait.PARTICIPLE) && reading.is(cue, Trait.PLAIN | Trait.THINK);
  }

  /** Whether the content is the words of the subject, and not for {@link Fragments} to find. */
  private boolean isReported(int cue, int content, Subject subject) {
    boolean that = shape.isThat(content);
    if (reading.is(content, Trait.QUOTED) || (!subject.isKnown() && !that)) {
      return false;
    }
    return that || !subject.isKnown() || !isShowing(cue) || isSource(subject);
  }

  private boolean isShowing(int cue) {
    return reading.is(cue, Trait.CHARACTERISE) && reading.tokens().word(cue).startsWith("show");
  }

  /** "A poll by the Times shows a lead": only what holds findings shows something in words. */
  private boolean isSource(Subject subject) {
    for (int i = subject.first(); i < subject.end(); i++) {
      if (reading.isWord(i) && SOURCES.contains(reading.tokens().word(i))) {
        return true;
      }
    }
    return false;
  }

  private int end(int from, int cue, int content, int end, Subject subject, boolean relative) {
    int to = ends.end(content, end);
    boolean object = reading.is(cue, Trait.CHARACTERISE) && !shape.isThat(content);
    if (object || shape.isTo(content)) {
      to = ends.objectEnd(content, to);
    }
    if (relative) {
      return ends.relativeEnd(content, to);
    }
    boolean before = subject.isKnown() && subject.first() < cue;
    return isSubordinate(from, before ? subject.first() : cue) ? ends.commaOr(content, to) : to;
  }

  /**
   * "While the president says …, …", "Having said that …, …": the sentence itself starts behind the
   * clause.
   *
   * @param to where what leads up to the cue ends: its subject, or the cue
   */
  private boolean isSubordinate(int from, int to) {
    int at = from;
    while (at < to && (reading.is(at, Trait.CONJUNCTION) || reading.isAdverb(at))) {
      at++;
    }
    boolean opens =
        (reading.is(at, Trait.SUBORDINATOR) && !reading.is(at, Trait.PRONOUN | Trait.THAT))
            || (at < to && shape.isGerund(at))
            || (reading.is(at, Trait.PREPOSITION) && at + 1 == to - 1 && shape.isGerund(to));
    for (int i = at; i < to; i++) {
      opens &= !reading.isBreak(i);
    }
    return opens && at < to;
  }

  private boolean isTooShort(int cue, int content, int to) {
    boolean object = reading.is(cue, Trait.CHARACTERISE) && !shape.isTo(content);
    int shortest = object ? SHORTEST - 1 : SHORTEST;
    return to - content < shortest && !shape.isThat(content) && !shape.isEllipsis(content, to);
  }
}

package org.quotidian.annotate.quotation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.quotation.FoundQuotation.Kind;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Quotation.Basis;

/**
 * Finds indirect and mixed quotations, sentence by sentence: "Merz said (that) …", "…, Merz said",
 * "according to Merz, …", "his claim that …", and fragments in marks behind a cue.
 */
final class Clauses {

  /** What is longer is no sentence and looked at in slices, so that the work stays linear. */
  private static final int LONGEST_SENTENCE = 500;

  private static final int LONGEST_TAIL = 8;

  private static final int LONG = 4;

  /** "willing to give", "can see the end": two words report nothing. */
  private static final int SHORTEST = 3;

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

  private static final Set<String> ABOUT = Set.of("about", "against", "for", "of", "on", "to");

  private final List<Draft> drafts;
  private final QuotationContext reading;
  private final Regions regions;
  private final Phrases phrases;
  private final ClauseShape shape;
  private final Voice voice;
  private int region;

  private Clauses(List<Draft> drafts, QuotationContext reading, Regions regions, Phrases phrases) {
    this.drafts = drafts;
    this.reading = reading;
    this.regions = regions;
    this.phrases = phrases;
    this.shape = new ClauseShape(reading, phrases);
    this.voice = new Voice(reading);
  }

  static void addTo(
      List<Draft> drafts, QuotationContext reading, Regions regions, Phrases phrases) {
    Clauses clauses = new Clauses(drafts, reading, regions, phrases);
    int from = 0;
    for (int i = 1; i <= reading.count(); i++) {
      boolean starts =
          i == reading.count()
              || i - from >= LONGEST_SENTENCE
              || reading.is(i, Trait.PARAGRAPH)
              || (reading.is(i, Trait.SENTENCE) && !reading.isInside(i));
      if (starts) {
        clauses.sentence(from, i);
        from = i;
      }
    }
  }

  private void sentence(int from, int to) {
    int end = to;
    while (end > from && reading.isStop(end - 1) && !reading.is(end - 1, Trait.QUOTED)) {
      end--;
    }
    @Nullable Draft last = null;
    int start = from;
    for (int i = from; i < end; i++) {
      if (reading.is(i, Trait.TAKEN)) {
        start = i + 1;
        last = null;
        continue;
      }
      if (reading.is(i, Trait.QUOTED)) {
        continue;
      }
      @Nullable Draft found = isAsked(from, i) ? asked(from, i, end) : null;
      if (found != null) {
        // It is complete.
      } else if (isAccordingTo(i, end)) {
        found = accordingTo(from, start, i, end);
      } else if (reading.is(i, Trait.CUE) && !reading.is(i, Trait.USED) && isVerb(from, i)) {
        found = cue(from, start, i, end, last);
      } else if (isNominal(i)) {
        found = nominal(from, i, end);
      }
      if (found != null && found.first < found.end) {
        drafts.add(found);
        last = found;
        i = Math.max(i, found.tail - 1);
        start = i + 1;
      }
    }
    fragments(from, end);
  }

  private boolean isAccordingTo(int i, int end) {
    return i + 2 < end
        && reading.is(i + 1, Trait.PREPOSITION)
        && reading.tokens().word(i).equals("according");
  }

  private @Nullable Draft accordingTo(int from, int start, int cue, int end) {
    if (!phrases.source(cue + 2, end)) {
      return null;
    }
    int speakerFirst = phrases.first();
    int speakerEnd = phrases.end();
    boolean leads = cue - start <= 1 || !shape.isClause(start, cue);
    Draft draft;
    if (leads) {
      int comma = speakerEnd;
      while (comma < end && !reading.isComma(comma)) {
        comma++;
      }
      if (comma >= end - 1 || isAttributedAgain(comma + 1, end)) {
        return null;
      }
      draft = clause(comma + 1, shape.end(comma + 1, end));
    } else {
      int before = cue;
      while (before > start && (reading.isComma(before - 1) || reading.isPause(before - 1))) {
        before--;
      }
      draft = clause(start, before);
      draft.tail = speakerEnd;
    }
    draft.speaker(speakerFirst, speakerEnd, Basis.ACCORDING_TO, Certainty.HIGH);
    draft.cue(cue, cue + 2);
    return draft;
  }

  /** "According to the service, the fire was small, ranger Dave Benson said": he says it all. */
  private boolean isAttributedAgain(int from, int end) {
    int cue = end - 1;
    while (cue > from && !reading.is(cue, Trait.SAY) && !reading.isComma(cue)) {
      cue--;
    }
    return reading.is(cue, Trait.SAY)
        && reading.is(cue, Trait.PLAIN)
        && !reading.is(cue, Trait.PARTICIPLE | Trait.QUOTED)
        && phrases.before(from, cue)
        && phrases.first() > from
        && reading.isComma(phrases.first() - 1);
  }

  /** Whether the cue at {@code i} is a verb that somebody does. */
  private boolean isVerb(int from, int i) {
    if (i == from) {
      return false;
    }
    int before = i - 1;
    boolean noun = reading.is(i, Trait.NOUN_TOO | Trait.NOMINAL) || !isQuantity(before);
    if (reading.is(before, Trait.DETERMINER) && !reading.is(before, Trait.PRONOUN) && noun) {
      return false;
    }
    boolean behindPreposition =
        reading.is(before, Trait.PREPOSITION)
            && !reading.is(before, Trait.ADVERB)
            && !shape.isThat(i + 1);
    return !behindPreposition
        && !reading.tokens().isPossessive(before)
        && !(reading.tokens().isCapitalized(i) && !isHeadlineVerb(i))
        && !reading.isNegated(before)
        && (!reading.isDash(before) || reading.isPause(before))
        && !(reading.is(i, Trait.NOUN_TOO) && isNoun(i));
  }

  /** "Obama Says Museum Will Open". */
  private boolean isHeadlineVerb(int i) {
    return reading.tokens().word(i).equals("says");
  }

  /** "half said", "one says": a determiner that can be a subject. */
  private boolean isQuantity(int i) {
    String word = reading.is(i, Trait.DETERMINER) ? reading.tokens().word(i) : "the";
    return !word.equals("the")
        && !word.equals("a")
        && !word.equals("an")
        && !isOwner(i)
        && !word.equals("its")
        && !word.equals("our")
        && !word.equals("my")
        && !word.equals("your");
  }

  /** Whether a word that is a noun as well is none here: "he claims the", "the states may". */
  private boolean isNoun(int i) {
    int before = i - 1;
    int next = i + 1;
    if (next >= reading.count()) {
      return true;
    }
    if (!reading.canBeVerb(i)) {
      return true;
    }
    if (shape.isThat(next) || reading.is(before, Trait.PRONOUN)) {
      return false;
    }
    if (reading.is(i, Trait.INFINITIVE) && shape.isTo(next)) {
      // "the American offer to protect": behind one name alone a verb has its s.
      boolean name = reading.isName(before) && (reading.endsInS(i) || reading.isVerb(i));
      return !name && !reading.endsInS(before) && !reading.is(before, Trait.PERSON);
    }
    boolean object =
        reading.is(next, Trait.DETERMINER | Trait.PRONOUN | Trait.OBJECT_PRONOUN | Trait.QUOTED)
            || reading.isName(next);
    boolean subject =
        reading.isName(before) || reading.endsInS(before) || reading.is(before, Trait.PERSON);
    return !(object && subject);
  }

  private @Nullable Draft cue(int from, int start, int cue, int end, @Nullable Draft last) {
    boolean passive = voice.isPassive(from, cue);
    if (passive && isHearsay(cue)) {
      return hearsay(from, start, cue, end);
    }
    boolean participle = reading.is(cue, Trait.PARTICIPLE);
    int content = shape.contentStart(cue, end);
    // "was told that", but "is convinced that".
    boolean opinion = reading.is(cue, Trait.THINK) && shape.isThat(cue + 1);
    boolean subject = (!passive || opinion) && phrases.before(from, cue);
    int speakerFirst = subject ? phrases.first() : -1;
    int speakerEnd = subject ? phrases.end() : -1;
    if (participle && last != null && last.hasSpeaker()) {
      speakerFirst = last.speakerFirst;
      speakerEnd = last.speakerEnd;
      subject = true;
    }
    boolean relative = subject && reading.is(speakerFirst, Trait.SUBORDINATOR);
    if (content < 0 && subject && shape.isExtracted(speakerFirst, speakerEnd, cue, end)) {
      content = cue + 1;
      relative = true;
    }
    if (!participle && !relative && reading.is(cue, Trait.PLAIN | Trait.THINK)) {
      Draft postposed =
          postposed(start, cue, end, content, subject ? speakerFirst : -1, speakerEnd);
      if (postposed != null) {
        return postposed;
      }
    }
    if (content < 0 || reading.is(content, Trait.QUOTED) || (!subject && !shape.isThat(content))) {
      return null;
    }
    int to = shape.end(content, end);
    boolean object = reading.is(cue, Trait.CHARACTERISE) && !shape.isThat(content);
    if (object && subject && isShowing(cue) && !isSource(speakerFirst, speakerEnd)) {
      return null;
    }
    if (object || shape.isTo(content)) {
      to = shape.objectEnd(content, to);
    }
    if (relative) {
      to = shape.relativeEnd(content, to);
    } else if (isSubordinate(from, subject && speakerFirst < cue ? speakerFirst : cue)) {
      to = shape.commaOr(content, to);
    }
    int shortest =
        reading.is(cue, Trait.CHARACTERISE) && !shape.isTo(content) ? SHORTEST - 1 : SHORTEST;
    if (to - content < shortest && !shape.isThat(content) && !shape.isEllipsis(content, to)) {
      return null;
    }
    boolean opinionOnly = passive || !reading.is(cue, Trait.SAY);
    if (opinionOnly && shape.isAttributedLater(content, end)) {
      // "Buyers fear prices will fall, Merz said": he says it all.
      return null;
    }
    Draft draft = clause(content, to);
    if (subject) {
      draft.speaker(speakerFirst, speakerEnd);
    }
    draft.cue(cue, cue + 1);
    return draft;
  }

  /** "is said to", "is accused of". */
  private boolean isHearsay(int cue) {
    String word = reading.tokens().word(cue);
    return shape.isTo(cue + 1)
        ? HEARSAY.contains(word)
        : word.equals("accused")
            && cue + 1 < reading.count()
            && reading.tokens().word(cue + 1).equals("of");
  }

  private boolean isShowing(int cue) {
    return reading.tokens().word(cue).startsWith("show");
  }

  /** "A poll by the Times shows a lead": only what holds findings shows something in words. */
  private boolean isSource(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.isWord(i) && SOURCES.contains(reading.tokens().word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Turnout is expected to fall": somebody expects it, the text does not say who. */
  private @Nullable Draft hearsay(int from, int start, int cue, int end) {
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
    Draft draft = clause(first, shape.end(cue + 1, end));
    draft.cue(cue, cue + 1);
    return draft;
  }

  /** "Asked …" at the start, "when asked", "was asked". */
  private boolean isAsked(int from, int i) {
    return reading.is(i, Trait.TELL)
        && reading.tokens().word(i).equals("asked")
        && (i == from || isWord(i - 1, "when") || voice.isPassive(from, i));
  }

  /**
   * "Asked whether the dam was safe, …", "when asked about the dam", "was asked on Monday why": the
   * question of somebody whom the text does not name.
   */
  private @Nullable Draft asked(int from, int cue, int end) {
    int content = cue + 1;
    while (content < end
        && content < cue + LONGEST_TAIL
        && !shape.isQuestion(content)
        && !shape.isTo(content)
        && !reading.isBreak(content)
        && reading.is(cue + 1, Trait.PREPOSITION | Trait.TIME)
        && !isAbout(cue + 1)) {
      content++;
    }
    boolean about = content < end && isAbout(content);
    boolean question =
        content + 2 < end && (shape.isQuestion(content) || shape.isTo(content) || about);
    if (!question) {
      return null;
    }
    int first = about ? content + 1 : content;
    int to = shape.objectEnd(first, shape.commaOr(first, end));
    if (to - first < SHORTEST - 1 || (cue == from && to == end)) {
      return null;
    }
    Draft draft = clause(first, to);
    draft.cue(cue, cue + 1);
    int agent = voice.agent(cue, content);
    if (agent >= 0 && phrases.after(agent, content)) {
      draft.speaker(phrases.first(), phrases.end());
    }
    return draft;
  }

  private boolean isAbout(int i) {
    return reading.is(i, Trait.PREPOSITION) && reading.tokens().word(i).equals("about");
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
        reading.is(at, Trait.SUBORDINATOR) && !reading.is(at, Trait.PRONOUN | Trait.THAT)
            || (at < to && isGerund(at))
            || (reading.is(at, Trait.PREPOSITION) && at + 1 == to - 1 && isGerund(to));
    for (int i = at; i < to; i++) {
      opens &= !reading.isBreak(i);
    }
    return opens && at < to;
  }

  private boolean isGerund(int i) {
    return reading.isWord(i)
        && reading.length(i) > 4
        && reading.tokens().text().startsWith("ing", reading.tokens().end(i) - 3);
  }

  /** "The force, they said, would assist." and "Talks go on, officials said on Monday." */
  private @Nullable Draft postposed(
      int start, int cue, int end, int content, int speakerFirst, int speakerEnd) {
    int closed = closedBefore(start, speakerFirst);
    if (closed >= 0 && cue - speakerEnd <= 2 && !shape.isThat(cue + 1)) {
      return attributed(start, closed, cue, speakerFirst, speakerEnd, end);
    }
    if (speakerFirst > start + 1
        && reading.isComma(speakerFirst - 1)
        && cue - speakerEnd <= 2
        && !reading.isComma(cue - 1)
        && (isMain(start, speakerFirst - 1) || (cue + 2 < end && reading.isComma(cue + 1)))
        && isTail(cue + 1, end, content)) {
      boolean parenthetical = cue + 2 < end && reading.isComma(cue + 1);
      int to = parenthetical ? shape.end(cue + 2, end) : speakerFirst - 1;
      return attributed(start, to, cue, speakerFirst, speakerEnd, end);
    }
    closed = closedBefore(start, cue);
    if (closed >= 0 && phrases.after(cue + 1, end)) {
      return attributed(start, closed, cue, phrases.first(), phrases.end(), end);
    }
    int as = speakerFirst - 1;
    int noted = isAs(start, as) ? behindTail(cue + 1, end) : -1;
    if (noted >= 0) {
      Draft draft = attributed(noted, shape.end(noted, end), cue, speakerFirst, speakerEnd, end);
      draft.tail = draft.end;
      return draft;
    }
    if (as > start + 1
        && cue - speakerEnd <= 2
        && reading.isComma(as - 1)
        && reading.tokens().word(as).equals("as")
        && shape.isClause(start, as - 1)
        && !shape.isThat(cue + 1)) {
      // "Talks go on, as the Times reported."
      return attributed(start, as - 1, cue, speakerFirst, speakerEnd, end);
    }
    boolean inverted =
        cue > start + 1
            && reading.isComma(cue - 1)
            && shape.isClause(start, cue - 1)
            && phrases.after(cue + 1, end);
    if (inverted && !isClauseOf(phrases.first(), phrases.end(), end)) {
      return attributed(start, cue - 1, cue, phrases.first(), phrases.end(), end);
    }
    return null;
  }

  /** A clause, but not "When the vote failed", which only leads to the next. */
  private boolean isMain(int from, int to) {
    boolean when =
        reading.is(from, Trait.SUBORDINATOR)
            && !reading.is(from, Trait.PRONOUN | Trait.DETERMINER | Trait.THAT)
            && !shape.isQuestion(from);
    return shape.isClause(from, to) && !(when && shape.commaOr(from, to) == to);
  }

  /** "As the paper noted, …": the "as" that a sentence starts with. */
  private boolean isAs(int start, int as) {
    boolean first = as == start || (as == start + 1 && reading.is(start, Trait.CONJUNCTION));
    return first && as >= 0 && isWord(as, "as");
  }

  private boolean isWord(int i, String word) {
    return reading.is(i, Trait.SUBORDINATOR) && reading.tokens().word(i).equals(word);
  }

  /** Behind the comma that follows a time or nothing; -1 if something else does. */
  private int behindTail(int from, int end) {
    int at = from;
    if (at < end && reading.is(at, Trait.DETERMINER) && !reading.is(at + 1, Trait.TIME)) {
      // "As he said this, …"
      return -1;
    }
    while (at < end && at < from + LONGEST_TAIL && (startsTail(at) || reading.isName(at))) {
      at++;
    }
    return at + SHORTEST < end && reading.isComma(at) ? at + 1 : -1;
  }

  /**
   * "The organ is “beyond repair,” tuner Saul Teague said": where the words in marks end that have
   * a comma and are right before token {@code i}, with the marks; -1 if there are none.
   */
  private int closedBefore(int start, int i) {
    int at = i - 1;
    boolean comma = at > start && reading.isComma(at) && !reading.is(at, Trait.QUOTED);
    at = comma ? at - 1 : at;
    if (at - 1 <= start || !reading.is(at, Trait.QUOTED) || reading.is(at, Trait.TAKEN)) {
      return -1;
    }
    // The closing mark can be two apostrophes.
    boolean inside = reading.isComma(at - 1) || (at - 2 > start && reading.isComma(at - 2));
    if (!comma && !inside) {
      return -1;
    }
    // Words of the article's own lead into the marks.
    return reading.is(start, Trait.QUOTED) ? -1 : at + 1;
  }

  /** "says she identifies as": a pronoun or name behind the cue has a verb of its own. */
  private boolean isClauseOf(int first, int after, int end) {
    boolean pronoun = reading.is(first, Trait.PRONOUN) && !reading.isName(first);
    boolean goesOn =
        after < end
            && reading.isWord(after)
            && !reading.is(after, Trait.PREPOSITION | Trait.TIME | Trait.CONJUNCTION);
    return (pronoun && goesOn) || shape.hasReport(first, after) || isPredicate(after, end);
  }

  /** "an analyst who worked there": the verb of a relative clause is none of the phrase before. */
  private boolean isPredicate(int from, int end) {
    boolean relative = from < end && reading.is(from, Trait.SUBORDINATOR);
    return !relative && shape.hasVerb(from, end);
  }

  /** Whether nothing but time, place and the like is behind a cue. */
  private boolean isTail(int from, int end, int content) {
    if (from >= end || reading.isBreak(from) || reading.is(from, Trait.SUBORDINATOR)) {
      return from >= end || !(shape.isThat(from) || shape.isQuestion(from));
    }
    if (content >= 0 && reading.is(from - 1, Trait.PLAIN) && !reading.is(from, Trait.TIME)) {
      return false;
    }
    // "on Monday in a speech to the miners" can be longer than what has no such start.
    int limit = from + (startsTail(from) ? 2 * LONGEST_TAIL : LONGEST_TAIL);
    int comma = from;
    while (comma < end
        && comma < limit
        && !reading.isComma(comma)
        && !reading.isPause(comma)
        && !(comma >= from + LONGEST_TAIL && reading.isVerb(comma))) {
      comma++;
    }
    return comma == end || reading.isComma(comma) || reading.isPause(comma);
  }

  private boolean startsTail(int i) {
    return reading.is(i, Trait.TIME | Trait.PREPOSITION);
  }

  private Draft attributed(int from, int to, int cue, int speakerFirst, int speakerEnd, int end) {
    int start = from;
    while (start + 1 < to && reading.isPause(start)) {
      start++;
    }
    Draft draft = clause(start, to);
    draft.speaker(speakerFirst, speakerEnd);
    draft.cue(cue, cue + 1);
    draft.tail = Math.min(end, Math.max(to, Math.max(cue + 1, speakerEnd)));
    return draft;
  }

  private boolean isNominal(int i) {
    return reading.is(i, Trait.NOMINAL)
        || (reading.isWord(i)
            && i + 1 < reading.count()
            && reading.is(i + 1, Trait.PREPOSITION)
            && !reading.tokens().isCapitalized(i)
            && STANCES.contains(reading.tokens().word(i)));
  }

  /** "Merz's claim that …", "his belief that …", "their plan to …". */
  private @Nullable Draft nominal(int from, int noun, int end) {
    if (noun + 2 >= end || noun == from) {
      return null;
    }
    int content = noun + 1;
    boolean introduces =
        shape.isThat(content) || (reading.is(noun, Trait.INFINITIVE) && shape.isTo(content));
    int owner = noun - 1;
    if (!(reading.tokens().isPossessive(owner) || isOwner(owner))) {
      return null;
    }
    int to = introduces ? shape.end(content, end) : matter(noun, end);
    if (to < 0) {
      return null;
    }
    content = introduces ? content : content + 1;
    Draft draft = clause(content, to);
    draft.cue(noun, noun + 1);
    if (isOwner(owner)) {
      draft.speaker(owner, owner + 1);
    } else if (phrases.ending(Math.max(from, owner - 8), owner + 1)) {
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
            && (isGerund(first)
                || (first > 0
                    && (shape.isTo(first - 1) || reading.is(first - 1, Trait.AUXILIARY))));
    return verb && first + 1 < end ? first + 1 : first;
  }

  /** "his criticism of the deal", "her call for a vote": where the matter ends; -1 for none. */
  private int matter(int noun, int end) {
    boolean about =
        reading.is(noun + 1, Trait.PREPOSITION)
            && ABOUT.contains(reading.tokens().word(noun + 1))
            && STANCES.contains(reading.tokens().word(noun));
    if (!about || !phrases.after(noun + 2, end)) {
      return -1;
    }
    int to = phrases.end();
    return to - noun - 2 >= SHORTEST - 1 ? to : -1;
  }

  private boolean isOwner(int i) {
    String word = reading.is(i, Trait.DETERMINER) ? reading.tokens().word(i) : "";
    return word.equals("his") || word.equals("her") || word.equals("their");
  }

  /**
   * What is in marks and in no clause yet: said by the subject of the nearest cue, or by nobody.
   */
  private void fragments(int from, int end) {
    while (region < regions.size() && regions.begin(region) < from) {
      region++;
    }
    int low = from;
    @Nullable Draft last = null;
    for (; region < regions.size() && regions.begin(region) < end; region++) {
      int begin = regions.begin(region);
      int close = regions.end(region);
      if (reading.is(begin, Trait.TAKEN)) {
        low = close;
        last = null;
        continue;
      }
      if (last != null && reading.isJoined(last.end, begin)) {
        // "losers" and "sad": both are what somebody was called.
        last.end = close;
        reading.set(last.first, close, Trait.TAKEN);
        low = close;
        continue;
      }
      int cue = begin - 1;
      while (cue >= low && !isFragmentCue(from, cue, close)) {
        cue--;
      }
      Draft draft;
      if (cue >= low) {
        int first = cue + 1;
        if (reading.is(cue, Trait.CALL | Trait.WORDING) && (begin - first) <= 2 * (close - begin)) {
          first = reading.is(cue, Trait.WORDING) ? begin : objectStart(first, begin);
        }
        draft = new Draft(first == begin ? Kind.DIRECT : Kind.MIXED, first, close);
        boolean passive = voice.isPassive(from, cue);
        int agent = passive ? voice.agent(cue, begin) : -1;
        if (passive && agent < 0 && voice.isBy(close)) {
          // "was called “a danger” by the judge"
          agent = close + 1;
        }
        if (agent >= 0 ? phrases.after(agent, agent < begin ? begin : end) : subject(from, cue)) {
          draft.speaker(phrases.first(), phrases.end());
        }
        draft.cue(cue, cue + 1);
        last = draft;
      } else {
        draft = new Draft(isLong(begin, close) ? Kind.DIRECT : Kind.SCARE, begin, close);
        last = draft.kind == Kind.DIRECT ? draft : null;
      }
      drafts.add(draft);
      reading.set(draft.first, draft.end, Trait.TAKEN);
      low = close;
    }
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

  /** Nobody puts that many words in marks but to quote them. */
  private boolean isLong(int from, int to) {
    int words = 0;
    for (int i = from; i < to && words < LONG; i++) {
      words += reading.isWord(i) ? 1 : 0;
    }
    return words == LONG;
  }

  private boolean isFragmentCue(int from, int i, int close) {
    if (reading.is(i, Trait.WORDING)) {
      return true;
    }
    return reading.is(i, Trait.CUE)
        && !reading.is(i, Trait.QUOTED | Trait.USED)
        && (isVerb(from, i) || (reading.is(i, Trait.NOUN_TOO) && reading.canBeVerb(i)))
        && (!voice.isPassive(from, i)
            || voice.agent(i, i + LONGEST_TAIL) >= 0
            || voice.isBy(close));
  }

  private Draft clause(int from, int to) {
    int end = to;
    while (end > from && (reading.isComma(end - 1) || reading.isPause(end - 1))) {
      end--;
    }
    boolean mixed = false;
    for (int i = from; i < end; i++) {
      mixed |= reading.is(i, Trait.QUOTED);
    }
    reading.set(from, end, Trait.TAKEN);
    return new Draft(mixed ? Kind.MIXED : Kind.INDIRECT, from, end);
  }
}

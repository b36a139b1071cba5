package org.quotidian.annotate.quotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.quotation.FoundQuotation.Kind;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Quotation.Basis;
import org.quotidian.punctuation.Marks;

/**
 * Makes quotations of the stretches in marks that are sentences, or parts of a sentence that an
 * attribution interrupts, and finds who said them. Fragments inside somebody else's clause are left
 * to {@link Clauses}.
 */
final class DirectQuotations {

  /** A sentence that nobody is said to have spoken has that many words. */
  private static final int SHORTEST = 3;

  private static final int SENTENCE_START = 32;

  private static final int LONGEST_ASIDE = 50;

  /** A clause behind the cue is no remark of its own with fewer words. */
  private static final int LEAST_REMARK = 4;

  /** Words of a heading between what is in marks and a dash. */
  private static final int LONGEST_HEADING = 8;

  private final QuotationContext reading;
  private final Regions regions;
  private final Phrases phrases;
  private final Attribution attribution;
  private final CapitalHeadings headings;
  private final List<Draft> drafts = new ArrayList<>();

  private DirectQuotations(QuotationContext reading, Regions regions, Phrases phrases) {
    this.reading = reading;
    this.regions = regions;
    this.phrases = phrases;
    this.attribution = new Attribution(reading, phrases);
    this.headings = new CapitalHeadings(reading);
  }

  static List<Draft> of(QuotationContext reading, Regions regions, Phrases phrases) {
    DirectQuotations direct = new DirectQuotations(reading, regions, phrases);
    direct.run();
    return direct.drafts;
  }

  /** What precedes the first quotation. */
  private static final Draft NOBODY = new Draft(Kind.SCARE, -1, -1);

  // Of the stretch in marks that is looked at: where its paragraph and the sentence around it
  // start, and where the words behind it end that belong to the same sentence.
  private int paragraph;
  private int sentence;
  private int previousSentence;
  private int rest;

  /** What the words behind the last one introduce. */
  private @Nullable Draft awaited;

  private void run() {
    int upTo = 0;
    for (int r = 0; r < regions.size(); r++) {
      int begin = regions.begin(r);
      for (int i = upTo; i <= begin; i++) {
        if (reading.is(i, Trait.PARAGRAPH)) {
          paragraph = i;
        }
        if (reading.is(i, Trait.SENTENCE)) {
          previousSentence = sentence;
          sentence = i;
        }
      }
      int next = r + 1 < regions.size() ? regions.begin(r + 1) : reading.count();
      rest = regions.end(r);
      rest = restEnd(regions.end(r), next);
      look(r, Math.max(sentence, upTo));
      upTo = regions.end(r);
    }
  }

  /** Where the sentence ends that goes on at {@code from}: "…?" Merz asked. */
  private int restEnd(int from, int next) {
    int at = from;
    if (at < next
        && !reading.is(at, Trait.PARAGRAPH)
        && !reading.isPoint(lastInside(from))
        && attribution.startsAt(at, Math.min(next, from + SENTENCE_START))) {
      at++;
    }
    while (at < next && !reading.is(at, Trait.SENTENCE)) {
      at++;
    }
    return at;
  }

  private void look(int r, int start) {
    if (isAwaited(r)) {
      return;
    }
    Draft last = drafts.isEmpty() ? NOBODY : drafts.get(drafts.size() - 1);
    int begin = regions.begin(r);
    int end = regions.end(r);
    if (headings.credits(start, begin) && attribution.label(headings.first(), headings.end())) {
      add(r, end);
      return;
    }
    int from = headings.heads(start, begin) ? begin : start;
    boolean adjoins = last.tail == begin && !isSigned(last) && !isOtherHand(last, begin);
    boolean interrupted = adjoins && !reading.is(begin, Trait.SENTENCE);
    if (begin > from && isFragment(begin, end) && isSignedFragment(end)) {
      add(r, rest);
      return;
    }
    if (begin > from && isFragment(begin, end)) {
      if (last.end > 0 && last.end == last.tail && reading.isJoined(last.end, begin)) {
        continueWith(last, r);
      } else if (interrupted
          && reading.is(begin - 1, Trait.CONJUNCTION)
          && begin <= last.cueEnd + 3) {
        continueWith(last, r);
      } else if (interrupted) {
        // A name in marks inside the words that attribute the last one.
        last.tail = rest;
      }
      return;
    }
    boolean attributedAfter =
        endsWithComma(end) && attribution.startsAt(end, rest) && !isInsertion(from, begin);
    if (attributedAfter && begin > from && introduces(from, begin)) {
      introduced(r, end);
      return;
    }
    if (begin > from && !attributedAfter && attribution.before(from, begin, sentence)) {
      boolean own =
          !interrupted || (attribution.cueFirst() >= last.cueEnd && attribution.isAdjacent(begin));
      if (own) {
        if (interrupted && attribution.speakerFirst() < 0) {
          attribution.speaker(last.speakerFirst, last.speakerEnd);
        }
        add(r, end);
        return;
      }
    }
    boolean startsParagraph = begin == paragraph;
    if (interrupted && !startsParagraph && !otherCue(last, begin)) {
      continueWith(last, r);
      return;
    }
    if (startsParagraph && !attributedAfter && begin > 0 && reading.isMark(begin - 1, ':')) {
      // The paragraph before introduces it.
      if (attribution.before(previousSentence, begin)
          || attribution.colon(previousSentence, begin - 1)) {
        add(r, end);
        return;
      }
    }
    if (leadsOn(end) && attribution.after(end, rest)) {
      int first = adjoins ? takeBack(last) : -1;
      add(r, rest);
      if (first >= 0) {
        drafts.get(drafts.size() - 1).first = first;
      }
      return;
    }
    if (begin > from && reading.isMark(begin - 1, ':') && attribution.colon(from, begin - 1)) {
      add(r, end);
      return;
    }
    if (attribution.below(end)) {
      add(r, end);
      return;
    }
    if (!isSentence(r, adjoins ? 1 : SHORTEST)) {
      if (adjoins && begin == from && !startsParagraph && goesOn(last, begin, end)) {
        Draft draft = new Draft(Kind.DIRECT, begin, end);
        draft.speakerOf(last);
        draft.certainty = last.certainty.and(Certainty.MEDIUM);
        take(draft, r);
      }
      return;
    }
    if (adjoins && !interrupted && !goesOnAbout(last, begin)) {
      continueWith(last, r);
      return;
    }
    if (!adjoins && last.first >= paragraph && last.hasSpeaker() && isAside(last.tail, begin)) {
      continueWith(last, r);
      return;
    }
    Draft draft = new Draft(Kind.DIRECT, begin, end);
    if (last.first >= paragraph || adjoins) {
      draft.speakerOf(last);
    } else if (begin > paragraph && phrases.leading(Math.max(paragraph, previousSentence), begin)) {
      draft.speaker(phrases.first(), phrases.end(), Basis.CONTEXT, Certainty.LOW);
    }
    take(draft, r);
  }

  /** "Bees need ‘fewer lawns’ on verges – John Pratt": a dash and a name end the line. */
  private boolean isSignedFragment(int end) {
    int dash = end;
    while (dash + 1 < rest
        && dash < end + LONGEST_HEADING
        && reading.isWord(dash)
        && !reading.is(dash, Trait.SAY)) {
      dash++;
    }
    return dash + 1 < rest
        && reading.isPause(dash)
        && attribution.after(dash, rest)
        && attribution.cueFirst() == dash;
  }

  /** "Merz, citing “the facts,” said the deal": the words in marks are of the speaker before. */
  private boolean isInsertion(int from, int begin) {
    int cue = begin - 1;
    return cue - 1 > from
        && reading.is(cue, Trait.SAY)
        && reading.is(cue, Trait.PARTICIPLE)
        && reading.isComma(cue - 1);
  }

  /** Whether the quotation at {@code begin} has its speaker and cue right before it. */
  private boolean introduces(int from, int begin) {
    boolean led = reading.isMark(begin - 1, ':') || reading.isComma(begin - 1);
    return led
        && attribution.before(from, begin)
        && attribution.speakerFirst() >= 0
        && attribution.isAdjacent(begin - 1);
  }

  /**
   * Who asked: “…,” Merz replied, “…”: the one introduced already has its words, so that what is
   * behind them belongs to the next.
   */
  private void introduced(int r, int end) {
    add(r, end);
    if (attribution.after(end, rest) && r + 1 < regions.size() && rest == regions.begin(r + 1)) {
      awaited = new Draft(Kind.DIRECT, rest, regions.end(r + 1));
      awaited.attribute(attribution);
    }
  }

  private boolean isAwaited(int r) {
    Draft draft = awaited;
    awaited = null;
    if (draft == null || draft.first != regions.begin(r)) {
      return false;
    }
    reading.set(draft.cueFirst, draft.cueEnd, Trait.USED);
    take(draft, r);
    return true;
  }

  /** "…" — Friedrich Merz: what is below is somebody else's. */
  private boolean isSigned(Draft draft) {
    return draft.cueFirst >= draft.end && reading.isPause(draft.cueFirst);
  }

  /** Whether the article's own words between two stretches in marks are few, and nobody speaks. */
  private boolean isAside(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.is(i, Trait.SAY) && !reading.isNegated(i - 1)) {
        return false;
      }
    }
    return to - from <= LONGEST_ASIDE;
  }

  /** Whether a paragraph opens with a mark of another shape: no quotation goes on like this. */
  private boolean isOtherHand(Draft last, int begin) {
    return begin == paragraph
        && last.first >= 0
        && reading.tokens().charAt(begin) != reading.tokens().charAt(last.first);
  }

  private void add(int r, int tail) {
    Draft draft = new Draft(Kind.DIRECT, regions.begin(r), regions.end(r));
    draft.attribute(attribution);
    reading.set(draft.cueFirst, draft.cueEnd, Trait.USED);
    draft.tail = tail;
    take(draft, r);
  }

  private void take(Draft draft, int r) {
    reading.set(draft.first, draft.end, Trait.TAKEN);
    drafts.add(draft);
  }

  private void continueWith(Draft last, int r) {
    boolean interrupts = last.cueFirst >= last.end;
    last.cutAt = last.end;
    last.lastPart = regions.begin(r);
    last.end = regions.end(r);
    reading.set(regions.begin(r), last.end, Trait.TAKEN);
    last.tail = interrupts && reading.isComma(lastInside(last.end)) ? rest : last.end;
  }

  /**
   * Where the words of the last quotation start that belong to the next: all of it if nobody is
   * said to have spoken it, or else what its paragraph leaves open; -1 if none do.
   */
  private int takeBack(Draft last) {
    if (!last.hasSpeaker()) {
      drafts.remove(drafts.size() - 1);
      return last.first;
    }
    if (last.cutAt < 0 || !isOpen(last.end) || !isOtherSpeaker(last)) {
      return -1;
    }
    int first = last.lastPart;
    last.end = last.cutAt;
    return first;
  }

  /** Whether the marks that end before token {@code end} are not closed: a paragraph ends there. */
  private boolean isOpen(int end) {
    int at = end - 1;
    char c = reading.tokens().charAt(at);
    return !(reading.tokens().isMark(at) && (Marks.isDoubleQuote(c) || Marks.isSingleQuote(c)));
  }

  /** Whether the attribution found names another speaker than the last quotation has. */
  private boolean isOtherSpeaker(Draft last) {
    int head = attribution.speakerEnd() - 1;
    if (attribution.speakerFirst() < 0 || reading.is(head, Trait.PRONOUN)) {
      return false;
    }
    for (int i = attribution.speakerFirst(); i <= head; i++) {
      if (reading.tokens().term(i) == reading.tokens().term(last.speakerEnd - 1)) {
        return false;
      }
    }
    return true;
  }

  /** "…,” Merz said. “We hit a low” in May: the sentence that starts in marks is his as well. */
  private boolean goesOn(Draft last, int begin, int end) {
    int words = 0;
    for (int i = begin; i < end; i++) {
      words += reading.isWord(i) ? 1 : 0;
    }
    for (int i = end; i < rest; i++) {
      if (reading.is(i, Trait.SAY)) {
        return false;
      }
    }
    return last.hasSpeaker() && words > SHORTEST && reading.tokens().isCapitalized(begin + 1);
  }

  /** "…,” Merz said, adding that both plans failed. “…”": what follows is another quotation. */
  private boolean goesOnAbout(Draft last, int begin) {
    for (int i = Math.max(last.cueEnd, last.end) + 1; i + LEAST_REMARK < begin; i++) {
      if (!reading.isComma(i - 1)) {
        continue;
      }
      boolean said =
          reading.is(i, Trait.SAY)
              && reading.is(i, Trait.PARTICIPLE)
              && reading.is(i + 1, Trait.THAT);
      boolean next = reading.tokens().word(i).equals("going") && isWord(i + 1, "on");
      if (said || (next && isWord(i + 2, "to"))) {
        return true;
      }
    }
    return false;
  }

  private boolean isWord(int i, String word) {
    return reading.isWord(i) && reading.tokens().word(i).equals(word);
  }

  /** Whether words of the article's own lead into the marks. */
  private boolean isFragment(int begin, int end) {
    int before = begin - 1;
    if (reading.is(before, Trait.SAY) && reading.canBeVerb(before)) {
      // "said “never” to both": the clause goes on behind the marks.
      return reading.hasWord(end, rest) && !leadsOn(end);
    }
    return !(reading.isComma(before)
        || reading.isStop(before)
        || reading.endsInPoint(before)
        || reading.isMark(before, '(')
        || reading.isMark(before, ':')
        || reading.isPause(before)
        || reading.is(before, Trait.QUOTED));
  }

  /** The last token inside the marks that is no mark of quotation itself. */
  private int lastInside(int end) {
    int at = end - 1;
    while (at > 0
        && reading.tokens().isMark(at)
        && !reading.isComma(at)
        && !reading.isStop(at)
        && !reading.isPause(at)) {
      at--;
    }
    return at;
  }

  private boolean endsWithComma(int end) {
    return reading.isComma(lastInside(end)) || (end < reading.count() && reading.isComma(end));
  }

  /** Whether what is in marks leads on to an attribution: by a comma, or one follows directly. */
  private boolean leadsOn(int end) {
    if (end >= reading.count() || reading.is(end, Trait.PARAGRAPH)) {
      return false;
    }
    int at = lastInside(end);
    return reading.isComma(at)
        || reading.isComma(end)
        || reading.isPause(end)
        || reading.isStop(at)
        || reading.isPause(at)
        || attribution.startsAt(end, rest);
  }

  /** ", noting that" between the cue of a quotation and the next marks, which are its own. */
  private boolean otherCue(Draft last, int to) {
    for (int i = Math.max(last.cueEnd, last.end) + 1; i < to; i++) {
      if (reading.is(i, Trait.SAY) && reading.is(i, Trait.PARTICIPLE) && reading.isComma(i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is in marks can be a quotation by itself. */
  private boolean isSentence(int r, int atLeast) {
    int begin = regions.begin(r);
    int end = regions.end(r);
    boolean ends = reading.isStop(lastInside(end)) || !reading.hasWord(end, rest);
    if (!ends) {
      return false;
    }
    int words = 0;
    for (int i = begin; i < end && words < atLeast; i++) {
      words += reading.isWord(i) ? 1 : 0;
    }
    return words >= atLeast;
  }
}

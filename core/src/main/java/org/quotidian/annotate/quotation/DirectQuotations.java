package org.quotidian.annotate.quotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.grammar.Phrases;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;
import org.quotidian.annotate.quotation.FoundQuotation.Kind;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Quotation.Basis;

/**
 * Makes quotations of the stretches in marks that are sentences, or parts of a sentence that an
 * attribution interrupts, and finds who said them. Fragments inside somebody else's clause are left
 * to {@link Clauses}.
 */
final class DirectQuotations {

  /** A sentence that nobody is said to have spoken has that many words. */
  private static final int SHORTEST = 3;

  private static final int SENTENCE_START = 32;

  /** Words of a heading between what is in marks and a dash. */
  private static final int LONGEST_HEADING = 8;

  private final TaggedText reading;
  private final Regions regions;
  private final Phrases phrases;
  private final Attribution attribution;
  private final CapitalHeadings headings;
  private final MarkedWords marked;
  private final Continuations continuations;
  private final List<Draft> drafts = new ArrayList<>();

  private DirectQuotations(TaggedText reading, Regions regions, Phrases phrases) {
    this.reading = reading;
    this.regions = regions;
    this.phrases = phrases;
    this.attribution = new Attribution(reading, phrases);
    this.headings = new CapitalHeadings(reading);
    this.marked = new MarkedWords(reading, attribution);
    this.continuations = new Continuations(reading);
  }

  static List<Draft> of(TaggedText reading, Regions regions, Phrases phrases) {
    DirectQuotations direct = new DirectQuotations(reading, regions, phrases);
    direct.run();
    return direct.drafts;
  }

  /** What precedes the first quotation. */
  private static final Draft NOBODY = new Draft(Kind.SCARE, -1, -1);

  /**
   * What is in marks, and what is around it.
   *
   * @param r the number of the region
   * @param from where the words of the article's own start that lead into the marks
   * @param last the quotation before
   * @param adjoins whether nothing but the attribution of the last one is between them
   * @param interrupted whether that attribution is in the middle of a sentence
   * @param attributedBehind whether an attribution follows a comma
   */
  private record Stretch(
      int r,
      int begin,
      int end,
      int from,
      Draft last,
      boolean adjoins,
      boolean interrupted,
      boolean attributedBehind) {

    boolean hasLead() {
      return begin > from;
    }
  }

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
        && !reading.isPoint(marked.lastInside(from))
        && attribution.startsAt(at, Math.min(next, from + SENTENCE_START))) {
      at++;
    }
    while (at < next && !reading.is(at, Trait.SENTENCE)) {
      at++;
    }
    return at;
  }

  /**
   * Adds what is in marks, by the first rule that fits; each returns whether it does.
   *
   * @param start where the article's own words before the marks start
   */
  private void look(int r, int start) {
    if (addAwaited(r) || addCredited(r, start)) {
      return;
    }
    Stretch stretch = stretch(r, start);
    if (stretch.hasLead() && marked.isFragment(stretch.begin(), stretch.end(), rest)) {
      addFragment(stretch);
      return;
    }
    boolean found =
        addAttributedBefore(stretch)
            || addPart(stretch)
            || addIntroduced(stretch)
            || addAttributedBehind(stretch)
            || addLabelled(stretch);
    if (!found) {
      addUnattributed(stretch);
    }
  }

  /** "IDA MOLL: “…”": a heading in capitals names the speaker. */
  private boolean addCredited(int r, int start) {
    boolean credited =
        headings.credits(start, regions.begin(r))
            && attribution.label(headings.first(), headings.end());
    if (credited) {
      add(r, regions.end(r));
    }
    return credited;
  }

  private Stretch stretch(int r, int start) {
    Draft last = drafts.isEmpty() ? NOBODY : drafts.get(drafts.size() - 1);
    int begin = regions.begin(r);
    int end = regions.end(r);
    int from = headings.heads(start, begin) ? begin : start;
    boolean adjoins =
        last.tail == begin
            && !continuations.isSigned(last)
            && !continuations.isOtherHand(last, begin, paragraph);
    boolean interrupted = adjoins && !reading.is(begin, Trait.SENTENCE);
    boolean attributedBehind =
        marked.endsWithComma(end) && attribution.startsAt(end, rest) && !isInsertion(from, begin);
    return new Stretch(r, begin, end, from, last, adjoins, interrupted, attributedBehind);
  }

  /** Words in marks inside a sentence of the article's own. */
  private void addFragment(Stretch stretch) {
    Draft last = stretch.last();
    int begin = stretch.begin();
    if (isSignedFragment(stretch.end())) {
      add(stretch.r(), rest);
      return;
    }
    boolean joined = last.end > 0 && last.end == last.tail && reading.isJoined(last.end, begin);
    boolean listed =
        stretch.interrupted()
            && reading.is(begin - 1, Trait.CONJUNCTION)
            && begin <= last.cueEnd + 3;
    if (joined || listed) {
      continueWith(last, stretch.r());
    } else if (stretch.interrupted()) {
      // A name in marks inside the words that attribute the last one.
      last.tail = rest;
    }
  }

  /** Merz said: “…” */
  private boolean addAttributedBefore(Stretch stretch) {
    if (!stretch.hasLead()) {
      return false;
    }
    int begin = stretch.begin();
    if (stretch.attributedBehind()) {
      boolean introduced = introduces(stretch.from(), begin);
      if (introduced) {
        addWithNext(stretch.r(), stretch.end());
      }
      return introduced;
    }
    if (!attribution.before(stretch.from(), begin, sentence)) {
      return false;
    }
    Draft last = stretch.last();
    boolean own = attribution.cueFirst() >= last.cueEnd && attribution.isAdjacent(begin);
    if (stretch.interrupted() && !own) {
      return false;
    }
    if (stretch.interrupted() && attribution.speakerFirst() < 0) {
      attribution.speaker(last.speakerFirst, last.speakerEnd);
    }
    add(stretch.r(), stretch.end());
    return true;
  }

  /** “…,” Merz said, “…”: an attribution interrupts the quotation. */
  private boolean addPart(Stretch stretch) {
    boolean part =
        stretch.interrupted()
            && stretch.begin() != paragraph
            && !continuations.hasOtherCue(stretch.last(), stretch.begin());
    if (part) {
      continueWith(stretch.last(), stretch.r());
    }
    return part;
  }

  /** The paragraph before introduces it, with a colon. */
  private boolean addIntroduced(Stretch stretch) {
    int begin = stretch.begin();
    boolean introduced =
        begin == paragraph
            && !stretch.attributedBehind()
            && begin > 0
            && reading.isMark(begin - 1, ':')
            && (attribution.before(previousSentence, begin)
                || attribution.colon(previousSentence, begin - 1));
    if (introduced) {
      add(stretch.r(), stretch.end());
    }
    return introduced;
  }

  /** “…,” said Merz. */
  private boolean addAttributedBehind(Stretch stretch) {
    int end = stretch.end();
    if (!marked.leadsOn(end, rest) || !attribution.after(end, rest)) {
      return false;
    }
    int first = stretch.adjoins() ? takeBack(stretch.last()) : -1;
    add(stretch.r(), rest);
    if (first >= 0) {
      drafts.get(drafts.size() - 1).first = first;
    }
    return true;
  }

  /** Merz: “…”, “…” — Merz */
  private boolean addLabelled(Stretch stretch) {
    int begin = stretch.begin();
    boolean colon = stretch.hasLead() && reading.isMark(begin - 1, ':');
    boolean labelled =
        (colon && attribution.colon(stretch.from(), begin - 1)) || attribution.below(stretch.end());
    if (labelled) {
      add(stretch.r(), stretch.end());
    }
    return labelled;
  }

  /** A quotation that has its speaker from what is before it, if from anywhere. */
  private void addUnattributed(Stretch stretch) {
    Draft last = stretch.last();
    int begin = stretch.begin();
    int end = stretch.end();
    boolean adjoins = stretch.adjoins();
    if (!marked.isSentence(begin, end, rest, adjoins ? 1 : SHORTEST)) {
      boolean opens = begin == stretch.from() && begin != paragraph;
      if (adjoins && opens && continuations.goesOn(last, begin, end, rest)) {
        Draft draft = new Draft(Kind.DIRECT, begin, end);
        draft.speakerOf(last);
        draft.certainty = last.certainty.and(Certainty.MEDIUM);
        take(draft);
      }
      return;
    }
    boolean same = last.first >= paragraph;
    boolean goesOn =
        adjoins
            ? !stretch.interrupted() && !continuations.goesOnAbout(last, begin)
            : same && last.hasSpeaker() && continuations.isAside(last.tail, begin);
    if (goesOn) {
      continueWith(last, stretch.r());
      return;
    }
    Draft draft = new Draft(Kind.DIRECT, begin, end);
    if (same || adjoins) {
      draft.speakerOf(last);
    } else if (begin > paragraph && phrases.leading(Math.max(paragraph, previousSentence), begin)) {
      draft.speaker(phrases.first(), phrases.end(), Basis.CONTEXT, Certainty.LOW);
    }
    take(draft);
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
  private void addWithNext(int r, int end) {
    add(r, end);
    if (attribution.after(end, rest) && r + 1 < regions.size() && rest == regions.begin(r + 1)) {
      awaited = new Draft(Kind.DIRECT, rest, regions.end(r + 1));
      awaited.attribute(attribution);
    }
  }

  private boolean addAwaited(int r) {
    Draft draft = awaited;
    awaited = null;
    if (draft == null || draft.first != regions.begin(r)) {
      return false;
    }
    reading.set(draft.cueFirst, draft.cueEnd, Trait.USED);
    take(draft);
    return true;
  }

  private void add(int r, int tail) {
    Draft draft = new Draft(Kind.DIRECT, regions.begin(r), regions.end(r));
    draft.attribute(attribution);
    reading.set(draft.cueFirst, draft.cueEnd, Trait.USED);
    draft.tail = tail;
    take(draft);
  }

  private void take(Draft draft) {
    reading.set(draft.first, draft.end, Trait.TAKEN);
    drafts.add(draft);
  }

  private void continueWith(Draft last, int r) {
    boolean interrupts = last.cueFirst >= last.end;
    last.cutAt = last.end;
    last.lastPart = regions.begin(r);
    last.end = regions.end(r);
    reading.set(regions.begin(r), last.end, Trait.TAKEN);
    last.tail = interrupts && reading.isComma(marked.lastInside(last.end)) ? rest : last.end;
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
    if (last.cutAt < 0
        || !marked.isOpen(last.end)
        || !continuations.isOtherSpeaker(last, attribution)) {
      return -1;
    }
    int first = last.lastPart;
    last.end = last.cutAt;
    return first;
  }
}

package org.quotidian.annotate.quotation;

import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;

/** The outermost pairs of quotation marks of a text: single ones, double ones, one in the other. */
final class QuoteMarks {

  private QuoteMarks() {}

  /** Finds them, and marks what they hold as {@link Trait#QUOTED}. */
  static Regions of(TaggedText reading) {
    Regions singles = SingleMarks.of(reading);
    Regions doubles = DoubleMarks.of(reading);
    Regions outermost = new Regions();
    int s = 0;
    int d = 0;
    int upTo = 0;
    while (s < singles.size() || d < doubles.size()) {
      boolean single =
          d == doubles.size() || (s < singles.size() && singles.begin(s) < doubles.begin(d));
      Regions from = single ? singles : doubles;
      int r = single ? s++ : d++;
      if (from.begin(r) < upTo || (single && crosses(singles, r, doubles, d))) {
        continue;
      }
      if (isName(reading, from.begin(r), from.end(r))) {
        continue;
      }
      if (reading.hasWord(from.begin(r), from.end(r))) {
        outermost.add(from.begin(r), from.end(r));
        reading.set(from.begin(r), from.end(r), Trait.QUOTED);
        upTo = from.end(r);
      }
    }
    return outermost;
  }

  /** Whether the single pair ends inside a double one: then its marks are apostrophes. */
  private static boolean crosses(Regions singles, int s, Regions doubles, int d) {
    int end = singles.end(s);
    int next = d;
    while (next < doubles.size() && doubles.end(next) <= end) {
      next++;
    }
    return next < doubles.size() && doubles.begin(next) < end;
  }

  /** No nickname and few titles are longer. */
  private static final int LONGEST_NAME = 10;

  /** "the film", "a memoir called", "the so-called". */
  private static final int WORK_REACH = 4;

  /**
   * Whether the words in marks are a name inside a sentence, such as a title of a work: all of them
   * have capitals, they end no sentence, and either no comma or cue leads to them, or there are too
   * many capitals for a sentence.
   */
  private static boolean isName(TaggedText reading, int begin, int end) {
    if (reading.is(begin, Trait.SENTENCE) || end - begin > 2 * LONGEST_NAME) {
      return false;
    }
    if (!isCapitalized(reading, begin, end)) {
      return false;
    }
    if (isWork(reading, begin)
        || isTitleCase(reading, begin, end)
        || isSource(reading, begin, end)) {
      return true;
    }
    boolean stops = end - begin > 2 && reading.isStop(end - 2);
    if (stops || !reading.isWord(begin - 1)) {
      return false;
    }
    boolean nickname =
        end - begin <= 4
            && reading.isName(begin - 1)
            && end < reading.count()
            && reading.isName(end);
    for (int i = Math.max(0, begin - 5); i < begin && !nickname; i++) {
      if (reading.is(i, Trait.SAY | Trait.CALL | Trait.THINK)) {
        return false;
      }
    }
    return true;
  }

  /** "read from “A Field Guide to Birds”", "starred in “The Long Road”": three words and more. */
  private static boolean isSource(TaggedText reading, int begin, int end) {
    String word =
        begin > 0 && reading.is(begin - 1, Trait.PREPOSITION)
            ? reading.tokens().word(begin - 1)
            : "";
    return end - begin > 4 && (word.equals("from") || word.equals("in"));
  }

  /** Whether a noun before the marks says that a work or a name follows: "her book, “…”". */
  private static boolean isWork(TaggedText reading, int begin) {
    int at = begin - 1;
    if (at >= 0 && reading.isComma(at)) {
      at--;
    }
    for (int i = at; i > at - WORK_REACH && i >= 0; i--) {
      if (reading.is(i, Trait.WORK)) {
        return true;
      }
      if (!reading.isWord(i) && !reading.isDash(i) || reading.is(i, Trait.SAY | Trait.SENTENCE)) {
        return false;
      }
    }
    return false;
  }

  /**
   * "How We Lost the River": verbs and pronouns have capitals too. Right behind a colon, or a cue
   * with a comma, such words are a headline that somebody says.
   */
  private static boolean isTitleCase(TaggedText reading, int begin, int end) {
    if (reading.isMark(begin - 1, ':')
        || (reading.isComma(begin - 1) && begin > 1 && reading.is(begin - 2, Trait.SAY))) {
      return false;
    }
    int capitals = 0;
    boolean small = false;
    boolean loud = true;
    for (int i = begin; i < end; i++) {
      if (reading.isWord(i)) {
        boolean first = capitals == 0 && !small;
        capitals += reading.tokens().isCapitalized(i) ? 1 : 0;
        small |=
            !first
                && reading.is(i, Trait.PRONOUN | Trait.VERB | Trait.AUXILIARY | Trait.SUBORDINATOR);
        loud &= reading.tokens().isAllCapitals(i);
      }
    }
    return capitals >= 3 && small && !loud;
  }

  /** Whether all words but the small ones have capitals, and none ends a sentence. */
  private static boolean isCapitalized(TaggedText reading, int begin, int end) {
    int words = 0;
    for (int i = begin; i < end; i++) {
      if (reading.isStop(i) && i < end - 2) {
        return false;
      }
      if (reading.isWord(i)) {
        words++;
        if (!reading.tokens().isCapitalized(i)
            && !reading.tokens().isNumber(i)
            && !reading.is(i, Trait.PREPOSITION | Trait.DETERMINER | Trait.CONJUNCTION)) {
          return false;
        }
      }
    }
    return words > 0 && words <= LONGEST_NAME;
  }
}

package org.quotidian.annotate.quotation;

/** The outermost pairs of quotation marks of a text: single ones, double ones, one in the other. */
final class QuoteMarks {

  private QuoteMarks() {}

  /** Finds them, and marks what they hold as {@link Trait#QUOTED}. */
  static Regions of(QuotationContext reading) {
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
  private static final int LONGEST_NAME = 8;

  /**
   * Whether the words in marks are a name inside a sentence, such as a title of a work: all of them
   * have capitals, no comma or cue leads to them, and they end no sentence.
   */
  private static boolean isName(QuotationContext reading, int begin, int end) {
    if (reading.is(begin, Trait.SENTENCE) || end - begin > 2 * LONGEST_NAME) {
      return false;
    }
    if (!reading.isWord(begin - 1)) {
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
    int words = 0;
    for (int i = begin; i < end; i++) {
      if (reading.isStop(i)) {
        return false;
      }
      if (reading.isWord(i)) {
        words++;
        if (!reading.tokens().isCapitalized(i)
            && !reading.is(i, Trait.PREPOSITION | Trait.DETERMINER | Trait.CONJUNCTION)) {
          return false;
        }
      }
    }
    return words > 0 && words <= LONGEST_NAME;
  }
}

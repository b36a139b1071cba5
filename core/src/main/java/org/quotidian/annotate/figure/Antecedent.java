package org.quotidian.annotate.figure;

/**
 * What the figures so far counted, for a figure without its noun: "133 drones were stopped and 17
 * got through", "18 of them".
 */
final class Antecedent {

  private final FigureContext reading;

  /** The noun that a figure of this sentence counted, or -1. */
  private int noun = -1;

  private boolean people;

  /** The noun that the last figure before this sentence counted, one sentence back; or -1. */
  private int nounBefore = -1;

  /** Whether a verb of speech is between the noun and here. */
  private boolean speechPassed;

  Antecedent(FigureContext reading) {
    this.reading = reading;
  }

  void startSentence() {
    nounBefore = noun;
    noun = -1;
    people = false;
    speechPassed = false;
  }

  void passSpeech() {
    speechPassed = true;
  }

  /** A figure was found, with its noun at {@code token} or none (-1). */
  void meet(int token, Numeral numeral) {
    if (token < 0 || numeral.unit != null || reading.is(token, Kind.MEASURE)) {
      return;
    }
    if (reading.isHyphen(numeral.end)) {
      return;
    }
    if (token >= numeral.end) {
      people = reading.is(token, Kind.PEOPLE);
      boolean counts = !reading.isWord(token, "times") && !reading.is(token, Kind.CASUALTY);
      noun = counts ? token : -1;
    } else {
      noun = token;
    }
    speechPassed = false;
  }

  /**
   * The noun that the number lacks, or -1.
   *
   * @param pointsBack whether the text says so: "of them"
   * @param behind the token behind the number
   */
  int of(Numeral numeral, boolean pointsBack, int behind) {
    if (numeral.unit != null) {
      return -1;
    }
    if (pointsBack || isOfThose(numeral.begin)) {
      return noun >= 0 ? noun : nounBefore;
    }
    if (noun < 0 || numeral.share) {
      return -1;
    }
    if (reading.is(behind, Kind.CASUALTY) || reading.isWord(behind, "others")) {
      return people ? noun : -1;
    }
    boolean explicit = reading.is(behind, Kind.ADDITION) || isAdded(numeral.begin);
    if (explicit) {
      return noun;
    }
    if (speechPassed) {
      return -1;
    }
    return isCoordinated(numeral.begin) ? noun : -1;
  }

  /** "Of those, eighteen came down", "of whom 17 were hurt". */
  private boolean isOfThose(int begin) {
    int pronoun = reading.isMark(begin - 1, ',') ? begin - 2 : begin - 1;
    return reading.is(pronoun, Kind.PRONOUN) && reading.isWord(pronoun - 1, "of");
  }

  private boolean isAdded(int begin) {
    return reading.is(begin - 1, Kind.ADDITION) && !reading.isWord(begin - 1, "more");
  }

  /** Whether "and", "with", "including" or a comma leads from the noun to the number. */
  private boolean isCoordinated(int begin) {
    int before = begin - 1;
    // Over a qualifier: "and at least 17".
    for (int i = 0; i < 3 && reading.isWord(before); i++) {
      if (reading.is(before, Kind.COORDINATOR)) {
        return true;
      }
      before--;
    }
    return before == begin - 1
        && before > reading.first
        && (reading.isMark(before, ',') || reading.isMark(before, ';'));
  }
}

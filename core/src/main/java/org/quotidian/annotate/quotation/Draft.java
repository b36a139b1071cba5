package org.quotidian.annotate.quotation;

import org.quotidian.annotate.quotation.FoundQuotation.Kind;

/** A quotation while it is being put together. */
final class Draft {

  Kind kind;
  int first;
  int end;
  int speakerFirst = -1;
  int speakerEnd = -1;
  int cueFirst = -1;
  int cueEnd = -1;
  int antecedentFirst = -1;
  int antecedentEnd = -1;

  /** Where the words end that belong to it, its attribution among them. */
  int tail;

  Draft(Kind kind, int first, int end) {
    this.kind = kind;
    this.first = first;
    this.end = end;
    this.tail = end;
  }

  boolean hasSpeaker() {
    return speakerFirst >= 0;
  }

  void speaker(int from, int to) {
    speakerFirst = from;
    speakerEnd = to;
  }

  void speakerOf(Draft other) {
    speaker(other.speakerFirst, other.speakerEnd);
  }

  void cue(int from, int to) {
    cueFirst = from;
    cueEnd = to;
  }

  void attribute(Attribution by) {
    speaker(by.speakerFirst(), by.speakerEnd());
    cue(by.cueFirst(), by.cueEnd());
  }

  FoundQuotation finished() {
    return new FoundQuotation(
        kind,
        first,
        end,
        speakerFirst,
        speakerEnd,
        cueFirst,
        cueEnd,
        antecedentFirst,
        antecedentEnd);
  }
}

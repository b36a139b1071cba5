package org.quotidian.annotate.quotation;

import java.util.List;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;
import org.quotidian.annotate.quotation.FoundQuotation.Kind;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Quotation.Basis;

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

  /** What the speaker rests on, and how certain that is. */
  Basis basis = Basis.ATTRIBUTION;

  Certainty certainty = Certainty.HIGH;

  /** What the antecedent rests on: {@link #basis} if that is less certain. */
  Basis reference = Basis.PRONOUN;

  Certainty referenceCertainty = Certainty.HIGH;

  /** Where it ended before its last stretch in marks was added, and where that starts; or -1. */
  int cutAt = -1;

  int lastPart = -1;

  /** Where the words end that belong to it, its attribution among them. */
  int tail;

  Draft(Kind kind, int first, int end) {
    this.kind = kind;
    this.first = first;
    this.end = end;
    this.tail = end;
  }

  /** The clause in {@code [from, to)}, without the commas behind it; its words are taken then. */
  static Draft ofClause(TaggedText reading, int from, int to) {
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

  boolean hasSpeaker() {
    return speakerFirst >= 0;
  }

  void speaker(int from, int to) {
    speakerFirst = from;
    speakerEnd = to;
  }

  /** The speaker is that of the quotation before. */
  void speakerOf(Draft other) {
    speaker(other.speakerFirst, other.speakerEnd);
    basis = Basis.CONTINUATION;
    certainty = other.certainty;
  }

  void speaker(int from, int to, Basis basis, Certainty certainty) {
    speaker(from, to);
    this.basis = basis;
    this.certainty = certainty;
  }

  void refersTo(int from, int to) {
    antecedentFirst = from;
    antecedentEnd = to;
  }

  void restsOn(Basis reference, Certainty certainty) {
    this.reference = reference;
    referenceCertainty = certainty;
  }

  void cue(int from, int to) {
    cueFirst = from;
    cueEnd = to;
  }

  void attribute(Attribution by) {
    speaker(by.speakerFirst(), by.speakerEnd());
    cue(by.cueFirst(), by.cueEnd());
    basis = by.basis();
    certainty = by.certainty();
  }

  /** The finished quotation, with whatever names its speakers have. */
  FoundQuotation finished(NamedSpeakers named) {
    return new FoundQuotation(
        kind,
        first,
        end,
        speakerFirst,
        speakerEnd,
        cueFirst,
        cueEnd,
        antecedentFirst,
        antecedentEnd,
        hasSpeaker() ? speakers(named) : List.of(),
        basis,
        certainty,
        reference,
        referenceCertainty);
  }

  private List<FoundQuotation.Speaker> speakers(NamedSpeakers named) {
    if (antecedentFirst < 0) {
      return named.all(speakerFirst, speakerEnd);
    }
    int name = named.named(antecedentFirst, antecedentEnd);
    return List.of(new FoundQuotation.Speaker(speakerFirst, speakerEnd, name));
  }
}

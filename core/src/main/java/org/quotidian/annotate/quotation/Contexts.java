package org.quotidian.annotate.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.grammar.Phrases;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;
import org.quotidian.annotate.quotation.FoundQuotation.Kind;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Quotation.Basis;

/**
 * Gives direct quotations that no words attribute the speaker of the sentence before: "Dana Whitlow
 * says farmers fear a dry summer. “My well gave out.”", in the same paragraph or the next.
 */
final class Contexts {

  /** No sentence is looked through farther. */
  private static final int FARTHEST = 250;

  private final TaggedText reading;
  private final Phrases phrases;

  Contexts(TaggedText reading, Phrases phrases) {
    this.reading = reading;
    this.phrases = phrases;
  }

  /**
   * @param drafts in the order of the text
   */
  void find(List<Draft> drafts) {
    Draft last = null;
    for (Draft draft : drafts) {
      if (isOpen(draft)) {
        find(draft, last);
      }
      if (draft.kind != Kind.SCARE) {
        last = draft;
      }
    }
  }

  private static boolean isOpen(Draft draft) {
    return draft.kind == Kind.DIRECT
        && draft.cueFirst < 0
        && (!draft.hasSpeaker() || draft.basis == Basis.CONTEXT);
  }

  private void find(Draft draft, @Nullable Draft last) {
    int begin = draft.first;
    if (begin == 0 || !reading.is(begin, Trait.SENTENCE) || !isWhole(draft.end)) {
      return;
    }
    int sentence = sentenceBefore(begin);
    if (last != null && last.hasSpeaker() && Math.max(last.tail, last.end) >= sentence) {
      if (sentence <= last.first || last.cueFirst >= sentence || last.speakerFirst >= sentence) {
        speakerOf(draft, last);
      }
      return;
    }
    if (!draft.hasSpeaker() && phrases.leading(sentence, begin)) {
      // The sentence before is about somebody, but does not say that he speaks.
      draft.speaker(phrases.first(), phrases.end(), Basis.CONTEXT, Certainty.LOW);
    }
  }

  /**
   * Whether the sentence ends with the marks: otherwise words behind them say who speaks. Without a
   * full stop it is a heading.
   */
  private boolean isWhole(int end) {
    boolean stops = end > 1 && (reading.isStop(end - 2) || reading.isStop(end - 1));
    return stops && (end >= reading.count() || reading.is(end, Trait.SENTENCE));
  }

  private static void speakerOf(Draft draft, Draft last) {
    draft.speaker(
        last.speakerFirst, last.speakerEnd, Basis.CONTEXT, last.certainty.and(Certainty.MEDIUM));
  }

  /** Where the sentence starts that ends before token {@code begin}. */
  private int sentenceBefore(int begin) {
    int at = begin - 1;
    int limit = Math.max(0, begin - FARTHEST);
    while (at > limit && !(reading.is(at, Trait.SENTENCE) && !reading.isInside(at))) {
      at--;
    }
    return at;
  }
}

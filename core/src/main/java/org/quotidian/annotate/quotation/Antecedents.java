package org.quotidian.annotate.quotation;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the name that a pronoun or a description who speaks stands for: "he" and "she" for the
 * nearest person before who is the subject of a sentence or speaks, in the same paragraph or the
 * one before; "who" for what it follows; "the chancellor" as {@link Roles} tells.
 */
final class Antecedents {

  /** No antecedent is farther from its pronoun. */
  private static final int FARTHEST = 250;

  private static final int LONGEST_NAME = 16;

  private final QuotationContext reading;
  private final Phrases phrases;
  private final KnownNames mentions;
  private int[] firsts = new int[16];
  private int[] ends = new int[16];
  private int size;

  Antecedents(QuotationContext reading, Phrases phrases, KnownNames mentions) {
    this.reading = reading;
    this.phrases = phrases;
    this.mentions = mentions;
  }

  /** Finds them for {@code drafts}, in the order their contents start. */
  void find(List<Draft> drafts) {
    gather(drafts);
    Roles roles = new Roles(reading, mentions);
    for (Draft draft : drafts) {
      if (draft.hasSpeaker() && isPronoun(draft.speakerFirst, draft.speakerEnd)) {
        find(draft);
      } else if (draft.hasSpeaker()) {
        int name = roles.holder(draft.speakerFirst, draft.speakerEnd);
        if (name >= 0) {
          draft.antecedentFirst = mentions.first(name);
          draft.antecedentEnd = mentions.end(name);
        }
      }
    }
  }

  private void find(Draft draft) {
    int pronoun = draft.speakerFirst;
    String word = reading.tokens().word(pronoun);
    if (word.equals("who")) {
      int before = pronoun > 0 && reading.isComma(pronoun - 1) ? pronoun - 1 : pronoun;
      if (phrases.nearest(Math.max(0, before - LONGEST_NAME), before)) {
        draft.antecedentFirst = phrases.first();
        draft.antecedentEnd = phrases.end();
      }
      return;
    }
    boolean woman = word.equals("she") || word.equals("her");
    if (!woman && !word.equals("he") && !word.equals("his")) {
      return;
    }
    int nearest = Arrays.binarySearch(firsts, 0, size, pronoun);
    int candidate = (nearest >= 0 ? nearest : -nearest - 1) - 1;
    if (candidate < 0 || !isNear(firsts[candidate], pronoun)) {
      return;
    }
    if (contradicts(firsts[candidate], ends[candidate], woman ? Trait.MAN : Trait.WOMAN)) {
      return;
    }
    draft.antecedentFirst = firsts[candidate];
    draft.antecedentEnd = ends[candidate];
  }

  private boolean contradicts(int from, int to, long other) {
    for (int i = from; i < to; i++) {
      if (reading.is(i, other)) {
        return true;
      }
    }
    return false;
  }

  /** At most one paragraph starts between them. */
  private boolean isNear(int from, int to) {
    int starts = 0;
    for (int i = to; i > from && starts < 2 && i > to - FARTHEST; i--) {
      starts += reading.is(i, Trait.PARAGRAPH) ? 1 : 0;
    }
    return starts < 2 && to - from < FARTHEST;
  }

  private boolean isPronoun(int first, int end) {
    // "his claim that": a determiner that stands for somebody.
    return end == first + 1
        && reading.is(first, Trait.PRONOUN | Trait.DETERMINER)
        && !reading.isName(first);
  }

  /** All persons who speak or are the subject of a sentence, in the order they stand. */
  private void gather(List<Draft> drafts) {
    long[] spans = new long[drafts.size() + 16];
    int count = 0;
    int sentence = 0;
    for (int i = 1; i <= reading.count(); i++) {
      if (i < reading.count() && !(reading.is(i, Trait.SENTENCE) && !reading.isInside(i))) {
        continue;
      }
      if (!reading.is(sentence, Trait.QUOTED)
          && phrases.leading(sentence, i)
          && isPerson(phrases.first(), phrases.end())) {
        if (count == spans.length) {
          spans = Arrays.copyOf(spans, count * 2);
        }
        spans[count++] = (long) phrases.first() << 32 | phrases.end();
      }
      sentence = i;
    }
    for (Draft draft : drafts) {
      if (draft.hasSpeaker() && isPerson(draft.speakerFirst, draft.speakerEnd)) {
        if (count == spans.length) {
          spans = Arrays.copyOf(spans, count * 2);
        }
        spans[count++] = (long) draft.speakerFirst << 32 | draft.speakerEnd;
      }
    }
    Arrays.sort(spans, 0, count);
    firsts = new int[count];
    ends = new int[count];
    for (int i = 0; i < count; i++) {
      firsts[i] = (int) (spans[i] >>> 32);
      ends[i] = (int) spans[i];
    }
    size = count;
  }

  /** A name that is no organisation by its looks, or a mention that is known for a person. */
  private boolean isPerson(int from, int to) {
    if (!mentions.isEmpty()) {
      return mentions.hasPerson(from, to);
    }
    if (reading.is(from, Trait.DETERMINER)) {
      return false;
    }
    boolean named = false;
    for (int i = from; i < to && !reading.isComma(i); i++) {
      if (reading.isName(i)) {
        boolean acronym = reading.tokens().isAllCapitals(i) && reading.length(i) > 1;
        boolean institution = reading.is(i, Trait.PERSON) && !reading.is(i, Trait.TITLE);
        named = !acronym && !institution && !reading.tokens().isPossessive(i);
      } else if (reading.is(i, Trait.CONJUNCTION)) {
        return false;
      }
    }
    return named;
  }
}

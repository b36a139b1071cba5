package org.quotidian.annotate.quotation;

import java.util.Arrays;
import java.util.List;
import org.quotidian.annotate.grammar.Phrases;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;

/**
 * All who speak or are the subject of a sentence and have a name, in the order of the text. Without
 * known names, a phrase that looks like a person's name counts.
 */
final class Subjects {

  /** Nothing refers to what is farther away. */
  private static final int FARTHEST = 250;

  private final TaggedText reading;
  private final KnownNames names;
  private final NamedSpeakers named;
  private long[] spans;
  private int size;

  private Subjects(TaggedText reading, KnownNames names, NamedSpeakers named, int expected) {
    this.reading = reading;
    this.names = names;
    this.named = named;
    spans = new long[expected];
  }

  static Subjects of(
      TaggedText reading,
      Phrases phrases,
      KnownNames names,
      NamedSpeakers named,
      List<Draft> drafts) {
    Subjects subjects = new Subjects(reading, names, named, drafts.size() + 16);
    subjects.addLeading(phrases);
    for (Draft draft : drafts) {
      if (draft.hasSpeaker()) {
        subjects.add(draft.speakerFirst, draft.speakerEnd);
      }
    }
    Arrays.sort(subjects.spans, 0, subjects.size);
    return subjects;
  }

  private void addLeading(Phrases phrases) {
    int sentence = 0;
    for (int i = 1; i <= reading.count(); i++) {
      if (i < reading.count() && !(reading.is(i, Trait.SENTENCE) && !reading.isInside(i))) {
        continue;
      }
      if (!reading.is(sentence, Trait.QUOTED) && phrases.leading(sentence, i)) {
        add(phrases.first(), phrases.end());
      }
      sentence = i;
    }
  }

  private void add(int first, int end) {
    if (names.isEmpty() ? looksLikePerson(first, end) : named.named(first, end) >= 0) {
      if (size == spans.length) {
        spans = Arrays.copyOf(spans, size * 2);
      }
      spans[size++] = (long) first << 32 | end;
    }
  }

  int first(int subject) {
    return (int) (spans[subject] >>> 32);
  }

  int end(int subject) {
    return (int) spans[subject];
  }

  /** The last subject that starts before token {@code i}, or -1. */
  int before(int i) {
    int nearest = Arrays.binarySearch(spans, 0, size, (long) i << 32);
    return (nearest >= 0 ? nearest : -nearest - 1) - 1;
  }

  /** The number of the subject's name; -1 if no names are known. */
  int name(int subject) {
    return names.isEmpty() ? -1 : named.named(first(subject), end(subject));
  }

  boolean isPerson(int subject) {
    return names.isEmpty() || names.isPerson(name(subject));
  }

  /** Whether the places are close, and at most one paragraph starts between them. */
  boolean isNear(int from, int to) {
    int starts = 0;
    for (int i = to; i > from && starts < 2 && i > to - FARTHEST; i--) {
      starts += reading.is(i, Trait.PARAGRAPH) ? 1 : 0;
    }
    return starts < 2 && to - from < FARTHEST;
  }

  /** A name that is no organisation by its looks. */
  private boolean looksLikePerson(int from, int to) {
    if (reading.is(from, Trait.DETERMINER)) {
      return false;
    }
    boolean isPerson = false;
    for (int i = from; i < to && !reading.isComma(i); i++) {
      if (reading.isName(i)) {
        boolean acronym = reading.tokens().isAllCapitals(i) && reading.length(i) > 1;
        boolean institution = reading.is(i, Trait.PERSON) && !reading.is(i, Trait.TITLE);
        isPerson = !acronym && !institution && !reading.tokens().isPossessive(i);
      } else if (reading.is(i, Trait.CONJUNCTION)) {
        return false;
      }
    }
    return isPerson;
  }
}

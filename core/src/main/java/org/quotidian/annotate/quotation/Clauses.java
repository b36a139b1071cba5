package org.quotidian.annotate.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.grammar.ClauseShape;
import org.quotidian.annotate.grammar.CueVerbs;
import org.quotidian.annotate.grammar.Grammar;
import org.quotidian.annotate.grammar.Phrases;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;

/**
 * Finds indirect and mixed quotations, sentence by sentence: "Merz said (that) …", "…, Merz said",
 * "according to Merz, …", "his claim that …", and fragments in marks behind a cue.
 */
final class Clauses {

  /** What is longer is no sentence and looked at in slices, so that the work stays linear. */
  private static final int LONGEST_SENTENCE = 500;

  private final List<Draft> drafts;
  private final TaggedText reading;
  private final ClauseShape shape;
  private final CueVerbs verbs;
  private final UnnamedSource unnamed;
  private final AccordingTo accordingTo;
  private final LeadingCue cues;
  private final ReportingNouns nouns;
  private final Fragments fragments;

  private Clauses(List<Draft> drafts, TaggedText reading, Regions regions, Phrases phrases) {
    this.drafts = drafts;
    this.reading = reading;
    Grammar grammar = Grammar.of(reading, phrases);
    shape = grammar.shape();
    verbs = grammar.verbs();
    unnamed = new UnnamedSource(grammar);
    accordingTo = new AccordingTo(grammar);
    cues = new LeadingCue(grammar);
    nouns = new ReportingNouns(grammar);
    fragments = new Fragments(reading, regions, phrases, verbs);
  }

  static void addTo(List<Draft> drafts, TaggedText reading, Regions regions, Phrases phrases) {
    Clauses clauses = new Clauses(drafts, reading, regions, phrases);
    int from = 0;
    for (int i = 1; i <= reading.count(); i++) {
      boolean starts =
          i == reading.count()
              || i - from >= LONGEST_SENTENCE
              || reading.is(i, Trait.PARAGRAPH)
              || (reading.is(i, Trait.SENTENCE) && !reading.isInside(i));
      if (starts) {
        clauses.sentence(from, i);
        from = i;
      }
    }
  }

  private void sentence(int from, int to) {
    int end = to;
    while (end > from && reading.isStop(end - 1) && !reading.is(end - 1, Trait.QUOTED)) {
      end--;
    }
    @Nullable Draft last = null;
    int start = from;
    for (int i = from; i < end; i++) {
      if (reading.is(i, Trait.TAKEN)) {
        start = i + 1;
        last = null;
        continue;
      }
      if (reading.is(i, Trait.QUOTED)) {
        continue;
      }
      @Nullable Draft found = clause(from, start, i, end, last);
      if (found != null && found.first < found.end) {
        drafts.add(found);
        last = found;
        i = Math.max(i, found.tail - 1);
        start = i + 1;
      }
    }
    fragments.addTo(drafts, from, end);
  }

  /** The clause that token {@code i} introduces or follows, or null. */
  private @Nullable Draft clause(int from, int start, int i, int end, @Nullable Draft last) {
    @Nullable Draft asked = unnamed.isAsked(from, i) ? unnamed.asked(from, i, end) : null;
    if (asked != null) {
      return asked;
    }
    if (i + 2 < end && shape.isAccordingTo(i)) {
      return accordingTo.clause(from, start, i, end);
    }
    if (reading.is(i, Trait.CUE) && !reading.is(i, Trait.USED) && verbs.isVerb(from, i)) {
      return verbs.isPassive(from, i) && unnamed.isHearsay(i)
          ? unnamed.hearsay(from, start, i, end)
          : cues.clause(from, start, i, end, last);
    }
    return nouns.isNominal(i) ? nouns.clause(from, i, end) : null;
  }
}

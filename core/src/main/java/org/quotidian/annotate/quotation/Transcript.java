package org.quotidian.annotate.quotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;
import org.quotidian.annotate.quotation.FoundQuotation.Kind;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Quotation.Basis;
import org.quotidian.punctuation.Marks;

/**
 * The turns of a conversation, written as paragraphs that start with a name in capitals and a
 * colon: "HOLM: Is it safe?" Each is a direct quotation, with or without marks.
 */
final class Transcript {

  /** Fewer lines with a label are no conversation. */
  private static final int LEAST_TURNS = 3;

  /** "SEN. IDA HOLM (D), VICE CHAIR:" */
  private static final int LONGEST_LABEL = 12;

  private final TaggedText reading;
  private final List<Draft> turns = new ArrayList<>();
  private final Set<String> labels = new HashSet<>();

  private Transcript(TaggedText reading) {
    this.reading = reading;
  }

  /** The turns; none unless two speakers or more take turns, and one of them speaks again. */
  static List<Draft> of(TaggedText reading) {
    Transcript transcript = new Transcript(reading);
    for (int i = 0; i < reading.count(); i++) {
      if (reading.is(i, Trait.PARAGRAPH)) {
        transcript.look(i);
      }
    }
    int turns = transcript.turns.size();
    int speakers = transcript.labels.size();
    if (turns < LEAST_TURNS || speakers < 2 || turns == speakers) {
      return List.of();
    }
    transcript.turns.forEach(turn -> reading.set(turn.first, turn.end, Trait.TAKEN));
    return transcript.turns;
  }

  /** The stretches in marks that no turn overlaps. */
  static Regions outside(List<Draft> turns, Regions regions) {
    if (turns.isEmpty()) {
      return regions;
    }
    Regions outside = new Regions();
    int turn = 0;
    for (int r = 0; r < regions.size(); r++) {
      while (turn < turns.size() && turns.get(turn).end <= regions.begin(r)) {
        turn++;
      }
      if (turn == turns.size() || turns.get(turn).speakerFirst >= regions.end(r)) {
        outside.add(regions.begin(r), regions.end(r));
      }
    }
    return outside;
  }

  private void look(int paragraph) {
    int end = reading.paragraphEnd(paragraph);
    int first = isMark(paragraph) ? paragraph + 1 : paragraph;
    int colon = colon(first, Math.min(end, first + LONGEST_LABEL));
    if (colon < 0 || !reading.hasWord(colon + 1, end)) {
      return;
    }
    Draft turn = new Draft(Kind.DIRECT, colon + 1, end);
    turn.speaker(first, colon, Basis.LABEL, Certainty.MEDIUM);
    turn.cue(colon, colon + 1);
    turns.add(turn);
    String label =
        reading
            .tokens()
            .text()
            .substring(reading.tokens().begin(first), reading.tokens().begin(colon));
    labels.add(label);
  }

  private boolean isMark(int i) {
    return reading.tokens().isMark(i) && Marks.isDoubleQuote(reading.tokens().charAt(i));
  }

  /** The colon behind words that all have capitals and are a name, or -1. */
  private int colon(int from, int to) {
    boolean named = false;
    for (int i = from; i < to; i++) {
      if (reading.isMark(i, ':')) {
        return named ? i : -1;
      }
      if (reading.isWord(i)) {
        if (!reading.tokens().isAllCapitals(i)) {
          return -1;
        }
        named |= reading.isName(i) && reading.length(i) > 1;
      } else if (i == from || isMark(i)) {
        return -1;
      }
    }
    return -1;
  }
}

package org.quotidian.annotate.grammar;

/**
 * What the rules for clauses ask of a text.
 *
 * @param reading its tokens, and what is known of each
 * @param phrases its noun phrases
 * @param shape how clauses start
 * @param ends where clauses end
 * @param verbs which cues are verbs
 */
public record Grammar(
    TaggedText reading, Phrases phrases, ClauseShape shape, ClauseEnd ends, CueVerbs verbs) {

  /** The rules for one text, with its noun phrases. */
  public static Grammar of(TaggedText reading, Phrases phrases) {
    ClauseShape shape = new ClauseShape(reading);
    ClauseEnd ends = new ClauseEnd(reading, shape);
    return new Grammar(reading, phrases, shape, ends, new CueVerbs(reading, shape));
  }
}

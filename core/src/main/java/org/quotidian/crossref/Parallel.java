package org.quotidian.crossref;

import org.quotidian.alignment.WordAlignment;
import org.quotidian.passage.Passage;

/**
 * What stands in one sentence and in another article too: the whole sentence and its counterpart if
 * it was edited or told anew, or the words that are the same.
 *
 * @param sentence the number of the sentence in its article, from 0
 * @param here the words in that sentence
 * @param there their counterpart in the other article; a sentence, unless it is the same words
 * @param words how many words both have
 * @param kind how the two differ
 * @param score how alike they are, from 0 to 1; 1 if they are the same words
 */
public record Parallel(
    int sentence,
    ParallelSide here,
    ParallelSide there,
    int words,
    Passage.Kind kind,
    double score) {

  /** Which words of the two sides are which. Worked out on each call. */
  public WordAlignment alignment() {
    return WordAlignment.of(
        here.article().tokens(),
        here.firstWord(),
        here.lastWord() + 1,
        there.article().tokens(),
        there.firstWord(),
        there.lastWord() + 1);
  }
}

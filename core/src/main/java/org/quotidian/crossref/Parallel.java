package org.quotidian.crossref;

import org.quotidian.passage.Place;

/**
 * The words of one sentence that stand in another article.
 *
 * @param sentence the number of the sentence in its article, from 0
 * @param here the shared words in that sentence
 * @param there the same words in the other article
 * @param words how many words they are
 */
public record Parallel(int sentence, Place here, Place there, int words) {}

package org.quotidian.crossref;

/**
 * A sentence of an article that a source repeats in unrelated articles: {@link
 * org.quotidian.passage.Boilerplate}, word for word and as a whole.
 *
 * @param sentence its number in the article, from 0
 * @param source the source that repeats it: that of the article, or another source with the same
 *     sentence
 * @param articles the number of articles of that source that have it
 */
public record RepeatedSentence(int sentence, String source, int articles) {}

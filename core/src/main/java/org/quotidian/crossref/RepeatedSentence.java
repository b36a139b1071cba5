package org.quotidian.crossref;

/**
 * A sentence of an article that a source repeats in articles that have nothing else to do with each
 * other: {@link org.quotidian.passage.Boilerplate}, word for word and as a whole.
 *
 * @param sentence its number in the article, from 0
 * @param source who repeats it: the article's own source, or another one that has the same sentence
 * @param articles how many articles of that source have it
 */
public record RepeatedSentence(int sentence, String source, int articles) {}

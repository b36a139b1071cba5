package org.quotidian.crossref;

/**
 * A place of boilerplate in an article.
 *
 * @param firstToken the token of the first word
 * @param endToken the token after that of the last word
 * @param articles the number of articles of the source that have it
 */
record RepeatedPlace(int firstToken, int endToken, int articles) {}

package org.quotidian.crossref;

/**
 * The same words in two articles; they may run through several sentences on both sides.
 *
 * @param left the words in the one article
 * @param right the words in the other
 */
record SharedWords(Parallel.Side left, Parallel.Side right) {

  SharedWords inverse() {
    return new SharedWords(right, left);
  }
}

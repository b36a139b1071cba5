package org.quotidian.spark;

import java.io.Serializable;

/**
 * How much comes together in one task. The results do not depend on it, but for {@code alike}.
 *
 * @param sentences a key of more sentences is split by a further word
 * @param alike a key that can't be split makes pairs of so many sentences at most, or none: it is
 *     counted
 * @param places the boilerplate of a source is found in parts of some so many places of pieces
 * @param pairs some so many articles are compared with those of one block
 */
record Limits(int sentences, int alike, int places, int pairs) implements Serializable {

  static final Limits DEFAULT = new Limits(1_000, 20_000, 10_000, 1_024);
}

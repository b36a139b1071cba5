package org.quotidian.spark;

import java.io.Serializable;

/**
 * How much comes together in one task. The results do not depend on it, but for {@code alike}.
 *
 * @param sentences a key of more sentences is split by a further word
 * @param alike a key of more sentences that can't be split makes no pairs; it is counted
 * @param places about how many places of pieces are decided together about boilerplate
 * @param bytes about how many bytes the left articles of a block have that are compared together
 * @param pairs about how many pairs of articles such a block has
 */
record Limits(int sentences, int alike, int places, int bytes, int pairs) implements Serializable {

  static final Limits DEFAULT = new Limits(1_000, 20_000, 10_000, 8_000_000, 300_000);
}

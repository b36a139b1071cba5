package org.quotidian.spark;

import java.io.Serializable;

/**
 * How much comes together in one task. The results do not depend on it, but for {@code alike}.
 *
 * @param sentences a key of more sentences is split by a further word
 * @param alike a key of more sentences that can't be split makes no pairs; it is counted
 * @param places about how many places of pieces are decided together about boilerplate
 * @param pairs about how many articles are compared with those of one block
 */
record Limits(int sentences, int alike, int places, int pairs) implements Serializable {

  static final Limits DEFAULT = new Limits(1_000, 20_000, 10_000, 1_024);
}

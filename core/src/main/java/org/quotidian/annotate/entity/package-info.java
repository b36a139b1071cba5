/**
 * The built-in recogniser of names: persons, organisations, locations and others, found by a
 * linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over hashed features
 * of the tokens, with word clusters (Miller, Guinness and Zamanian, 2004; Ratinov and Roth, 2009)
 * and a second look at each article with its own names (Krishnan and Manning, 2006).
 *
 * <p>Not exported: its classes are public for {@code org.quotidian.annotate} and for the trainer in
 * the {@code benchmarks} module.
 */
@NullMarked
package org.quotidian.annotate.entity;

import org.jspecify.annotations.NullMarked;

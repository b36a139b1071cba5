/**
 * The guard: the steps of the hot path and a query of each kind, measured in two builds by turns,
 * and their bytes compared with a baseline. The steps of the hot path are JMH benchmarks too.
 */
@NullMarked
package org.quotidian.benchmarks.guard;

import org.jspecify.annotations.NullMarked;

/**
 * The steps of the hot path as JMH benchmarks, and the guard that compares them with a baseline.
 */
@NullMarked
package org.quotidian.benchmarks.guard;

import org.jspecify.annotations.NullMarked;

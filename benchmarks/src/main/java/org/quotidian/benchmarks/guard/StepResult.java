package org.quotidian.benchmarks.guard;

/**
 * What one call of a step allocates and returns.
 *
 * @param bytes the bytes that it allocates
 * @param result its result
 */
record StepResult(long bytes, long result) {}

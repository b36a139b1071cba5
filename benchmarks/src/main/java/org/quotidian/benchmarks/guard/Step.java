package org.quotidian.benchmarks.guard;

import java.util.function.LongSupplier;

/** Work that the guard measures: some milliseconds on the calling thread. */
interface Step {

  /**
   * Prepares the input.
   *
   * @return does the work; its result is the same each time
   * @throws Exception if the input can't be prepared
   */
  LongSupplier prepare() throws Exception;
}

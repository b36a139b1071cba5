package org.quotidian;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;

/**
 * Whether work grows with the length of a text and not with its square. Counts the time that this
 * thread computes, so that other work on the machine does not matter.
 */
public final class CpuTime {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int TIMES = 8;

  /** Between {@link #TIMES} and its square: caches and the collector make long texts dearer. */
  private static final int MOST = 3 * TIMES;

  /** What takes less can't be distinguished from noise. */
  private static final long NOISE = 500_000_000;

  private CpuTime() {}

  /** What is not linear is too slow each time; other work on the machine's caches is not. */
  private static final int TRIES = 3;

  /** Runs {@code work} on an eighth of the length, and on all of it. */
  public static void assertLinear(String what, int length, IntConsumer work) {
    long part = 0;
    long all = 0;
    for (int i = 0; i < TRIES && (i == 0 || all >= MOST * part + NOISE); i++) {
      part = of(() -> work.accept(length / TIMES));
      all = of(() -> work.accept(length));
    }
    assertThat(all)
        .as("nanoseconds for all of %s, and %d for an eighth", what, part)
        .isLessThan(MOST * part + NOISE);
  }

  /** The same for each of several subjects, such as settings. */
  public static <T> void assertLinear(
      String what, Iterable<T> subjects, int length, ObjIntConsumer<T> work) {
    for (T subject : subjects) {
      assertLinear(what, length, part -> work.accept(subject, part));
    }
  }

  private static long of(Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    return THREADS.getCurrentThreadCpuTime() - start;
  }
}

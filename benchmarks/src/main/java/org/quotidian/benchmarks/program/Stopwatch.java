package org.quotidian.benchmarks.program;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Measures time by the clock, and the processor time of the whole process. */
public final class Stopwatch {

  private static final double NANOS = 1e9;

  private final long clock = System.nanoTime();
  private final long processor = processorTime();

  private Stopwatch() {}

  /** Starts. */
  public static Stopwatch start() {
    return new Stopwatch();
  }

  /** {@return the seconds since the start} */
  public double seconds() {
    return (System.nanoTime() - clock) / NANOS;
  }

  /** {@return the seconds that all threads of the process ran since the start} */
  public double processorSeconds() {
    return (processorTime() - processor) / NANOS;
  }

  /** {@return the processor time of the calling thread so far, in nanoseconds} */
  public static long threadTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long processorTime() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }
}

package org.quotidian.benchmarks.guard;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A step of the hot path and, by turns with it, work that stays as it is. What slows the machine
 * down for longer than some milliseconds slows both, and their ratio holds.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 7, time = 1)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class GuardBenchmark {

  @Param HotPath step = HotPath.TOKENISE;

  private final Reference reference = new Reference();
  private LongSupplier work = () -> 0;

  /** Nanoseconds that the two took. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Times {
    public long stepNanos;
    public long referenceNanos;
  }

  @Setup(Level.Trial)
  public void setUp() {
    work = step.work();
  }

  @Benchmark
  public long both(Times times) {
    long start = System.nanoTime();
    long result = work.getAsLong();
    long between = System.nanoTime();
    result += reference.run();
    times.referenceNanos += System.nanoTime() - between;
    times.stepNanos += between - start;
    return result;
  }
}

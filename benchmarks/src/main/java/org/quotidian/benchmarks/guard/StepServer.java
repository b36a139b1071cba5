package org.quotidian.benchmarks.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.quotidian.benchmarks.program.Stopwatch;

/**
 * Runs steps on request, so that two builds can be measured by turns. A request is a line:
 *
 * <ul>
 *   <li>{@code steps}: answered with the names;
 *   <li>{@code time MILLISECONDS STEP}: as many calls as take that long. The answer is a line of
 *       numbers: calls, nanoseconds of processor time, and the sum of the results;
 *   <li>{@code calls NUMBER STEP}: so many calls, with the same answer;
 *   <li>{@code bytes CALLS STEP}: so many calls. The answer is the bytes that the one with the
 *       fewest allocated, and the result.
 * </ul>
 */
public final class StepServer {

  private final Map<String, Step> steps = Steps.all();
  private final Map<String, LongSupplier> prepared = new HashMap<>();

  private StepServer() {}

  /**
   * Answers the requests on standard input until it ends.
   *
   * @param args none
   * @throws Exception if a step fails
   */
  public static void main(String[] args) throws Exception {
    StepServer server = new StepServer();
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String request = requests.readLine(); request != null; request = requests.readLine()) {
      System.out.println(server.answer(request));
      System.out.flush();
    }
  }

  String answer(String request) throws Exception {
    if (request.equals("steps")) {
      return String.join("\t", steps.keySet());
    }
    String[] parts = request.split(" ", 3);
    LongSupplier work = work(parts[2]);
    int count = Integer.parseInt(parts[1]);
    switch (parts[0]) {
      case "time":
        return timed(work, Long.MAX_VALUE, count * 1_000_000L);
      case "calls":
        return timed(work, count, Long.MAX_VALUE);
      case "bytes":
        return bytes(work, count);
      default:
        throw new IOException("no request '" + request + "'");
    }
  }

  private LongSupplier work(String name) throws Exception {
    LongSupplier known = prepared.get(name);
    if (known != null) {
      return known;
    }
    Step step = steps.get(name);
    if (step == null) {
      throw new IOException("no step '" + name + "'");
    }
    LongSupplier work = step.prepare();
    prepared.put(name, work);
    return work;
  }

  /** Another process on the same core costs time by the clock, but no processor time. */
  private static String timed(LongSupplier work, long mostCalls, long mostNanos) {
    long start = Stopwatch.threadTime();
    long calls = 0;
    // Part of the answer, so that no compiler takes the work for useless.
    long results = 0;
    long nanos;
    do {
      results += work.getAsLong();
      calls++;
      nanos = Stopwatch.threadTime() - start;
    } while (calls < mostCalls && nanos < mostNanos);
    return calls + "\t" + nanos + "\t" + results;
  }

  /** The JVM allocates by itself now and then, when it links or adapts code: not in each call. */
  static String bytes(LongSupplier work, int calls) {
    long result = 0;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < calls; i++) {
      // What asking allocates is the difference of two answers in a row.
      long asking = -AllocatedBytes.ofThisThread() + AllocatedBytes.ofThisThread();
      long before = AllocatedBytes.ofThisThread();
      result = work.getAsLong();
      least = Math.min(least, AllocatedBytes.ofThisThread() - before - asking);
    }
    return least + "\t" + result;
  }
}

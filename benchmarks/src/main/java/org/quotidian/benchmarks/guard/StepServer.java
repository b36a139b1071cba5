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
 * Runs steps on request, so that two builds can be measured by turns. A request is a line {@code
 * time MILLISECONDS STEP} or {@code bytes CALLS STEP}. The answer is a line of numbers: calls,
 * nanoseconds of processor time, and the sum of the results; or the bytes that the last call
 * allocated, and its result. The request {@code steps} lists the names.
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
    return parts[0].equals("time") ? time(work, count) : bytes(work, count);
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
  private static String time(LongSupplier work, int milliseconds) {
    long start = Stopwatch.threadTime();
    long end = start + milliseconds * 1_000_000L;
    long calls = 0;
    // Part of the answer, so that no compiler takes the work for useless.
    long results = 0;
    long now;
    do {
      results += work.getAsLong();
      calls++;
      now = Stopwatch.threadTime();
    } while (now < end);
    return calls + "\t" + (now - start) + "\t" + results;
  }

  private static String bytes(LongSupplier work, int calls) {
    long result = 0;
    long before = 0;
    // What asking allocates is the difference of two answers in a row.
    long asking = -AllocatedBytes.ofThisThread() + AllocatedBytes.ofThisThread();
    for (int i = 0; i < calls; i++) {
      asking = -AllocatedBytes.ofThisThread() + AllocatedBytes.ofThisThread();
      before = AllocatedBytes.ofThisThread();
      result = work.getAsLong();
    }
    return (AllocatedBytes.ofThisThread() - before - asking) + "\t" + result;
  }
}

package org.quotidian.benchmarks.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A {@link StepServer} in a JVM of its own. */
final class StepProcess implements AutoCloseable {

  /** The first compiler keeps every allocation that the source has. */
  private static final List<String> EVERY_ALLOCATION = List.of("-XX:TieredStopAtLevel=1");

  /** So many fill all tables and caches. */
  private static final int CALLS = 10;

  private final Process process;
  private final Writer requests;
  private final BufferedReader answers;

  private StepProcess(Process process) {
    this.process = process;
    requests = process.outputWriter(StandardCharsets.UTF_8);
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Some calls.
   *
   * @param calls how many
   * @param nanos the processor time of all
   */
  record Turn(long calls, long nanos) {}

  static StepProcess start(String classPath, List<String> jvmOptions) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-Xlog:disable"));
    command.add("--enable-native-access=ALL-UNNAMED");
    // Lucene's hash tables: without it, they differ in each process, and so does what they take.
    command.add("-Dtests.seed=1");
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", classPath, StepServer.class.getName()));
    return new StepProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** What one call of each step of a build allocates and returns, in a process of its own. */
  static Map<String, StepResult> results(String classPath, List<String> jvmOptions)
      throws IOException {
    List<String> options = new ArrayList<>(jvmOptions);
    options.addAll(EVERY_ALLOCATION);
    Map<String, StepResult> results = new LinkedHashMap<>();
    try (StepProcess process = start(classPath, options)) {
      for (String step : process.steps()) {
        results.put(step, process.result(step));
      }
    }
    return results;
  }

  /** The names of the steps, always in the same order. */
  List<String> steps() throws IOException {
    return List.of(ask("steps").split("\t", -1));
  }

  /** As many calls as take so many milliseconds of processor time. */
  Turn time(String step, int milliseconds) throws IOException {
    String[] answer = ask("time " + milliseconds + " " + step).split("\t", -1);
    return new Turn(Long.parseLong(answer[0]), Long.parseLong(answer[1]));
  }

  /** So many calls. */
  Turn calls(String step, long calls) throws IOException {
    String[] answer = ask("calls " + calls + " " + step).split("\t", -1);
    if (answer.length == 2) {
      // A base of before 30 November 2026 makes the calls, but does not measure them.
      Turn other = time(step, 25);
      return new Turn(calls, other.nanos() * calls / other.calls());
    }
    return new Turn(Long.parseLong(answer[0]), Long.parseLong(answer[1]));
  }

  /** So many calls in two processes at the same time. */
  static void calls(String step, long calls, StepProcess one, StepProcess other)
      throws IOException {
    String request = "calls " + calls + " " + step;
    one.send(request);
    other.send(request);
    one.answer(request);
    other.answer(request);
  }

  private StepResult result(String step) throws IOException {
    String[] answer = ask("bytes " + CALLS + " " + step).split("\t", -1);
    return new StepResult(Long.parseLong(answer[0]), Long.parseLong(answer[1]));
  }

  private String ask(String request) throws IOException {
    send(request);
    return answer(request);
  }

  private void send(String request) throws IOException {
    requests.write(request + "\n");
    requests.flush();
  }

  private String answer(String request) throws IOException {
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the process that ran '" + request + "' ended");
    }
    return answer;
  }

  @Override
  public void close() {
    process.destroy();
  }
}

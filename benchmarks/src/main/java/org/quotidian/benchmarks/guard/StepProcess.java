package org.quotidian.benchmarks.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A {@link StepServer} in a JVM of its own. */
final class StepProcess implements AutoCloseable {

  /** The first compiler keeps every allocation that the source has. */
  static final List<String> EVERY_ALLOCATION = List.of("-XX:TieredStopAtLevel=1");

  private final Process process;
  private final Writer requests;
  private final BufferedReader answers;

  private StepProcess(Process process) {
    this.process = process;
    requests = process.outputWriter(StandardCharsets.UTF_8);
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static StepProcess start(String classPath, List<String> jvmOptions) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-Xlog:disable"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", classPath, StepServer.class.getName()));
    return new StepProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  Set<String> steps() throws IOException {
    return Set.of(ask("steps").split("\t", -1));
  }

  /** Nanoseconds of processor time that one call takes. */
  double time(String step, int milliseconds) throws IOException {
    String[] answer = ask("time " + milliseconds + " " + step).split("\t", -1);
    return Double.parseDouble(answer[1]) / Long.parseLong(answer[0]);
  }

  /** Bytes and result of one call, after so many others that all its tables are filled. */
  StepResult result(String step) throws IOException {
    String[] answer = ask("bytes 5 " + step).split("\t", -1);
    return new StepResult(Long.parseLong(answer[0]), Long.parseLong(answer[1]));
  }

  private String ask(String request) throws IOException {
    requests.write(request + "\n");
    requests.flush();
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

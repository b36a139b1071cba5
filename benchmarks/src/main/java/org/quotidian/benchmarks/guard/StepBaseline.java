package org.quotidian.benchmarks.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bytes that each step allocates and what it returns, as committed. They are the same on every
 * machine; the bytes are not the same in every version of Java.
 *
 * @param java the version of the Java that the bytes were measured with
 * @param steps bytes and result by step
 */
record StepBaseline(Runtime.Version java, Map<String, StepResult> steps) {

  private static final String HEADER = "# step, bytes that it allocates, its result; on Java ";

  /** The share by which updates of a version of Java differ at most. */
  private static final double UPDATES = 0.004;

  /** Copies the map. */
  StepBaseline {
    steps = Map.copyOf(steps);
  }

  /** Whether two runs of the same code allocate the same bytes, to the byte. */
  boolean isOf(Runtime.Version other) {
    return java.equals(other);
  }

  /**
   * By how many bytes a step may differ from its {@code bytes} in another Java. Another update of
   * the same Java may allocate a little more; in other versions any number is right.
   *
   * @param isToTheByte whether the same Java on another machine may not allocate a little more
   */
  long tolerance(long bytes, Runtime.Version other, boolean isToTheByte) {
    if (isToTheByte && isOf(other)) {
      return 0;
    }
    return java.feature() == other.feature() ? Math.round(UPDATES * bytes) : Long.MAX_VALUE;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if a line is no step with its bytes and result
   */
  static StepBaseline read(Path file) throws IOException {
    Map<String, StepResult> steps = new LinkedHashMap<>();
    Runtime.Version java = Runtime.Version.parse("1");
    for (String line : Files.readAllLines(file)) {
      try {
        if (line.startsWith(HEADER)) {
          java = Runtime.Version.parse(line.substring(HEADER.length()));
        } else {
          String[] parts = line.split("\t", -1);
          steps.put(parts[0], new StepResult(Long.parseLong(parts[1]), Long.parseLong(parts[2])));
        }
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw new IOException(file + ": no step with its bytes and result: " + line, e);
      }
    }
    return new StepBaseline(java, steps);
  }

  static void write(Map<String, StepResult> steps, Path file) throws IOException {
    StringBuilder lines = new StringBuilder(HEADER + Runtime.version() + "\n");
    steps.forEach(
        (step, now) -> lines.append(step + "\t" + now.bytes() + "\t" + now.result() + "\n"));
    Files.writeString(file, lines);
  }
}

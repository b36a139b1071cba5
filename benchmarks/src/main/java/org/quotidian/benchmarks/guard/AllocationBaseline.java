package org.quotidian.benchmarks.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bytes that each step allocates, as committed. They are the same on every machine, but not in
 * every version of Java.
 *
 * @param feature the feature version of the Java that they were measured with
 * @param bytes the bytes by step
 */
record AllocationBaseline(int feature, Map<String, Long> bytes) {

  /** Two runs of the same code differ by nothing; two patch versions of Java may, by little. */
  private static final double MORE = 0.004;

  private static final String HEADER = "# bytes that each step of the guard allocates, on Java ";

  /** Copies the map. */
  AllocationBaseline {
    bytes = Map.copyOf(bytes);
  }

  /** Whether the figures hold for the Java that runs this. */
  boolean isOfThisJava() {
    return feature == Runtime.version().feature();
  }

  /** The share by which a step allocates more; negative if less. */
  double growth(String step, long now) {
    long was = bytes.getOrDefault(step, 0L);
    return was == now ? 0 : (double) now / was - 1;
  }

  boolean allocatesMore(String step, long now) {
    return growth(step, now) > MORE;
  }

  boolean allocatesLess(String step, long now) {
    return growth(step, now) < -MORE;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if a line is no step with its bytes
   */
  static AllocationBaseline read(Path file) throws IOException {
    Map<String, Long> bytes = new LinkedHashMap<>();
    int feature = 0;
    for (String line : Files.readAllLines(file)) {
      try {
        if (line.startsWith(HEADER)) {
          feature = Integer.parseInt(line.substring(HEADER.length()));
        } else {
          String[] parts = line.split("\t", -1);
          bytes.put(parts[0], Long.parseLong(parts[1]));
        }
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw new IOException(file + ": no step with its bytes: " + line, e);
      }
    }
    return new AllocationBaseline(feature, bytes);
  }

  static void write(Map<String, StepResult> results, Path file) throws IOException {
    StringBuilder lines = new StringBuilder(HEADER + Runtime.version().feature() + "\n");
    results.forEach((step, result) -> lines.append(step + "\t" + result.bytes() + "\n"));
    Files.writeString(file, lines);
  }
}

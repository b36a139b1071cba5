package org.quotidian.benchmarks.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a step of the hot path takes.
 *
 * @param ratio its time, as a share of that of {@link Reference}
 * @param bytes what it allocates
 */
record GuardFigures(double ratio, double bytes) {

  /** Runs of the same code differ by less. */
  private static final double SLOWER = 0.20;

  private static final double LARGER = 0.02;

  /** Bytes that JMH's own bookkeeping comes to. */
  private static final double NOTHING = 1000;

  private static final String HEADER =
      "# step, its time as a share of the reference's, bytes allocated; written by"
          + " mvn verify -Pguard -Dguard.args=update\n";

  double slowdownSince(GuardFigures was) {
    return ratio / was.ratio - 1;
  }

  double growthSince(GuardFigures was) {
    return Math.abs(bytes - was.bytes) < NOTHING ? 0 : bytes / was.bytes - 1;
  }

  boolean isSlowerThan(GuardFigures was) {
    return slowdownSince(was) > SLOWER;
  }

  boolean allocatesMoreThan(GuardFigures was) {
    return growthSince(was) > LARGER;
  }

  String verdictSince(GuardFigures was) {
    String slower = isSlowerThan(was) ? "SLOWER " : "";
    String larger = allocatesMoreThan(was) ? "ALLOCATES MORE" : "";
    boolean isBetter = slowdownSince(was) < -SLOWER || growthSince(was) < -LARGER;
    String verdict = (slower + larger).strip();
    return verdict.isEmpty() ? (isBetter ? "better: update the baseline" : "holds") : verdict;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if a line is no step with its figures
   */
  static Map<HotPath, GuardFigures> read(Path file) throws IOException {
    Map<HotPath, GuardFigures> all = new EnumMap<>(HotPath.class);
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\t", -1);
      try {
        all.put(
            HotPath.valueOf(parts[0]),
            new GuardFigures(Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw new IOException(file + ": no step with its figures: " + line, e);
      }
    }
    return all;
  }

  static void write(Map<HotPath, GuardFigures> all, Path file) throws IOException {
    StringBuilder lines = new StringBuilder(HEADER);
    all.forEach(
        (step, figures) ->
            lines.append(
                String.format(
                    Locale.ROOT, "%s\t%.4f\t%.0f%n", step, figures.ratio, figures.bytes)));
    Files.writeString(file, lines);
  }
}

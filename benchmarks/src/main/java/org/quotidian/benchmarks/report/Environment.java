package org.quotidian.benchmarks.report;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * When and where something was measured.
 *
 * @param facts their names and values, in the order to show
 */
public record Environment(Map<String, String> facts) {

  private static final String UNKNOWN = "unknown";

  /** Copies the map. */
  public Environment {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /**
   * {@return this machine, this process and this time} The commit is that of the folder that the
   * system property {@code quotidian.root} names.
   */
  public static Environment current() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    facts.put("commit", commit());
    facts.put(
        "machine",
        processor()
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores, "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch"));
    facts.put(
        "java",
        System.getProperty("java.vendor")
            + " "
            + Runtime.version()
            + ", heap up to "
            + Numbers.bytes(Runtime.getRuntime().maxMemory())
            + ", "
            + ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(GarbageCollectorMXBean::getName)
                .collect(Collectors.joining(" and ")));
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    // Times by the clock mean little if other programs were running.
    facts.put("load before", load < 0 ? UNKNOWN : String.format(Locale.ROOT, "%.1f", load));
    return new Environment(facts);
  }

  private static String processor() {
    Path info = Path.of("/proc/cpuinfo");
    if (Files.isReadable(info)) {
      try {
        for (String line : Files.readAllLines(info)) {
          if (line.startsWith("model name")) {
            return line.substring(line.indexOf(':') + 1).strip();
          }
        }
      } catch (IOException e) {
        return UNKNOWN + " processor (" + e.getMessage() + ")";
      }
    }
    return UNKNOWN + " processor";
  }

  private static String commit() {
    String root = System.getProperty("quotidian.root", "");
    if (root.isEmpty() || !Files.exists(Path.of(root, ".git"))) {
      return UNKNOWN;
    }
    try {
      String head = git(root, "rev-parse", "--short=12", "HEAD");
      boolean isChanged = !git(root, "status", "--porcelain", "-uno").isEmpty();
      return isChanged ? head + " with changes" : head;
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  private static String git(String root, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", root));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0) {
        return out.strip();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroy();
    throw new IOException("git failed: " + String.join(" ", command));
  }
}

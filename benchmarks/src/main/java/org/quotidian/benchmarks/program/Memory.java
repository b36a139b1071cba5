package org.quotidian.benchmarks.program;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much memory this process uses. */
public final class Memory {

  private static final double MEGABYTE = 1e6;

  private Memory() {}

  /** Lets {@link #peakHeap} start from what is used now, after a garbage collection. */
  public static void startPeak() {
    collect();
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** {@return the most that the heap held since {@link #startPeak}, garbage included, in MB} */
  public static double peakHeap() {
    return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
  }

  /** {@return what the heap holds after a garbage collection, in MB} */
  public static double liveHeap() {
    collect();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
  }

  /**
   * {@return the most memory that the system had given to the process at once, since it started, in
   * MB; null where the system does not say} This counts pages of mapped index files too.
   */
  public static @Nullable Double peakResident() {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return null;
    }
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / MEGABYTE;
        }
      }
      return null;
    } catch (IOException e) {
      return null;
    }
  }

  // What is measured is what remains after a collection.
  private static void collect() {
    System.gc();
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}

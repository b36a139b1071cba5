package org.quotidian.benchmarks.program;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quotidian.benchmarks.report.Chart;
import org.quotidian.benchmarks.report.Environment;
import org.quotidian.benchmarks.report.Report;
import org.quotidian.benchmarks.report.Table;

/** A benchmark that runs in one process and reports tables. */
public interface Program {

  /**
   * What the list of benchmarks says of a program.
   *
   * @param name by which it is run
   * @param arguments which it takes, as a usage line
   * @param measures what it measures
   * @param takes how long it takes, on a quiet machine with 2 cores
   */
  record About(String name, String arguments, String measures, String takes) {}

  /** Receives lines about the steps and about input that was skipped. */
  @FunctionalInterface
  interface Progress {

    /** Called before each step that may take seconds, and for each invalid record. */
    void report(String line);
  }

  /** {@return what the list of benchmarks says} */
  About about();

  /** {@return the plots of its report} */
  default List<Chart> charts() {
    return List.of();
  }

  /**
   * Measures.
   *
   * @param arguments those after the name
   * @param progress is informed of the steps
   * @return the results
   * @throws UsageException if the arguments are not those that it takes
   * @throws Exception if it can't be measured
   */
  Report run(Arguments arguments, Progress progress) throws Exception;

  /** {@return a report of this program} */
  default Report report(Map<String, String> settings, Environment environment, List<Table> tables) {
    String measures = about().measures();
    String title = measures.substring(0, 1).toUpperCase(Locale.ROOT) + measures.substring(1);
    return new Report(about().name(), title, environment, settings, tables);
  }
}

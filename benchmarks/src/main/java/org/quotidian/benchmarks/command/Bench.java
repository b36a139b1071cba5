package org.quotidian.benchmarks.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quotidian.benchmarks.program.Arguments;
import org.quotidian.benchmarks.program.Program;
import org.quotidian.benchmarks.program.UsageException;
import org.quotidian.benchmarks.report.Report;

/**
 * Runs one benchmark, or lists all.
 *
 * <pre>{@code
 * ./quotidian bench list [--json FILE]
 * ./quotidian bench NAME [ARG…] [--json FILE] [--html FILE] [--compare EARLIER.json]
 * ./quotidian bench show REPORT.json [--html FILE] [--compare EARLIER.json]
 * }</pre>
 */
public final class Bench {

  private static final int FAILURE = 1;
  private static final int USAGE = 2;

  private final PrintStream out;
  private final PrintStream err;

  Bench(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(new Bench(System.out, System.err).run(List.of(args)));
  }

  int run(List<String> args) {
    String name = args.isEmpty() ? "list" : args.get(0);
    List<String> rest = args.subList(Math.min(1, args.size()), args.size());
    if (name.equals("--help") || name.equals("-h")) {
      Catalog.print(out);
      return 0;
    }
    try {
      if (name.equals("list")) {
        list(Arguments.of(rest));
        return 0;
      }
      if (name.equals("show")) {
        show(Arguments.of(rest));
        return 0;
      }
      Optional<Program> program = Catalog.program(name);
      if (program.isPresent()) {
        run(program.get(), rest);
        return 0;
      }
      if (Catalog.isJmh(name)) {
        return JmhRun.run(name, rest);
      }
      err.println("bench: no benchmark '" + name + "'; ./quotidian bench list shows all");
      return USAGE;
    } catch (UsageException e) {
      err.println("bench: " + e.getMessage());
      Catalog.program(name)
          .ifPresent(
              known -> err.println("usage: bench " + name + " " + known.about().arguments()));
      return USAGE;
    } catch (NoSuchFileException e) {
      err.println("bench: " + e.getFile() + ": no such file or folder");
      return FAILURE;
    } catch (IOException | IllegalArgumentException e) {
      err.println("bench: " + e.getMessage());
      return FAILURE;
    } catch (Exception e) {
      e.printStackTrace(err);
      return FAILURE;
    }
  }

  private void run(Program program, List<String> rest) throws Exception {
    Arguments all = Arguments.of(rest);
    // First: a wrong file should not cost the time of a run.
    Report earlier = earlier(all, program.about().name());
    checkOutput(all, "json");
    checkOutput(all, "html");
    Report report =
        program.run(all.without("json", "html", "compare"), line -> err.println("bench: " + line));
    output(report, program, all, earlier);
  }

  /** Lists all benchmarks, with {@code --json} as JSON too. */
  private void list(Arguments arguments) throws IOException {
    arguments.expect(0, 0, "json");
    checkOutput(arguments, "json");
    Catalog.print(out);
    Optional<String> json = arguments.option("json");
    if (json.isPresent()) {
      Catalog.report().writeJson(Path.of(json.get()));
    }
  }

  /** Reports a file that can't be written. */
  private static void checkOutput(Arguments arguments, String option) {
    arguments
        .option(option)
        .ifPresent(
            name -> {
              Path file = Path.of(name).toAbsolutePath();
              Path folder = file.getParent();
              if (Files.isDirectory(file)) {
                throw new UsageException("--" + option + " needs a file, but is a folder: " + name);
              }
              if (folder == null || !Files.isDirectory(folder)) {
                throw new UsageException("--" + option + ": no folder " + folder);
              }
            });
  }

  /** Shows a report that was written before. */
  private void show(Arguments arguments) throws IOException {
    arguments.expect(1, 1, "json", "html", "compare");
    Report report = Report.read(arguments.path(0));
    Program program =
        Catalog.program(report.benchmark())
            .orElseThrow(() -> new UsageException("no benchmark '" + report.benchmark() + "'"));
    checkOutput(arguments, "json");
    checkOutput(arguments, "html");
    output(report, program, arguments, earlier(arguments, report.benchmark()));
  }

  private static @Nullable Report earlier(Arguments arguments, String benchmark)
      throws IOException {
    Optional<String> file = arguments.option("compare");
    if (file.isEmpty()) {
      return null;
    }
    Report earlier = Report.read(Path.of(file.get()));
    if (!earlier.benchmark().equals(benchmark)) {
      throw new UsageException("--compare is a report of " + earlier.benchmark());
    }
    return earlier;
  }

  private void output(Report report, Program program, Arguments arguments, @Nullable Report earlier)
      throws IOException {
    report.print(out, earlier);
    Optional<String> json = arguments.option("json");
    if (json.isPresent()) {
      report.writeJson(Path.of(json.get()));
    }
    Optional<String> html = arguments.option("html");
    if (html.isPresent()) {
      report.writeHtml(Path.of(html.get()), program.charts(), earlier);
    }
  }

  /** One line for each of some rows, in columns. */
  static void print(List<List<String>> rows, PrintStream out) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < rows.get(0).size(); i++) {
      int column = i;
      widths.add(rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int i = 0; i < row.size(); i++) {
        line.append(String.format(Locale.ROOT, "%-" + (widths.get(i) + 2) + "s", row.get(i)));
      }
      out.println(line.toString().stripTrailing());
    }
  }
}

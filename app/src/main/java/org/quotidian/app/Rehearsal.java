package org.quotidian.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.quotidian.app.archive.ServedArchive;
import org.quotidian.app.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/**
 * Runs each verb once on a small input. The launcher runs this after a build, so that the JVM
 * archives the classes that the verbs load and starts faster.
 */
@Command(name = "rehearse", hidden = true, description = "Run each verb once on a small input.")
final class Rehearsal implements Callable<Integer> {

  private static final String ONE =
      "One rehearses\n\nThe town council will vote on the new bridge over the river on Monday.\n";
  private static final String TWO =
      "{\"id\":\"two\",\"source\":\"s\",\"published\":\"2025-12-15T08:00:00Z\",\"text\":"
          + "\"The town council will vote on the new bridge over the river, he said. “Good.”\"}\n";
  private static final String THREE =
      "<html><head><title>Three</title></head><body><article><h1>Three</h1><p>The town council"
          + " will vote on the new bridge over the river.</p></article></body></html>";

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("quotidian-rehearsal");
    try {
      return rehearse(folder);
    } finally {
      delete(folder);
    }
  }

  private static int rehearse(Path folder) throws IOException {
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Files.writeString(texts.resolve("one.txt"), ONE);
    Files.writeString(texts.resolve("two.jsonl"), TWO);
    Files.writeString(texts.resolve("three.html"), THREE);
    String archive = folder.resolve("archive").toString();
    String alerts = folder.resolve("alerts").toString();
    List<List<String>> lines =
        List.of(
            List.of("--version"),
            List.of("--help"),
            List.of("index", "-a", archive, texts.toString()),
            List.of("search", "-a", archive, "bridge AND published:[2025 TO *]"),
            List.of("search", "-a", archive, "\"new bridge\" OR counc*", "--format", "jsonl"),
            List.of("archive", "stats", "-a", archive),
            List.of("alert", "add", "-d", alerts, "bridge", "new bridge"),
            List.of("alert", "run", "-d", alerts, texts.toString()),
            List.of("passages", texts.toString()),
            List.of("convert", texts.toString()),
            List.of("annotate", texts.toString()),
            List.of("annotate", texts.toString(), "--format", "jsonl"),
            List.of("xref", texts.toString(), "--color", "always"),
            List.of("xref", texts.toString(), "--format", "jsonl"),
            List.of("xref", texts.toString(), "--html", folder.resolve("report.html").toString()),
            List.of("stories", texts.toString()));
    int worst = ExitCode.OK;
    for (List<String> line : lines) {
      worst = Math.max(worst, Quotidian.run(nowhere(), line.toArray(new String[0])));
    }
    ServedArchive.rehearse(Path.of(archive));
    return worst;
  }

  private static Terminal nowhere() {
    InputStream nothing = new ByteArrayInputStream("".getBytes(StandardCharsets.UTF_8));
    OutputStream out = OutputStream.nullOutputStream();
    return new Terminal(nothing, out, out, false, false, Terminal.USUAL_COLUMNS, Map.of());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

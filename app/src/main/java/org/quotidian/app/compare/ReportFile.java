package org.quotidian.app.compare;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quotidian.crossref.CrossReferences;
import org.quotidian.web.report.Report;

/** The page of a cross-reference; a class of its own, so that other runs do not load the pages. */
final class ReportFile {

  private ReportFile() {}

  static void write(CrossReferences found, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      Report.of(found).write(out);
    }
  }
}

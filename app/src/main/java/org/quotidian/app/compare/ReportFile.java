package org.quotidian.app.compare;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.quotidian.crossref.CrossReferences;
import org.quotidian.web.report.Report;

/** The page of a cross-reference; a class of its own, so that other runs do not load the pages. */
final class ReportFile {

  private ReportFile() {}

  /**
   * @param remark what else was compared or skipped, in sentences, or {@code null}
   */
  static void write(CrossReferences found, @Nullable String remark, Path file) throws IOException {
    Report report = Report.of(found);
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      (remark == null ? report : report.withRemark(remark)).write(out);
    }
  }
}

package org.quotidian.web.server;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.Article;
import org.quotidian.query.SentenceHit;

/** Sentences as CSV and as JSON Lines, to keep. */
final class Tables {

  private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

  private Tables() {}

  /** A download of sentences. */
  static Reply of(Asked.Format format, List<SentenceHit> hits) throws IOException {
    return format == Asked.Format.CSV
        ? Reply.download("text/csv; charset=utf-8", "sentences.csv", csv(hits))
        : Reply.download("application/jsonl; charset=utf-8", "sentences.jsonl", jsonLines(hits));
  }

  private static String jsonLines(List<SentenceHit> hits) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (SentenceHit hit : hits) {
      lines.append(Json.string(json -> Json.hit(json, hit))).append('\n');
    }
    return lines.toString();
  }

  private static String csv(List<SentenceHit> hits) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("article", "source", "published", "title", "sentence", "text", "speakers");
      for (SentenceHit hit : hits) {
        Article article = hit.article().article();
        csv.writeRecord(
            cell(article.id()),
            cell(article.source()),
            cell(article.published() == null ? null : article.published().toString()),
            cell(article.title()),
            Integer.toString(hit.number() + 1),
            cell(hit.text()),
            cell(
                hit.quotations().stream()
                    .map(SentenceHit.Quoted::speaker)
                    .filter(speaker -> speaker != null)
                    .distinct()
                    .collect(Collectors.joining("; "))));
      }
    }
    return text.toString();
  }

  /** A spreadsheet does not take the text for a formula. */
  static String cell(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}

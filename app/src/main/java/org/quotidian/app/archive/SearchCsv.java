package org.quotidian.app.archive;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.Quotation;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;

/**
 * Search results for spreadsheets: a table of sentences, or one of counts. A spreadsheet would run
 * a value that starts with {@code = + - @} as a formula, so an apostrophe precedes it.
 */
final class SearchCsv {

  /** Without it, spreadsheets read the file in an encoding of their own. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private final PrintWriter out;

  SearchCsv(PrintWriter out) {
    this.out = out;
  }

  /** Prints the counts if there are any, else the sentences. */
  void print(SearchResult result) throws IOException {
    out.print(BYTE_ORDER_MARK);
    // The stream belongs to the console.
    @SuppressWarnings("resource")
    CsvWriter table = CsvWriter.builder().build(out);
    if (result.counts().isEmpty()) {
      printSentences(result, table);
    } else {
      printCounts(result, table);
    }
    table.flush();
  }

  private static void printSentences(SearchResult result, CsvWriter table) {
    table.writeRecord(
        "article",
        "source",
        "published",
        "title",
        "url",
        "sentence",
        "text",
        "speakers",
        "figures",
        "group",
        "score");
    if (result.groups().isEmpty()) {
      result.hits().forEach(hit -> print(hit, null, table));
    }
    for (SearchResult.Group group : result.groups()) {
      group.hits().forEach(hit -> print(hit, group.name(), table));
    }
  }

  private static void print(SentenceHit hit, @Nullable String group, CsvWriter table) {
    Article article = hit.article().article();
    PublicationDate published = article.published();
    table.writeRecord(
        safe(article.id()),
        safe(article.source()),
        published == null ? "" : published.inItsZone(),
        safe(article.title()),
        safe(article.url()),
        String.valueOf(hit.number() + 1),
        safe(hit.text()),
        safe(speakers(hit)),
        safe(figures(hit)),
        safe(group),
        String.format(Locale.ROOT, "%.3f", hit.score()));
  }

  private static String speakers(SentenceHit hit) {
    return SearchText.speakers(hit).stream()
        .map(Quotation.Speaker::name)
        .collect(Collectors.joining("; "));
  }

  /** The figures of the sentence, as they are written. */
  private static String figures(SentenceHit hit) {
    String text = hit.article().article().text();
    List<Figure> figures = hit.article().figures();
    return figures.stream()
        .filter(figure -> figure.span().overlaps(hit.sentence().span()))
        .map(figure -> figure.span().of(text))
        .collect(Collectors.joining("; "));
  }

  private static void printCounts(SearchResult result, CsvWriter table) {
    table.writeRecord("count", "value", "sentences");
    result
        .counts()
        .forEach(
            (by, counts) ->
                counts.forEach(
                    count ->
                        table.writeRecord(
                            by.name().toLowerCase(Locale.ROOT),
                            safe(count.value()),
                            String.valueOf(count.sentences()))));
  }

  /** A value that no spreadsheet runs as a formula; empty for none. */
  private static String safe(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    return FORMULA_STARTS.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
  }
}

package org.quotidian.ingest.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quotidian.ingest.bytes.DecodingReader;
import org.quotidian.ingest.bytes.EncodingGuess;
import org.quotidian.ingest.bytes.InputProblem;
import org.quotidian.ingest.bytes.PeekStream;
import org.quotidian.ingest.field.Quote;
import org.quotidian.ingest.format.FormatReader;
import org.quotidian.ingest.format.Results;
import org.quotidian.ingest.format.Source;
import org.quotidian.ingest.record.ArticleField;
import org.quotidian.ingest.record.RecordFields;

/**
 * Reads a table whose first row names the columns, an article a row. Values are separated by
 * commas, semicolons, tabs or bars, whichever the first row has most of. A row without an id and an
 * address is named by its file and line.
 */
public final class CsvReader implements FormatReader {
  private static final int HEAD_BYTES = 1 << 14;

  private final int maxRowChars;

  /**
   * @param maxRowChars a longer row ends the table
   */
  public CsvReader(int maxRowChars) {
    this.maxRowChars = maxRowChars;
  }

  @Override
  public void read(Source source, PeekStream in, Results results) throws IOException {
    byte[] head = in.peek(HEAD_BYTES);
    in.skipNBytes((EncodingGuess.hasUtf8Mark(head) ? 3 : 0) + TableHead.separatorLine(head));
    DecodingReader text = new DecodingReader(in, StandardCharsets.UTF_8);
    Iterator<CsvRecord> rows = rows(new BufferedReader(text), TableHead.separator(head));
    CsvRecord first = next(rows, 0);
    if (first == null) {
      results.error(0, "empty: nothing but blanks");
      return;
    }
    TableHead columns = new TableHead(first.getFields());
    if (columns.hasText()) {
      readRows(source, rows, columns, results);
    } else {
      results.error(1, "no column of the table is named as a text: " + names(columns));
    }
    if (!text.problem().isEmpty()) {
      results.warning(text.firstLine(), text.problem());
    }
  }

  private static String names(TableHead columns) {
    return columns.names().stream().map(Quote::of).collect(Collectors.joining(", "));
  }

  // Rows in which a quotation mark is not doubled are read as far as they can be.
  @SuppressWarnings("removal")
  private Iterator<CsvRecord> rows(Reader text, char separator) {
    CsvRecordHandler handler =
        CsvRecordHandler.builder().maxFieldSize(maxRowChars).maxRecordSize(maxRowChars).build();
    return de.siegmar.fastcsv.reader.CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .allowExtraCharsAfterClosingQuote(true)
        .maxBufferSize(maxRowChars)
        .build(handler, text)
        .iterator();
  }

  /**
   * The next row, {@code null} at the end.
   *
   * @param line that of the row before
   */
  private static @Nullable CsvRecord next(Iterator<CsvRecord> rows, long line) throws InputProblem {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (CsvParseException e) {
      String message = String.valueOf(e.getMessage());
      String reason =
          message.startsWith("Unclosed quote")
              ? "a quotation mark is not closed"
              : "broken CSV: " + message;
      throw new InputProblem(line + 1, reason + "; the rest is skipped");
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      throw InputProblem.brokenOff(line + 1, cause == null ? new IOException(e) : cause);
    }
  }

  private static void readRows(
      Source source, Iterator<CsvRecord> rows, TableHead columns, Results results)
      throws InputProblem {
    RecordFields fields = new RecordFields();
    long line = 1;
    boolean empty = true;
    CsvRecord row;
    while ((row = next(rows, line)) != null) {
      line = row.getStartingLineNumber();
      String otherId = source.stem() + ":" + line;
      line +=
          row.getFields().stream()
              .mapToLong(value -> value.chars().filter(c -> c == '\n').count())
              .sum();
      empty = false;
      String misfit = misfit(row, columns);
      if (misfit.isEmpty()) {
        fields.clear();
        setFields(fields, row, columns);
        fields.giveTo(results, row.getStartingLineNumber(), otherId);
      } else {
        results.error(row.getStartingLineNumber(), misfit);
      }
    }
    if (empty) {
      results.error(0, "empty: no row in it");
    }
  }

  /** Why a row does not fit its header; empty if it does. */
  private static String misfit(CsvRecord row, TableHead columns) {
    int count = row.getFieldCount();
    int expected = columns.names().size();
    while (count > expected && row.getField(count - 1).isBlank()) {
      count--;
    }
    if (count == expected) {
      return "";
    }
    return (count < expected ? "too few values in the row: " : "too many values in the row: ")
        + count
        + "; the header names "
        + expected
        + (expected == 1 ? " column" : " columns");
  }

  private static void setFields(RecordFields fields, CsvRecord row, TableHead columns) {
    for (int i = 0; i < columns.names().size(); i++) {
      ArticleField.Name field = columns.field(i);
      if (field != null) {
        fields.set(field, row.getField(i));
      }
    }
  }
}

package org.quotidian.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import org.quotidian.ingest.bytes.Encodings;
import org.quotidian.ingest.bytes.InputProblem;
import org.quotidian.ingest.bytes.LineReader;
import org.quotidian.ingest.bytes.PeekStream;
import org.quotidian.ingest.bytes.Utf8Check;
import org.quotidian.ingest.format.Format;
import org.quotidian.ingest.format.FormatReader;
import org.quotidian.ingest.format.Results;
import org.quotidian.ingest.format.Source;

/**
 * Reads JSON Lines: an object a line. Each line is parsed by itself, so a broken one costs nothing
 * but itself.
 */
public final class JsonLinesReader implements FormatReader {
  private final int maxLineBytes;
  private final JsonFactory factory;

  public JsonLinesReader(int maxLineBytes) {
    this.maxLineBytes = maxLineBytes;
    factory = Json.factory(maxLineBytes);
  }

  @Override
  public void read(Source source, PeekStream in, Results results) throws IOException {
    LineReader lines = new LineReader(in, maxLineBytes);
    JsonRecord json = new JsonRecord();
    boolean blank = true;
    while (advance(lines)) {
      if (lines.isTooLong()) {
        results.error(lines.number(), tooLong(lines.length()));
        blank = false;
      } else if (!isBlank(lines)) {
        readLine(lines, json, results);
        blank = false;
      }
    }
    if (blank) {
      results.error(0, "empty: nothing but blanks");
    }
  }

  /** What breaks off the input breaks it off at a line. */
  private static boolean advance(LineReader lines) throws IOException {
    try {
      return lines.advance();
    } catch (IOException e) {
      throw InputProblem.brokenOff(lines.number() + 1, e);
    }
  }

  private String tooLong(long length) {
    return String.format(
        Locale.ROOT, "a line of %,d bytes, more than the limit of %,d", length, maxLineBytes);
  }

  private static boolean isBlank(LineReader lines) {
    byte[] buffer = lines.buffer();
    for (int i = lines.begin(); i < lines.end(); i++) {
      if (!Format.isBlank(buffer[i])) {
        return false;
      }
    }
    return true;
  }

  private void readLine(LineReader lines, JsonRecord json, Results results) throws IOException {
    byte[] buffer = lines.buffer();
    long line = lines.number();
    int bad = Utf8Check.firstMalformed(buffer, lines.begin(), lines.end());
    if (bad >= 0) {
      results.error(line, Encodings.malformed(bad - lines.begin(), buffer[bad]) + " of the line");
    } else if (Json.looksWide(buffer, lines.begin(), lines.end())) {
      results.error(line, "NUL bytes: UTF-16 or UTF-32, where JSON Lines has to be UTF-8");
    } else {
      String problem = parse(lines, json);
      if (problem.isEmpty()) {
        json.giveTo(results, line);
      } else {
        results.error(line, problem);
      }
    }
  }

  /** Fills {@code json} from the line, or returns what is wrong with it. */
  private String parse(LineReader lines, JsonRecord json) throws IOException {
    try (JsonParser parser =
        factory.createParser(lines.buffer(), lines.begin(), lines.end() - lines.begin())) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT) {
        return "not an object but " + JsonRecord.typeOf(first);
      }
      json.read(parser);
      return parser.nextToken() == null ? "" : "more than one value in the line";
    } catch (JsonProcessingException e) {
      return Json.broken(e);
    }
  }
}

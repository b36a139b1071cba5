package org.quotidian.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.quotidian.ingest.bytes.Decoded;
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
 * Reads JSON Lines: an object, or an array of them, a line. Each line is parsed by itself, so a
 * broken one costs nothing but itself.
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
    JsonValues values = new JsonValues(results);
    boolean blank = true;
    while (advance(lines)) {
      if (lines.isTooLong()) {
        results.error(lines.number(), tooLong(lines.length()));
        blank = false;
      } else if (!isBlank(lines)) {
        readLine(lines, values, results);
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

  private void readLine(LineReader lines, JsonValues values, Results results) throws IOException {
    byte[] buffer = lines.buffer();
    long line = lines.number();
    if (Json.looksWide(buffer, lines.begin(), lines.end())) {
      results.error(line, "NUL bytes: not JSON Lines");
      return;
    }
    int length = lines.end() - lines.begin();
    boolean isUtf8 = Utf8Check.firstMalformed(buffer, lines.begin(), lines.end()) < 0;
    try (JsonParser json =
        isUtf8
            ? factory.createParser(buffer, lines.begin(), length)
            : factory.createParser(repaired(lines, results))) {
      while (json.nextToken() != null) {
        values.read(json, line);
      }
    } catch (JsonProcessingException e) {
      results.error(line, Json.broken(e));
    } catch (InputProblem e) {
      results.error(line, e.reason());
    }
  }

  private static String repaired(LineReader lines, Results results) throws InputProblem {
    byte[] bytes = Arrays.copyOfRange(lines.buffer(), lines.begin(), lines.end());
    Decoded decoded = Encodings.decode(bytes, StandardCharsets.UTF_8, null);
    results.warning(lines.number(), "in the line, " + decoded.warning());
    return decoded.text();
  }
}

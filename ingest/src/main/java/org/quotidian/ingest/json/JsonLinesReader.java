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
 * broken one costs nothing but itself. An object may also be printed over several lines.
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
    boolean more = advance(lines);
    while (more) {
      blank &= !lines.isTooLong() && isBlank(lines);
      if (!lines.isTooLong() && OpenObject.startsAt(lines)) {
        more = readObject(lines, values, results);
      } else {
        readLine(lines, values, results);
        more = advance(lines);
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

  private String tooLong(String what, long length) {
    return String.format(
        Locale.ROOT, "%s of %,d bytes, more than the limit of %,d", what, length, maxLineBytes);
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

  /** Reads an object of several lines, and goes to the line behind it; false at the end. */
  private boolean readObject(LineReader lines, JsonValues values, Results results)
      throws IOException {
    OpenObject object = OpenObject.of(lines, maxLineBytes);
    boolean more = advance(lines);
    while (more && object.goesOnAt(lines)) {
      object.append(lines);
      more = advance(lines);
    }
    if (object.isTooLong()) {
      results.error(object.firstLine(), tooLong("an object", object.length()));
    } else {
      byte[] bytes = object.bytes();
      readJson(bytes, 0, bytes.length, object.firstLine(), values, results);
    }
    return more;
  }

  private void readLine(LineReader lines, JsonValues values, Results results) throws IOException {
    if (lines.isTooLong()) {
      results.error(lines.number(), tooLong("a line", lines.length()));
    } else if (!isBlank(lines)) {
      int end = lines.end();
      readJson(lines.buffer(), lines.begin(), end, lines.number(), values, results);
    }
  }

  private void readJson(
      byte[] buffer, int begin, int last, long line, JsonValues values, Results results)
      throws IOException {
    int end = withoutComma(buffer, begin, last);
    if (Json.looksWide(buffer, begin, end)) {
      results.error(line, "NUL bytes: not JSON Lines");
      return;
    }
    boolean isUtf8 = Utf8Check.firstMalformed(buffer, begin, end) < 0;
    try (JsonParser json =
        isUtf8
            ? factory.createParser(buffer, begin, end - begin)
            : factory.createParser(repaired(buffer, begin, end, line, results))) {
      while (json.nextToken() != null) {
        values.read(json, line);
      }
    } catch (JsonProcessingException e) {
      results.error(Json.isCut(e) ? line : line + Math.max(0, Json.line(e) - 1), Json.broken(e));
    } catch (InputProblem e) {
      results.error(line, e.reason());
    }
  }

  /** The end without a comma behind an object, as in an array without its brackets. */
  private static int withoutComma(byte[] buffer, int begin, int end) {
    int last = end - 1;
    while (last > begin && Format.isBlank(buffer[last])) {
      last--;
    }
    return last > begin && buffer[last] == ',' && buffer[last - 1] == '}' ? last : end;
  }

  private static String repaired(byte[] buffer, int begin, int end, long line, Results results)
      throws InputProblem {
    byte[] bytes = Arrays.copyOfRange(buffer, begin, end);
    Decoded decoded = Encodings.decode(bytes, StandardCharsets.UTF_8, null);
    results.warning(line, "in the line, " + decoded.warning());
    return decoded.text();
  }
}

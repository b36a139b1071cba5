package org.quotidian.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.util.regex.Pattern;

/** How JSON is parsed here. */
public final class Json {

  // Where a bracket was opened in the parser's buffer, and which of its options to set.
  private static final Pattern FOR_PROGRAMMERS =
      Pattern.compile(" \\((?:start marker at|consider enabling).*");

  private Json() {}

  /**
   * A factory of parsers that take strings up to a limit, and that do not intern the field names of
   * files that anyone may have written.
   */
  public static JsonFactory factory(int maxStringLength) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(maxStringLength).build())
        // What starts each value of a JSON text sequence (RFC 7464).
        .enable(JsonReadFeature.ALLOW_RS_CONTROL_CHAR)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .build();
  }

  /** What is wrong with it, in one line. */
  public static String broken(JsonProcessingException e) {
    if (isCut(e)) {
      return "broken JSON: it ends too early";
    }
    String message = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    String cause = FOR_PROGRAMMERS.matcher(message).replaceFirst("");
    JsonLocation location = e.getLocation();
    if (location == null) {
      return "broken JSON: " + cause;
    }
    String unit = location.getByteOffset() >= 0 ? "byte" : "character";
    return "broken JSON at " + unit + " " + location.getColumnNr() + " of the line: " + cause;
  }

  /** Whether the JSON is right as far as it goes. */
  static boolean isCut(JsonProcessingException e) {
    return e instanceof JsonEOFException
        || String.valueOf(e.getOriginalMessage()).startsWith("Unexpected end-of-input");
  }

  /** Where it is wrong, from 1; 0 if that is unknown. */
  public static long line(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null ? 0 : Math.max(0, location.getLineNr());
  }

  /** Whether a parser would take bytes that start so for UTF-16 or UTF-32. */
  public static boolean looksWide(byte[] bytes, int begin, int end) {
    int last = Math.min(begin + 4, end);
    for (int i = begin; i < last; i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }
}

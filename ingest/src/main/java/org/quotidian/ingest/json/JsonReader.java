package org.quotidian.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.quotidian.ingest.bytes.DecodingReader;
import org.quotidian.ingest.bytes.EncodingGuess;
import org.quotidian.ingest.bytes.InputProblem;
import org.quotidian.ingest.bytes.PeekStream;
import org.quotidian.ingest.bytes.Unreadable;
import org.quotidian.ingest.format.FormatReader;
import org.quotidian.ingest.format.Results;
import org.quotidian.ingest.format.Source;

/**
 * Reads JSON values that do not keep to lines, one after the other. Broken JSON ends the input,
 * since nothing says where the next object starts.
 */
public final class JsonReader implements FormatReader {
  private static final int UTF8_MARK = 3;

  private final JsonFactory factory;

  public JsonReader(int maxStringBytes) {
    factory = Json.factory(maxStringBytes);
  }

  @Override
  public void read(Source source, PeekStream in, Results results) throws IOException {
    in.skipNBytes(EncodingGuess.hasUtf8Mark(in.peek(UTF8_MARK)) ? UTF8_MARK : 0);
    JsonValues values = new JsonValues(results);
    boolean empty = true;
    DecodingReader text = new DecodingReader(in, StandardCharsets.UTF_8);
    try (JsonParser json = factory.createParser(text)) {
      while (json.nextToken() != null) {
        empty &= !values.read(json, 1);
      }
    } catch (JsonProcessingException e) {
      results.error(Json.line(e), Json.broken(e) + "; the rest is skipped");
      return;
    } catch (IOException e) {
      throw InputProblem.brokenOff(Unreadable.line(e), e);
    }
    if (!text.problem().isEmpty()) {
      results.warning(text.firstLine(), text.problem());
    }
    if (empty) {
      results.error(0, "empty: no object in it");
    }
  }
}

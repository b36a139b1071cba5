package org.quotidian.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.quotidian.ingest.bytes.InputProblem;
import org.quotidian.ingest.bytes.PeekStream;
import org.quotidian.ingest.bytes.Unreadable;
import org.quotidian.ingest.bytes.Utf8Stream;
import org.quotidian.ingest.format.FormatReader;
import org.quotidian.ingest.format.Results;
import org.quotidian.ingest.format.Source;

/**
 * Reads JSON that does not keep to lines: an object, an array of objects, or several of either, one
 * after the other. Broken JSON ends the input, since nothing tells where the next object starts.
 */
public final class JsonReader implements FormatReader {
  private final JsonFactory factory;

  public JsonReader(int maxStringBytes) {
    factory = Json.factory(maxStringBytes);
  }

  @Override
  public void read(Source source, PeekStream in, Results results) throws IOException {
    JsonRecord json = new JsonRecord();
    boolean empty = true;
    try (JsonParser parser = factory.createParser(new Utf8Stream(in))) {
      JsonToken token;
      while ((token = parser.nextToken()) != null) {
        if (!isOutermostArray(parser, token)) {
          readValue(parser, token, json, results);
          empty = false;
        }
      }
    } catch (JsonProcessingException e) {
      results.error(Json.line(e), Json.broken(e) + "; left out from here on");
      return;
    } catch (IOException e) {
      throw InputProblem.brokenOff(Unreadable.line(e), e);
    }
    if (empty) {
      results.error(0, "empty: no object in it");
    }
  }

  /** Such an array is but a frame: its elements stand for themselves. */
  private static boolean isOutermostArray(JsonParser parser, JsonToken token) {
    return token == JsonToken.END_ARRAY
        || (token == JsonToken.START_ARRAY && parser.getParsingContext().getParent().inRoot());
  }

  private static void readValue(
      JsonParser parser, JsonToken token, JsonRecord json, Results results) throws IOException {
    long line = parser.currentTokenLocation().getLineNr();
    if (token == JsonToken.START_OBJECT) {
      json.read(parser);
      json.giveTo(results, line);
    } else {
      results.error(line, "not an object but " + JsonRecord.typeOf(token));
      parser.skipChildren();
    }
  }
}

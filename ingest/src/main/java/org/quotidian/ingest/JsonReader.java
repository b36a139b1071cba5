package org.quotidian.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Reads JSON that does not keep to lines: an object, an array of objects, or several of either, one
 * after the other. Broken JSON ends the input, since nothing tells where the next object starts.
 */
final class JsonReader implements FormatReader {
  private final JsonFactory factory;

  JsonReader(int maxStringBytes) {
    factory = Json.factory(maxStringBytes);
  }

  @Override
  public void read(Source source, PeekStream in, ReadSession run) throws IOException {
    JsonRecord json = new JsonRecord();
    boolean empty = true;
    try (JsonParser parser = factory.createParser(new Utf8Stream(in))) {
      JsonToken token;
      while ((token = parser.nextToken()) != null) {
        if (!isOutermostArray(parser, token)) {
          readValue(parser, token, json, run);
          empty = false;
        }
      }
    } catch (JsonProcessingException e) {
      run.error(Json.line(e), Json.broken(e) + "; left out from here on");
      return;
    } catch (IOException e) {
      throw InputProblem.brokenOff(Unreadable.line(e), e);
    }
    if (empty) {
      run.error(0, "empty: no object in it");
    }
  }

  /** Such an array is but a frame: its elements stand for themselves. */
  private static boolean isOutermostArray(JsonParser parser, JsonToken token) {
    return token == JsonToken.END_ARRAY
        || (token == JsonToken.START_ARRAY && parser.getParsingContext().getParent().inRoot());
  }

  private static void readValue(
      JsonParser parser, JsonToken token, JsonRecord json, ReadSession run) throws IOException {
    long line = parser.currentTokenLocation().getLineNr();
    if (token == JsonToken.START_OBJECT) {
      json.read(parser);
      json.giveTo(run, line);
    } else {
      run.error(line, "not an object but " + JsonRecord.typeOf(token));
      parser.skipChildren();
    }
  }
}

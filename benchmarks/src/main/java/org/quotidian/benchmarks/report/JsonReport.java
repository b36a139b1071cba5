package org.quotidian.benchmarks.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report as JSON. */
final class JsonReport {

  private JsonReport() {}

  static void write(Report report, Path file) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("benchmark", report.benchmark());
      json.writeStringField("title", report.title());
      write(json, "environment", report.environment().facts());
      write(json, "settings", report.settings());
      json.writeArrayFieldStart("tables");
      for (Table table : report.tables()) {
        write(json, table);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, String name, Map<String, String> fields)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> field : fields.entrySet()) {
      json.writeStringField(field.getKey(), field.getValue());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Table table) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", table.title());
    json.writeStringField("note", table.note());
    json.writeArrayFieldStart("columns");
    for (Column column : table.columns()) {
      json.writeStartObject();
      json.writeStringField("name", column.name());
      json.writeStringField("unit", column.unit());
      json.writeStringField("content", column.content().name());
      json.writeNumberField("decimals", column.decimals());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    for (List<@Nullable Object> row : table.rows()) {
      json.writeStartArray();
      for (Object cell : row) {
        write(json, cell);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, @Nullable Object cell) throws IOException {
    if (cell instanceof Integer || cell instanceof Long) {
      json.writeNumber(((Number) cell).longValue());
    } else if (cell instanceof Number) {
      Double number = Table.number(cell);
      if (number == null) {
        json.writeNull();
      } else {
        json.writeNumber(number);
      }
    } else if (cell == null) {
      json.writeNull();
    } else {
      json.writeString(cell.toString());
    }
  }

  static Report read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        JsonParser json = new JsonFactory().createParser(in)) {
      json.nextToken();
      Map<?, ?> report = map(value(json));
      List<Table> tables = new ArrayList<>();
      for (Object table : list(report.get("tables"))) {
        tables.add(table(map(table)));
      }
      return new Report(
          text(report.get("benchmark")),
          text(report.get("title")),
          new Environment(texts(map(report.get("environment")))),
          texts(map(report.get("settings"))),
          tables);
    } catch (JsonProcessingException e) {
      throw new IOException(
          file + ":" + e.getLocation().getLineNr() + ": not JSON: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": not the report of a benchmark: " + e.getMessage(), e);
    }
  }

  private static Table table(Map<?, ?> fields) {
    List<Column> columns = new ArrayList<>();
    for (Object each : list(fields.get("columns"))) {
      Map<?, ?> column = map(each);
      columns.add(
          new Column(
              text(column.get("name")),
              text(column.get("unit")),
              Column.Content.valueOf(text(column.get("content"))),
              column.get("decimals") instanceof Long decimals ? decimals.intValue() : 0));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Object row : list(fields.get("rows"))) {
      rows.add(new ArrayList<>(list(row)));
    }
    return new Table(text(fields.get("title")), text(fields.get("note")), columns, rows);
  }

  /** The value at the current token: a map, a list, a text, a number or null. */
  private static @Nullable Object value(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        fields.put(name, value(json));
      }
      return fields;
    }
    if (token == JsonToken.START_ARRAY) {
      List<@Nullable Object> values = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        values.add(value(json));
      }
      return values;
    }
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return json.getLongValue();
    }
    if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      return json.getDoubleValue();
    }
    if (token == null) {
      throw new IllegalArgumentException("empty");
    }
    return token == JsonToken.VALUE_STRING ? json.getText() : null;
  }

  private static Map<?, ?> map(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("an object is missing");
  }

  private static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("an array is missing");
  }

  private static String text(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("a text is missing");
  }

  private static Map<String, String> texts(Map<?, ?> fields) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.forEach((name, value) -> texts.put(text(name), text(value)));
    return texts;
  }
}

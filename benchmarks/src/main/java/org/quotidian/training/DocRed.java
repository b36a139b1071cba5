package org.quotidian.training;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the documents of DocRED: sentences of words, and the names in them. */
final class DocRed {

  private DocRed() {}

  static List<List<List<Example.Word>>> read(String json) throws IOException {
    List<List<List<Example.Word>>> documents = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (Object document : list(tree(parser, parser.nextToken()))) {
        documents.add(document(map(document)));
      }
    }
    return documents;
  }

  private static List<List<Example.Word>> document(Map<?, ?> document) {
    List<?> sentences = list(get(document, "sents"));
    String[][] labels = new String[sentences.size()][];
    for (int s = 0; s < labels.length; s++) {
      labels[s] = new String[list(sentences.get(s)).size()];
      Arrays.fill(labels[s], "O");
    }
    for (Object entity : list(get(document, "vertexSet"))) {
      for (Object mention : list(entity)) {
        mark(map(mention), labels);
      }
    }
    List<List<Example.Word>> result = new ArrayList<>();
    for (int s = 0; s < labels.length; s++) {
      List<Example.Word> words = new ArrayList<>();
      for (int i = 0; i < labels[s].length; i++) {
        words.add(new Example.Word((String) list(sentences.get(s)).get(i), labels[s][i]));
      }
      result.add(words);
    }
    return result;
  }

  private static void mark(Map<?, ?> mention, String[][] labels) {
    int sentence = ((Number) get(mention, "sent_id")).intValue();
    List<?> range = list(get(mention, "pos"));
    int first = ((Number) range.get(0)).intValue();
    int end = ((Number) range.get(1)).intValue();
    String type = (String) get(mention, "type");
    for (int i = first; i < end; i++) {
      if (!labels[sentence][i].equals("O")) {
        return;
      }
    }
    for (int i = first; i < end; i++) {
      labels[sentence][i] = (i == first ? "B-" : "I-") + type;
    }
  }

  private static Object tree(JsonParser parser, JsonToken token) throws IOException {
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      for (JsonToken next = parser.nextToken();
          next != JsonToken.END_ARRAY;
          next = parser.nextToken()) {
        list.add(tree(parser, next));
      }
      return list;
    }
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (JsonToken next = parser.nextToken();
          next != JsonToken.END_OBJECT;
          next = parser.nextToken()) {
        String name = parser.currentName();
        map.put(name, tree(parser, parser.nextToken()));
      }
      return map;
    }
    return token.isNumeric() ? parser.getNumberValue() : parser.getText();
  }

  private static Object get(Map<?, ?> map, String name) {
    return Objects.requireNonNull(map.get(name), name);
  }

  private static List<?> list(Object value) {
    return (List<?>) value;
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }
}

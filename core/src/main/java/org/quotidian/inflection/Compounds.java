package org.quotidian.inflection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words that are written with a hyphen or without: {@code cover-up} and {@code coverup}. The table
 * {@code english.compounds} has those that WordNet writes with one.
 */
public final class Compounds {

  private static final String TABLE = "english.compounds";

  private Compounds() {}

  /**
   * The parts of a word that is also written with a hyphen, such as {@code cover up}; {@code null}
   * if it is not.
   *
   * @param stem the stem of the word without a hyphen
   */
  public static @Nullable String parts(String stem) {
    return English.BY_STEM.get(stem);
  }

  private static final class English {
    static final Map<String, String> BY_STEM = load();
  }

  private static Map<String, String> load() {
    try (InputStream in = Compounds.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IOException("the jar holds no " + TABLE);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
      Function<String, String> stem =
          word -> Inflections.english().stems(word.replace("-", "")).get(0);
      return lines
          .lines()
          .collect(Collectors.toMap(stem, word -> word.replace('-', ' '), (first, other) -> first));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

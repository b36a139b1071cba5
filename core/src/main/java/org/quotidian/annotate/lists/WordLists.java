package org.quotidian.annotate.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Reads a resource of word lists: a name in brackets, then lines; {@code #} starts a comment. */
public final class WordLists {

  private WordLists() {}

  /**
   * Hands each line that is not blank to {@code lines}, behind the name of its list.
   *
   * @param beside the class that the resource lies beside
   */
  public static void read(Class<?> beside, String resource, BiConsumer<String, String> lines) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar holds no " + resource);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      String list = "";
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[")) {
          list = line.substring(1, line.indexOf(']'));
        } else if (!line.startsWith("#") && !line.isBlank()) {
          lines.accept(list, line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lists of a resource by name; asking for one that it does not hold is an error. */
  public static Function<String, TermSet> sets(Class<?> beside, String resource) {
    Map<String, StringBuilder> lists = new HashMap<>();
    read(
        beside,
        resource,
        (list, line) ->
            lists.computeIfAbsent(list, name -> new StringBuilder()).append(line).append('\n'));
    return name -> {
      StringBuilder words = lists.get(name);
      if (words == null) {
        throw new IllegalStateException(resource + " has no list " + name);
      }
      return TermSet.of(words.toString());
    };
  }
}

package org.quotidian.annotate.sentence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.quotidian.text.TermSet;

/** The word lists of one language, read from the resource of that name beside this class. */
record Words(
    TermSet titles,
    TermSet abbreviations,
    TermSet numbered,
    TermSet starters,
    TermSet times,
    TermSet unfinished,
    TermSet speech) {

  static Words load(String resource) {
    Map<String, StringBuilder> lists = new HashMap<>();
    try (InputStream in = Words.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar holds no " + resource);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      StringBuilder list = new StringBuilder();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[")) {
          list = lists.computeIfAbsent(line, name -> new StringBuilder());
        } else if (!line.startsWith("#")) {
          list.append(line).append('\n');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(
        set(lists, "[titles]"),
        set(lists, "[abbreviations]"),
        set(lists, "[numbered]"),
        set(lists, "[starters]"),
        set(lists, "[times]"),
        set(lists, "[unfinished]"),
        set(lists, "[speech]"));
  }

  private static TermSet set(Map<String, StringBuilder> lists, String name) {
    StringBuilder words = lists.get(name);
    if (words == null) {
      throw new IllegalStateException("no list " + name);
    }
    return TermSet.of(words.toString());
  }
}

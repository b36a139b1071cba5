package org.quotidian.prose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words to avoid and what to write. A line of the file reads {@code phrase, phrase -> better words
 * | uses that are right}; lines that start with {@code #} are comments.
 */
final class WordList {

  /**
   * A word to avoid that was found.
   *
   * @param offset where it starts
   * @param words as they are written there, with single blanks
   * @param better what to write
   */
  record Hit(int offset, String words, String better) {}

  private record Entry(Pattern pattern, String better) {}

  private final List<Entry> entries = new ArrayList<>();

  WordList(List<String> lines) {
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        entries.add(entry(line));
      }
    }
  }

  static WordList read(Path file) throws IOException {
    return new WordList(Files.readAllLines(file, StandardCharsets.UTF_8));
  }

  private static Entry entry(String line) {
    String[] sides = line.split("->", 2);
    if (sides.length < 2) {
      throw new IllegalArgumentException("no -> in the line: " + line);
    }
    String[] right = sides[1].split("\\|", 2);
    String uses = right.length < 2 ? "" : "(?!" + alternatives(right[1]) + ")";
    Pattern pattern =
        Pattern.compile(
            "(?<![\\w-])" + uses + alternatives(sides[0]),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return new Entry(pattern, right[0].strip());
  }

  private static String alternatives(String phrases) {
    return Pattern.compile(",")
        .splitAsStream(phrases)
        .map(phrase -> Pattern.quote(phrase.strip()).replace(" ", "\\E\\s+\\Q"))
        .collect(Collectors.joining("|", "(?:", ")(?![\\w-])"));
  }

  /** The words to avoid in a text, entry by entry. */
  List<Hit> find(CharSequence text) {
    List<Hit> hits = new ArrayList<>();
    for (Entry entry : entries) {
      Matcher matcher = entry.pattern.matcher(text);
      while (matcher.find()) {
        hits.add(new Hit(matcher.start(), matcher.group().replaceAll("\\s+", " "), entry.better));
      }
    }
    return hits;
  }
}

package org.quotidian.annotate.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.lists.WordLists;
import org.quotidian.annotation.Figure.Qualifier;
import org.quotidian.text.Tokens;

/** The phrases that say how exact a figure is, before it or behind it. Immutable. */
final class Qualifiers {

  /** A phrase, and what it means. */
  record Phrase(List<String> words, Qualifier qualifier) {

    int length() {
      return words.size();
    }

    private boolean isAt(FigureContext reading, int from) {
      Tokens tokens = reading.tokens;
      for (int k = 0; k < words.size(); k++) {
        if (!reading.isWord(from + k) || !tokens.word(from + k).equals(words.get(k))) {
          return false;
        }
      }
      return true;
    }
  }

  /** Longest first, by their last word for those before a number, by their first for the others. */
  private final Map<String, List<Phrase>> before = new HashMap<>();

  private final Map<String, List<Phrase>> after = new HashMap<>();

  private Qualifiers() {}

  static Qualifiers load(String resource) {
    Qualifiers qualifiers = new Qualifiers();
    WordLists.read(Qualifiers.class, resource, qualifiers::add);
    Comparator<Phrase> longestFirst = Comparator.comparingInt(Phrase::length).reversed();
    qualifiers.before.values().forEach(phrases -> phrases.sort(longestFirst));
    qualifiers.after.values().forEach(phrases -> phrases.sort(longestFirst));
    return qualifiers;
  }

  private void add(String list, String line) {
    int blank = list.indexOf(' ');
    Qualifier qualifier = Qualifier.valueOf(list.substring(0, blank));
    boolean isBefore = list.endsWith("before");
    for (String phrase : line.split(",")) {
      List<String> words = words(phrase);
      Map<String, List<Phrase>> phrases = isBefore ? before : after;
      String key = words.get(isBefore ? words.size() - 1 : 0);
      phrases.computeIfAbsent(key, word -> new ArrayList<>()).add(new Phrase(words, qualifier));
    }
  }

  private static List<String> words(String phrase) {
    Tokens tokens = Tokens.of(phrase);
    List<String> words = new ArrayList<>(tokens.count());
    for (int i = 0; i < tokens.count(); i++) {
      words.add(tokens.word(i));
    }
    return words;
  }

  /** The phrase that ends before token {@code end}, and starts at {@code floor} or later. */
  @Nullable Phrase before(FigureContext reading, int floor, int end) {
    if (!reading.isWord(end - 1)) {
      return null;
    }
    for (Phrase phrase : before.getOrDefault(reading.tokens.word(end - 1), List.of())) {
      int from = end - phrase.length();
      if (from >= floor && phrase.isAt(reading, from)) {
        return phrase;
      }
    }
    return null;
  }

  /** The phrase that starts at token {@code from}. */
  @Nullable Phrase after(FigureContext reading, int from) {
    if (!reading.isWord(from)) {
      return null;
    }
    for (Phrase phrase : after.getOrDefault(reading.tokens.word(from), List.of())) {
      if (phrase.isAt(reading, from)) {
        return phrase;
      }
    }
    return null;
  }
}

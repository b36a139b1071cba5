package org.quotidian.annotate.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.lists.WordLists;
import org.quotidian.hash.Hashing;
import org.quotidian.text.Tokens;

/**
 * What each word of the lists is. Looked up by a token's term without allocating, and exact: words
 * that share a term are told apart by their letters.
 */
final class Lexicon {

  /** A word with all its kinds, and the value that stands behind its equals sign, if any. */
  private record Entry(String word, int term, int kinds, @Nullable String value) {}

  private final Entry[] slots;
  private final int mask;
  private final Map<String, Entry> byWord = new HashMap<>();

  private Lexicon(Map<String, Entry> entries) {
    byWord.putAll(entries);
    mask = Integer.highestOneBit(entries.size() * 4) * 2 - 1;
    slots = new Entry[mask + 1];
    for (Entry entry : entries.values()) {
      int slot = slotOf(entry.term());
      while (slots[slot] != null) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = entry;
    }
  }

  static Lexicon load(String resource) {
    Map<String, Entry> entries = new HashMap<>();
    WordLists.read(
        Lexicon.class,
        resource,
        (list, line) -> {
          for (String item : line.strip().split("\\s+")) {
            add(entries, Kind.of(list), item);
          }
        });
    return new Lexicon(entries);
  }

  private static void add(Map<String, Entry> entries, Kind kind, String item) {
    int equals = item.indexOf('=');
    String word = equals < 0 ? item : item.substring(0, equals);
    String value = equals < 0 ? null : item.substring(equals + 1);
    Entry known = entries.get(word);
    if (known != null && value == null) {
      value = known.value();
    }
    Tokens token = Tokens.of(word);
    if (token.count() != 1) {
      throw new IllegalStateException("no single word in the lists: " + item);
    }
    int kinds = kind.bit | (known == null ? 0 : known.kinds());
    entries.put(word, new Entry(word, token.term(0), kinds, value));
  }

  /** The kinds of token {@code i}, a bit each; 0 for a word in no list. */
  int kinds(Tokens tokens, int i) {
    Entry entry = find(tokens, i);
    return entry == null ? 0 : entry.kinds();
  }

  /** The kinds of a word that is only a part of a token, such as {@code bn} of {@code 5bn}. */
  int kinds(String word) {
    Entry entry = byWord.get(word);
    return entry == null ? 0 : entry.kinds();
  }

  /** The number that the lists give for token {@code i}. */
  double number(Tokens tokens, int i) {
    return number(find(tokens, i));
  }

  /** The number that the lists give for {@code word}. */
  double number(String word) {
    return number(byWord.get(word));
  }

  private static double number(@Nullable Entry entry) {
    String value = entry == null ? null : entry.value();
    return value == null ? Double.NaN : Double.parseDouble(value);
  }

  /** What the lists give for token {@code i}, such as {@code EUR} for {@code euros}. */
  @Nullable String value(Tokens tokens, int i) {
    Entry entry = find(tokens, i);
    return entry == null ? null : entry.value();
  }

  private @Nullable Entry find(Tokens tokens, int i) {
    int term = tokens.term(i);
    int slot = slotOf(term);
    for (Entry entry = slots[slot]; entry != null; entry = slots[slot]) {
      if (entry.term() == term && isWord(tokens, i, entry.word())) {
        return entry;
      }
      slot = (slot + 1) & mask;
    }
    return null;
  }

  private static boolean isWord(Tokens tokens, int i, String word) {
    int begin = tokens.begin(i);
    int length = tokens.end(i) - begin;
    return (length == word.length() && tokens.text().regionMatches(true, begin, word, 0, length))
        || tokens.word(i).equals(word);
  }

  private int slotOf(int term) {
    return (Hashing.spread(term) >>> 8) & mask;
  }

  /** The words of one phrase. */
  static List<String> words(String phrase) {
    Tokens tokens = Tokens.of(phrase);
    List<String> words = new ArrayList<>(tokens.count());
    for (int i = 0; i < tokens.count(); i++) {
      words.add(tokens.word(i));
    }
    return words;
  }
}

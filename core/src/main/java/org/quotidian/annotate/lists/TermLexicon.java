package org.quotidian.annotate.lists;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.text.Tokens;

/**
 * The word lists of one resource: for each word the lists that it is in, as bits, and the value
 * behind its equals sign, if any. A token is looked up exactly and without allocating. Immutable.
 */
public final class TermLexicon {

  /** The bits that a word has for being in a list. */
  @FunctionalInterface
  public interface Bits {
    /**
     * @throws IllegalArgumentException if there is no such list
     */
    long of(String list, String word);
  }

  private record Entry(long bits, @Nullable String value) {}

  private final TermTable table;
  private final long[] bits;
  private final @Nullable String[] values;
  private final Map<String, Integer> byWord = new HashMap<>();

  private TermLexicon(Map<String, Entry> entries) {
    Tokens words = Tokens.of(String.join(" ", entries.keySet()));
    if (words.count() != entries.size()) {
      throw new IllegalStateException("an entry of the lists is not a single word");
    }
    bits = new long[words.count()];
    values = new @Nullable String[words.count()];
    table = new TermTable(words);
    int i = 0;
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      bits[i] = entry.getValue().bits();
      values[i] = entry.getValue().value();
      byWord.put(entry.getKey(), i++);
    }
  }

  /**
   * Reads lists of words separated by blanks; {@code word=value} gives a word a value.
   *
   * @param beside the class that the resource lies beside
   * @throws IllegalStateException if an entry is not a single word
   */
  public static TermLexicon load(Class<?> beside, String resource, Bits bits) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    WordLists.read(
        beside,
        resource,
        (list, line) -> {
          for (String item : line.strip().split("\\s+", -1)) {
            int equals = item.indexOf('=');
            String word = equals < 0 ? item : item.substring(0, equals);
            String value = equals < 0 ? null : item.substring(equals + 1);
            entries.merge(word, new Entry(bits.of(list, word), value), TermLexicon::both);
          }
        });
    return new TermLexicon(entries);
  }

  private static Entry both(Entry one, Entry other) {
    return new Entry(one.bits | other.bits, other.value == null ? one.value : other.value);
  }

  /** The bits of token {@code i}; 0 for a word in no list. */
  public long bits(Tokens tokens, int i) {
    int word = table.find(tokens, i);
    return word < 0 ? 0 : bits[word];
  }

  /** The bits of a word that is only a part of a token, such as {@code bn} of {@code 5bn}. */
  public long bits(String word) {
    Integer found = byWord.get(word);
    return found == null ? 0 : bits[found];
  }

  /** What the lists give for token {@code i}, such as {@code EUR} for {@code euros}. */
  public @Nullable String value(Tokens tokens, int i) {
    int word = table.find(tokens, i);
    return word < 0 ? null : values[word];
  }

  /** The number that the lists give for token {@code i}; not a number if they give none. */
  public double number(Tokens tokens, int i) {
    return parsed(value(tokens, i));
  }

  /** The number that the lists give for {@code word}; not a number if they give none. */
  public double number(String word) {
    return parsed(value(word));
  }

  /** What the lists give for a word that is only a part of a token. */
  public @Nullable String value(String word) {
    Integer found = byWord.get(word);
    return found == null ? null : values[found];
  }

  private static double parsed(@Nullable String value) {
    return value == null ? Double.NaN : Double.parseDouble(value);
  }
}

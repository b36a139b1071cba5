package org.quotidian.annotate.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quotidian.text.Tokens;

/**
 * Fixed sets of words, each with a bit: one look finds all the sets that a token is in, exactly and
 * without allocating. Immutable.
 */
public final class TermSets {

  private final TermTable table;
  private final long[] bits;

  private TermSets(Tokens words, int[] set) {
    table = new TermTable(words);
    bits = new long[words.count()];
    for (int i = 0; i < bits.length; i++) {
      bits[table.find(words, i)] |= 1L << set[i];
    }
  }

  /**
   * The lists of a resource.
   *
   * @param beside the class that the resource lies beside
   * @param names the lists, at most 64: the first one has the lowest bit
   * @throws IllegalStateException if the resource does not hold one of them
   */
  public static TermSets load(Class<?> beside, String resource, List<String> names) {
    Map<String, StringBuilder> lists = new HashMap<>();
    WordLists.read(
        beside,
        resource,
        (list, line) ->
            lists.computeIfAbsent(list, name -> new StringBuilder()).append(line).append('\n'));
    StringBuilder text = new StringBuilder();
    int[] ends = new int[names.size()];
    for (int set = 0; set < ends.length; set++) {
      StringBuilder words = lists.get(names.get(set));
      if (words == null) {
        throw new IllegalStateException(resource + " has no list " + names.get(set));
      }
      ends[set] = text.append(words).length();
    }
    Tokens words = Tokens.of(text.toString());
    int[] sets = new int[words.count()];
    int set = 0;
    for (int i = 0; i < sets.length; i++) {
      while (words.begin(i) >= ends[set]) {
        set++;
      }
      sets[i] = set;
    }
    return new TermSets(words, sets);
  }

  /** The bits of token {@code i}; 0 for a word in no set. */
  public long bits(Tokens tokens, int i) {
    int word = table.find(tokens, i);
    return word < 0 ? 0 : bits[word];
  }
}

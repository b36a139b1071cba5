package org.quotidian.annotate.quotation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.quotidian.annotate.lists.WordLists;
import org.quotidian.hash.Hashing;
import org.quotidian.text.Tokens;

/**
 * The word lists of one language, read from the resource of that name beside this class. One
 * look-up tells all the lists that a word stands in.
 */
final class Lexicon {

  private final Tokens words;
  private final int[] traits;
  private final int[] slots;

  private Lexicon(Map<String, Integer> lists) {
    words = Tokens.of(String.join(" ", lists.keySet()));
    traits = new int[words.count()];
    slots = new int[Integer.highestOneBit(words.count() * 2) * 2];
    for (int i = 0; i < words.count(); i++) {
      traits[i] = lists.getOrDefault(words.word(i), 0);
      int slot = slotOf(words.term(i));
      while (slots[slot] != 0) {
        slot = next(slot);
      }
      slots[slot] = i + 1;
    }
  }

  static Lexicon load(String resource) {
    Map<String, Integer> lists = new LinkedHashMap<>();
    WordLists.read(
        Lexicon.class,
        resource,
        (list, line) -> {
          int trait = Trait.ofList(list);
          for (String word : line.strip().split(" +", -1)) {
            lists.merge(word, trait | participle(word, trait), (a, b) -> a | b);
          }
        });
    return new Lexicon(lists);
  }

  private static int participle(String word, int trait) {
    return word.endsWith("ing") && (trait & Trait.CUE) != 0 ? Trait.PARTICIPLE : 0;
  }

  /** The traits of token {@code i}; 0 for a word in no list. */
  int traits(Tokens tokens, int i) {
    int term = tokens.term(i);
    for (int slot = slotOf(term); slots[slot] != 0; slot = next(slot)) {
      int word = slots[slot] - 1;
      if (words.term(word) == term && isSame(word, tokens, i)) {
        return traits[word];
      }
    }
    return 0;
  }

  /** As {@link Tokens#sameWord}, without allocating for a word with a capital. */
  private boolean isSame(int word, Tokens tokens, int i) {
    int length = words.end(word) - words.begin(word);
    return (tokens.end(i) - tokens.begin(i) == length
            && tokens
                .text()
                .regionMatches(true, tokens.begin(i), words.text(), words.begin(word), length))
        || words.sameWord(word, tokens, i);
  }

  private int slotOf(int term) {
    return Hashing.spread(term) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
  }

  private int next(int slot) {
    return slot + 1 == slots.length ? 0 : slot + 1;
  }
}

package org.quotidian.annotate.link;

import java.util.ArrayList;
import java.util.List;
import org.quotidian.annotation.EntityType;
import org.quotidian.text.Tokens;

/**
 * A mention's name, without what is no part of it: titles and middle initials of people, "the" and
 * legal forms of organisations, a possessive ending.
 *
 * @param words its words, folded
 * @param key its words as {@link Spelling} makes variants the same
 * @param written as in the text
 * @param acronym whether it is one word in capitals only
 */
record NormalizedName(
    EntityType type, List<String> words, List<String> key, String written, boolean acronym) {

  static NormalizedName of(Tokens tokens, int first, int end, EntityType type, NameWords lists) {
    List<String> words = new ArrayList<>();
    int begin = first;
    int last = first;
    for (int i = first; i < end; i++) {
      if (!tokens.isWord(i) || isDropped(tokens, i, first, end, type, lists)) {
        begin = i == begin ? i + 1 : begin;
        continue;
      }
      words.add(bare(tokens, i));
      last = i;
    }
    if (words.isEmpty()) {
      // Nothing but a title or a form: then that is the name.
      begin = first;
      last = end - 1;
      words.add(bare(tokens, last));
    }
    String written = tokens.text().substring(tokens.begin(begin), tokens.bareEnd(last));
    boolean acronym = words.size() == 1 && tokens.isAllCapitals(last) && words.get(0).length() > 1;
    List<String> folded = List.copyOf(words);
    List<String> key = type == EntityType.PERSON ? spelled(words) : folded;
    return new NormalizedName(type, folded, key, written, acronym);
  }

  private static List<String> spelled(List<String> words) {
    words.replaceAll(Spelling::key);
    return List.copyOf(words);
  }

  private static boolean isDropped(
      Tokens tokens, int i, int first, int end, EntityType type, NameWords lists) {
    if (end - first == 1) {
      return false;
    }
    if (type == EntityType.PERSON) {
      boolean initial = tokens.end(i) - tokens.begin(i) == 1 && i > first && i < end - 1;
      return initial || (i < end - 1 && lists.titles().contains(tokens, i));
    }
    if (type == EntityType.ORGANIZATION && i > first && i == lastWord(tokens, end)) {
      return lists.legalForms().contains(tokens, i);
    }
    return i == first && tokens.word(i).equals("the");
  }

  private static int lastWord(Tokens tokens, int end) {
    int last = end - 1;
    while (last > 0 && !tokens.isWord(last)) {
      last--;
    }
    return last;
  }

  private static String bare(Tokens tokens, int i) {
    String word = tokens.word(i);
    return tokens.isPossessive(i) ? word.substring(0, word.length() - 2) : word;
  }

  String id() {
    String joined = key.size() == 1 ? key.get(0) : String.join("-", key);
    return type == EntityType.PERSON ? "person:" + joined : joined;
  }

  /**
   * Whether this is a part of {@code full}: a person's surname or first name, an org's first words.
   */
  boolean isPartOf(NormalizedName full) {
    if (full.type != type || full.key.size() <= key.size()) {
      return false;
    }
    if (type == EntityType.PERSON) {
      return key.size() == 1 && full.key.get(full.key.size() - 1).equals(key.get(0));
    }
    return type == EntityType.ORGANIZATION && full.key.subList(0, key.size()).equals(key);
  }

  /** Whether this is made of the first letters of {@code full}'s words. */
  boolean isAcronymOf(NormalizedName full, NameWords lists) {
    if (!acronym || full.words.size() < 2 || full.type == EntityType.PERSON) {
      return false;
    }
    StringBuilder all = new StringBuilder();
    StringBuilder strong = new StringBuilder();
    for (String word : full.words) {
      all.append(word.charAt(0));
      if (!lists.isSmall(word)) {
        strong.append(word.charAt(0));
      }
    }
    String letters = words.get(0);
    return letters.contentEquals(all) || letters.contentEquals(strong);
  }
}

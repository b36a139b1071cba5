package org.quotidian.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.quotidian.annotate.entity.Labels;
import org.quotidian.annotate.entity.NameLists;
import org.quotidian.text.Tokens;

/**
 * A sentence to learn from.
 *
 * @param tokens its tokens
 * @param allowed for each token, the labels that it may have, as bits; more than one where its
 *     corpus does not say
 */
record Example(Tokens tokens, int[] allowed) {

  /** What a corpus says of one of its words. */
  record Word(String text, String label) {}

  /** Types as {@link Labels} numbers them; any name that stands for none of ours is OUTSIDE. */
  interface Types {
    int OUTSIDE = -1;

    int of(String type);
  }

  /**
   * Makes a sentence of a corpus's words, set as in print.
   *
   * @param types the corpus's types as ours
   * @param marksMisc whether names that are no person, organisation or location are marked; if not,
   *     an unmarked token may be part of one
   * @param capitals whether to write all in capitals, as headings are
   */
  static Example of(List<Word> words, Types types, boolean marksMisc, boolean capitals) {
    Print print = new Print();
    int[] kinds = new int[words.size()];
    int[] begins = new int[words.size()];
    boolean[] starts = new boolean[words.size()];
    String before = "O";
    for (int i = 0; i < words.size(); i++) {
      String label = words.get(i).label();
      begins[i] = print.add(words.get(i).text());
      String type = label.length() > 2 ? label.substring(2) : "";
      kinds[i] = label.length() > 2 ? types.of(type) : Types.OUTSIDE;
      starts[i] =
          label.startsWith("B-") || before.length() < 3 || !before.substring(2).equals(type);
      before = label;
    }
    String text = capitals ? print.text().toUpperCase(Locale.ROOT) : print.text();
    Tokens tokens = Tokens.of(text);
    int[] allowed = new int[tokens.count()];
    Arrays.fill(allowed, unmarked(marksMisc));
    for (int i = 0; i < words.size(); ) {
      int end = i + 1;
      while (end < words.size() && !starts[end] && kinds[end] == kinds[i]) {
        end++;
      }
      if (kinds[i] != Types.OUTSIDE) {
        int stop = begins[end - 1] + words.get(end - 1).text().length();
        mark(tokens, begins[i], stop, kinds[i], allowed);
      }
      i = end;
    }
    return new Example(tokens, allowed);
  }

  private static int unmarked(boolean marksMisc) {
    int misc = 1 + 4 * (Labels.TYPES - 1);
    return marksMisc ? 1 : 1 | 0xf << misc;
  }

  private static void mark(Tokens tokens, int begin, int end, int type, int[] allowed) {
    int first = tokens.indexAt(begin);
    int stop = first;
    while (stop < tokens.count() && tokens.begin(stop) < end) {
      stop++;
    }
    if (stop == first + 1 && NameLists.english().contains(tokens, first, NameLists.DEMONYMS)) {
      // The corpora disagree on "German": some call it a location.
      type = Labels.TYPES - 1;
    }
    for (int i = first; i < stop; i++) {
      allowed[i] = 1 << Labels.of(type, i - first, stop - first);
    }
  }
}

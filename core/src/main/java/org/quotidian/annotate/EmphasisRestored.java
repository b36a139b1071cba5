package org.quotidian.annotate;

import java.util.ArrayList;
import java.util.List;
import org.quotidian.annotation.Sentence;
import org.quotidian.text.Tokens;
import org.quotidian.text.Tokens.Gap;

/**
 * Sentences that were found without the marks of emphasis, put among all tokens. A mark that
 * touches a sentence belongs to it.
 */
final class EmphasisRestored {

  private final Tokens all;
  private final Tokens read;

  /**
   * @param all the tokens of a text
   * @param read the same without marks of emphasis
   */
  EmphasisRestored(Tokens all, Tokens read) {
    this.all = all;
    this.read = read;
  }

  /**
   * @param found sentences in tokens of {@code read}
   * @return the same in tokens of {@code all}
   */
  List<Sentence> sentences(List<Sentence> found) {
    if (all == read) {
      return found;
    }
    List<Sentence> sentences = new ArrayList<>(found.size());
    int before = 0;
    for (Sentence sentence : found) {
      int first = all.indexAt(sentence.begin());
      int floor = sentence.firstToken() == 0 ? 0 : read.end(sentence.firstToken() - 1);
      while (first > before && all.begin(first - 1) >= floor && touches(first)) {
        first--;
      }
      int end = all.indexAt(sentence.end() - 1) + 1;
      int ceiling =
          sentence.endToken() == read.count()
              ? all.text().length()
              : read.begin(sentence.endToken());
      while (end < all.count() && all.begin(end) < ceiling && touches(end)) {
        end++;
      }
      sentences.add(new Sentence(all.begin(first), all.end(end - 1), first, end));
      before = end;
    }
    return sentences;
  }

  private boolean touches(int token) {
    return all.gapBefore(token) == Gap.NONE;
  }
}

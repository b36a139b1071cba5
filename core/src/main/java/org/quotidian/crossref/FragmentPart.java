package org.quotidian.crossref;

import java.util.Arrays;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/**
 * Consecutive words of a quotation: all of it, or what others have of it.
 *
 * @param first the number of the first word in the fragment, from 0
 * @param end the number after the last
 */
record FragmentPart(QuotedFragment fragment, int first, int end) {

  static FragmentPart all(QuotedFragment fragment) {
    return new FragmentPart(fragment, 0, fragment.words.length);
  }

  /**
   * The range in the article's text; with the quotation mark where the quotation begins or ends.
   */
  Span span() {
    Tokens tokens = fragment.article.tokens();
    boolean isEnd = end == fragment.words.length;
    int to = isEnd ? fragment.span.end() : tokens.end(fragment.words[end - 1]);
    // A full stop or a comma belongs to the words before it.
    int limit = isEnd ? to : tokens.begin(fragment.words[end]);
    while (!isEnd && to < limit && ".,;:!?…".indexOf(tokens.text().charAt(to)) >= 0) {
      to++;
    }
    return new Span(first == 0 ? fragment.span.begin() : tokens.begin(fragment.words[first]), to);
  }

  double weight() {
    double weight = 0;
    for (int i = first; i < end; i++) {
      weight += fragment.weights[i];
    }
    return weight;
  }

  /** The last word in {@code (after, upTo]} that begins a sentence; {@code upTo} if none does. */
  static int sentenceStart(QuotedFragment fragment, int after, int upTo) {
    int[] firsts = fragment.article.sentences().stream().mapToInt(Sentence::firstToken).toArray();
    for (int word = upTo; word > after; word--) {
      int at = Arrays.binarySearch(firsts, fragment.words[word]);
      int sentence = at >= 0 ? at : -at - 2;
      boolean isFirst = sentence >= 0 && firsts[sentence] > fragment.words[word - 1];
      if (isFirst) {
        return word;
      }
    }
    return upTo;
  }
}

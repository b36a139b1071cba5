package org.quotidian.annotate;

import java.util.ArrayList;
import java.util.List;
import org.quotidian.annotate.sentence.SentenceSplitter;
import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/**
 * Finds where sentences begin and end. An embedder hands in another one with {@link
 * Annotator.Builder#sentences}; it has to be safe to use from several threads if the annotator is.
 */
@FunctionalInterface
public interface SentenceFinder {

  /**
   * The sentences of an article's text.
   *
   * <p>Words that stand in none of them are found by no search, and hold no names, quotations or
   * figures. A boundary inside a token moves behind it; a sentence without a word is left out.
   *
   * @param tokens the tokens of the text, without the asterisks and underscores that set words
   *     apart
   * @return their places in UTF-16 code units, in the order they stand, none overlapping another
   */
  List<Span> find(Article article, Tokens tokens);

  /**
   * The finder that an annotator has unless told otherwise: rules and word lists for English. In
   * other languages with full stops the rules hold and the lists do little harm.
   */
  static SentenceFinder english() {
    return (article, tokens) -> {
      int[] ranges = SentenceSplitter.english().split(tokens);
      List<Span> spans = new ArrayList<>(ranges.length / 2);
      for (int i = 0; i < ranges.length; i += 2) {
        spans.add(new Span(tokens.begin(ranges[i]), tokens.end(ranges[i + 1] - 1)));
      }
      return spans;
    };
  }
}

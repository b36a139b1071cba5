package org.quotidian.annotate;

import java.util.ArrayList;
import java.util.List;
import org.quotidian.annotate.sentence.SentenceSplitter;
import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/**
 * Finds where sentences begin and end. An embedder sets another one with {@link
 * Annotator.Builder#sentences}; it must be safe to use from several threads if the annotator is.
 */
@FunctionalInterface
public interface SentenceFinder {

  /**
   * The sentences of an article's text.
   *
   * <p>Words outside all sentences are found by no search, and no names, quotations or figures are
   * found in them. A boundary inside a token moves to its end; a sentence without a word is
   * dropped.
   *
   * @param article the article
   * @param tokens the tokens of the text, without the asterisks and underscores that set words
   *     apart
   * @return their places in UTF-16 code units, in the order of the text, not overlapping
   */
  List<Span> find(Article article, Tokens tokens);

  /**
   * {@return the finder that an annotator has by default: rules and word lists for English} In
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

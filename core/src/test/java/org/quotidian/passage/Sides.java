package org.quotidian.passage;

import java.util.ArrayList;
import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/** Makes the passages that a test expects, from word numbers. */
public final class Sides {

  private Sides() {}

  /** The tokens of an article's words. */
  public static List<Integer> words(AnnotatedArticle article) {
    Tokens tokens = article.tokens();
    List<Integer> words = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.isWord(i)) {
        words.add(i);
      }
    }
    return words;
  }

  /** One side, by the numbers of its words. */
  public static Passage.Side side(
      int number, AnnotatedArticle article, int firstWord, int endWord) {
    List<Integer> words = words(article);
    Tokens tokens = article.tokens();
    Span span = new Span(tokens.begin(words.get(firstWord)), tokens.end(words.get(endWord - 1)));
    return new Passage.Side(number, span, firstWord, endWord);
  }

  /** The passages of two articles, with the numbers that these have in a collection. */
  static List<Passage> numbered(List<Passage> passages, int left, int right) {
    return passages.stream()
        .map(
            passage ->
                new Passage(
                    numbered(passage.left(), left),
                    numbered(passage.right(), right),
                    passage.kind(),
                    passage.score()))
        .toList();
  }

  private static Passage.Side numbered(Passage.Side side, int article) {
    return new Passage.Side(article, side.span(), side.firstWord(), side.endWord());
  }

  /** A run of the same words. */
  public static Passage verbatim(Passage.Side left, Passage.Side right) {
    return new Passage(left, right, Passage.Kind.VERBATIM, 1);
  }
}

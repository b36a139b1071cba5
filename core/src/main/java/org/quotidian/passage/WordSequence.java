package org.quotidian.passage;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.text.Tokens;

/** The words of many articles, one after the other, as primitive arrays. */
final class WordSequence {

  private final AnnotatedArticle[] articles;
  private final int[] firstWords;
  private final int[] terms;
  private final int[] tokens;
  private final int[] groups;

  private WordSequence(
      AnnotatedArticle[] articles, int[] firstWords, int[] terms, int[] tokens, int[] groups) {
    this.articles = articles;
    this.firstWords = firstWords;
    this.terms = terms;
    this.tokens = tokens;
    this.groups = groups;
  }

  /**
   * The words of these articles.
   *
   * @param bySource whether articles of one source are one group, and not each its own
   */
  static WordSequence of(Collection<AnnotatedArticle> collection, boolean bySource) {
    AnnotatedArticle[] articles = collection.toArray(new AnnotatedArticle[0]);
    long bound = 0;
    for (AnnotatedArticle article : articles) {
      bound += article.tokens().count();
    }
    if (bound > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("over two billion words at once: " + bound);
    }
    int[] firstWords = new int[articles.length + 1];
    int[] terms = new int[(int) bound];
    int[] tokens = new int[(int) bound];
    int count = 0;
    for (int a = 0; a < articles.length; a++) {
      Tokens from = articles[a].tokens();
      for (int i = 0; i < from.count(); i++) {
        if (from.isWord(i)) {
          terms[count] = from.term(i);
          tokens[count++] = i;
        }
      }
      firstWords[a + 1] = count;
    }
    return new WordSequence(
        articles,
        firstWords,
        Arrays.copyOf(terms, count),
        Arrays.copyOf(tokens, count),
        groups(articles, bySource));
  }

  private static int[] groups(AnnotatedArticle[] articles, boolean bySource) {
    int[] groups = new int[articles.length];
    Map<String, Integer> firstOfSource = new HashMap<>();
    for (int a = 0; a < articles.length; a++) {
      String source = articles[a].article().source();
      Integer first = bySource && source != null ? firstOfSource.putIfAbsent(source, a) : null;
      groups[a] = first == null ? a : first;
    }
    return groups;
  }

  int articleCount() {
    return articles.length;
  }

  int size() {
    return terms.length;
  }

  int term(int word) {
    return terms[word];
  }

  int firstWord(int article) {
    return firstWords[article];
  }

  int endWord(int article) {
    return firstWords[article + 1];
  }

  /** The group of an article: articles of one group are not compared. */
  int group(int article) {
    return groups[article];
  }

  /** The article that holds a word. */
  int articleOf(int word) {
    int low = 0;
    int high = articles.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstWords[middle] <= word) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Whether two words are the same for certain. */
  boolean same(int article, int word, int otherArticle, int otherWord) {
    return terms[word] == terms[otherWord]
        && articles[article]
            .tokens()
            .sameWord(tokens[word], articles[otherArticle].tokens(), tokens[otherWord]);
  }

  Place place(int article, int word, int length) {
    return new Place(articles[article], tokens[word], tokens[word + length - 1]);
  }
}

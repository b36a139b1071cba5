package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Span;
import org.quotidian.hash.Hashing;
import org.quotidian.text.Tokens;
import org.quotidian.words.WordWeights;

/**
 * The words that an article has in quotation marks, to be compared with those of others. Immutable
 * and safe to share between threads.
 *
 * <p>Two articles that quote the same words need not share a long run: one has the sentence, the
 * other three words of it. Consecutive words that are in quotation marks in both articles are
 * reported if they are
 *
 * <ul>
 *   <li>at least {@value #LEAST_RUN} words,
 *   <li>the complete quotation in both articles, and at least two words, or
 *   <li>the complete quotation in one of them, at least two words, and rare: {@value #LEAST_RARE}
 *       nats by how rare the words are in sentences of English.
 * </ul>
 *
 * <p>A complete quotation that the other article has as words of its own, without marks, is
 * reported if it is at least {@value #LEAST_NARRATED} words, and as rare.
 */
final class QuotedWords {

  static final int LEAST_RUN = 6;
  static final int LEAST_RARE = 10;

  /** So many words of a quotation at least, if the other article has them without marks. */
  private static final int LEAST_NARRATED = 3;

  /** The number of occurrences of a pair of words that are looked at. */
  private static final int MAX_OCCURRENCES = 64;

  private final AnnotatedArticle article;

  /** The tokens of the words in quotation marks, one quotation after the other. */
  private final int[] tokens;

  /** For each word the first of its quotation, and the one after the last. */
  private final int[] firsts;

  private final int[] ends;

  /** Prepares an article. */
  QuotedWords(AnnotatedArticle article) {
    this.article = article;
    Tokens text = article.tokens();
    int[] found = new int[text.count()];
    int[] starts = new int[text.count()];
    int[] stops = new int[text.count()];
    int count = 0;
    for (Span quotation : article.quotedSpans()) {
      int first = count;
      for (int i = text.indexAt(quotation.begin());
          i < text.count() && text.begin(i) < quotation.end();
          i++) {
        if (text.isWord(i)) {
          found[count++] = i;
        }
      }
      Arrays.fill(starts, first, count, first);
      Arrays.fill(stops, first, count, count);
    }
    tokens = Arrays.copyOf(found, count);
    firsts = Arrays.copyOf(starts, count);
    ends = Arrays.copyOf(stops, count);
  }

  /** The words that both quote, ordered by position here (left), then there (right). */
  List<SharedWords> sharedWith(QuotedWords other) {
    int[] heads = new int[Integer.highestOneBit(Math.max(4, other.tokens.length)) * 4];
    int[] next = new int[other.tokens.length];
    for (int j = other.tokens.length - 1; j >= 0; j--) {
      if (j + 1 < other.ends[j]) {
        int slot = other.slot(j, heads.length);
        next[j] = heads[slot];
        heads[slot] = j + 1;
      }
    }
    List<SharedWords> shared = new ArrayList<>();
    for (int i = 0; i < tokens.length; i++) {
      if (i + 1 < ends[i]) {
        int places = 0;
        for (int at = heads[slot(i, heads.length)];
            at != 0 && places < MAX_OCCURRENCES;
            at = next[at - 1]) {
          places++;
          int j = at - 1;
          boolean goesBack = i > firsts[i] && j > other.firsts[j] && isSame(i - 1, other, j - 1);
          int length = goesBack ? 0 : commonWords(i, other, j);
          if (isReported(i, other, j, length)) {
            shared.add(words(i, other, j, length));
          }
        }
      }
    }
    return shared;
  }

  /** The complete quotations of this article (left) that the other one has without marks. */
  List<SharedWords> narratedIn(QuotedWords other) {
    int[] plain = other.plainWords();
    List<SharedWords> narrated = new ArrayList<>();
    for (int first = 0; first < tokens.length; first = ends[first]) {
      int length = ends[first] - first;
      if (length >= LEAST_NARRATED && rarity(first, length) >= LEAST_RARE) {
        for (int at = 0; at + length <= plain.length; at++) {
          if (occursAt(plain, at, first, length, other.article.tokens())) {
            narrated.add(
                new SharedWords(
                    Parallel.Side.of(article, tokens[first], tokens[first + length - 1] + 1),
                    Parallel.Side.of(other.article, plain[at], plain[at + length - 1] + 1)));
          }
        }
      }
    }
    return narrated;
  }

  /** Whether the words of a quotation are the plain words from a place on, one after the other. */
  private boolean occursAt(int[] plain, int at, int first, int length, Tokens other) {
    for (int i = 0; i < length; i++) {
      if (!article.tokens().sameWord(tokens[first + i], other, plain[at + i])) {
        return false;
      }
    }
    return plain[at + length - 1] - plain[at] == tokens[first + length - 1] - tokens[first];
  }

  /** The tokens of the words outside of quotation marks. */
  private int[] plainWords() {
    BitSet quoted = new BitSet();
    Arrays.stream(tokens).forEach(quoted::set);
    Tokens text = article.tokens();
    return IntStream.of(text.words(0, text.count())).filter(i -> !quoted.get(i)).toArray();
  }

  /** The slot of two consecutive words. */
  private int slot(int word, int slots) {
    Tokens text = article.tokens();
    long hash = text.term(tokens[word]) * Hashing.BASE + text.term(tokens[word + 1]);
    return (int) (Hashing.spread(hash) >>> 32) & (slots - 1);
  }

  private boolean isSame(int word, QuotedWords other, int otherWord) {
    return article.tokens().sameWord(tokens[word], other.article.tokens(), other.tokens[otherWord]);
  }

  private int commonWords(int word, QuotedWords other, int otherWord) {
    int most = Math.min(ends[word] - word, other.ends[otherWord] - otherWord);
    int length = 0;
    while (length < most && isSame(word + length, other, otherWord + length)) {
      length++;
    }
    return length;
  }

  private boolean isReported(int word, QuotedWords other, int otherWord, int length) {
    if (length < 2) {
      return false;
    }
    boolean isAllHere = length == ends[word] - firsts[word];
    boolean isAllThere = length == other.ends[otherWord] - other.firsts[otherWord];
    return length >= LEAST_RUN
        || (isAllHere && isAllThere)
        || ((isAllHere || isAllThere) && rarity(word, length) >= LEAST_RARE);
  }

  private double rarity(int word, int length) {
    double rarity = 0;
    for (int i = word; i < word + length; i++) {
      rarity += WordWeights.english().sentenceWeight(article.tokens().term(tokens[i]));
    }
    return rarity;
  }

  private SharedWords words(int word, QuotedWords other, int otherWord, int length) {
    return new SharedWords(
        Parallel.Side.of(article, tokens[word], tokens[word + length - 1] + 1),
        Parallel.Side.of(
            other.article, other.tokens[otherWord], other.tokens[otherWord + length - 1] + 1));
  }
}

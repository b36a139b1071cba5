package org.quotidian.passage.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Span;
import org.quotidian.concurrent.Workers;
import org.quotidian.passage.pair.QuotationRule;
import org.quotidian.text.Tokens;

/**
 * Words that two articles of a collection put between quotation marks, and that are too few for a
 * run: those that {@link QuotationRule} has reported. The words in marks are entered into a store
 * of their own, a quotation as an article, so that {@link SharedRuns} finds them.
 */
public final class ShortQuotations {

  private static final int[] NONE = {};

  private final TokenStore store;
  private final QuotationRule rule;

  /** For each quotation the position of its first word, and how many it has. */
  private final IntColumn firsts = new IntColumn();

  private final IntColumn lengths = new IntColumn();

  /** What was found: the places of the first words, the left one in the high half; in order. */
  private long[] starts = new long[0];

  private int[] words = new int[0];
  private final List<FrequentRuns.Run> frequent = new ArrayList<>();

  public ShortQuotations(TokenStore store, int minWords) {
    this.store = store;
    rule = new QuotationRule(minWords);
  }

  /** The words between marks: the number of the first of them in the article, and how many. */
  public static int[] in(AnnotatedArticle article) {
    Tokens tokens = article.tokens();
    int[] found = NONE;
    int size = 0;
    int token = 0;
    int word = 0;
    for (Span quotation : article.quotedSpans()) {
      while (token < tokens.count() && tokens.begin(token) < quotation.begin()) {
        word += tokens.isWord(token++) ? 1 : 0;
      }
      int first = word;
      while (token < tokens.count() && tokens.begin(token) < quotation.end()) {
        word += tokens.isWord(token++) ? 1 : 0;
      }
      if (word - first >= QuotationRule.LEAST_WORDS) {
        found = size < found.length ? found : Arrays.copyOf(found, Math.max(8, size * 2));
        found[size++] = first;
        found[size++] = word - first;
      }
    }
    return Arrays.copyOf(found, size);
  }

  /** Adds the quotations of the article that was added to the store last. */
  public void add(int[] quotations) {
    int start = store.start(store.articleCount() - 1);
    for (int i = 0; i < quotations.length; i += 2) {
      firsts.add(start + quotations[i]);
      lengths.add(quotations[i + 1]);
    }
  }

  /**
   * Looks for what they share, except those that a copy has from its original.
   *
   * @param facts what is known from the corpus that the store is a part of; null if it is all there
   *     is
   */
  public void find(
      Vocabulary vocabulary,
      Copies copies,
      @Nullable CorpusFacts facts,
      int maxOccurrences,
      Workers workers,
      long memory) {
    if (firsts.size() < 2 || !rule.isAsked()) {
      return;
    }
    TokenStore quoted = new TokenStore(false);
    int kept = 0;
    for (int i = 0; i < firsts.size(); i++) {
      if (!copies.isTaken(firsts.get(i), lengths.get(i))) {
        firsts.set(kept, firsts.get(i));
        lengths.set(kept++, lengths.get(i));
      }
    }
    for (int i = 0; i < kept; i++) {
      quoted.add(store, firsts.get(i), lengths.get(i));
    }
    int[] terms = vocabulary.terms();
    SharedRuns runs =
        new SharedRuns(quoted, QuotationRule.LEAST_WORDS, maxOccurrences, workers, memory);
    if (facts != null) {
      // Each quotation has the group of its article, which is the article's number.
      runs.use(
          facts.pairs(),
          inQuoted ->
              quoted.word(inQuoted) != Vocabulary.NONE
                  && facts.isFrequentQuoted(position(quoted, inQuoted)));
    }
    int[] count = {0};
    runs.report(
        some -> {
          workers.check();
          for (long start : some) {
            int left = PairStart.left(start);
            int right = PairStart.right(start);
            int length = runs.commonLength(left, right);
            int inLeft = position(quoted, left);
            int inRight = position(quoted, right);
            if (rule.isReported(
                    length,
                    isQuotation(quoted, left, length),
                    isQuotation(quoted, right, length),
                    word -> terms[quoted.word(left + word)])
                && !rule.isInRun(inLeft, inRight, length, this::isSame)) {
              if (count[0] == starts.length) {
                starts = Arrays.copyOf(starts, Math.max(64, count[0] * 2));
                words = Arrays.copyOf(words, starts.length);
              }
              starts[count[0]] = PairStart.ofRun(inLeft, inRight);
              words[count[0]++] = length;
            }
          }
        });
    starts = Arrays.copyOf(starts, count[0]);
    for (FrequentRuns.Run run : runs.frequent().runs()) {
      if (run.words() < rule.minWords()) {
        int[] positions = Arrays.stream(run.positions()).map(at -> position(quoted, at)).toArray();
        frequent.add(new FrequentRuns.Run(run.words(), positions));
      }
    }
  }

  private int position(TokenStore quoted, int inQuoted) {
    int quotation = quoted.articleOf(inQuoted);
    return firsts.get(quotation) + inQuoted - quoted.start(quotation);
  }

  /** Whether the words that a run has in common are all of a quotation. */
  private static boolean isQuotation(TokenStore quoted, int position, int length) {
    return length == quoted.wordCount(quoted.articleOf(position));
  }

  private boolean isSame(int left, int right) {
    int word = store.word(left);
    return word != Vocabulary.NONE && word == store.word(right);
  }

  /** Where they start, in order. */
  public long[] starts() {
    return starts;
  }

  /** How many words of a quotation start at these places; 0 if it is none. */
  public int words(long start) {
    int at = Arrays.binarySearch(starts, start);
    return at < 0 ? 0 : words[at];
  }

  /** What is quoted in too many places to be paired. */
  public List<FrequentRuns.Run> frequent() {
    return frequent;
  }
}

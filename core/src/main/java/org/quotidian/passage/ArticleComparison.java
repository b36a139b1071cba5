package org.quotidian.passage;

import java.util.List;
import java.util.function.Function;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.hash.Hashing;
import org.quotidian.text.Tokens;

/**
 * One article, prepared to be compared with many others, one after the other: see {@link
 * PassageMatcher#comparison}. Immutable and safe to share between threads.
 */
final class ArticleComparison implements Function<AnnotatedArticle, List<Passage>> {

  /** Minimum length of a shared run that leads to a comparison, unless minWords is more. */
  private static final int RUN = 8;

  private final PassageMatcher matcher;
  private final ComparedArticle left;
  private final int run;

  /** A hash table of the hashes of all runs of {@code run} words; 0 marks an empty slot. */
  private final long[] runs;

  private final long dropOut;

  ArticleComparison(PassageMatcher matcher, AnnotatedArticle left) {
    this.matcher = matcher;
    this.left = matcher.compared(left);
    run = Math.max(RUN, matcher.minWords());
    dropOut = Hashing.power(run);
    int[] words = this.left.tokens;
    runs = new long[Integer.highestOneBit(Math.max(8, words.length)) * 4];
    long hash = 0;
    for (int i = 0; i < words.length; i++) {
      hash = roll(left.tokens(), words, i, hash);
      if (i >= run - 1) {
        runs[slot(mixed(hash))] = mixed(hash);
      }
    }
  }

  @Override
  public List<Passage> apply(AnnotatedArticle right) {
    return mayShareRun(right.tokens())
        ? matcher.match(left, matcher.compared(right), run)
        : List.of();
  }

  private boolean mayShareRun(Tokens tokens) {
    int[] words = tokens.words(0, tokens.count());
    long hash = 0;
    for (int i = 0; i < words.length; i++) {
      hash = roll(tokens, words, i, hash);
      if (i >= run - 1 && holds(mixed(hash))) {
        return true;
      }
    }
    return false;
  }

  private long roll(Tokens tokens, int[] words, int last, long hash) {
    long next = hash * Hashing.BASE + tokens.term(words[last]);
    return last < run ? next : next - tokens.term(words[last - run]) * dropOut;
  }

  private static long mixed(long hash) {
    long mixed = Hashing.spread(hash);
    // No run may look like an empty slot.
    return (mixed ^ (mixed >>> 32)) | 1;
  }

  private int slot(long hash) {
    int slot = (int) (hash >>> 32) & (runs.length - 1);
    while (runs[slot] != 0 && runs[slot] != hash) {
      slot = (slot + 1) & (runs.length - 1);
    }
    return slot;
  }

  private boolean holds(long hash) {
    return runs[slot(hash)] == hash;
  }
}

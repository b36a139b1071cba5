package org.quotidian.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.hash.Hashing;
import org.quotidian.text.Tokens;

/**
 * One article, prepared to be compared with many others, one after the other. Made by {@link
 * PassageMatcher#comparison}. Immutable and safe to share between threads.
 */
public final class ArticleComparison {

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

  /** {@return the article} */
  public AnnotatedArticle left() {
    return left.article;
  }

  /** {@return the matcher that this belongs to} */
  public PassageMatcher matcher() {
    return matcher;
  }

  /**
   * {@return whether the matcher compares the article with articles of this source}
   *
   * @param source the source of another article; {@code null} if not known
   */
  public boolean isWith(@Nullable String source) {
    String own = left.article.article().source();
    return matcher.across() == PassageMatcher.Across.ARTICLES || own == null || !own.equals(source);
  }

  /**
   * {@return the result of {@link PassageMatcher#match(AnnotatedArticle, AnnotatedArticle)}}
   *
   * @param right the article on the right
   */
  public List<Passage> with(AnnotatedArticle right) {
    return matcher.match(left, matcher.compared(right), 0);
  }

  /**
   * The same if the articles share a run of at least 8 words, or of the matcher's {@code minWords}
   * if that is more; otherwise an empty list, which takes little time. So a quotation of six or
   * seven words is reported only beside such a run.
   *
   * @param right the article on the right
   * @return the passages; empty if no such run is shared
   */
  public List<Passage> ifSharingRun(AnnotatedArticle right) {
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

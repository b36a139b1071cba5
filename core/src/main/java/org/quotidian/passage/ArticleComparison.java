package org.quotidian.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.text.Tokens;

/**
 * One article, to be compared with one after the other: the work on it is done once. {@link
 * PassageMatcher#comparison} makes it. Immutable and safe to share between threads.
 */
public final class ArticleComparison {

  /** From this length a shared run makes two articles worth comparing, or the matcher's least. */
  private static final int RUN = 8;

  private static final long BASE = 0x9E3779B97F4A7C15L;

  private final PassageMatcher matcher;
  private final ComparedArticle left;
  private final int run;

  /** The runs of so many words, by their hashes; 0 where there is none. */
  private final long[] runs;

  private final long dropOut;

  ArticleComparison(PassageMatcher matcher, AnnotatedArticle left) {
    this.matcher = matcher;
    this.left = matcher.compared(left);
    run = Math.max(RUN, matcher.minWords());
    long power = 1;
    for (int i = 0; i < run; i++) {
      power *= BASE;
    }
    dropOut = power;
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

  /** The article. */
  public AnnotatedArticle left() {
    return left.article;
  }

  /** The matcher that this belongs to. */
  public PassageMatcher matcher() {
    return matcher;
  }

  /** Whether articles of this source are compared with the article at all. */
  public boolean isWith(@Nullable String source) {
    String own = left.article.article().source();
    return matcher.across() == PassageMatcher.Across.ARTICLES || own == null || !own.equals(source);
  }

  /** What {@link PassageMatcher#match(AnnotatedArticle, AnnotatedArticle)} tells of the two. */
  public List<Passage> with(AnnotatedArticle right) {
    return matcher.match(left, matcher.compared(right), 0);
  }

  /**
   * The same if the two share a run of at least 8 words, or of the matcher's {@code minWords} if
   * that is more; nothing if they don't, which is found out fast. So a quotation of six or seven
   * words is told beside such a run only.
   */
  public List<Passage> withCopier(AnnotatedArticle right) {
    return mayShareRun(right.tokens())
        ? matcher.match(left, matcher.compared(right), run)
        : List.of();
  }

  private boolean mayShareRun(Tokens tokens) {
    int[] words = new int[tokens.count()];
    int count = 0;
    long hash = 0;
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.isWord(i)) {
        words[count] = i;
        hash = roll(tokens, words, count++, hash);
        if (count >= run && holds(mixed(hash))) {
          return true;
        }
      }
    }
    return false;
  }

  private long roll(Tokens tokens, int[] words, int last, long hash) {
    long next = hash * BASE + tokens.term(words[last]);
    return last < run ? next : next - tokens.term(words[last - run]) * dropOut;
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xff51afd7ed558ccdL;
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

package org.quotidian.passage;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Articles of a collection as the aligner compares them, the latest of which are kept. Safe to
 * share between threads.
 */
final class TextCache {

  /** What a text takes, more or less: for each word, and besides. */
  private static final long WORD_BYTES = 20;

  private static final long TEXT_BYTES = 1 << 10;

  private final Columns columns;
  private final int[] stems;

  /** An article has one slot; a later one takes it. */
  private final AtomicReferenceArray<@Nullable Kept> slots;

  private record Kept(int article, ComparedText text) {}

  /**
   * @param stems the stem of each word of the vocabulary
   * @param memory how many bytes to keep, more or less
   */
  TextCache(Columns columns, int[] stems, long memory) {
    this.columns = columns;
    this.stems = stems;
    long articles = Math.max(1, columns.articleCount());
    long most = Math.min(articles, memory / (TEXT_BYTES + WORD_BYTES * columns.size() / articles));
    slots = new AtomicReferenceArray<>((int) Math.max(1, most));
  }

  ComparedText text(int article) {
    int slot = article % slots.length();
    Kept kept = slots.get(slot);
    if (kept != null && kept.article == article) {
      return kept.text;
    }
    ComparedText text = columns.text(article, stems);
    slots.set(slot, new Kept(article, text));
    return text;
  }
}

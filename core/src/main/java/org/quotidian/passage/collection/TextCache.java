package org.quotidian.passage.collection;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.quotidian.passage.pair.ComparedText;

/**
 * Articles of a collection as the aligner compares them, the latest of which are kept. Safe to
 * share between threads.
 */
public final class TextCache {

  /** What a text takes, more or less: for each word, and besides. */
  private static final long WORD_BYTES = 20;

  private static final long TEXT_BYTES = 1 << 10;

  private final TokenStore store;
  private final int[] stems;

  /** An article has one slot; a later one takes it. */
  private final AtomicReferenceArray<@Nullable Kept> slots;

  private record Kept(int article, ComparedText text) {}

  /**
   * @param stems the stem of each word of the vocabulary
   * @param memory how many bytes to keep, more or less
   */
  public TextCache(TokenStore store, int[] stems, long memory) {
    this.store = store;
    this.stems = stems;
    long articles = Math.max(1, store.articleCount());
    long most = Math.min(articles, memory / (TEXT_BYTES + WORD_BYTES * store.size() / articles));
    slots = new AtomicReferenceArray<>((int) Math.max(1, most));
  }

  public ComparedText text(int article) {
    int slot = article % slots.length();
    Kept kept = slots.get(slot);
    if (kept != null && kept.article == article) {
      return kept.text;
    }
    ComparedText text = store.text(article, stems);
    slots.set(slot, new Kept(article, text));
    return text;
  }
}

package org.quotidian.passage.collection;

import java.util.Arrays;

/**
 * Takes the starts of runs as {@link SharedRuns} gives them, and passes them on by whole articles.
 */
public final class ArticleRuns implements SharedRuns.Sink {

  private final TokenStore store;
  private final SharedRuns.Sink sink;

  /** The starts of the last left article so far: it may have more among those to come. */
  private long[] open = new long[0];

  /**
   * @param sink is given starts in order, those with their left side in one article all at once
   */
  public ArticleRuns(TokenStore store, SharedRuns.Sink sink) {
    this.store = store;
    this.sink = sink;
  }

  @Override
  public void runs(long[] starts) {
    if (starts.length == 0) {
      return;
    }
    int lastArticle = store.articleOf(PairStart.left(starts[starts.length - 1]));
    long next = PairStart.least(store.start(lastArticle));
    int whole = starts.length;
    while (whole > 0 && starts[whole - 1] >= next) {
      whole--;
    }
    if (open.length > 0 && open[0] < next) {
      long[] closed = Arrays.copyOf(open, open.length + whole);
      System.arraycopy(starts, 0, closed, open.length, whole);
      sink.runs(closed);
      open = new long[0];
    } else if (whole > 0) {
      sink.runs(Arrays.copyOf(starts, whole));
    }
    int kept = open.length;
    open = Arrays.copyOf(open, kept + starts.length - whole);
    System.arraycopy(starts, whole, open, kept, starts.length - whole);
  }

  /** Passes on what is left, after the last starts. */
  public void finish() {
    if (open.length > 0) {
      sink.runs(open);
      open = new long[0];
    }
  }
}

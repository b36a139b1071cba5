package org.quotidian.passage.collection;

import java.util.Arrays;

/** Puts further starts, known from the beginning, between those of runs as they come. */
public final class MergedStarts implements SharedRuns.Sink {

  /** So many starts of runs are copied at a time. */
  private static final int SLICE = 1 << 20;

  private final long[] further;
  private final SharedRuns.Sink sink;
  private int next;

  /**
   * @param further in whatever order; sorted by this
   */
  public MergedStarts(long[] further, SharedRuns.Sink sink) {
    this.further = further;
    this.sink = sink;
    Arrays.sort(further);
  }

  @Override
  public void runs(long[] starts) {
    for (int from = 0; from < starts.length; from += SLICE) {
      slice(starts, from, Math.min(starts.length, from + SLICE));
    }
  }

  private void slice(long[] starts, int from, int to) {
    int end = next;
    while (end < further.length && further[end] < starts[to - 1]) {
      end++;
    }
    long[] all = new long[to - from + end - next];
    System.arraycopy(starts, from, all, 0, to - from);
    System.arraycopy(further, next, all, to - from, end - next);
    if (end > next) {
      Arrays.sort(all);
    }
    next = end;
    sink.runs(all);
  }

  /** Passes on those behind the last run. */
  public void finish() {
    if (next < further.length) {
      sink.runs(Arrays.copyOfRange(further, next, further.length));
      next = further.length;
    }
  }
}

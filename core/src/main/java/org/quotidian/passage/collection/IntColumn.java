package org.quotidian.passage.collection;

import java.util.Arrays;

/** Numbers in pages: grows without copying, so that its peak is what it holds. */
public final class IntColumn {

  private static final int SHIFT = 20;
  private static final int PAGE = 1 << SHIFT;
  private static final int MASK = PAGE - 1;

  private int[][] pages = {new int[64]};
  private int size;

  public int size() {
    return size;
  }

  public int get(int at) {
    return pages[at >>> SHIFT][at & MASK];
  }

  public void set(int at, int value) {
    pages[at >>> SHIFT][at & MASK] = value;
  }

  public void add(int value) {
    room(1);
    pages[size >>> SHIFT][size & MASK] = value;
    size++;
  }

  public void add(int[] values, int count) {
    int from = 0;
    while (from < count) {
      int length = room(count - from);
      System.arraycopy(values, from, pages[size >>> SHIFT], size & MASK, length);
      size += length;
      from += length;
    }
  }

  /** Those from {@code from} to before {@code to}. */
  int[] copy(int from, int to) {
    int[] copy = new int[to - from];
    int done = 0;
    while (done < copy.length) {
      int first = (from + done) & MASK;
      int length = Math.min(copy.length - done, PAGE - first);
      System.arraycopy(pages[(from + done) >>> SHIFT], first, copy, done, length);
      done += length;
    }
    return copy;
  }

  /** Makes room in the last page, for {@code wanted} or as many as go into it. */
  private int room(int wanted) {
    int page = size >>> SHIFT;
    int used = size & MASK;
    if (page == pages.length) {
      pages = Arrays.copyOf(pages, page + Math.max(4, page / 2));
    }
    int[] last = pages[page];
    if (last == null) {
      pages[page] = new int[PAGE];
    } else if (last.length - used < wanted && last.length < PAGE) {
      // Only the first page starts small.
      pages[page] = Arrays.copyOf(last, Math.min(PAGE, Math.max(used + wanted, last.length * 2)));
    }
    return Math.min(wanted, pages[page].length - used);
  }
}

package org.quotidian.passage;

import java.util.Arrays;

/** Bytes in pages, of more than 2^31 if need be; see {@link IntColumn}. */
final class ByteColumn {

  private static final int SHIFT = 20;
  private static final int PAGE = 1 << SHIFT;
  private static final int MASK = PAGE - 1;

  private byte[][] pages = {new byte[256]};
  private long size;

  long size() {
    return size;
  }

  byte get(long at) {
    return pages[(int) (at >>> SHIFT)][(int) at & MASK];
  }

  void add(byte[] values, int count) {
    int from = 0;
    while (from < count) {
      int page = (int) (size >>> SHIFT);
      int used = (int) size & MASK;
      int length = room(page, used, count - from);
      System.arraycopy(values, from, pages[page], used, length);
      size += length;
      from += length;
    }
  }

  private int room(int page, int used, int wanted) {
    if (page == pages.length) {
      pages = Arrays.copyOf(pages, page + Math.max(4, page / 2));
    }
    byte[] last = pages[page];
    if (last == null) {
      pages[page] = new byte[PAGE];
    } else if (last.length - used < wanted && last.length < PAGE) {
      pages[page] = Arrays.copyOf(last, Math.min(PAGE, Math.max(used + wanted, last.length * 2)));
    }
    return Math.min(wanted, pages[page].length - used);
  }
}

package org.quotidian.passage.collection;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes in pages, of more than 2^31 if need be; see {@link IntColumn}. */
final class ByteColumn {

  private static final int SHIFT = 20;
  private static final int PAGE = 1 << SHIFT;
  private static final int MASK = PAGE - 1;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[][] pages = {new byte[256]};
  private long size;

  long size() {
    return size;
  }

  byte get(long at) {
    return pages[(int) (at >>> SHIFT)][(int) at & MASK];
  }

  /** Eight bytes, the first of them lowest; 0 for those that are not there. */
  long eight(long at) {
    if (at >= size) {
      return 0;
    }
    byte[] page = pages[(int) (at >>> SHIFT)];
    int first = (int) at & MASK;
    if (first <= page.length - Long.BYTES) {
      return (long) LONGS.get(page, first);
    }
    long eight = 0;
    for (int i = 0; i < Long.BYTES && at + i < size; i++) {
      eight |= (get(at + i) & 0xFFL) << 8 * i;
    }
    return eight;
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

  /** Those from {@code from} to before {@code to}, less than 2^31. */
  byte[] copy(long from, long to) {
    byte[] copy = new byte[(int) (to - from)];
    int done = 0;
    while (done < copy.length) {
      int first = (int) (from + done) & MASK;
      int length = Math.min(copy.length - done, PAGE - first);
      System.arraycopy(pages[(int) ((from + done) >>> SHIFT)], first, copy, done, length);
      done += length;
    }
    return copy;
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

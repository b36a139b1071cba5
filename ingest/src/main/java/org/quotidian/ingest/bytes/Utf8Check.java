package org.quotidian.ingest.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the first bytes that well-formed UTF-8 cannot hold, over one array or a run of them. Strict
 * as Unicode has it: no overlong forms, no surrogates, nothing above U+10FFFF.
 */
public final class Utf8Check {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;

  // What the character under way still needs, and the range that its next byte must lie in.
  private int missing;
  private int seen;
  private byte first;
  private int low = 0x80;
  private int high = 0xBF;

  /**
   * The index in {@code [from, to)} where the first malformed character starts, which may be one
   * that is cut off at the end; -1 if all is well.
   */
  public static int firstMalformed(byte[] bytes, int from, int to) {
    Utf8Check check = new Utf8Check();
    int bad = check.feed(bytes, from, to);
    if (bad < 0) {
      return check.isComplete() ? -1 : to - check.seen();
    }
    return bad - check.seen();
  }

  /** The index of the first byte in {@code [from, to)} that cannot follow those before; or -1. */
  public int feed(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (missing == 0) {
        while (i + 8 <= to && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
          i += 8;
        }
        if (i == to) {
          break;
        }
      }
      if (!accept(bytes[i] & 0xFF)) {
        return i;
      }
      if (seen == 1) {
        first = bytes[i];
      }
      i++;
    }
    return -1;
  }

  /** Whether no character is under way. */
  public boolean isComplete() {
    return missing == 0;
  }

  /** The bytes of the character under way so far. */
  public int seen() {
    return seen;
  }

  /** The first byte of the character under way. */
  public byte first() {
    return first;
  }

  private boolean accept(int b) {
    if (missing == 0) {
      return b < 0x80 || startCharacter(b);
    }
    if (b < low || b > high) {
      return false;
    }
    low = 0x80;
    high = 0xBF;
    missing--;
    seen = missing == 0 ? 0 : seen + 1;
    return true;
  }

  private boolean startCharacter(int b) {
    if (b >= 0xC2 && b <= 0xDF) {
      missing = 1;
    } else if (b >= 0xE0 && b <= 0xEF) {
      missing = 2;
      low = b == 0xE0 ? 0xA0 : 0x80;
      high = b == 0xED ? 0x9F : 0xBF;
    } else if (b >= 0xF0 && b <= 0xF4) {
      missing = 3;
      low = b == 0xF0 ? 0x90 : 0x80;
      high = b == 0xF4 ? 0x8F : 0xBF;
    } else {
      return false;
    }
    seen = 1;
    return true;
  }
}

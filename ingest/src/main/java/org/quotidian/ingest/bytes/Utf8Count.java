package org.quotidian.ingest.bytes;

/**
 * How far bytes are UTF-8.
 *
 * @param multibyte the characters of several bytes
 * @param malformed the bytes outside of ASCII that belong to no character
 */
record Utf8Count(int multibyte, int malformed) {

  /**
   * Counts.
   *
   * @param whole whether a character that is cut off at the end is malformed
   */
  static Utf8Count of(byte[] bytes, boolean whole) {
    int multibyte = 0;
    int malformed = 0;
    int i = 0;
    while (i < bytes.length) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int length = length(bytes[i]);
      int end = Math.min(i + length, bytes.length);
      boolean cut = end < i + length;
      boolean well = length > 0 && Utf8Check.firstMalformed(bytes, i, end) < 0;
      if (cut && !whole && isPrefix(bytes, i, end)) {
        break;
      }
      if (well && !cut) {
        multibyte++;
        i = end;
      } else {
        malformed++;
        i++;
      }
    }
    return new Utf8Count(multibyte, malformed);
  }

  private static boolean isPrefix(byte[] bytes, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The bytes of the character that starts with this one; 0 if none does. */
  private static int length(byte first) {
    int b = first & 0xFF;
    if (b >= 0xC2 && b <= 0xDF) {
      return 2;
    }
    if (b >= 0xE0 && b <= 0xEF) {
      return 3;
    }
    return b >= 0xF0 && b <= 0xF4 ? 4 : 0;
  }
}

package org.quotidian.app.terminal;

/** The width of characters in columns of a terminal. */
final class Columns {

  /** Ranges (first and last) of characters that are two columns wide: East Asian scripts, emoji. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F,
    0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000,
    0x3FFFD
  };

  private Columns() {}

  static int of(CharSequence text, int begin, int end) {
    int columns = 0;
    int i = begin;
    while (i < end) {
      int codePoint = Character.codePointAt(text, i);
      columns += of(codePoint);
      i += Character.charCount(codePoint);
    }
    return columns;
  }

  private static int of(int codePoint) {
    if (codePoint < 0x300) {
      return codePoint == 0xAD ? 0 : 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int i = 0; i < WIDE.length; i += 2) {
      if (codePoint >= WIDE[i] && codePoint <= WIDE[i + 1]) {
        return 2;
      }
    }
    return 1;
  }
}

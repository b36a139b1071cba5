package org.quotidian.app.terminal;

import java.util.Arrays;

/** Builds a line of text; each character has a style. */
public final class StyledText {

  private final StringBuilder text = new StringBuilder();
  private Style[] styles = new Style[64];

  /**
   * Appends text, made {@linkplain Visible visible}; a line break and the spaces around it become
   * one space.
   */
  public StyledText add(CharSequence untrusted, Style style) {
    int begin = text.length();
    int i = 0;
    while (i < untrusted.length()) {
      char c = untrusted.charAt(i++);
      if (!Visible.isBreak(c)) {
        Visible.append(c, text);
        continue;
      }
      while (text.length() > begin && text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
      while (i < untrusted.length() && isBlank(untrusted.charAt(i))) {
        i++;
      }
      text.append(' ');
    }
    makeRoom();
    Arrays.fill(styles, begin, text.length(), style);
    return this;
  }

  public StyledText add(CharSequence untrusted) {
    return add(untrusted, Style.PLAIN);
  }

  /** Appends a text with its styles. */
  public StyledText add(StyledText other) {
    int begin = text.length();
    text.append(other.text);
    makeRoom();
    System.arraycopy(other.styles, 0, styles, begin, other.text.length());
    return this;
  }

  private void makeRoom() {
    if (styles.length < text.length()) {
      styles = Arrays.copyOf(styles, text.length() * 2);
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || Visible.isBreak(c);
  }

  /** The text, safe to print. */
  public CharSequence text() {
    return text;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  Style style(int i) {
    return styles[i];
  }
}

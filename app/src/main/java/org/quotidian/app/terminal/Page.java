package org.quotidian.app.terminal;

import java.io.PrintWriter;

/** Prints text for people: wrapped at spaces to the width of the terminal, in colour or not. */
public final class Page {

  private final PrintWriter out;
  private final boolean color;
  private final int columns;

  public Page(PrintWriter out, boolean color, int columns) {
    this.out = out;
    this.color = color;
    this.columns = columns;
  }

  /** Whether styles show; if not, important words need marks. */
  public boolean color() {
    return color;
  }

  public void emptyLine() {
    out.println();
  }

  /** A line across the page. */
  public void rule() {
    line(new StyledText().add("─".repeat(columns), Style.FAINT));
  }

  public void line(StyledText text) {
    paragraph("", new StyledText(), text);
  }

  /**
   * Prints {@code label}, then the text to the right of it, in as many lines as it needs.
   *
   * @param margin spaces before the label
   */
  public void paragraph(String margin, StyledText label, StyledText text) {
    int labelColumns = Columns.of(label.text(), 0, label.text().length());
    String indent = margin + " ".repeat(labelColumns);
    out.print(margin);
    print(label, 0, label.text().length());
    int width = Math.max(Terminal.USUAL_COLUMNS / 4, columns - indent.length());
    int begin = 0;
    int length = text.text().length();
    while (true) {
      int end = lineEnd(text.text(), begin, width);
      print(text, begin, end);
      out.println();
      begin = end;
      while (begin < length && text.text().charAt(begin) == ' ') {
        begin++;
      }
      if (begin == length) {
        return;
      }
      out.print(indent);
    }
  }

  /** Where a line that starts at {@code begin} ends: before a space, or after an overlong word. */
  private static int lineEnd(CharSequence text, int begin, int width) {
    int end = begin;
    int used = 0;
    int from = begin;
    while (from < text.length()) {
      int wordEnd = from;
      while (wordEnd < text.length() && text.charAt(wordEnd) == ' ') {
        wordEnd++;
      }
      if (wordEnd == text.length()) {
        break;
      }
      while (wordEnd < text.length() && !mayBreak(text, wordEnd)) {
        wordEnd++;
      }
      used += Columns.of(text, from, wordEnd);
      if (used > width && end > begin) {
        break;
      }
      end = wordEnd;
      from = wordEnd;
    }
    return end;
  }

  /** Whether a line may end here: at a space, but "18 %" stays in one line. */
  private static boolean mayBreak(CharSequence text, int at) {
    return text.charAt(at) == ' ' && !(at + 1 < text.length() && text.charAt(at + 1) == '%');
  }

  private void print(StyledText text, int begin, int end) {
    if (!color) {
      out.append(text.text(), begin, end);
      return;
    }
    Style current = Style.PLAIN;
    for (int i = begin; i < end; i++) {
      if (text.style(i) != current) {
        out.print(current.off());
        current = text.style(i);
        out.print(current.on());
      }
      out.print(text.text().charAt(i));
    }
    out.print(current.off());
  }
}

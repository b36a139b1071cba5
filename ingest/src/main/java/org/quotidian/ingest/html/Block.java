package org.quotidian.ingest.html;

/**
 * A paragraph, heading, list item or the like of a page.
 *
 * @param prefix what a plain text shows before it, such as {@code "- "}
 * @param text its words, with line breaks only where the page breaks a line
 * @param level 1 to 6 for a heading, 1 being the highest; 0 for any other block
 * @param linked how many of its characters, without blanks, are part of a link to the same site
 */
record Block(String prefix, String text, int level, int linked) {
  private static final int PROSE = 80;
  private static final double MOSTLY = 0.7;

  String written() {
    return prefix + text;
  }

  /** Whether most of its words are part of a link to the same site. */
  boolean isLink() {
    return linked >= MOSTLY * text.replace(" ", "").length();
  }

  /** Whether it is running text, as a paragraph of an article is. */
  boolean isProse() {
    return text.length() >= PROSE && level == 0 && !isLink();
  }

  /** Whether it ends as a sentence does, closing marks aside. */
  boolean endsAsSentence() {
    int end = text.length();
    while (end > 0 && "\"'’”»)]".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?…".indexOf(text.charAt(end - 1)) >= 0;
  }
}

package org.quotidian.benchmarks;

/** How a source sets what all write with the marks of a typewriter. */
enum HouseStyle {
  TYPEWRITER("\"", "\"", '\'', '-', " - "),
  CURLY("\u201C", "\u201D", '\u2019', '-', "\u2014"),
  NO_BREAK("\u201C", "\u201D", '\u2019', '\u2011', " \u2013 "),
  SINGLE("\u2018", "\u2019", '\u2019', '-', "\u2014");

  private final String opening;
  private final String closing;
  private final char apostrophe;
  private final char hyphen;
  private final String dash;

  HouseStyle(String opening, String closing, char apostrophe, char hyphen, String dash) {
    this.opening = opening;
    this.closing = closing;
    this.apostrophe = apostrophe;
    this.hyphen = hyphen;
    this.dash = dash;
  }

  /** Sets one sentence; its quotations are closed. */
  String set(String sentence) {
    StringBuilder set = new StringBuilder(sentence.length() + 16);
    boolean inQuotation = false;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (c == '"') {
        set.append(inQuotation ? closing : opening);
        inQuotation = !inQuotation;
      } else if (sentence.startsWith(" - ", i)) {
        set.append(dash);
        i += 2;
      } else {
        set.append(c == '\'' ? apostrophe : c == '-' ? hyphen : c);
      }
    }
    return set.toString();
  }
}

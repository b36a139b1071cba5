package org.quotidian.app.terminal;

/** The style of a piece of text if colour is on. */
public enum Style {
  PLAIN(""),
  /** A headline. */
  TITLE("1"),
  /** Labels and numbers that guide the eye. */
  FAINT("2"),
  /** A source or an article's id. */
  NAME("36"),
  /** The name of a person. */
  PERSON("33"),
  /** The name of an organisation. */
  ORGANIZATION("35"),
  /** The name of a place. */
  LOCATION("34"),
  /** Words that a query matched. */
  MATCH("1;31"),
  /** A name that a query matched. */
  MATCHED_NAME("1;33"),
  /** A figure that a query matched. */
  MATCHED_FIGURE("1;35"),
  /** A quotation that a query matched, but for the words and names in it. */
  MATCHED_QUOTATION("32"),
  /** Words that occur in another article too. */
  SHARED("32"),
  /** Words that the other side does not have. */
  REMOVED("31"),
  /** Words that this side has added. */
  ADDED("33"),
  /** Words that the other side has in another place. */
  MOVED("35");

  private static final String ESCAPE = "\u001B[";

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** The escape sequence that switches to this style from {@link #PLAIN}. */
  String on() {
    return code.isEmpty() ? "" : ESCAPE + code + "m";
  }

  /** The escape sequence that switches back to {@link #PLAIN}. */
  String off() {
    return code.isEmpty() ? "" : ESCAPE + "0m";
  }
}

package org.quotidian.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prose of a file: its text with everything else blotted out, at the same offsets. Line breaks
 * stay, and so do the blanks between the lines of a comment or the parts of a message, so that a
 * phrase is found over the end of a line.
 */
final class Prose {

  /** Takes the place of a character that is no prose. No word is found across it. */
  private static final char BLOT = '\0';

  /** A comment, a text block, a string or a character, whichever starts first. */
  private static final Pattern JAVA =
      Pattern.compile(
          "/\\*.*?\\*/"
              + "|//[^\\n]*(?:\\n[ \\t]*//[^\\n]*)*"
              + "|\"\"\".*?\"\"\""
              + "|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"(?:\\s*\\+\\s*\"(?:[^\"\\\\\\n]++|\\\\.)*+\")*+"
              + "|'(?:[^'\\\\]|\\\\.[^']*)'",
          Pattern.DOTALL);

  /** What starts the lines of a comment, and what ends it. */
  private static final Pattern COMMENT_FRAME =
      Pattern.compile("^\\s*(?:/\\*\\*?|\\*/|\\*|//)|\\*/$", Pattern.MULTILINE);

  /**
   * Code in a comment: inline tags but for their labels, the name of a parameter, a preformatted
   * block.
   */
  private static final Pattern COMMENT_CODE =
      Pattern.compile(
          "\\{@(?:code|value|literal|snippet)\\b[^}]*\\}"
              + "|\\{@(?:link|linkplain|inheritDoc)\\b\\s*[\\w.#]*(?:\\([^)]*\\))?"
              + "|@(?:param|throws|see)\\s+[^\\s]+"
              + "|<pre>.*?</pre>"
              + "|\\b\\w+\\(\\)",
          Pattern.DOTALL);

  /** A sample of a text, as short as samples are. */
  private static final Pattern SAMPLE = Pattern.compile("\"[^\"]{1,300}\"|“[^”]{1,300}”");

  private static final Pattern MARKDOWN_CODE =
      Pattern.compile(
          "^[ \\t]*```.*?^[ \\t]*```|`[^`]+`|\\]\\([^)]*\\)|<!--.*?-->",
          Pattern.DOTALL | Pattern.MULTILINE);

  private static final Pattern XML_COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

  private static final Pattern SHELL_NAME = Pattern.compile("\\$\\{?\\w+|\\w+=|-\\w+");

  /** A message has so many words; shorter strings are words of a list, or names. */
  private static final Pattern MESSAGE = Pattern.compile("\\w+[^\\w]+\\w+[^\\w]+\\w+");

  private final String text;
  private final char[] prose;

  private Prose(String text, boolean isProse) {
    this.text = text;
    prose = text.toCharArray();
    if (!isProse) {
      blot(0, prose.length);
    }
  }

  /** The comments, and the strings of three words and more. */
  static CharSequence ofJava(String text) {
    Prose result = new Prose(text, false);
    Matcher matcher = JAVA.matcher(text);
    while (matcher.find()) {
      char first = text.charAt(matcher.start());
      if (first == '/') {
        result.comment(matcher.start(), matcher.end());
      } else if (first == '"' && MESSAGE.matcher(matcher.group()).find()) {
        result.message(matcher.start(), matcher.end());
      }
    }
    return result.toString();
  }

  /** All but code, link targets and comments. */
  static CharSequence ofMarkdown(String text) {
    Prose result = new Prose(text, true);
    result.blotAll(MARKDOWN_CODE, 0, text.length());
    result.blotAll(SAMPLE, 0, text.length());
    return result.toString();
  }

  /** The comments. */
  static CharSequence ofXml(String text) {
    Prose result = new Prose(text, false);
    Matcher matcher = XML_COMMENT.matcher(text);
    while (matcher.find()) {
      result.show(matcher.start(), matcher.end());
    }
    return result.toString();
  }

  /** All but variables and options. */
  static CharSequence ofShell(String text) {
    Prose result = new Prose(text, true);
    result.blankAll(Pattern.compile("^\\s*#", Pattern.MULTILINE), 0, text.length());
    result.blotAll(SHELL_NAME, 0, text.length());
    return result.toString();
  }

  private void comment(int begin, int end) {
    show(begin, end);
    blankAll(COMMENT_FRAME, begin, end);
    blotAll(COMMENT_CODE, begin, end);
    blotAll(SAMPLE, begin, end);
  }

  /** Strings that are joined by plus signs read as one. */
  private void message(int begin, int end) {
    show(begin, end);
    blankAll(Pattern.compile("\"\\s*\\+\\s*\""), begin, end);
  }

  private void show(int begin, int end) {
    text.getChars(begin, end, prose, begin);
  }

  private void blankAll(Pattern pattern, int begin, int end) {
    Matcher matcher = pattern.matcher(text).region(begin, end);
    while (matcher.find()) {
      fill(matcher.start(), matcher.end(), ' ');
    }
  }

  private void blotAll(Pattern pattern, int begin, int end) {
    Matcher matcher = pattern.matcher(text).region(begin, end);
    while (matcher.find()) {
      blot(matcher.start(), matcher.end());
    }
  }

  private void blot(int begin, int end) {
    fill(begin, end, BLOT);
  }

  private void fill(int begin, int end, char filler) {
    for (int i = begin; i < end; i++) {
      if (prose[i] != '\n') {
        prose[i] = filler;
      }
    }
  }

  @Override
  public String toString() {
    return new String(prose);
  }
}

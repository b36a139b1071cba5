package org.quotidian.ingest.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Writes an element as plain text: paragraphs, headings, list items ("- " before each) and
 * quotations as blocks with a blank line between them, {@code <br>} as a line end. White space in a
 * block becomes one space, as a browser shows it; no-break spaces stay.
 */
public final class HtmlText implements NodeFilter {
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder block = new StringBuilder();
  private String prefix = "";

  private HtmlText() {}

  public static String of(Element root) {
    HtmlText writer = new HtmlText();
    root.filter(writer);
    writer.endBlock();
    return writer.text.toString();
  }

  /** Whether an element's words run on in the block that it stands in. */
  public static boolean isInline(Element element) {
    return !element.isBlock() && !element.normalName().equals("body");
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      return start(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult start(Element element) {
    String tag = element.normalName();
    switch (tag) {
      case "br" -> endLine();
      case "q" -> block.append('“');
      case "td", "th" -> startCell();
      case "h1" -> {
        endBlock();
        if (text.isEmpty()) {
          // A first heading of the highest rank is the title, which the article tells apart.
          return FilterResult.SKIP_ENTIRELY;
        }
      }
      case "li" -> {
        endBlock();
        prefix = "- ";
      }
      default -> {
        if (!isInline(element)) {
          endBlock();
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (tag.equals("q")) {
        block.append('”');
      } else if (!isInline(element) && !isCell(tag)) {
        endBlock();
        if (tag.equals("li")) {
          prefix = "";
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isCell(String tag) {
    return tag.equals("td") || tag.equals("th");
  }

  /** The cells of a row stand in one line. */
  private void startCell() {
    if (!block.toString().isBlank()) {
      block.append(" | ");
    }
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!isHtmlSpace(c)) {
        block.append(c);
      } else if (!block.isEmpty() && !isHtmlSpace(block.charAt(block.length() - 1))) {
        block.append(' ');
      }
    }
  }

  private void endLine() {
    int length = block.length();
    if (length > 0 && block.charAt(length - 1) == ' ') {
      block.setLength(length - 1);
    }
    // Two line ends part paragraphs; more of them do not do so any better.
    boolean partsAlready =
        block.length() >= 2 && block.substring(block.length() - 2).equals("\n\n");
    if (!block.isEmpty() && !partsAlready) {
      block.append('\n');
    }
  }

  private void endBlock() {
    String words = trimmed(block);
    block.setLength(0);
    if (words.isEmpty()) {
      return;
    }
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    text.append(prefix).append(words);
    prefix = "";
  }

  private static String trimmed(StringBuilder words) {
    int begin = 0;
    int end = words.length();
    while (begin < end && isBlank(words.charAt(begin))) {
      begin++;
    }
    while (end > begin && isBlank(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(begin, end);
  }

  /** At a block's ends even a no-break space holds nothing together. */
  private static boolean isBlank(char c) {
    return isHtmlSpace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
  }

  private static boolean isHtmlSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}

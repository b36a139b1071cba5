package org.quotidian.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Turns an element into blocks of plain text: paragraphs, headings, list items ("- " before each)
 * and quotations, with {@code <br>} as a line end; a blank line separates blocks in a text. White
 * space in a block becomes one space, as a browser shows it; no-break spaces stay.
 */
public final class HtmlText implements NodeFilter {
  private final SiteLinks links;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder block = new StringBuilder();
  private String prefix = "";
  private int level;
  private int linked;
  private int openLinks;

  private HtmlText(SiteLinks links) {
    this.links = links;
  }

  /** The text of an element. */
  public static String of(Element root) {
    return join(blocks(root, SiteLinks.unknown()));
  }

  static String join(List<Block> blocks) {
    return blocks.stream().map(Block::written).collect(Collectors.joining("\n\n"));
  }

  static List<Block> blocks(Element root, SiteLinks links) {
    HtmlText writer = new HtmlText(links);
    root.filter(writer);
    writer.endBlock();
    return writer.blocks;
  }

  /** Whether an element's words run on in the block around it. */
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
      case "a" -> openLinks += links.leadsToSite(element) ? 1 : 0;
      case "q" -> block.append('“');
      case "td", "th" -> startCell();
      case "h1" -> {
        endBlock();
        if (blocks.isEmpty()) {
          // A first heading of the highest rank is the title, which is a field of its own.
          return FilterResult.SKIP_ENTIRELY;
        }
        level = 1;
      }
      case "h2", "h3", "h4", "h5", "h6" -> {
        endBlock();
        level = tag.charAt(1) - '0';
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
      } else if (tag.equals("a")) {
        openLinks -= links.leadsToSite(element) ? 1 : 0;
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

  /** The cells of a row share a line. */
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
        linked += openLinks > 0 ? 1 : 0;
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
    // Two line ends separate paragraphs; more of them add nothing.
    boolean separated = block.length() >= 2 && block.substring(block.length() - 2).equals("\n\n");
    if (!block.isEmpty() && !separated) {
      block.append('\n');
    }
  }

  private void endBlock() {
    String words = trimmed(block);
    block.setLength(0);
    if (!words.isEmpty()) {
      blocks.add(new Block(prefix, words, level, linked));
      prefix = "";
    }
    level = 0;
    linked = 0;
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

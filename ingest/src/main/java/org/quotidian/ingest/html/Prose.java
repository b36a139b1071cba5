package org.quotidian.ingest.html;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * How much running text each element of a page holds, in characters. A run of text counts if it is
 * long enough to be more than a label and is not a link's.
 */
public final class Prose {
  private static final int LEAST = 25;

  private final Map<Node, Integer> within = new IdentityHashMap<>();

  private Prose() {}

  public static Prose of(Element root) {
    Prose prose = new Prose();
    root.nodeStream(TextNode.class).forEach(text -> prose.add(text, root));
    return prose;
  }

  private void add(TextNode text, Element root) {
    int length = text.text().strip().length();
    if (length < LEAST || isInLink(text)) {
      return;
    }
    for (Node node = text.parent(); node != null; node = node.parent()) {
      within.merge(node, length, Integer::sum);
      if (node == root) {
        return;
      }
    }
  }

  private static boolean isInLink(Node text) {
    for (Node node = text.parent(); node != null; node = node.parent()) {
      if (node.normalName().equals("a")) {
        return true;
      }
    }
    return false;
  }

  /** The prose of an element with all that it holds. */
  public int in(Element element) {
    return within.getOrDefault(element, 0);
  }
}

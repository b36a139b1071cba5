package org.quotidian.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Removes from a page what is not its text: scripts, navigation, captions, readers' comments, and
 * boxes whose role, class or id says that they advertise something else.
 *
 * <p>A class is no promise: some pages call their whole body "no-sidebar". So nothing but scripts
 * and the like is removed that holds more than half of the page's prose. Comments may be longer
 * than the article, so they are removed if what remains holds a paragraph.
 */
final class HtmlCleaner {
  private static final String NEVER_TEXT =
      "script, style, template, noscript, iframe, object, embed, svg, canvas, audio, video, "
          + "button, input, select, textarea, datalist, dialog, map";

  private static final Set<String> TAGS =
      Set.of("nav", "header", "footer", "aside", "form", "figcaption", "menu");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog",
          "form",
          "menu",
          "menubar",
          "toolbar",
          "tablist");

  // In running text, a link or a span keeps its words whatever it is called.
  private static final Set<String> NAMED_BOXES =
      Set.of("div", "section", "ul", "ol", "dl", "p", "table", "figure", "article", "details");

  private static final Pattern OFFER =
      Pattern.compile(
          "subscri|sign in|log ?in|sign up|free articles|full access|free trial|cancel|unlimited"
              + "|(?:a|per) (?:week|month|year)",
          Pattern.CASE_INSENSITIVE);

  private static final double MOSTLY = 0.8;

  // Characters.
  private static final int PARAGRAPH = 120;
  private static final int LONGEST_CAPTION = 400;
  private static final int LONGEST_OFFER = 700;

  private final Element body;
  private final Prose prose;
  private final List<Element> doomed = new ArrayList<>();

  private HtmlCleaner(Element body) {
    this.body = body;
    prose = Prose.of(body);
  }

  /** Removes it from the page. */
  static void remove(Document page) {
    page.select(NEVER_TEXT).remove();
    new HtmlCleaner(page.body()).removeComments();
    new HtmlCleaner(page.body()).removeBoxes();
  }

  private void removeComments() {
    int rest = prose.in(body);
    for (Element element : body.getAllElements()) {
      if (element != body
          && NAMED_BOXES.contains(element.normalName())
          && BoxNames.isComments(element)
          && !isWithinDoomed(element)
          && rest - prose.in(element) >= PARAGRAPH
          && !holdsArticle(element)) {
        rest -= prose.in(element);
        doomed.add(element);
      }
    }
    doomed.forEach(Element::remove);
  }

  private boolean isWithinDoomed(Element element) {
    return !doomed.isEmpty() && element.parents().contains(doomed.get(doomed.size() - 1));
  }

  private static boolean holdsArticle(Element element) {
    if (element.selectFirst("h1, [itemprop~=(?i)\\barticleBody\\b]") != null) {
      return true;
    }
    List<Element> articles =
        element.select("article").stream()
            .filter(article -> !BoxNames.isComments(article))
            .toList();
    // Some pages make an article of each comment: several, and none has a heading.
    return articles.size() == 1
        || articles.stream().anyMatch(article -> article.selectFirst("h2") != null);
  }

  private void removeBoxes() {
    int all = prose.in(body);
    for (Element element : body.getAllElements()) {
      boolean holdsTheText = 2L * prose.in(element) > all;
      if (!holdsTheText && isBoilerplate(element)) {
        doomed.add(element);
      }
    }
    doomed.forEach(Element::remove);
  }

  private boolean isBoilerplate(Element element) {
    String tag = element.normalName();
    return TAGS.contains(tag)
        || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || isHidden(element)
        || (NAMED_BOXES.contains(tag) ? isNamedBox(element) : isLooseCaption(element))
        || ((tag.equals("ul") || tag.equals("ol")) && isListOfLinks(element));
  }

  private boolean isNamedBox(Element element) {
    return BoxNames.isAside(element)
        || BoxNames.isCaption(element)
        || BoxNames.isComments(element)
        || (BoxNames.isPay(element) && isOffer(element))
        || (BoxNames.isPicture(element) && isPicture(element));
  }

  /** Whether it offers the paid part of the text, and is not that part. */
  private boolean isOffer(Element element) {
    int length = prose.in(element);
    return length < PARAGRAPH / 2
        || (length < LONGEST_OFFER && OFFER.matcher(element.text()).find());
  }

  private static boolean isPicture(Element element) {
    return element.selectFirst("img, picture, amp-img") != null
        && element.text().length() <= LONGEST_CAPTION;
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || style.contains("display:none");
  }

  /** A caption in a span of its own, which no running text surrounds. */
  private static boolean isLooseCaption(Element element) {
    return HtmlText.isInline(element)
        && BoxNames.isCaption(element)
        && isAlone(element.previousSibling(), true)
        && isAlone(element.nextSibling(), false);
  }

  private static boolean isAlone(@Nullable Node neighbor, boolean before) {
    Node node = neighbor;
    while (node != null) {
      if (node instanceof TextNode words && !words.isBlank()) {
        return false;
      }
      if (node instanceof Element element) {
        return !HtmlText.isInline(element)
            || element.normalName().equals("br")
            || BoxNames.isCaption(element)
            || element.text().isBlank();
      }
      node = before ? node.previousSibling() : node.nextSibling();
    }
    return true;
  }

  private static boolean isListOfLinks(Element list) {
    int all = list.text().length();
    int linked = list.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return list.childrenSize() > 1 && linked >= MOSTLY * all;
  }
}

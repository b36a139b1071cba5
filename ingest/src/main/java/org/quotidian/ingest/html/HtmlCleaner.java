package org.quotidian.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes out of a page what is not its text: scripts, navigation, captions, and boxes that say by
 * their role, class or id that they advertise something else.
 *
 * <p>A class is no promise: some pages call their whole body "no-sidebar". So nothing but scripts
 * and the like is taken out that holds more than half of the page's prose.
 */
public final class HtmlCleaner {
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

  private static final Set<String> WORDS =
      Set.of(
          ("ad ads advert advertisement advertising akismet author banner bio"
                  + " breadcrumb breadcrumbs button buttons byline caption categories comment"
                  + " comments consent cookie cookies copyright credit credits cta disqus"
                  + " dropdown footer gdpr kommentare login logo masthead menu meta modal nav"
                  + " navbar navi navigation newsletter newsletters outbrain pager pagination"
                  + " paywall popular popup privacy promo promotion rating recent"
                  + " recentcomments recirc recirculation recommendations recommended related"
                  + " relatedposts respond search share sharebar sharedaddy sharing sidebar"
                  + " signup skip social sponsor sponsored submenu subscribe subscription"
                  + " taboola tags textwidget toolbar trending widgets yarpp")
              .split(" "));

  // In running text, a link or a span keeps its words whatever it is called.
  private static final Set<String> NAMED_BOXES =
      Set.of("div", "section", "ul", "ol", "dl", "p", "table", "figure", "article", "details");

  private static final Pattern CAMEL_CASE = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9]+");

  private static final double MOSTLY = 0.8;

  private HtmlCleaner() {}

  /** Takes it out of the page at hand. */
  public static void remove(Document page) {
    page.select(NEVER_TEXT).remove();
    Prose prose = Prose.of(page.body());
    int all = prose.in(page.body());
    List<Element> doomed = new ArrayList<>();
    for (Element element : page.body().getAllElements()) {
      boolean holdsTheText = 2L * prose.in(element) > all;
      if (!holdsTheText && isBoilerplate(element)) {
        doomed.add(element);
      }
    }
    doomed.forEach(Element::remove);
  }

  private static boolean isBoilerplate(Element element) {
    String tag = element.normalName();
    return TAGS.contains(tag)
        || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || isHidden(element)
        || (NAMED_BOXES.contains(tag)
            && (isNamedSo(element.className()) || isNamedSo(element.id())))
        || ((tag.equals("ul") || tag.equals("ol")) && isListOfLinks(element));
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || style.contains("display:none");
  }

  private static boolean isNamedSo(String name) {
    if (name.isEmpty()) {
      return false;
    }
    for (String part : NO_WORD.split(name)) {
      for (String word : CAMEL_CASE.split(part)) {
        if (WORDS.contains(word.toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isListOfLinks(Element list) {
    int all = list.text().length();
    int linked = list.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return list.childrenSize() > 1 && linked >= MOSTLY * all;
  }
}

package org.quotidian.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Dates that a page shows its readers beside the heading, without saying in its markup that they
 * are dates of publication: "By Ida Moll | Published 14 January 2024". They count only if the page
 * says nothing else.
 */
final class VisibleDates {

  private static final int MAX_LENGTH = 120;

  /** The part of the page around the heading: what contains it, so many elements up. */
  private static final int AROUND = 2;

  private static final Pattern SEPARATOR = Pattern.compile("\\s*[|•·]\\s*|\\s+[–—-]\\s+");

  private static final Pattern PUBLISHED =
      Pattern.compile("(?i)^(?:first )?(?:published|posted)(?: on)?:?\\s+(.+)$");

  private static final Pattern CHANGED =
      Pattern.compile("(?i)\\b(?:last )?(?:updated|modified|edited|revised)\\b.*$");

  private static final Pattern NAMED_DATE =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:byline|dateline|date|pubdate|published|posted)(?:$|[\\s_-])");

  private VisibleDates() {}

  /**
   * The dates as they are written, in their order; some may be none.
   *
   * @param isBeside whether an element belongs to something else than the article
   */
  static List<String> of(Document page, Predicate<Element> isBeside) {
    List<String> dates = new ArrayList<>();
    Element around =
        page.select("h1").stream().filter(each -> !isOfSite(each)).findFirst().orElse(null);
    if (around == null) {
      return dates;
    }
    for (int i = 0; i < AROUND; i++) {
      Element parent = around.parent();
      if (parent != null && !parent.normalName().equals("html")) {
        around = parent;
      }
    }
    for (Element element : around.getAllElements()) {
      String own = element.ownText().strip();
      if (!own.isEmpty()
          && own.length() <= MAX_LENGTH
          && !isOfSite(element)
          && !isBeside.test(element)) {
        add(element, own, dates);
      }
    }
    return dates;
  }

  /** Whether an element is in the head of the page, which may show the day of the visit. */
  private static boolean isOfSite(Element element) {
    Element header = element.closest("header");
    return header != null && header.closest("article, main") == null;
  }

  private static void add(Element element, String own, List<String> dates) {
    boolean isDate =
        element.normalName().equals("time")
            || NAMED_DATE.matcher(element.className()).find()
            || NAMED_DATE.matcher(element.id()).find();
    for (String part : SEPARATOR.split(CHANGED.matcher(own).replaceFirst(""))) {
      Matcher published = PUBLISHED.matcher(part.strip());
      if (published.matches()) {
        dates.add(published.group(1));
      } else if (isDate && hasDigit(part)) {
        dates.add(part.strip());
      }
    }
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }
}

package org.quotidian.ingest.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds a page's article: what is marked as the article's body, else as an
 * article, else as the main part; a mark counts if a third of the page's prose stands under it.
 * Without such a mark it is the smallest element that holds most of the prose.
 */
public final class MainElement {
  private static final String[] MARKS = {
    "[itemprop~=(?i)\\barticleBody\\b]", "article, [role=article]", "main, [role=main]"
  };

  // 60, 70 and 80 did alike on a thousand pages of all kinds; half was worse.
  private static final int MOST_PERCENT = 70;

  private MainElement() {}

  /** The element, once {@link HtmlCleaner} is taken out of the page; the body at worst. */
  public static Element of(Document page) {
    HtmlCleaner.remove(page);
    Element body = page.body();
    Prose prose = Prose.of(body);
    for (String mark : MARKS) {
      Element best = withMost(body.select(mark), prose);
      if (best != null && 3L * prose.in(best) >= prose.in(body)) {
        return best;
      }
    }
    return smallestWithMost(body, prose);
  }

  /** The first of those that hold as much as any; {@code null} if none holds prose. */
  private static @Nullable Element withMost(Elements elements, Prose prose) {
    Element best = null;
    for (Element element : elements) {
      if (prose.in(element) > (best == null ? 0 : prose.in(best))) {
        best = element;
      }
    }
    return best;
  }

  /** Only one element can hold most of it on each level, so the last that does is the smallest. */
  private static Element smallestWithMost(Element body, Prose prose) {
    Element smallest = body;
    for (Element element : body.getAllElements()) {
      boolean holdsMost = 100L * prose.in(element) >= (long) MOST_PERCENT * prose.in(body);
      if (holdsMost && prose.in(element) > 0 && !HtmlText.isInline(element)) {
        smallest = element;
      }
    }
    return smallest;
  }
}

package org.quotidian.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Finds the elements that hold a page's article, in their order: what is marked as the article's
 * body, else as an article, else as the main part. Marks count if they hold a third of the page's
 * prose. Without such a mark it is the smallest element that holds most of the prose.
 */
final class MainParts {
  private static final String BODY = "[itemprop~=(?i)\\barticleBody\\b]";
  private static final String ARTICLE = "article, [role=article]";
  private static final String MAIN = "main, [role=main]";

  // 60, 70 and 80 did alike on a thousand pages of all kinds; half was worse.
  private static final int MOST_PERCENT = 70;

  private static final int PARAGRAPH = 80;

  private final Element body;
  private final Prose prose;

  private MainParts(Element body) {
    this.body = body;
    prose = Prose.of(body);
  }

  /** The elements, once {@link HtmlCleaner} has cleaned the page; the body at worst. */
  static List<Element> of(Document page) {
    HtmlCleaner.remove(page);
    return new MainParts(page.body()).find();
  }

  private List<Element> find() {
    List<List<Element>> candidates =
        List.of(
            outermost(body.select(BODY)),
            partsOfOneArticle(outermost(body.select(ARTICLE))),
            best(body.select(MAIN)));
    for (List<Element> parts : candidates) {
      if (3L * prose(parts) >= prose.in(body) && prose(parts) > 0) {
        return parts;
      }
    }
    return List.of(smallestWithMost());
  }

  private int prose(List<Element> parts) {
    return parts.stream().mapToInt(prose::in).sum();
  }

  private static List<Element> outermost(Elements elements) {
    List<Element> outermost = new ArrayList<>();
    for (Element element : elements) {
      if (outermost.isEmpty() || !element.parents().contains(outermost.get(outermost.size() - 1))) {
        outermost.add(element);
      }
    }
    return outermost;
  }

  /**
   * The element with most prose, and those that continue it or that it continues: of several
   * articles on one page, each has a heading of its own, and a teaser has a link.
   */
  private List<Element> partsOfOneArticle(List<Element> articles) {
    List<Element> best = best(articles);
    List<Element> parts = new ArrayList<>();
    int headings = 0;
    for (Element article : articles) {
      boolean heading = article.selectFirst("h1, h2") != null;
      boolean isPart =
          prose.in(article) >= PARAGRAPH && (heading || article.selectFirst("a, h3, h4") == null);
      if (isPart || best.contains(article)) {
        parts.add(article);
        headings += heading ? 1 : 0;
      }
    }
    return headings <= 1 ? parts : best;
  }

  /** The first of those that hold as much as any; none if none holds prose. */
  private List<Element> best(List<Element> elements) {
    Element best = null;
    for (Element element : elements) {
      if (prose.in(element) > (best == null ? 0 : prose.in(best))) {
        best = element;
      }
    }
    return best == null ? List.of() : List.of(best);
  }

  /** Only one element can hold most of it on each level, so the last that does is the smallest. */
  private Element smallestWithMost() {
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

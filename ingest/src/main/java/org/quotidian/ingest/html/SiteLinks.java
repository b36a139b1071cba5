package org.quotidian.ingest.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.quotidian.ingest.field.Urls;

/** Knows the links of a page that lead to other pages of its own site. */
final class SiteLinks {
  private final @Nullable String host;

  private SiteLinks(@Nullable String host) {
    this.host = host;
  }

  /** Of a page whose site is unknown: all links count. */
  static SiteLinks unknown() {
    return new SiteLinks(null);
  }

  /**
   * Of a page. Without an address its host is the one that most of its links lead to.
   *
   * @param url the page's address; {@code null} if it is unknown
   */
  static SiteLinks of(Document page, @Nullable String url) {
    String own = url == null ? null : Urls.host(url);
    return new SiteLinks(own != null ? own : mostFrequentHost(page));
  }

  private static @Nullable String mostFrequentHost(Document page) {
    Map<String, Integer> counts = new HashMap<>();
    String best = null;
    for (Element link : page.select("a[href*=://]")) {
      String host = Urls.host(link.attr("href"));
      if (host != null
          && counts.merge(host, 1, Integer::sum) > (best == null ? 0 : counts.get(best))) {
        best = host;
      }
    }
    return best;
  }

  boolean leadsToSite(Element link) {
    String href = link.attr("href").strip();
    String target = href.contains("://") ? Urls.host(href) : null;
    return target == null
        || host == null
        || target.equals(host)
        || target.endsWith("." + host)
        || host.endsWith("." + target);
  }
}

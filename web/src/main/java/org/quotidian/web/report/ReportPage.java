package org.quotidian.web.report;

import io.jstach.jstache.JStache;
import java.util.List;
import org.quotidian.web.reader.ArticleView;

/**
 * What the template of the report shows.
 *
 * @param title the title of the page
 * @param csp its Content-Security-Policy
 * @param style its styles
 * @param script its script
 */
@JStache(path = "report/report")
record ReportPage(
    String title,
    String csp,
    String style,
    String script,
    OverviewView overview,
    List<ArticleView> articles,
    Threads threads,
    Figures figures,
    Names names,
    Method method) {

  boolean hasSeveral() {
    return articles.size() > 1;
  }
}

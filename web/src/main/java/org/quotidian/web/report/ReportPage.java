package org.quotidian.web.report;

import io.jstach.jstache.JStache;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.web.reader.ArticleView;
import org.quotidian.web.reader.Figures;
import org.quotidian.web.reader.Threads;

/**
 * What the template of the report shows.
 *
 * @param title the title of the page
 * @param csp its Content-Security-Policy
 * @param style its styles
 * @param start the script that runs before the page is shown
 * @param script the script that runs after it
 * @param notShown which articles the reader does not show, or {@code null}
 */
@JStache(path = "report/report")
record ReportPage(
    String title,
    String csp,
    String style,
    String start,
    String script,
    OverviewView overview,
    List<ArticleView> articles,
    @Nullable String notShown,
    Threads threads,
    Figures figures,
    Names names,
    Method method) {

  boolean hasSeveral() {
    return articles.size() > 1;
  }
}

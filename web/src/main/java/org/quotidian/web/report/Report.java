package org.quotidian.web.report;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.CrossReferences;
import org.quotidian.web.page.Assets;
import org.quotidian.web.page.Counts;
import org.quotidian.web.page.Labels;
import org.quotidian.web.page.Shown;
import org.quotidian.web.reader.ArticleViews;
import org.quotidian.web.reader.Figures;
import org.quotidian.web.reader.Threads;

/**
 * The page of a cross-reference: who shares what with whom, each article with its parallels,
 * quotations and figures of several articles, and names. Immutable.
 *
 * <pre>{@code
 * CrossReferences found = CrossReferencer.builder().build().of(articles);
 * try (Writer out = Files.newBufferedWriter(Path.of("report.html"))) {
 *   Report.of(found).write(out);
 * }
 * }</pre>
 *
 * <p>The page is one file of HTML in UTF-8. It loads nothing, and its Content-Security-Policy
 * forbids that it could.
 *
 * <p>Of more than {@value #MAX_READER} articles, the reader shows those with the most parallels,
 * and says how many it does not show; the rest of the page is about all articles.
 */
public final class Report {

  /** So many articles are shown in full. */
  public static final int MAX_READER = 100;

  private final CrossReferences found;
  private final String title;
  private final @Nullable String remark;

  private Report(CrossReferences found, String title, @Nullable String remark) {
    this.found = found;
    this.title = title;
    this.remark = remark;
  }

  /**
   * Makes a report with a title that says how many articles there are.
   *
   * @param found the cross-reference of some articles
   * @return the report
   */
  public static Report of(CrossReferences found) {
    long sources =
        found.articles().stream()
            .map(reference -> Labels.source(reference.article().article()))
            .distinct()
            .count();
    return new Report(
        found,
        Counts.of(found.articles().size(), "article")
            + " from "
            + Counts.of(sources, "source")
            + " compared",
        null);
  }

  /**
   * The same report with another title.
   *
   * @param title the title, as text
   * @return the report with this title
   */
  public Report withTitle(String title) {
    return new Report(found, Shown.of(title), remark);
  }

  /**
   * The same report with a remark on the method: how the articles were chosen, for instance, and
   * what was skipped before they were compared.
   *
   * @param remark the remark, as text: complete sentences
   * @return the report with this remark
   */
  public Report withRemark(String remark) {
    return new Report(found, title, Shown.of(remark));
  }

  /**
   * Writes the page.
   *
   * @param out takes the HTML
   * @throws IOException if {@code out} throws it
   */
  public void write(Appendable out) throws IOException {
    List<AnnotatedArticle> articles =
        found.articles().stream().map(CrossReference::article).toList();
    Labels labels = new Labels(articles);
    List<CrossReference> shown = shown(found.articles());
    ReportLinks links =
        new ReportLinks(articles, shown.stream().map(CrossReference::article).toList());
    ArticleViews views = new ArticleViews(labels, links);
    String style = Assets.text("look.css") + Assets.text("report.css");
    String start = Assets.text("start.js");
    String script = Assets.text("reader.js") + Assets.text("report.js");
    ReportPage page =
        new ReportPage(
            title,
            "default-src 'none'; style-src "
                + Assets.cspHash(style)
                + "; script-src "
                + Assets.cspHash(start)
                + " "
                + Assets.cspHash(script)
                + "; base-uri 'none'; form-action 'none'",
            style,
            start,
            script,
            OverviewView.of(found, labels, links),
            shown.stream().map(views::of).toList(),
            notShown(articles.size() - shown.size()),
            Threads.of(found.threads(), labels, links),
            Figures.of(found.figures(), labels, links),
            Names.of(articles, labels, links),
            Method.of(found, remark));
    ReportPageRenderer.of().execute(page, out);
  }

  /** The articles with the most parallels, in the order given. */
  private static List<CrossReference> shown(List<CrossReference> all) {
    if (all.size() <= MAX_READER) {
      return all;
    }
    Set<CrossReference> most = Collections.newSetFromMap(new IdentityHashMap<>());
    all.stream()
        .sorted(Comparator.comparingInt(reference -> -reference.parallels().size()))
        .limit(MAX_READER)
        .forEach(most::add);
    return all.stream().filter(most::contains).toList();
  }

  private static @Nullable String notShown(int articles) {
    return articles == 0
        ? null
        : "The reader shows the "
            + MAX_READER
            + " articles with the most parallels. "
            + Counts.of(articles, "more article")
            + (articles == 1 ? " was" : " were")
            + " compared and counted, but the text is not shown.";
  }
}

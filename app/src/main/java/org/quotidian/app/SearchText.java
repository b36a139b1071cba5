package org.quotidian.app;

import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;

/** Search results for people. */
final class SearchText {

  private static final String MARGIN = "  ";

  private final Page page;

  SearchText(Page page) {
    this.page = page;
  }

  void print(SearchResult result) {
    result.hits().forEach(this::print);
    int shown = result.hits().size();
    String total = Words.count(result.total(), "sentence");
    String line = result.exact() ? total : "more than " + total;
    if (shown > 0 && shown < result.total()) {
      line += "; the best " + shown + " shown (--limit N shows more)";
    }
    page.line(new StyledText().add(line, Style.FAINT));
  }

  private void print(SentenceHit hit) {
    Article article = hit.article().article();
    page.line(ArticleNames.dateline(article, true));
    page.paragraph(MARGIN, new StyledText(), sentence(hit));
    String place = article.id() + Words.DOT + "sentence " + (hit.number() + 1);
    page.paragraph(MARGIN, new StyledText(), new StyledText().add(place, Style.FAINT));
    page.emptyLine();
  }

  private static StyledText sentence(SentenceHit hit) {
    String text = hit.article().article().text();
    StyledText sentence = new StyledText();
    int from = hit.sentence().begin();
    for (Span highlight : hit.highlights()) {
      sentence.add(text.substring(from, highlight.begin()));
      sentence.add(highlight.of(text), Style.MATCH);
      from = highlight.end();
    }
    return sentence.add(text.substring(from, hit.sentence().end()));
  }
}

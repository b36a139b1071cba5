package org.quotidian.app.verb;

import org.quotidian.app.terminal.Page;
import org.quotidian.app.terminal.Style;
import org.quotidian.app.terminal.StyledText;
import org.quotidian.article.Article;

/** Articles for people: a header, then the sentences, each with its number. */
public final class ArticleText {

  private final Page page;
  private boolean first = true;

  public ArticleText(Page page) {
    this.page = page;
  }

  /** Title, and below it source, date and id. */
  public void header(Article article) {
    if (!first) {
      page.emptyLine();
      page.rule();
    }
    first = false;
    page.line(new StyledText().add(Formats.title(article), Style.TITLE));
    StyledText dateline = ArticleLabels.dateline(article, false);
    if (!dateline.isEmpty()) {
      page.line(dateline);
    }
    page.emptyLine();
  }

  /**
   * A sentence with its number.
   *
   * @param number from 0; shown from 1
   */
  public void sentence(int number, int ofSentences, StyledText sentence) {
    String label = Integer.toString(number + 1);
    String padding = " ".repeat(Math.max(0, labelWidth(ofSentences) - label.length()));
    page.paragraph(padding, new StyledText().add(label + "  ", Style.FAINT), sentence);
  }

  /** The indent of what belongs to a sentence. */
  public static String indent(int ofSentences) {
    return " ".repeat(labelWidth(ofSentences) + 2);
  }

  private static int labelWidth(int sentences) {
    return Math.max(3, Integer.toString(sentences).length());
  }
}

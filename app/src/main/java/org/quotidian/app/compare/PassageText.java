package org.quotidian.app.compare;

import java.util.Locale;
import org.quotidian.app.terminal.Page;
import org.quotidian.app.terminal.Style;
import org.quotidian.app.terminal.StyledText;
import org.quotidian.app.terminal.Visible;
import org.quotidian.app.verb.ArticleLabels;
import org.quotidian.app.verb.Formats;
import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.passage.Passage;

/** Passages for people: both positions, the words, and what the right side changed. */
final class PassageText {

  private static final String MARGIN = "  ";

  private final Page page;
  private final ArticleLabels names;

  PassageText(Page page, ArticleLabels names) {
    this.page = page;
    this.names = names;
  }

  void print(Passage passage, Article leftArticle, Article rightArticle) {
    boolean isVerbatim = passage.kind() == Passage.Kind.VERBATIM;
    String sign = isVerbatim ? "= " : "≈ ";
    StyledText header = new StyledText();
    add(header, leftArticle, passage.left().span());
    header.add(" " + sign, Style.FAINT);
    add(header, rightArticle, passage.right().span());
    header.add(", " + Formats.count(passage.words(), "word"), Style.FAINT);
    if (!isVerbatim) {
      header.add(
          String.format(
              Locale.ROOT, ", %s %.2f", PassageLines.name(passage.kind()), passage.score()),
          Style.FAINT);
    }
    page.line(header);
    String left = passage.left().text(leftArticle);
    String right = passage.right().text(rightArticle);
    if (isVerbatim) {
      StyledText words = words(left);
      StyledText spelled = words(right);
      page.paragraph(MARGIN, new StyledText(), words);
      if (!words.text().toString().contentEquals(spelled.text())) {
        page.paragraph(MARGIN, new StyledText().add(sign, Style.FAINT), spelled);
      }
    } else {
      ChangedWords changed = new ChangedWords(left, right, passage.kind(), page.color());
      page.paragraph(MARGIN, new StyledText(), changed.left());
      page.paragraph(MARGIN, new StyledText().add(sign, Style.FAINT), changed.right());
    }
    page.emptyLine();
  }

  private static StyledText words(String text) {
    return new StyledText().add(Visible.withPlainBlanks(text));
  }

  private void add(StyledText header, Article article, Span span) {
    String name = names.of(article);
    header.add(name, Style.NAME);
    if (!name.contains(article.id())) {
      header.add(" (" + article.id() + ")", Style.FAINT);
    }
    header.add(" " + span.begin() + "–" + span.end(), Style.FAINT);
  }
}

package org.quotidian.app;

import java.util.Locale;
import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.passage.Passage;
import org.quotidian.passage.Place;

/** Passages for people: where both sides stand, the words, and the other side's spelling. */
final class PassageText {

  private static final String MARGIN = "  ";

  private final Page page;
  private final ArticleNames names;

  PassageText(Page page, ArticleNames names) {
    this.page = page;
    this.names = names;
  }

  void print(Passage passage) {
    Place left = passage.left();
    Place right = passage.right();
    print(
        left.article().article(),
        left.span(),
        right.article().article(),
        right.span(),
        new Told(passage.words(), passage.kind(), passage.score()));
  }

  /** What is told of a passage beside its sides. */
  record Told(int words, Passage.Kind kind, double score) {}

  void print(Article leftArticle, Span leftSpan, Article rightArticle, Span rightSpan, Told told) {
    boolean isVerbatim = told.kind == Passage.Kind.VERBATIM;
    String sign = isVerbatim ? "= " : "≈ ";
    StyledText header = new StyledText();
    add(header, leftArticle, leftSpan);
    header.add(" " + sign, Style.FAINT);
    add(header, rightArticle, rightSpan);
    header.add(", " + Words.count(told.words, "word"), Style.FAINT);
    if (!isVerbatim) {
      header.add(
          String.format(Locale.ROOT, ", %s %.2f", PassageLines.name(told.kind), told.score),
          Style.FAINT);
    }
    page.line(header);
    StyledText left = words(leftSpan.of(leftArticle.text()));
    StyledText right = words(rightSpan.of(rightArticle.text()));
    page.paragraph(MARGIN, new StyledText(), left);
    if (!left.text().toString().contentEquals(right.text())) {
      page.paragraph(MARGIN, new StyledText().add(sign, Style.FAINT), right);
    }
    page.emptyLine();
  }

  /** A no-break space is like any other to a reader. */
  private static StyledText words(String text) {
    return new StyledText().add(text.replace('\u00A0', ' ').replace('\u202F', ' '));
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

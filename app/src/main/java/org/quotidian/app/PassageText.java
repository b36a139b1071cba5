package org.quotidian.app;

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
    StyledText header = new StyledText();
    add(header, passage.left());
    header.add(" = ", Style.FAINT);
    add(header, passage.right());
    header.add(", " + Words.count(passage.words(), "word"), Style.FAINT);
    page.line(header);
    StyledText left = words(passage.left());
    StyledText right = words(passage.right());
    page.paragraph(MARGIN, new StyledText(), left);
    if (!left.text().toString().contentEquals(right.text())) {
      page.paragraph(MARGIN, new StyledText().add("= ", Style.FAINT), right);
    }
    page.emptyLine();
  }

  /** A no-break space is like any other to a reader. */
  private static StyledText words(Place place) {
    return new StyledText().add(place.text().replace('\u00A0', ' ').replace('\u202F', ' '));
  }

  private void add(StyledText header, Place place) {
    Span span = place.span();
    String name = names.of(place.article());
    header.add(name, Style.NAME);
    if (!name.contains(place.article().id())) {
      header.add(" (" + place.article().id() + ")", Style.FAINT);
    }
    header.add(" " + span.begin() + "–" + span.end(), Style.FAINT);
  }
}

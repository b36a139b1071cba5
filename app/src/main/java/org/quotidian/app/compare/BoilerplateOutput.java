package org.quotidian.app.compare;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.quotidian.app.terminal.Page;
import org.quotidian.app.terminal.Style;
import org.quotidian.app.terminal.StyledText;
import org.quotidian.app.terminal.Visible;
import org.quotidian.app.verb.Formats;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.article.Article;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageCollection.Boilerplate;

/** What sources repeat, for people or as JSON Lines. */
final class BoilerplateOutput {

  private static final String MARGIN = "  ";

  private final List<String> ids;
  private final List<Article> articles;

  /**
   * @param ids of the articles, by article number
   * @param articles the same articles; none if nothing is printed for people
   */
  BoilerplateOutput(List<String> ids, List<Article> articles) {
    this.ids = ids;
    this.articles = articles;
  }

  void write(List<Boilerplate> boilerplate, JsonLines lines) throws IOException {
    for (Boilerplate text : boilerplate) {
      lines.line(
          json -> {
            json.writeStringField("kind", "boilerplate");
            json.writeStringField("source", text.source());
            json.writeNumberField("words", text.words());
            json.writeNumberField("articles", text.articles());
            json.writeArrayFieldStart("places");
            for (Passage.Side place : text.places()) {
              json.writeStartObject();
              json.writeStringField("article", ids.get(place.article()));
              JsonLines.span(json, place.span());
              json.writeEndObject();
            }
            json.writeEndArray();
          });
    }
  }

  /** The most repeated first. */
  void print(List<Boilerplate> boilerplate, Page page) {
    boilerplate.stream()
        .sorted(Comparator.comparingInt(Boilerplate::articles).reversed())
        .forEach(
            text -> {
              Passage.Side first = text.places().get(0);
              StyledText header = new StyledText();
              header.add("boilerplate of ", Style.FAINT).add(text.source(), Style.NAME);
              header.add(", in " + Formats.count(text.articles(), "article"), Style.FAINT);
              header.add(
                  ", first in " + ids.get(first.article()) + " " + first.span().begin(),
                  Style.FAINT);
              header.add("\u2013" + first.span().end(), Style.FAINT);
              page.line(header);
              String words = first.text(articles.get(first.article()));
              page.paragraph(
                  MARGIN, new StyledText(), new StyledText().add(Visible.withPlainBlanks(words)));
              page.emptyLine();
            });
  }
}

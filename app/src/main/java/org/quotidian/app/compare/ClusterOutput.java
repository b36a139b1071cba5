package org.quotidian.app.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quotidian.app.terminal.Page;
import org.quotidian.app.terminal.Style;
import org.quotidian.app.terminal.StyledText;
import org.quotidian.app.terminal.Visible;
import org.quotidian.app.verb.ArticleLabels;
import org.quotidian.app.verb.Formats;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.article.Article;
import org.quotidian.article.FirstSeen;
import org.quotidian.article.PublicationDate;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageClusters.PassageCluster;

/** Clusters of passages, for people or as JSON Lines. */
final class ClusterOutput {

  private static final String MARGIN = "  ";
  private static final String UNDATED = "undated";

  /** The number of words by which a passage is recognised. */
  private static final int SHOWN_WORDS = 60;

  private static final int SHOWN_PLACES = 12;

  private final List<Article> articles;
  private int count;

  /**
   * @param articles by article number
   */
  ClusterOutput(List<Article> articles) {
    this.articles = articles;
  }

  /** A cluster's places, the earliest first. */
  private final class Members {
    private final List<Passage.Side> places;
    private final Passage.@Nullable Side first;
    private final FirstSeen.Certainty certainty;

    Members(PassageCluster cluster) {
      places =
          cluster.places().stream()
              .sorted(
                  Comparator.comparing(
                      this::published, Comparator.nullsLast(Comparator.naturalOrder())))
              .toList();
      // An article with two of the places is as early as itself.
      List<Integer> numbers = places.stream().map(Passage.Side::article).distinct().toList();
      FirstSeen seen =
          FirstSeen.of(numbers.stream().map(number -> articles.get(number).published()).toList());
      certainty = seen.certainty();
      first =
          seen.index() < 0
              ? null
              : places.stream()
                  .filter(place -> place.article() == numbers.get(seen.index()))
                  .findFirst()
                  .orElseThrow();
    }

    private @Nullable PublicationDate published(Passage.Side place) {
      return articles.get(place.article()).published();
    }

    String text() {
      Passage.Side shown = first == null ? places.get(0) : first;
      return shown.text(articles.get(shown.article()));
    }
  }

  void write(PassageCluster cluster, JsonLines lines) {
    Members members = new Members(cluster);
    count++;
    try {
      lines.line(
          json -> {
            json.writeNumberField("cluster", count);
            json.writeNumberField("articles", cluster.articles());
            if (members.first == null) {
              json.writeNullField("first");
            } else {
              Article article = articles.get(members.first.article());
              json.writeObjectFieldStart("first");
              json.writeStringField("article", article.id());
              JsonLines.span(json, members.first.span());
              json.writeStringField("published", String.valueOf(article.published()));
              json.writeEndObject();
            }
            json.writeStringField("certainty", members.certainty.name().toLowerCase(Locale.ROOT));
            json.writeArrayFieldStart("places");
            for (Passage.Side place : members.places) {
              json.writeStartObject();
              json.writeStringField("article", articles.get(place.article()).id());
              JsonLines.span(json, place.span());
              json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("text", members.text());
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void print(PassageCluster cluster, Page page, ArticleLabels names) {
    Members members = new Members(cluster);
    StyledText header = new StyledText();
    header.add(Formats.count(cluster.articles(), "article"), Style.TITLE);
    if (members.first == null) {
      header.add(", which was first is not known", Style.FAINT);
    } else {
      boolean certain = members.certainty == FirstSeen.Certainty.CERTAIN;
      header.add(certain ? ", first in " : ", likely first in ", Style.FAINT);
      header.add(names.of(articles.get(members.first.article())), Style.NAME);
    }
    page.paragraph("", new StyledText(), header);
    page.paragraph(MARGIN, new StyledText(), new StyledText().add(shortened(members.text())));
    List<Passage.Side> shown =
        members.places.subList(0, Math.min(SHOWN_PLACES, members.places.size()));
    int dateColumns = shown.stream().mapToInt(place -> date(place).length()).max().orElse(0);
    for (Passage.Side place : shown) {
      Article article = articles.get(place.article());
      String date = date(place);
      String padding = " ".repeat(dateColumns - date.length() + 2);
      StyledText line = new StyledText().add(names.of(article), Style.NAME);
      line.add(" " + place.span().begin() + "–" + place.span().end(), Style.FAINT);
      page.paragraph(MARGIN, new StyledText().add(date + padding, Style.FAINT), line);
    }
    int more = members.places.size() - shown.size();
    if (more > 0) {
      page.line(
          new StyledText().add(MARGIN + "and " + Formats.number(more) + " more", Style.FAINT));
    }
    page.emptyLine();
  }

  private String date(Passage.Side place) {
    PublicationDate published = articles.get(place.article()).published();
    return published == null ? UNDATED : published.toString();
  }

  private static String shortened(String text) {
    String flat = new StyledText().add(Visible.withPlainBlanks(text)).text().toString();
    int end = -1;
    for (int word = 0; word < SHOWN_WORDS; word++) {
      end = flat.indexOf(' ', end + 1);
      if (end < 0) {
        return flat;
      }
    }
    return flat.substring(0, end) + " …";
  }
}

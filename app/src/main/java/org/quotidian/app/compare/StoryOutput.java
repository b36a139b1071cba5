package org.quotidian.app.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.app.terminal.Page;
import org.quotidian.app.terminal.Style;
import org.quotidian.app.terminal.StyledText;
import org.quotidian.app.verb.Formats;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.story.Story;
import org.quotidian.story.StoryCollection;

/** Stories, for people or as JSON Lines. */
final class StoryOutput {

  private static final String MARGIN = "  ";
  private static final String UNDATED = "undated";

  /** The words that are shown as the reason for a link. */
  private static final int WORDS_SHOWN = 8;

  private static final Annotator ANNOTATOR = Annotator.english();

  private final Page page;
  private final List<Article> articles;
  private final StoryCollection collection;

  /**
   * @param articles by number, to explain the links between them; empty if that is not asked for
   */
  StoryOutput(Page page, List<Article> articles, StoryCollection collection) {
    this.page = page;
    this.articles = articles;
    this.collection = collection;
  }

  static void write(int number, Story story, JsonLines lines) throws IOException {
    lines.line(
        json -> {
          json.writeNumberField("story", number);
          json.writeArrayFieldStart("articles");
          for (Story.Member member : story.articles()) {
            json.writeString(member.id());
          }
          json.writeEndArray();
          describe(story, json);
        });
  }

  /** Writes the fields from title to entities. */
  static void describe(Story story, JsonGenerator json) throws IOException {
    json.writeStringField("title", story.title());
    json.writeStringField("from", text(story.from()));
    json.writeStringField("to", text(story.until()));
    json.writeArrayFieldStart("entities");
    for (String entity : story.entities()) {
      json.writeString(entity);
    }
    json.writeEndArray();
  }

  private static @Nullable String text(@Nullable PublicationDate date) {
    return date == null ? null : date.toString();
  }

  void print(Story story) {
    page.line(new StyledText().add(story.title(), Style.TITLE));
    page.line(summary(story));
    if (!story.entities().isEmpty()) {
      page.line(new StyledText().add(String.join(Formats.DOT, story.entities()), Style.FAINT));
    }
    Map<String, Long> ofSource =
        story.articles().stream()
            .map(StoryOutput::name)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    int dateColumns =
        story.articles().stream().mapToInt(member -> day(member).length()).max().orElse(0);
    for (Story.Member member : story.articles()) {
      String day = day(member);
      StyledText label =
          new StyledText().add(day + " ".repeat(dateColumns - day.length() + 2), Style.FAINT);
      page.paragraph(MARGIN, label, line(member, ofSource.getOrDefault(name(member), 1L) > 1));
      if (!articles.isEmpty() && member != story.articles().get(0)) {
        page.paragraph(
            MARGIN + " ".repeat(dateColumns + 2),
            new StyledText(),
            new StyledText().add(why(story.articles().get(0), member), Style.FAINT));
      }
    }
    page.emptyLine();
  }

  /** How many articles, of how many sources, from when to when. */
  static StyledText summary(Story story) {
    long sources = story.articles().stream().map(StoryOutput::name).distinct().count();
    StyledText line =
        new StyledText()
            .add(Formats.count(story.articles().size(), "article"), Style.FAINT)
            .add(Formats.DOT + Formats.count(sources, "source"), Style.FAINT);
    PublicationDate from = story.from();
    PublicationDate until = story.until();
    if (from != null && until != null) {
      String first = day(from);
      String last = day(until);
      line.add(Formats.DOT + (first.equals(last) ? first : first + " to " + last), Style.FAINT);
    }
    return line;
  }

  private static StyledText line(Story.Member member, boolean withId) {
    StyledText line = new StyledText().add(name(member), Style.NAME);
    if (withId && member.source() != null) {
      line.add(" (" + member.id() + ")", Style.FAINT);
    }
    return member.title() == null ? line : line.add(MARGIN).add(Objects.toString(member.title()));
  }

  private static String name(Story.Member member) {
    String source = member.source();
    return source == null || source.isBlank() ? member.id() : source;
  }

  static String day(Story.Member member) {
    PublicationDate published = member.published();
    return published == null ? UNDATED : day(published);
  }

  private static String day(PublicationDate date) {
    String text = date.toString();
    int time = text.indexOf('T');
    return time < 0 ? text : text.substring(0, time);
  }

  private String why(Story.Member first, Story.Member member) {
    AnnotatedArticle left = ANNOTATOR.annotate(articles.get(member.number()));
    AnnotatedArticle right = ANNOTATOR.annotate(articles.get(first.number()));
    Story.Link link = collection.link(left, right);
    String words =
        link.words().stream()
            .limit(WORDS_SHOWN)
            .map(Story.Link.SharedWord::text)
            .collect(Collectors.joining(", "));
    return "link "
        + String.format(Locale.ROOT, "%.2f", link.strength())
        + ": "
        + words
        + (link.entities().isEmpty() ? "" : Formats.DOT + entities(link))
        + (link.passageWords() == 0
            ? ""
            : Formats.DOT + "a passage of " + link.passageWords() + " words")
        + (link.daysApart().orElse(0) < 1
            ? ""
            : Formats.DOT
                + Formats.count(Math.round(link.daysApart().orElse(0)), "day")
                + " apart");
  }

  private static String entities(Story.Link link) {
    return Formats.count(link.entities().size(), "name") + " in common";
  }
}

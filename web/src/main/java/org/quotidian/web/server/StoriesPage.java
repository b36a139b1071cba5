package org.quotidian.web.server;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jstach.jstache.JStache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;
import org.quotidian.article.PublicationDate;
import org.quotidian.query.SearchRequest.Order;
import org.quotidian.story.Story;
import org.quotidian.web.page.Counts;
import org.quotidian.web.page.Dates;
import org.quotidian.web.page.Shown;

/** The newest stories: articles that report one event. */
final class StoriesPage implements Page {

  private static final int MAX_MEMBERS = 8;
  private static final int MAX_WORDS = 6;

  private final Kept<LiveStories.Found> stories;
  private final Names names;

  StoriesPage(Kept<LiveStories.Found> stories, Names names) {
    this.stories = stories;
    this.names = names;
  }

  /**
   * What the template shows.
   *
   * @param grouped what was grouped, in words
   */
  @JStache(path = "server/stories")
  record StoriesView(Pages.Frame frame, String grouped, List<Event> stories) {

    boolean isEmpty() {
      return stories.isEmpty();
    }
  }

  /**
   * A story.
   *
   * @param size how many articles and sources
   * @param from when its first article was published, or {@code null}
   * @param until when its last one was, or {@code null} if that is the same
   * @param names whom and what most of its articles name
   * @param link what two of its articles have in common, or {@code null}
   * @param more what is not shown, or {@code null}
   */
  record Event(
      String title,
      String href,
      String size,
      @Nullable Dates from,
      @Nullable Dates until,
      List<HitView.SpeakerLink> names,
      @Nullable String link,
      List<Member> members,
      @Nullable String more) {}

  /** An article of a story; its source if that is another text than its title. */
  record Member(String href, String title, @Nullable String source, @Nullable Dates date) {

    boolean hasBoth() {
      return source != null && date != null;
    }
  }

  @Override
  public Reply reply(Archive archive, Asked asked) throws IOException {
    LiveStories.Found found = stories.get(archive);
    if (asked.format() != Asked.Format.HTML) {
      return Json.reply(json -> write(json, found));
    }
    List<Event> events = new ArrayList<>();
    for (LiveStories.Described described : found.stories()) {
      events.add(event(archive, described));
    }
    StoriesView view =
        new StoriesView(new Pages.Frame("Stories", "", false), grouped(found), events);
    return Reply.html(200, to -> StoriesViewRenderer.of().execute(view, to));
  }

  private static String grouped(LiveStories.Found found) {
    String which =
        found.articles() < LiveStories.NEWEST
            ? "All " + Counts.of(found.articles(), "article") + " of the archive"
            : "The " + Counts.number(found.articles()) + " newest articles";
    String alone =
        found.alone() == 0
            ? "."
            : "; "
                + Counts.number(found.alone())
                + (found.alone() == 1 ? " is" : " are")
                + " in no story with another.";
    return which + " were grouped by the event that they report" + alone;
  }

  private Event event(Archive archive, LiveStories.Described described) throws IOException {
    Story story = described.story();
    List<Member> members =
        story.articles().stream().limit(MAX_MEMBERS).map(StoriesPage::member).toList();
    int hidden = story.articles().size() - members.size();
    List<HitView.SpeakerLink> named = new ArrayList<>();
    for (String entity : story.entities()) {
      named.add(
          new HitView.SpeakerLink(
              names.of(archive, entity),
              new SearchForm("", Map.of("entity", entity), Order.NEWEST, "").href()));
    }
    PublicationDate until = story.until();
    return new Event(
        Shown.of(story.title()),
        Pages.article(titled(story)),
        Counts.of(story.articles().size(), "article")
            + " from "
            + Counts.of(described.sources(), "source"),
        Dates.of(story.from()),
        until == null || until.equals(story.from()) ? null : Dates.of(until),
        named,
        link(described.link()),
        members,
        hidden == 0 ? null : "and " + Counts.of(hidden, "more article"));
  }

  /** The id of the article that gave the story its title; the first one's if none did. */
  private static String titled(Story story) {
    return story.articles().stream()
        .filter(member -> story.title().equals(member.title()))
        .findFirst()
        .orElse(story.articles().get(0))
        .id();
  }

  private static Member member(Story.Member member) {
    String title = member.title();
    String shown = title == null || title.isBlank() ? member.id() : title;
    String source = LiveStories.source(member);
    return new Member(
        Pages.article(member.id()),
        Shown.of(shown),
        source.equals(shown) ? null : Shown.of(source),
        Dates.of(member.published()));
  }

  private static @Nullable String link(Story.@Nullable Link link) {
    if (link == null) {
      return null;
    }
    // Numbers and initials link articles too, but say nothing to a reader.
    String words =
        link.words().stream()
            .map(word -> Shown.of(word.text()))
            .filter(word -> word.length() > 1 && Character.isLetter(word.charAt(0)))
            .limit(MAX_WORDS)
            .collect(Collectors.joining(", "));
    String passage =
        link.passageWords() == 0 ? "" : "a passage of " + Counts.of(link.passageWords(), "word");
    String both =
        Stream.of(words, passage).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    return both.isEmpty() ? null : both;
  }

  private static void write(JsonGenerator json, LiveStories.Found found) throws IOException {
    json.writeNumberField("articles", found.articles());
    json.writeNumberField("alone", found.alone());
    json.writeArrayFieldStart("stories");
    for (LiveStories.Described described : found.stories()) {
      Story story = described.story();
      json.writeStartObject();
      json.writeStringField("title", story.title());
      Json.optional(json, "from", story.from() == null ? null : story.from().toString());
      Json.optional(json, "until", story.until() == null ? null : story.until().toString());
      json.writeNumberField("sources", described.sources());
      Json.strings(json, "entities", story.entities());
      Json.strings(json, "articles", story.articles().stream().map(Story.Member::id).toList());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}

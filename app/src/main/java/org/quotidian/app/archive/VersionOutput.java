package org.quotidian.app.archive;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.app.archive.VersionChanges.Change;
import org.quotidian.app.compare.ChangedWords;
import org.quotidian.app.terminal.Page;
import org.quotidian.app.terminal.Style;
import org.quotidian.app.terminal.StyledText;
import org.quotidian.app.verb.ArticleLabels;
import org.quotidian.app.verb.Formats;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.article.PublicationDate;

/** Prints the versions of an article: when each was replaced, and what changed. */
final class VersionOutput {

  private static final String MARGIN = "  ";

  private VersionOutput() {}

  /** The earlier versions, and the changes from each to the next. */
  static void print(List<Archive.Version> versions, AnnotatedArticle last, Page page) {
    for (int i = 0; i < versions.size(); i++) {
      AnnotatedArticle before = versions.get(i).article();
      AnnotatedArticle after = i + 1 < versions.size() ? versions.get(i + 1).article() : last;
      String replaced = "replaced " + versions.get(i).replaced().truncatedTo(ChronoUnit.SECONDS);
      page.line(
          new StyledText()
              .add("version " + (i + 1), Style.TITLE)
              .add(Formats.DOT + replaced, Style.FAINT));
      page.paragraph(MARGIN, new StyledText(), ArticleLabels.dateline(before.article(), true));
      printTitles(before.article().title(), after.article().title(), page);
      for (Change change : VersionChanges.of(before, after)) {
        page.paragraph(MARGIN, new StyledText(), text(change, page.color()));
      }
      page.emptyLine();
    }
    page.line(new StyledText().add(Formats.count(versions.size(), "earlier version"), Style.FAINT));
  }

  private static void printTitles(@Nullable String before, @Nullable String after, Page page) {
    Change change = new Change(before == null ? "" : before, after == null ? "" : after);
    if (!change.before().equals(change.after())) {
      StyledText label = new StyledText().add("title: ", Style.FAINT);
      page.paragraph(MARGIN, label, text(change, page.color()));
    }
  }

  private static StyledText text(Change change, boolean color) {
    return ChangedWords.edited(change.before(), change.after(), color);
  }

  /** One object a version; the last is the present one. */
  static void print(List<Archive.Version> versions, AnnotatedArticle last, PrintWriter out)
      throws IOException {
    JsonLines lines = new JsonLines(out);
    for (int i = 0; i <= versions.size(); i++) {
      int number = i + 1;
      boolean isLast = i == versions.size();
      AnnotatedArticle version = isLast ? last : versions.get(i).article();
      Instant replaced = isLast ? null : versions.get(i).replaced();
      List<Change> changes =
          i == 0 ? List.of() : VersionChanges.of(versions.get(i - 1).article(), version);
      PublicationDate published = version.article().published();
      lines.line(
          json -> {
            json.writeStringField("article", version.id());
            json.writeNumberField("version", number);
            json.writeStringField("replaced", replaced == null ? null : replaced.toString());
            json.writeStringField("published", published == null ? null : published.toString());
            json.writeStringField("title", version.article().title());
            json.writeStringField("text", version.article().text());
            json.writeArrayFieldStart("changes");
            for (Change change : changes) {
              json.writeStartObject();
              json.writeStringField("before", change.before());
              json.writeStringField("after", change.after());
              json.writeEndObject();
            }
            json.writeEndArray();
          });
    }
  }
}

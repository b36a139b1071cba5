package org.quotidian.ingest.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.Article;
import org.quotidian.ingest.bytes.Encodings;
import org.quotidian.ingest.field.Dates;
import org.quotidian.ingest.field.Languages;
import org.quotidian.ingest.field.Quote;
import org.quotidian.ingest.field.Urls;
import org.quotidian.ingest.format.Results;

/** The fields of one record after the other, and the articles that they make. */
public final class RecordFields {
  private static final int NAMES_LISTED = 12;

  // What a news service puts in place of the rest.
  private static final Pattern CUT_OFF = Pattern.compile("\\s*(\\[\\+\\d+ chars\\])\\s*$");

  private final @Nullable String[] values = new @Nullable String[ArticleField.SLOTS];
  private final List<Wrong> wrong = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  private record Wrong(ArticleField.Name field, String type) {
    @Override
    public String toString() {
      return "\"" + field.name() + "\" is " + type + ", not a string";
    }
  }

  /** Forgets the record before. */
  public void clear() {
    Arrays.fill(values, null);
    wrong.clear();
    unknown.clear();
  }

  /** Sets a field; what was set first counts. */
  public void set(ArticleField.Name field, String value) {
    if (values[field.slot()] == null) {
      values[field.slot()] = value;
    }
  }

  /** Notes a field that holds something else than a string. */
  public void wrong(ArticleField.Name field, String type) {
    wrong.add(new Wrong(field, type));
  }

  /** Notes a field that says nothing of an article. */
  public void unknown(String name) {
    if (unknown.size() < NAMES_LISTED) {
      unknown.add(name);
    }
  }

  /** Whether there is a text, which only articles have. */
  public boolean hasText() {
    return value(ArticleField.TEXT) != null;
  }

  /** Whether there is nothing that an article has. */
  public boolean isEmpty() {
    for (String value : values) {
      if (value != null) {
        return false;
      }
    }
    return wrong.isEmpty();
  }

  /** Whether there is an id. */
  public boolean hasId() {
    return value(ArticleField.ID) != null;
  }

  /** Names the record, if it has no id itself. */
  public void setIdIfMissing(String id) {
    if (!hasId()) {
      values[ArticleField.ID.firstSlot()] = id;
    }
  }

  /** Passes on the article that was read, or the reason why there is none. */
  public void giveTo(Results results, long line) {
    giveTo(results, line, null);
  }

  /**
   * The same.
   *
   * @param otherId the id of an article that has none and no address; {@code null} if it needs one
   */
  public void giveTo(Results results, long line, @Nullable String otherId) {
    String raw = value(ArticleField.TEXT);
    String url = url();
    String own = id(url);
    String id = own != null ? own : otherId;
    if (raw == null || id == null) {
      results.error(line, reason(raw == null));
      return;
    }
    if (hasHalfAPair("id", id, results, line) || hasHalfAPair("text", raw, results, line)) {
      return;
    }
    String text = withoutMark(Markup.text(raw), results, line);
    if (text.isBlank()) {
      results.error(line, "nothing but markup in the text");
      return;
    }
    for (Wrong piece : wrong) {
      if (value(piece.field.field()) == null) {
        results.warning(line, piece + "; ignored");
      }
    }
    results.article(
        Article.builder(id, text)
            .source(source(url))
            .url(url)
            .title(title())
            .published(Dates.parse(first(ArticleField.PUBLISHED), results, line))
            .language(Languages.tag(first(ArticleField.LANGUAGE)))
            .build(),
        line);
  }

  private static boolean hasHalfAPair(String field, String value, Results results, long line) {
    int at = Encodings.unpairedSurrogate(value);
    if (at >= 0) {
      results.error(line, "half a surrogate pair in the " + field + ", at character " + (at + 1));
    }
    return at >= 0;
  }

  private static String withoutMark(String text, Results results, long line) {
    Matcher mark = CUT_OFF.matcher(text);
    if (!text.endsWith("]") || !mark.find()) {
      return text;
    }
    results.warning(line, "the text is cut off by its service: " + Quote.of(mark.group(1)));
    return text.substring(0, mark.start());
  }

  private String reason(boolean noText) {
    for (Wrong piece : wrong) {
      if (piece.field.field() == (noText ? ArticleField.TEXT : ArticleField.ID)) {
        return piece.toString();
      }
    }
    if (noText && values[ArticleField.TEXT.firstSlot()] != null) {
      return "\"text\" is blank";
    }
    String reason = noText ? "no \"text\"" : "no \"id\" and no \"url\"";
    if (unknown.isEmpty()) {
      return reason;
    }
    return reason
        + unknown.stream()
            .map(Quote::of)
            .collect(Collectors.joining(", ", "; unknown fields: ", ""))
        + (unknown.size() == NAMES_LISTED ? " …" : "");
  }

  private @Nullable String title() {
    String title = first(ArticleField.TITLE);
    return title == null ? null : Markup.line(title);
  }

  /** An id is taken as it is written, with the blanks around it. */
  private @Nullable String id(@Nullable String url) {
    String id = value(ArticleField.ID);
    if (id != null) {
      return id;
    }
    return url != null ? url : first(ArticleField.LATE_ID);
  }

  private @Nullable String url() {
    String url = first(ArticleField.URL);
    if (url != null) {
      return url;
    }
    String source = first(ArticleField.SOURCE);
    return source != null && Urls.isWeb(source) ? source : null;
  }

  private @Nullable String source(@Nullable String url) {
    String source = first(ArticleField.SOURCE);
    if (source != null && !Urls.isWeb(source)) {
      return source;
    }
    String other = first(ArticleField.SOURCE_NAME);
    return other != null || url == null ? other : Urls.host(url);
  }

  /** The first value of a field that is not blank, without blanks around it. */
  private @Nullable String first(ArticleField field) {
    String value = value(field);
    return value == null ? null : value.strip();
  }

  private @Nullable String value(ArticleField field) {
    for (int slot = field.firstSlot(); slot < field.endSlot(); slot++) {
      String value = values[slot];
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}

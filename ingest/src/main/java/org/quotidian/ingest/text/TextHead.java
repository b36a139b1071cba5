package org.quotidian.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.PublicationDate;

/**
 * What the first lines of a plain text say.
 *
 * <p>The first line that is not blank is the title if all of this holds:
 *
 * <ul>
 *   <li>it has a letter, at most {@value #MAX_TITLE} characters, and starts no list;
 *   <li>it is no date and no byline, and does not open with a dateline such as {@code BERLIN
 *       (Reuters) -};
 *   <li>it does not end as a sentence or a clause does; but it may be a question, or end in an
 *       acronym such as {@code U.S.}, if a blank line follows;
 *   <li>what follows is a blank line, a date, a byline, or a line at least twice as long that does
 *       not start in lower case. Lines broken at a fixed width are about as long as each other, so
 *       the first of them is no title.
 * </ul>
 *
 * @param title the first line, if it is a title
 * @param published the first date that is alone on one of the first {@value #DATE_LINES} lines that
 *     are not blank
 */
public record TextHead(@Nullable String title, @Nullable PublicationDate published) {
  private static final int MAX_TITLE = 150;
  private static final int DATE_LINES = 5;
  private static final int MAX_BYLINE = 120;

  // Quotation marks and brackets that may close after a sentence's last mark.
  private static final String CLOSING = "[\"'’”»)\\]]*";
  private static final Pattern ENDS_OPEN_OR_CLOSED =
      Pattern.compile("(?:[.!…:;,]|[-–—])" + CLOSING + "$");
  private static final Pattern ENDS_IN_ACRONYM = Pattern.compile("(?:\\p{Lu}\\.){2,}$");
  private static final Pattern LIST_ITEM = Pattern.compile("^(?:[-*•–—]|\\d+[.)])\\s");
  private static final Pattern BYLINE = Pattern.compile("^(?:By|BY)\\s+\\p{Lu}.*");

  // "BERLIN (Reuters) - ", "KYIV, Ukraine (AP) — ", "LONDON, Dec 15 (Reuters) - ".
  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}.'’ /-]*(?:,[\\p{L}\\d.'’ ]+)*\\s*\\([^)]{2,40}\\)\\s*(?:--?|–|—)\\s.*");

  public static TextHead of(String text) {
    List<Line> lines = firstLines(text);
    return new TextHead(title(lines), published(lines));
  }

  private record Line(String words, boolean blankLineFollows) {}

  /** The first lines that are not blank, without the blanks around them. */
  private static List<Line> firstLines(String text) {
    List<Line> lines = new ArrayList<>();
    String pending = "";
    int at = 0;
    while (at < text.length() && lines.size() < DATE_LINES) {
      int end = lineEnd(text, at);
      String words = text.substring(at, end).strip();
      if (!pending.isEmpty()) {
        lines.add(new Line(pending, words.isEmpty()));
      }
      pending = words;
      boolean pair = text.startsWith("\r\n", end);
      at = end + (pair ? 2 : 1);
    }
    if (!pending.isEmpty() && lines.size() < DATE_LINES) {
      lines.add(new Line(pending, false));
    }
    return lines;
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static @Nullable String title(List<Line> lines) {
    if (lines.size() < 2) {
      return null;
    }
    Line first = lines.get(0);
    String words = first.words;
    boolean canBe =
        words.length() <= MAX_TITLE
            && words.codePoints().anyMatch(Character::isLetter)
            && !LIST_ITEM.matcher(words).find()
            && !BYLINE.matcher(words).matches()
            && !DATELINE.matcher(words).matches()
            && DateLine.parse(words) == null;
    return canBe && endsAsTitle(first) && isFollowedAsTitle(first, lines.get(1).words)
        ? words
        : null;
  }

  private static boolean endsAsTitle(Line line) {
    boolean isQuestion = line.words.replaceAll(CLOSING + "$", "").endsWith("?");
    if (isQuestion || ENDS_IN_ACRONYM.matcher(line.words).find()) {
      return line.blankLineFollows;
    }
    return !ENDS_OPEN_OR_CLOSED.matcher(line.words).find();
  }

  private static boolean isFollowedAsTitle(Line title, String next) {
    return title.blankLineFollows
        || DateLine.parse(next) != null
        || (next.length() <= MAX_BYLINE && BYLINE.matcher(next).matches())
        || (next.length() >= 2 * title.words.length()
            && !Character.isLowerCase(next.codePointAt(0)));
  }

  private static @Nullable PublicationDate published(List<Line> lines) {
    for (Line line : lines) {
      PublicationDate date = DateLine.parse(line.words);
      if (date != null) {
        return date;
      }
    }
    return null;
  }
}

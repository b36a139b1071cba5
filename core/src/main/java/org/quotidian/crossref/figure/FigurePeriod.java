package org.quotidian.crossref.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.PublicationDate;
import org.quotidian.article.Span;

/**
 * The time that a number is of, by its sentence: the months and quarters that the sentence names,
 * and the week, counted from the day of publication. English only.
 *
 * @param isLength whether the number itself says how long: "the first 10 months"
 * @param isStart whether it is when something began: "since 2003"
 * @param isEnd whether it is when something ended: "until 2003"
 * @param months the months and quarters, in lower case
 * @param week the number of the week, or {@code null} if the sentence names none
 */
record FigurePeriod(
    boolean isLength, boolean isStart, boolean isEnd, Set<String> months, @Nullable Long week) {

  private static final Pattern LENGTH =
      Pattern.compile("(?i)\\b(?:first|last|past|next|previous|coming)\\s+$");

  private static final Pattern START = Pattern.compile("(?i)\\b(?:from|since|after|between)\\s+$");

  private static final Pattern END =
      Pattern.compile("(?i)\\b(?:to|until|till|through|before|by)\\s+$");

  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(?:January|February|March|April|June|July|August|September|October|November"
              + "|December|(?<=\\b(?:in|since|of|through|until|last|early|late|by|from|to|for|next|this|during) )May)\\b"
              + "|\\b(?:first|second|third|fourth)[- ](?:fiscal[- ])?quarter\\b");

  private static final Pattern WEEK =
      Pattern.compile(
          "(?i)\\b(?:(?:last|previous|prior|latest|past) week|week (?:before|earlier)|(this) week)\\b");

  /**
   * Without one of these a sentence names no month; they are found sooner than the pattern fails.
   */
  private static final List<String> MONTH_WORDS =
      List.of(
          "quarter",
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final String WEEK_WORD = "week";

  /** The longest of the words before a number, with the blank. */
  private static final int BEFORE = 12;

  private static final LocalDate MONDAY = LocalDate.of(1970, 1, 5);

  /** Copies the set. */
  FigurePeriod {
    months = Set.copyOf(months);
  }

  /** The time that a number of a sentence is of. */
  static FigurePeriod of(FigureSentence sentence, Span number) {
    String text = sentence.article.article().text();
    int from = Math.max(sentence.sentence.begin(), number.begin() - BEFORE);
    String before = text.substring(Math.min(from, number.begin()), number.begin());
    return new FigurePeriod(
        LENGTH.matcher(before).find(),
        START.matcher(before).find(),
        END.matcher(before).find(),
        sentence.months,
        sentence.week);
  }

  /** The months and quarters that a sentence names, in lower case. */
  static Set<String> months(String text, Sentence sentence) {
    if (MONTH_WORDS.stream()
        .noneMatch(word -> text.indexOf(word, sentence.begin(), sentence.end()) >= 0)) {
      return Set.of();
    }
    Set<String> months = new HashSet<>();
    Matcher month = MONTH.matcher(text).region(sentence.begin(), sentence.end());
    while (month.find()) {
      months.add(month.group().toLowerCase(Locale.ROOT).replace(' ', '-'));
    }
    return months;
  }

  /** The number of the week that a sentence names, or {@code null} if it names none. */
  static @Nullable Long week(AnnotatedArticle article, Sentence sentence) {
    PublicationDate published = article.article().published();
    if (published == null || !namesWeek(article.article().text(), sentence)) {
      return null;
    }
    Matcher week = WEEK.matcher(article.article().text()).region(sentence.begin(), sentence.end());
    if (!week.find()) {
      return null;
    }
    long current = Math.floorDiv(ChronoUnit.DAYS.between(MONDAY, published.day()), 7L);
    return week.group(1) != null ? current : current - 1;
  }

  private static boolean namesWeek(String text, Sentence sentence) {
    for (int i = sentence.begin(); i <= sentence.end() - WEEK_WORD.length(); i++) {
      char c = text.charAt(i);
      if ((c == 'w' || c == 'W') && text.regionMatches(true, i, WEEK_WORD, 0, WEEK_WORD.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the two numbers are of different times, or either is itself a length of time. */
  boolean isOtherThan(FigurePeriod other) {
    return isLength
        || other.isLength
        || isStart && other.isEnd
        || isEnd && other.isStart
        || !months.isEmpty()
            && !other.months.isEmpty()
            && months.stream().noneMatch(other.months::contains)
        || week != null && other.week != null && !week.equals(other.week);
  }
}

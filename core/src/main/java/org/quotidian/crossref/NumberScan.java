package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.Figure.Qualifier;
import org.quotidian.article.Span;
import org.quotidian.crossref.NumberMention.Kind;

/**
 * Finds the numbers of an article: its figures, and what is no quantity but can be compared all the
 * same: dates, years, results of votes, ordinals, bare numbers, and words such as "dozens". English
 * only. Each place belongs to the first kind that fits.
 */
final class NumberScan {

  private static final String MONTHS =
      "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";

  private static final String YEARS = "(?:1[5-9]|20)\\d\\d";

  private static final Pattern DATE =
      Pattern.compile(
          "\\b" + MONTHS + " (\\d{1,2})(?:st|nd|rd|th)?\\b(?!,?\\d)(?:,? " + YEARS + "\\b)?");

  private static final Pattern MONTH = Pattern.compile("\\b" + MONTHS + ",? (" + YEARS + ")\\b");

  private static final Pattern VOTE = Pattern.compile("\\b(\\d+)-(\\d+)\\b(?! (?:year|month))");

  private static final Pattern BARE =
      Pattern.compile("(?<![\\d.,$])\\b(\\d[\\d,]*(?:\\.\\d+)?)(st|nd|rd|th)?\\b(?!\\.\\p{Lu})");

  /** A clock time is no figure; its digits belong to it. */
  private static final Pattern TIME =
      Pattern.compile(
          "\\b\\d{1,2}(?::\\d\\d| (?=[ap]\\.?m\\b)|(?=[ap]\\.?m\\b))"
              + "|\\b\\d{4}(?= (?:GMT|UTC|ET|EST|EDT|CET|BST)\\b)|(?<=m\\. \\()\\d{4}(?=\\))");

  /** A number that is a part of a name: "Article 5", "No. 2". */
  private static final Pattern NAMED = Pattern.compile("\\p{Lu}\\p{L}*\\.?[ \u00a0]$");

  private static final Pattern YEAR = Pattern.compile(YEARS);

  private static final Pattern AGE = Pattern.compile("[- ]years?[- ]old");

  private static final Map<String, Span> VAGUE =
      Map.of(
          "dozens", new Span(24, 120),
          "scores", new Span(40, 120),
          "hundreds", new Span(200, 1_200),
          "thousands", new Span(2_000, 20_000),
          "tens of thousands", new Span(20_000, 99_999),
          "hundreds of thousands", new Span(200_000, 999_999),
          "millions", new Span(2_000_000, 20_000_000),
          "tens of millions", new Span(20_000_000, 99_999_999),
          "hundreds of millions", new Span(200_000_000, 999_999_999));

  private static final Pattern VAGUE_WORDS =
      Pattern.compile(
          "(?i)\\b(?:(?:hundreds|tens) of (?:thousands|millions)"
              + "|dozens|scores|hundreds|thousands|millions)\\b");

  private static final List<String> SMALL =
      List.of(
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");

  private static final Pattern SMALL_WORDS =
      Pattern.compile("(?i)\\b(" + String.join("|", SMALL) + ")\\b");

  private static final String MONTH_NAMES = "janfebmaraprmayjunjulaugsepoctnovdec";

  private final String text;
  private final List<NumberMention> numbers = new ArrayList<>();

  private NumberScan(String text) {
    this.text = text;
  }

  /** The numbers of an article in text order, none overlapping another. */
  static List<NumberMention> in(AnnotatedArticle article) {
    NumberScan scan = new NumberScan(article.article().text());
    article.figures().forEach(scan::add);
    scan.find(DATE, match -> 100 * month(match) + Integer.parseInt(match.group(2)), Kind.DATE);
    scan.find(MONTH, match -> 100 * Integer.parseInt(match.group(2)) + month(match), Kind.DATE);
    scan.find(
        VOTE,
        match -> 1e6 * Double.parseDouble(match.group(1)) + Double.parseDouble(match.group(2)),
        Kind.VOTE);
    scan.find(TIME, match -> 0, Kind.TIME);
    scan.findBare();
    scan.findVague();
    scan.find(
        SMALL_WORDS,
        match -> SMALL.indexOf(match.group(1).toLowerCase(Locale.ROOT)) + 2,
        Kind.COUNT);
    scan.numbers.removeIf(number -> number.kind() == Kind.TIME);
    scan.numbers.sort(Comparator.comparing(NumberMention::span));
    return scan.numbers;
  }

  private static int month(MatchResult match) {
    return MONTH_NAMES.indexOf(match.group(1).toLowerCase(Locale.ROOT)) / 3 + 1;
  }

  private void add(Figure figure) {
    String unit = figure.unit();
    Kind kind = Kind.COUNT;
    if ("%".equals(unit)) {
      kind = Kind.PERCENT;
    } else if (unit != null && unit.length() == 3 && unit.equals(unit.toUpperCase(Locale.ROOT))) {
      kind = Kind.MONEY;
    }
    add(
        new NumberMention(
            figure.span(), kind, figure.low(), figure.high(), unit, figure.qualifier(), false));
  }

  private void add(NumberMention number) {
    if (number.kind() == Kind.COUNT
        && AGE.matcher(text).region(number.span().end(), text.length()).lookingAt()) {
      numbers.add(
          new NumberMention(
              number.span(),
              Kind.AGE,
              number.low(),
              number.high(),
              null,
              number.qualifier(),
              false));
    } else {
      numbers.add(number);
    }
  }

  private interface Value {
    double of(MatchResult match);
  }

  private void find(Pattern pattern, Value value, Kind kind) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      if (isFree(span)) {
        add(NumberMention.plain(span, kind, value.of(matcher)));
      }
    }
  }

  private void findBare() {
    Matcher matcher = BARE.matcher(text);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      String digits = matcher.group(1);
      if (isFree(span) && digits.length() <= 15 && !isNamed(matcher.start(), digits)) {
        Kind kind =
            matcher.group(2) != null
                ? Kind.ORDINAL
                : YEAR.matcher(digits).matches() ? Kind.YEAR : Kind.COUNT;
        add(NumberMention.plain(span, kind, Double.parseDouble(digits.replace(",", ""))));
      }
    }
  }

  private boolean isNamed(int begin, String digits) {
    return !YEAR.matcher(digits).matches()
        && NAMED.matcher(text).region(Math.max(0, begin - 24), begin).find();
  }

  private void findVague() {
    Matcher matcher = VAGUE_WORDS.matcher(text);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      Span range = VAGUE.get(matcher.group().toLowerCase(Locale.ROOT));
      if (range != null && isFree(span)) {
        numbers.add(
            new NumberMention(
                span, Kind.COUNT, range.begin(), range.end(), null, Qualifier.EXACTLY, true));
      }
    }
  }

  private boolean isFree(Span span) {
    return numbers.stream().noneMatch(number -> number.span().overlaps(span));
  }
}

package org.quotidian.crossref.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.Figure.Qualifier;
import org.quotidian.article.Span;
import org.quotidian.crossref.figure.NumberMention.Kind;

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

  /** The characters that the patterns start with. */
  private static final BitSet DIGITS = characters("0123456789");

  private static final BitSet MONTH_INITIALS = characters("JFMASOND");
  private static final BitSet SMALL_INITIALS = characters("tfsenTFSEN");
  private static final BitSet VAGUE_INITIALS = characters("dshtmDSHTM");

  private static final String MONTH_NAMES = "janfebmaraprmayjunjulaugsepoctnovdec";

  private final String text;
  private final List<NumberMention> numbers = new ArrayList<>();

  /** The characters of the numbers found so far. */
  private final BitSet taken = new BitSet();

  private NumberScan(String text) {
    this.text = text;
  }

  private static BitSet characters(String characters) {
    BitSet set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  /** The numbers of an article in text order, none overlapping another. */
  static List<NumberMention> in(AnnotatedArticle article) {
    NumberScan scan = new NumberScan(article.article().text());
    article.figures().forEach(scan::add);
    scan.find(
        DATE,
        MONTH_INITIALS,
        match -> 100 * month(match) + Integer.parseInt(match.group(2)),
        Kind.DATE);
    scan.find(
        MONTH,
        MONTH_INITIALS,
        match -> 100 * Integer.parseInt(match.group(2)) + month(match),
        Kind.DATE);
    scan.find(
        VOTE,
        DIGITS,
        match -> 1e6 * Double.parseDouble(match.group(1)) + Double.parseDouble(match.group(2)),
        Kind.VOTE);
    scan.find(TIME, DIGITS, match -> 0, Kind.TIME);
    scan.findBare();
    scan.findVague();
    scan.find(
        SMALL_WORDS,
        SMALL_INITIALS,
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
    boolean isAge =
        number.kind() == Kind.COUNT
            && AGE.matcher(text).region(number.span().end(), text.length()).lookingAt();
    addAs(
        isAge
            ? new NumberMention(
                number.span(),
                Kind.AGE,
                number.low(),
                number.high(),
                null,
                number.qualifier(),
                false)
            : number);
  }

  private void addAs(NumberMention number) {
    numbers.add(number);
    taken.set(number.span().begin(), number.span().end());
  }

  private interface Value {
    double of(MatchResult match);
  }

  private void find(Pattern pattern, BitSet initials, Value value, Kind kind) {
    find(pattern, initials, (match, span) -> add(NumberMention.plain(span, kind, value.of(match))));
  }

  /**
   * Looks for a pattern at the beginnings of words with certain first letters only: most of a text
   * is neither a number nor a month.
   *
   * @param action gets the matches that overlap no number found before
   */
  private void find(Pattern pattern, BitSet initials, BiConsumer<MatchResult, Span> action) {
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int at = 0;
    while (at < text.length()) {
      boolean isBegin = initials.get(text.charAt(at)) && (at == 0 || !isWord(text.charAt(at - 1)));
      if (isBegin && matcher.region(at, text.length()).lookingAt()) {
        Span span = new Span(matcher.start(), matcher.end());
        if (isFree(span)) {
          action.accept(matcher, span);
        }
        at = matcher.end();
      } else {
        at++;
      }
    }
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }

  private void findBare() {
    find(
        BARE,
        DIGITS,
        (match, span) -> {
          String digits = match.group(1);
          if (digits.length() <= 15 && !isNamed(match.start(), digits)) {
            Kind kind =
                match.group(2) != null
                    ? Kind.ORDINAL
                    : YEAR.matcher(digits).matches() ? Kind.YEAR : Kind.COUNT;
            add(NumberMention.plain(span, kind, Double.parseDouble(digits.replace(",", ""))));
          }
        });
  }

  private boolean isNamed(int begin, String digits) {
    return !YEAR.matcher(digits).matches()
        && NAMED.matcher(text).region(Math.max(0, begin - 24), begin).find();
  }

  private void findVague() {
    find(
        VAGUE_WORDS,
        VAGUE_INITIALS,
        (match, span) -> {
          Span range = VAGUE.get(match.group().toLowerCase(Locale.ROOT));
          if (range != null) {
            addAs(
                new NumberMention(
                    span, Kind.COUNT, range.begin(), range.end(), null, Qualifier.EXACTLY, true));
          }
        });
  }

  private boolean isFree(Span span) {
    int next = taken.nextSetBit(span.begin());
    return next < 0 || next >= span.end();
  }
}

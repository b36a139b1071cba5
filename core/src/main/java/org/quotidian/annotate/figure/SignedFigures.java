package org.quotidian.annotate.figure;

import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.Figure.Qualifier;
import org.quotidian.punctuation.Marks;
import org.quotidian.text.Tokens;
import org.quotidian.text.Tokens.Gap;

/**
 * Figures in a language whose words are not known: digits with a percent or currency sign next to
 * them. The language decides what the digits mean: {@code 1.500 €} is much in German, little in
 * English. Words of magnitude are unknown, so an amount that one may follow is not reported.
 */
final class SignedFigures {

  private static final int MOST_DIGITS = 15;

  private final Tokens tokens;
  private final char decimalPoint;
  private final List<FoundFigure> found = new ArrayList<>();

  /** Where the number that was read last ends, as a token. */
  private int end;

  /** No figure starts before this token: the sign of "50% 3" belongs to one number only. */
  private int floor;

  SignedFigures(Tokens tokens, Locale language) {
    this.tokens = tokens;
    decimalPoint = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
  }

  List<FoundFigure> find(int[] sentenceRanges) {
    for (int s = 0; s + 1 < sentenceRanges.length; s += 2) {
      int from = sentenceRanges[s];
      for (int i = from; i < sentenceRanges[s + 1]; i++) {
        double value = tokens.isNumber(i) ? read(i, sentenceRanges[s + 1]) : Double.NaN;
        if (!Double.isNaN(value)) {
          add(from, sentenceRanges[s + 1], i, value);
          i = end - 1;
        }
      }
    }
    return found;
  }

  /** The value of the number that starts with token {@code i}; NaN if unknown. */
  private double read(int i, int sentenceEnd) {
    end = i + 1;
    while (end < sentenceEnd && isGroup(end)) {
      end++;
    }
    StringBuilder digits = new StringBuilder();
    String text = tokens.text();
    int group = 0;
    boolean grouped = false;
    boolean point = false;
    for (int at = tokens.begin(i); at < tokens.end(end - 1); at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        digits.append(c);
        group++;
      } else if (point || (grouped ? group != 3 : group == 0 || (c != decimalPoint && group > 3))) {
        return Double.NaN;
      } else if (c == decimalPoint) {
        point = true;
        digits.append('.');
      } else if (isSeparator(c)) {
        grouped = true;
        group = 0;
      } else {
        return Double.NaN;
      }
    }
    boolean leadingZero = digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.';
    boolean half = !point && grouped && group != 3;
    if (half || leadingZero || digits.length() > MOST_DIGITS || isPartOfNumber(i)) {
      return Double.NaN;
    }
    return Double.parseDouble(digits.toString());
  }

  private static boolean isSeparator(char c) {
    return c == '.' || c == ',' || c == '\'' || c == '’' || isFixedSpace(c);
  }

  private static boolean isFixedSpace(char c) {
    return c == 0xA0 || c == 0x202F || c == 0x2009;
  }

  /** "000" in "800 000", with a space that does not break. */
  private boolean isGroup(int i) {
    if (!tokens.isNumber(i)
        || tokens.begin(i) != tokens.end(i - 1) + 1
        || tokens.end(i) - tokens.begin(i) < 3) {
      return false;
    }
    return isFixedSpace(tokens.text().charAt(tokens.end(i - 1)));
  }

  /** Whether a number, a dash or a slash precedes it: a range, a date or a group of digits. */
  private boolean isPartOfNumber(int i) {
    if (i == 0 || tokens.gapBefore(i).compareTo(Gap.BLANK) > 0) {
      return false;
    }
    char before = tokens.charAt(i - 1);
    boolean joined =
        tokens.gapBefore(i) == Gap.NONE && (Marks.isDash(before) || "-/.,:".indexOf(before) >= 0);
    return tokens.isNumber(i - 1) || joined;
  }

  private void add(int from, int sentenceEnd, int i, double value) {
    int first = i;
    String unit = null;
    int unitToken = -1;
    if (end < sentenceEnd && isBeside(end)) {
      unit = sign(tokens.charAt(end));
      unitToken = end;
    }
    boolean wordFollows = end < sentenceEnd && tokens.isWord(end);
    if (unit != null) {
      end++;
    } else if (i > Math.max(from, floor)
        && isBeside(i - 1)
        && tokens.gapBefore(i).compareTo(Gap.BLANK) <= 0) {
      unit = wordFollows ? null : sign(tokens.charAt(i - 1));
      unitToken = i - 1;
      first = i - 1;
    }
    if (unit != null) {
      floor = end;
      found.add(new FoundFigure(first, end, value, value, unit, unitToken, Qualifier.EXACTLY));
    }
  }

  private boolean isBeside(int mark) {
    return tokens.isMark(mark) && tokens.gapBefore(mark).compareTo(Gap.BLANK) <= 0;
  }

  /** What a sign means everywhere; a dollar may be a peso, a yen a yuan. */
  private static @Nullable String sign(char c) {
    if (c == '%' || c == '％') {
      return "%";
    }
    return c == '$' || c == '¥' ? null : Currencies.sign(c);
  }
}

package org.quotidian.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Quotation;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/**
 * The tokens of a quotation's words. An attribution that interrupts them ("…," he said, "…") is no
 * part of what was said: it is left out from the closing mark before it to the next opening mark.
 */
public final class QuotedWords {

  private QuotedWords() {}

  /** The tokens that are words of the quotation, in order. */
  public static int[] of(AnnotatedArticle article, Quotation quotation) {
    Tokens tokens = article.tokens();
    Span gap = interruption(article.article().text(), quotation);
    int first = tokens.indexAt(quotation.begin());
    int[] words = new int[16];
    int count = 0;
    for (int i = first; i < tokens.count() && tokens.begin(i) < quotation.end(); i++) {
      boolean said = gap == null || tokens.end(i) <= gap.begin() || tokens.begin(i) >= gap.end();
      if (said && tokens.isWord(i)) {
        words = count < words.length ? words : Arrays.copyOf(words, 2 * count);
        words[count++] = i;
      }
    }
    return Arrays.copyOf(words, count);
  }

  /** From the closing mark before the attribution to the opening mark behind it, or null. */
  private static @Nullable Span interruption(String text, Quotation quotation) {
    if (quotation.kind() != Quotation.Kind.DIRECT) {
      return null;
    }
    int begin = Integer.MAX_VALUE;
    int end = -1;
    Quotation.Speaker speaker = quotation.speaker();
    if (speaker != null && quotation.span().contains(speaker.span())) {
      begin = speaker.begin();
      end = speaker.end();
    }
    Span cue = quotation.cue();
    if (cue != null && quotation.span().contains(cue)) {
      begin = Math.min(begin, cue.begin());
      end = Math.max(end, cue.end());
    }
    if (end < 0) {
      return null;
    }
    char open = text.charAt(quotation.begin());
    char close = closing(open);
    int from = text.lastIndexOf(close, begin);
    int to = end;
    while (to < quotation.end() && !isOpening(text, to, open)) {
      to++;
    }
    return from > quotation.begin() && to < quotation.end() ? new Span(from, to) : null;
  }

  private static char closing(char open) {
    return switch (open) {
      case '“' -> '”';
      case '‘' -> '’';
      case '«' -> '»';
      case '„' -> '“';
      default -> open;
    };
  }

  /** Straight marks open and close: one that opens has a blank before it. */
  private static boolean isOpening(String text, int at, char open) {
    return text.charAt(at) == open
        && (open != closing(open) || Character.isWhitespace(text.charAt(at - 1)));
  }
}

package org.quotidian.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Quotation;
import org.quotidian.article.Span;
import org.quotidian.punctuation.Marks;
import org.quotidian.text.Tokens;
import org.quotidian.text.Tokens.Gap;

/**
 * The tokens of a quotation's words. What interrupts them is no part of what was said, be it an
 * attribution ("…," he said, "…") or a sentence of the article's own ("…." He paused. "…."): it is
 * skipped from the closing mark before it to the next opening mark.
 */
public final class SpokenWords {

  private SpokenWords() {}

  /** The tokens that are words of the quotation, in order. */
  public static int[] of(AnnotatedArticle article, Quotation quotation) {
    Tokens tokens = article.tokens();
    Span gap = interruption(article.article().text(), quotation);
    int first = tokens.indexAt(quotation.begin());
    int end = tokens.indexAt(quotation.end() - 1) + 1;
    Asides asides = Asides.of(tokens, first, end, quotation);
    int[] words = new int[16];
    int count = 0;
    for (int i = first; i < end; i++) {
      i = asides.behind(i);
      boolean said = gap == null || tokens.end(i) <= gap.begin() || tokens.begin(i) >= gap.end();
      if (said && tokens.isWord(i)) {
        words = count < words.length ? words : Arrays.copyOf(words, 2 * count);
        words[count++] = i;
      }
    }
    return Arrays.copyOf(words, count);
  }

  /**
   * The text between marks that close and open again. A mark closes if it is next to a comma, a
   * stop or a dash; so the apostrophe of {@code the guests’ rooms} does not.
   */
  private static final class Asides {
    private final Tokens tokens;
    private final int end;
    private final char open;
    private final char close;
    private boolean none;

    private Asides(Tokens tokens, int end, char open, boolean none) {
      this.tokens = tokens;
      this.end = end;
      this.open = open;
      this.close = closing(open);
      this.none = none;
    }

    static Asides of(Tokens tokens, int first, int end, Quotation quotation) {
      boolean none = quotation.kind() != Quotation.Kind.DIRECT || !tokens.isMark(first);
      return new Asides(tokens, end, tokens.charAt(first), none);
    }

    /** Token {@code i}, or the opening mark behind the aside that starts with it. */
    int behind(int i) {
      if (none || i == 0 || !closes(i)) {
        return i;
      }
      for (int next = i + 1; next < end; next++) {
        if (tokens.isMark(next, open) && (open != close || tokens.gapBefore(next) != Gap.NONE)) {
          return next;
        }
      }
      none = true;
      return i;
    }

    private boolean closes(int i) {
      return tokens.isMark(i, close)
          && tokens.gapBefore(i) == Gap.NONE
          && (ends(i - 1) || (i + 1 < end && ends(i + 1)));
    }

    private boolean ends(int i) {
      char c = tokens.charAt(i);
      return tokens.isMark(i) && (",.!?;:…".indexOf(c) >= 0 || Marks.isDash(c));
    }
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

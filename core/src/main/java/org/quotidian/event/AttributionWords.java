package org.quotidian.event;

import java.util.BitSet;
import java.util.function.Function;
import org.quotidian.annotate.lists.TermSet;
import org.quotidian.annotate.lists.WordLists;
import org.quotidian.text.Tokens;

/**
 * Finds the words of a sentence that only say who said something, and how: "Rosa Imhof, director of
 * the transport office, said at a news conference". Two sentences that have nothing else in common
 * do not say the same. Works on the tokens alone, for English.
 */
final class AttributionWords {

  private static final Function<String, TermSet> LISTS =
      WordLists.sets(AttributionWords.class, "attribution.txt");

  private static final TermSet SAY = LISTS.apply("say");
  private static final TermSet OCCASION = LISTS.apply("occasion");
  private static final TermSet FUNCTION = LISTS.apply("function");
  private static final TermSet PREPOSITION = LISTS.apply("preposition");
  private static final TermSet RELATIVE = LISTS.apply("relative");
  private static final TermSet NO_COMMENT = LISTS.apply("no-comment");
  private static final TermSet COMMENT = LISTS.apply("comment");
  private static final TermSet THAT = LISTS.apply("that");

  /** The most words of a subject or a name with its title, and of a description behind it. */
  private static final int MAX_SUBJECT = 8;

  private static final int MAX_DESCRIPTION = 14;

  private final Tokens tokens;
  private final int first;
  private final int end;
  private final BitSet marked;

  private AttributionWords(Tokens tokens, int first, int end, BitSet marked) {
    this.tokens = tokens;
    this.first = first;
    this.end = end;
    this.marked = marked;
  }

  /** Marks the tokens of the attributions in a sentence. */
  static void mark(Tokens tokens, int first, int end, BitSet marked) {
    new AttributionWords(tokens, first, end, marked).mark();
  }

  private void mark() {
    for (int verb = first; verb < end; verb++) {
      if (SAY.contains(tokens, verb)) {
        marked.set(verb);
        boolean isInverted = verb > first && isBreak(verb - 1) && verb + 1 < end;
        int after = isInverted ? markSubject(verb + 1) : verb + 1;
        if (after == verb + 1) {
          markSubjectBefore(verb);
        }
        markOccasion(after);
      } else if (COMMENT.contains(tokens, verb)) {
        markNoComment(verb);
      }
    }
  }

  private boolean isBreak(int token) {
    return !tokens.isWord(token) && tokens.charAt(token) != '-' && tokens.charAt(token) != '\'';
  }

  private int breakBefore(int token) {
    int at = token - 1;
    while (at >= first && !isBreak(at)) {
      at--;
    }
    return at;
  }

  private int breakAfter(int token) {
    int at = token;
    while (at < end && !isBreak(at)) {
      at++;
    }
    return at;
  }

  /** "…, said Rosa Imhof, the director of the office"; gives the token after it. */
  private int markSubject(int from) {
    int stop = breakAfter(from);
    boolean isName = false;
    for (int i = from; i < stop; i++) {
      isName |= tokens.isCapitalized(i);
    }
    if (!isName || stop - from > MAX_SUBJECT) {
      return from;
    }
    marked.set(from, stop);
    if (stop < end && tokens.isMark(stop, ',') && stop + 1 < end && !isRelative(stop + 1)) {
      int second = breakAfter(stop + 1);
      if (second - stop <= MAX_DESCRIPTION) {
        marked.set(stop, second);
        return second;
      }
    }
    return stop;
  }

  /** "Rosa Imhof, the director of the office, said". */
  private void markSubjectBefore(int verb) {
    int stop = verb;
    if (verb > first && tokens.isMark(verb - 1, ',')) {
      int comma = breakBefore(verb - 1);
      boolean isDescription =
          comma > first
              && tokens.isMark(comma, ',')
              && verb - comma <= MAX_DESCRIPTION
              && !isRelative(comma + 1);
      if (!isDescription) {
        return;
      }
      marked.set(comma, verb);
      stop = comma;
    }
    int from = breakBefore(stop) + 1;
    if (stop - from <= MAX_SUBJECT) {
      marked.set(from, stop);
    }
  }

  private boolean isRelative(int token) {
    return RELATIVE.contains(tokens, token);
  }

  private void markNoComment(int comment) {
    int at = comment;
    while (at > first && NO_COMMENT.contains(tokens, at - 1)) {
      at--;
    }
    if (at < comment - 1) {
      marked.set(at, comment + 1);
      markOccasion(comment + 1);
      for (int i = first; i < at && NO_COMMENT.contains(tokens, i); i++) {
        marked.set(i);
      }
    }
  }

  private void markOccasion(int from) {
    for (int i = from; i < end; i++) {
      boolean isPart =
          OCCASION.contains(tokens, i)
              || FUNCTION.contains(tokens, i)
              || tokens.isCapitalized(i) && followsPreposition(i)
              || tokens.isMark(i, ',') && i + 1 < end && goesOn(i + 1);
      if (!isPart) {
        if (THAT.contains(tokens, i)) {
          marked.set(i);
        }
        return;
      }
      marked.set(i);
    }
  }

  private boolean goesOn(int token) {
    return OCCASION.contains(tokens, token) || THAT.contains(tokens, token);
  }

  /** Whether a capitalised word belongs to a name behind a preposition: "in New York". */
  private boolean followsPreposition(int token) {
    int at = token - 1;
    while (at > first && tokens.isCapitalized(at)) {
      at--;
    }
    return at >= first && PREPOSITION.contains(tokens, at);
  }
}

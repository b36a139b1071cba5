package org.quotidian.annotate.quotation;

import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;
import org.quotidian.text.Tokens.Gap;

/**
 * Finds speakers that are named behind a quotation without any verb: "…” — Friedrich Merz", "…”
 * Shaun Osborne, chief strategist with a bank."
 */
final class Signatures {

  /** "Former Vice President Joe Biden". */
  private static final int SHORT_SUBJECT = 7;

  /** "Ida Moll, Bank of Bern". */
  private static final int LONGEST_SUBJECT = 10;

  private static final int LONGEST_SIGNATURE = 16;

  private final TaggedText reading;

  Signatures(TaggedText reading) {
    this.reading = reading;
  }

  /** Nothing but a name: "…" — Friedrich Merz. */
  boolean isSignature(int from, int to) {
    int end = to;
    while (end > from && reading.isStop(end - 1)) {
      end--;
    }
    for (int i = from; i < end; i++) {
      if (!reading.isName(i) && !reading.isMark(i, '.')) {
        return false;
      }
    }
    return end > from && end - from <= SHORT_SUBJECT;
  }

  /** Where the name ends that is all there is, or has a role behind a comma; -1 if none is. */
  int nameEnd(int start, int to) {
    int comma = start;
    while (comma < to && comma < start + SHORT_SUBJECT && reading.isName(comma)) {
      comma++;
    }
    return isNameAlone(start, comma, to) || isRole(start, comma, to) ? comma : -1;
  }

  /** "Shaun Osborne, chief strategist": a role is behind the comma, before any verb. */
  private boolean isRole(int start, int comma, int to) {
    if (comma < start + 2 || comma + 1 >= to || !reading.isComma(comma)) {
      return false;
    }
    int limit = Math.min(to, comma + SHORT_SUBJECT);
    for (int i = comma + 1; i < limit && reading.isWord(i) && !reading.isVerb(i); i++) {
      if (reading.is(i, Trait.PERSON | Trait.TITLE) && !reading.tokens().isCapitalized(i)) {
        return true;
      }
    }
    return false;
  }

  /** "…,” Merz." and "…,” Ida Moll, Bank of Bern.": behind a comma a name, and no verb at all. */
  private boolean isNameAlone(int start, int name, int to) {
    boolean stops = to > name && reading.isStop(to - 1);
    boolean leadsOn = start > 2 && (reading.isComma(start - 1) || reading.isComma(start - 2));
    if (!stops || !leadsOn || name == start || reading.tokens().isPossessive(name - 1)) {
      return false;
    }
    for (int i = name; i < to - 1; i++) {
      boolean part =
          reading.isName(i)
              || reading.isMark(i, '&')
              || (reading.isComma(i) && name > start + 1)
              || reading.tokens().word(i).equals("of");
      if (!part) {
        return false;
      }
    }
    return to - start <= LONGEST_SUBJECT;
  }

  /**
   * Where the name ends on a line below that holds a dash and a name: "— Jonas Wildt, analyst,
   * Harbour Research"; -1 if the line is another.
   *
   * @param at the token behind the closing mark
   */
  int endBelow(int at) {
    if (at + 1 >= reading.count()
        || !reading.isDash(at)
        || reading.tokens().gapBefore(at).compareTo(Gap.LINE) < 0
        || !reading.isName(at + 1)) {
      return -1;
    }
    int end = lineEnd(at);
    int name = at + 1;
    while (name < end && !reading.isBreak(name)) {
      name++;
    }
    return end < 0 ? -1 : name;
  }

  /** Where the line of the dash at {@code at} ends; -1 if it is long, or somebody speaks in it. */
  private int lineEnd(int at) {
    int end = at + 1;
    while (end < reading.count()
        && end <= at + LONGEST_SIGNATURE
        && reading.tokens().gapBefore(end).compareTo(Gap.LINE) < 0) {
      if (reading.isVerb(end) || reading.is(end, Trait.SAY | Trait.QUOTED)) {
        return -1;
      }
      end++;
    }
    return end > at + LONGEST_SIGNATURE ? -1 : end;
  }
}

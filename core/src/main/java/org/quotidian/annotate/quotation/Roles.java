package org.quotidian.annotate.quotation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom an article means by "the chancellor": the person whom it gave that role beside the name,
 * "German Chancellor Friedrich Merz" or "Friedrich Merz, the German chancellor". Nobody, if it gave
 * the role to people of different surnames.
 */
final class Roles {

  private static final int AMBIGUOUS = -1;

  /** "Dmitry Peskov, the Kremlin's longtime spokesman". */
  private static final int LONGEST_APPOSITION = 7;

  private final QuotationContext reading;
  private final KnownNames names;

  /** The number of the first name of each role, by the role's term; made when first asked for. */
  private @Nullable Map<Integer, Integer> holders;

  Roles(QuotationContext reading, KnownNames names) {
    this.reading = reading;
    this.names = names;
  }

  /** The number of the name that {@code [from, to)} describes, or -1. */
  int holder(int from, int to) {
    int role = to - 1;
    boolean describes =
        to == from + 2
            && reading.tokens().word(from).equals("the")
            && isRole(role)
            && !reading.tokens().isCapitalized(role);
    if (!describes) {
      return -1;
    }
    if (holders == null) {
      holders = gather();
    }
    int name = holders.getOrDefault(reading.tokens().term(role), AMBIGUOUS);
    return name >= 0 && names.first(name) < from ? name : -1;
  }

  private Map<Integer, Integer> gather() {
    Map<Integer, Integer> found = new HashMap<>();
    for (int i = 0; i < names.count(); i++) {
      int role = names.isPerson(i) ? roleOf(names.first(i), names.end(i)) : -1;
      if (role >= 0) {
        int name = i;
        found.merge(
            reading.tokens().term(role),
            name,
            (one, other) -> isSame(one, other) ? one : AMBIGUOUS);
      }
    }
    return found;
  }

  private boolean isSame(int one, int other) {
    return one >= 0
        && reading.tokens().term(names.end(one) - 1) == reading.tokens().term(names.end(other) - 1);
  }

  /** The role that stands right before a name, at its front, or in an apposition behind it. */
  private int roleOf(int first, int end) {
    for (int i = Math.max(0, first - 1); i < end - 1; i++) {
      if (isRole(i)) {
        return i;
      }
    }
    int at = end;
    if (at >= reading.count() || !reading.isComma(at)) {
      return -1;
    }
    at++;
    if (at >= reading.count() || !reading.is(at, Trait.DETERMINER)) {
      return -1;
    }
    int limit = Math.min(reading.count(), end + LONGEST_APPOSITION);
    for (; at < limit && reading.isWord(at) && !reading.is(at, Trait.PREPOSITION); at++) {
      if (isRole(at) && !reading.tokens().isPossessive(at)) {
        return at;
      }
    }
    return -1;
  }

  /** A role that one person has: in the singular. */
  private boolean isRole(int i) {
    return reading.is(i, Trait.TITLE | Trait.PERSON)
        && reading.length(i) > 3
        && !reading.tokens().word(i).endsWith("s");
  }
}

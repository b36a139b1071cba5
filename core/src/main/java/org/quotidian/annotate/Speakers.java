package org.quotidian.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.lists.TermSet;
import org.quotidian.annotate.quotation.FoundQuotation;
import org.quotidian.annotate.quotation.KnownNames;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/** Finds the entity that the words naming a speaker refer to. For one article. */
final class Speakers {

  /** The name after one of these is not the speaker. */
  private static final TermSet STOPPERS = TermSet.of("of for to from at with in on by who ,");

  private static final TermSet SEPARATORS =
      TermSet.of("and or of for to from at with in on by who");

  private final Tokens tokens;
  private final TokenNames names;
  private final List<Mention> mentions;

  Speakers(Tokens tokens, TokenNames names, List<Mention> mentions) {
    this.tokens = tokens;
    this.names = names;
    this.mentions = mentions;
  }

  KnownNames knownNames() {
    int[] firsts = new int[names.count()];
    int[] ends = new int[firsts.length];
    boolean[] persons = new boolean[firsts.length];
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = names.firstToken(i);
      ends[i] = names.endToken(i);
      persons[i] = names.type(i) == EntityType.PERSON;
    }
    return KnownNames.of(firsts, ends, persons);
  }

  Quotation quotation(FoundQuotation found) {
    Quotation.Speaker speaker = found.hasSpeaker() ? speaker(found) : null;
    Span cue = found.hasCue() ? span(found.cueFirst(), found.cueEnd()) : null;
    Span span = span(found.first(), found.end());
    return new Quotation(
        span.begin(), span.end(), Quotation.Kind.valueOf(found.kind().name()), speaker, cue);
  }

  private Quotation.Speaker speaker(FoundQuotation found) {
    Span span = span(found.speakerFirst(), found.speakerEnd());
    Mention named =
        found.hasAntecedent()
            ? named(found.antecedentFirst(), found.antecedentEnd())
            : named(found.speakerFirst(), found.speakerEnd());
    return named == null
        ? new Quotation.Speaker(span.begin(), span.end(), span.of(tokens.text()), null)
        : new Quotation.Speaker(span.begin(), span.end(), named.name(), named.entity());
  }

  /**
   * The person, or else the organisation, that the words name: not one that somebody's spokesman
   * speaks for, so none behind a preposition, and no possessive.
   */
  private @Nullable Mention named(int first, int end) {
    Mention organization = null;
    for (int i = mentionAt(first); i < names.count() && names.firstToken(i) < end; i++) {
      if (followsPreposition(first, names.firstToken(i))) {
        break;
      }
      boolean possessive = tokens.isPossessive(names.endToken(i) - 1);
      if (names.type(i) == EntityType.PERSON && !possessive) {
        return mentions.get(lastOfPhrase(i, end));
      }
      boolean isWhole = names.endToken(i) >= end;
      if (names.type(i) != EntityType.PERSON && !possessive && isWhole) {
        organization = mentions.get(i);
      }
    }
    return organization;
  }

  /** "Kremlin spokesman Dmitry Peskov": of persons with nothing but words between, the last. */
  private int lastOfPhrase(int person, int end) {
    int last = person;
    for (int next = person + 1; next < names.count() && names.endToken(next) <= end; next++) {
      if (names.type(next) != EntityType.PERSON
          || !isRole(names.endToken(last), names.firstToken(next))) {
        break;
      }
      last = next;
    }
    return last;
  }

  private boolean isRole(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.isWord(i) || SEPARATORS.contains(tokens, i)) {
        return false;
      }
    }
    return from < to;
  }

  /** The first mention that ends behind token {@code first}. */
  private int mentionAt(int first) {
    int low = 0;
    int high = names.count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.endToken(middle) <= first) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean followsPreposition(int from, int to) {
    for (int i = from; i < to; i++) {
      if (STOPPERS.contains(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  Span span(int first, int end) {
    int last = end - 1;
    return new Span(tokens.begin(first), tokens.bareEnd(last));
  }
}

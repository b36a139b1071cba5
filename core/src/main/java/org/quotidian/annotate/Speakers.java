package org.quotidian.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quotidian.annotate.quotation.FoundQuotation;
import org.quotidian.annotate.quotation.KnownNames;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/**
 * Makes quotations of what the rules found: their speakers get the entities of the names, and those
 * that are too uncertain are left open. For one article.
 */
final class Speakers {

  private final Tokens tokens;
  private final TokenNames names;
  private final List<Mention> mentions;
  private final Certainty least;

  /**
   * @param least speakers that are less certain are left open
   */
  Speakers(Tokens tokens, TokenNames names, List<Mention> mentions, Certainty least) {
    this.tokens = tokens;
    this.names = names;
    this.mentions = mentions;
    this.least = least;
  }

  KnownNames knownNames() {
    int[] firsts = new int[names.count()];
    int[] ends = new int[firsts.length];
    EntityType[] types = new EntityType[firsts.length];
    int[] entities = new int[firsts.length];
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = names.firstToken(i);
      ends[i] = names.endToken(i);
      types[i] = names.type(i);
      entities[i] = numbers.computeIfAbsent(mentions.get(i).entity(), id -> numbers.size());
    }
    return KnownNames.of(firsts, ends, types, entities);
  }

  Quotation quotation(FoundQuotation found) {
    Span cue = found.hasCue() ? span(found.cueFirst(), found.cueEnd()) : null;
    Span span = span(found.first(), found.end());
    return new Quotation(
        span.begin(),
        span.end(),
        Quotation.Kind.valueOf(found.kind().name()),
        found.certainty().isAtLeast(least) ? speakers(found) : List.of(),
        cue);
  }

  private List<Quotation.Speaker> speakers(FoundQuotation found) {
    List<Quotation.Speaker> speakers = new ArrayList<>(found.speakers().size());
    for (FoundQuotation.Speaker speaker : found.speakers()) {
      speakers.add(speaker(found, speaker));
    }
    return speakers;
  }

  private Quotation.Speaker speaker(FoundQuotation found, FoundQuotation.Speaker speaker) {
    Span span = span(speaker.first(), speaker.end());
    boolean refers = found.hasAntecedent();
    Certainty certainty =
        refers ? found.certainty().and(found.referenceCertainty()) : found.certainty();
    if (speaker.name() >= 0) {
      certainty = certainty.and(mentions.get(speaker.name()).link().certainty());
    }
    if (speaker.name() < 0 || !certainty.isAtLeast(least)) {
      return new Quotation.Speaker(
          span.begin(), span.end(), span.of(tokens.text()), null, found.basis(), found.certainty());
    }
    boolean weaker = refers && !found.referenceCertainty().isAtLeast(found.certainty());
    boolean asCertain = refers && found.referenceCertainty() == found.certainty();
    Mention named = mentions.get(speaker.name());
    return new Quotation.Speaker(
        span.begin(),
        span.end(),
        named.name(),
        named.entity(),
        weaker || asCertain ? found.reference() : found.basis(),
        certainty);
  }

  Span span(int first, int end) {
    int last = end - 1;
    return new Span(tokens.begin(first), tokens.bareEnd(last));
  }
}

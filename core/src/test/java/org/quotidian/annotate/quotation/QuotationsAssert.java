package org.quotidian.annotate.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.quotidian.annotate.quotation.FoundQuotation.Kind;
import org.quotidian.annotate.sentence.SentenceSplitter;
import org.quotidian.text.Tokens;

/** {@code assertThatQuotations(text).are("“…” — Merz", …)}. */
final class QuotationsAssert {

  private final Tokens tokens;
  private final List<FoundQuotation> quotations;

  private QuotationsAssert(Tokens tokens, KnownNames mentions) {
    this.tokens = tokens;
    int[] sentences = SentenceSplitter.english().split(tokens);
    quotations = QuotationFinder.english().find(tokens, sentences, mentions);
  }

  static QuotationsAssert assertThatQuotations(String text) {
    return new QuotationsAssert(Tokens.of(text), KnownNames.NONE);
  }

  static QuotationsAssert assertThatQuotations(String text, KnownNames mentions) {
    return new QuotationsAssert(Tokens.of(text), mentions);
  }

  /**
   * What was said and by whom, separated by a dash; "nobody" for no speaker. Scare quotes aside.
   */
  void are(String... expected) {
    assertThat(
            quotations.stream()
                .filter(q -> q.kind() != Kind.SCARE)
                .map(q -> text(q.first(), q.end()) + " — " + speaker(q)))
        .containsExactly(expected);
  }

  /** The same with the kind in front: "direct: “…” — Merz". */
  void areOfKind(String... expected) {
    assertThat(
            quotations.stream()
                .map(
                    q ->
                        q.kind().name().toLowerCase(Locale.ROOT)
                            + ": "
                            + text(q.first(), q.end())
                            + " — "
                            + speaker(q)))
        .containsExactly(expected);
  }

  /** The words that say that something is said. */
  void haveCues(String... expected) {
    assertThat(
            quotations.stream()
                .filter(FoundQuotation::hasCue)
                .map(q -> text(q.cueFirst(), q.cueEnd())))
        .containsExactly(expected);
  }

  /** The names that pronouns refer to: "He = Merz". */
  void haveAntecedents(String... expected) {
    assertThat(
            quotations.stream()
                .filter(FoundQuotation::hasAntecedent)
                .map(q -> speaker(q) + " = " + text(q.antecedentFirst(), q.antecedentEnd())))
        .containsExactly(expected);
  }

  private String speaker(FoundQuotation quotation) {
    return quotation.hasSpeaker()
        ? text(quotation.speakerFirst(), quotation.speakerEnd())
        : "nobody";
  }

  private String text(int first, int end) {
    return tokens.text().substring(tokens.begin(first), tokens.end(end - 1));
  }
}

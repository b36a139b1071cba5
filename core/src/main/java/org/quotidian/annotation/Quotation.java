package org.quotidian.annotation;

import org.jspecify.annotations.Nullable;
import org.quotidian.article.Span;

/**
 * Words that the article reports someone as saying.
 *
 * @param begin its first UTF-16 code unit in the article's text, an opening mark included
 * @param end the code unit after its last, a closing mark included; a quotation that the article
 *     interrupts ("…," he said, "…") runs from its first mark to its last
 * @param kind how the words are reported
 * @param speaker who said them, or {@code null} if it is not certain
 * @param cue the words that report speech, such as "said"; {@code null} if there are none
 */
public record Quotation(
    int begin, int end, Kind kind, @Nullable Speaker speaker, @Nullable Span cue) {

  /** How words are reported. */
  public enum Kind {
    /** All in quotation marks. */
    DIRECT,
    /** A clause of the article's with some of the words in quotation marks. */
    MIXED,
    /** A clause of the article's, without quotation marks. */
    INDIRECT
  }

  /** Its place in the article's text. */
  public Span span() {
    return new Span(begin, end);
  }

  /**
   * Who said something.
   *
   * @param begin the first code unit of the words that name the speaker here: a name, "he", "a
   *     senior official"
   * @param end the code unit after their last
   * @param name the speaker's name as this article has it at its fullest; the words themselves if
   *     they name nobody
   * @param entity the id of the entity that the speaker is; {@code null} if the article names none
   */
  public record Speaker(int begin, int end, String name, @Nullable String entity) {

    /** Their place in the article's text. */
    public Span span() {
      return new Span(begin, end);
    }
  }
}

package org.quotidian.annotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.Span;

/**
 * Words that the article reports someone as saying.
 *
 * @param begin its first UTF-16 code unit in the article's text, an opening mark included
 * @param end the code unit after its last, a closing mark included; a quotation that the article
 *     interrupts ("…," he said, "…") runs from its first mark to its last
 * @param kind how the words are reported
 * @param speakers who said them: several for a joint statement ("Norway and Chile said"), none if
 *     the article leaves it open
 * @param cue the words that report that something was said, such as "said"; {@code null} if there
 *     are none
 */
public record Quotation(int begin, int end, Kind kind, List<Speaker> speakers, @Nullable Span cue) {

  /** Copies the list. */
  public Quotation {
    speakers = List.copyOf(speakers);
  }

  /**
   * A quotation of one speaker, or of none.
   *
   * @param begin the first UTF-16 code unit, quotation marks included
   * @param end the code unit after the last
   * @param kind direct, indirect or mixed
   * @param speaker who said it; {@code null} if the article leaves it open
   * @param cue the words that attribute it, such as "said"; {@code null} if there are none
   */
  public Quotation(int begin, int end, Kind kind, @Nullable Speaker speaker, @Nullable Span cue) {
    this(begin, end, kind, speaker == null ? List.of() : List.of(speaker), cue);
  }

  /** How words are reported. */
  public enum Kind {
    /** All in quotation marks. */
    DIRECT,
    /** A clause of the article's with some of the words in quotation marks. */
    MIXED,
    /** A clause of the article's, without quotation marks. */
    INDIRECT
  }

  /** What a speaker rests on; where it rests on two things, the less certain one. */
  public enum Basis {
    /** A verb of speech beside the quotation: "…," Merz said. */
    ATTRIBUTION,
    /** "According to Merz, …". */
    ACCORDING_TO,
    /** A colon or a line of its own: "Merz: …", "…" — Merz. */
    LABEL,
    /** The quotation goes on with, or follows, another one of the speaker. */
    CONTINUATION,
    /** The speaker of the paragraph or sentence before. */
    CONTEXT,
    /** A pronoun that refers to somebody named before. */
    PRONOUN,
    /** A description of somebody named before: "the chancellor", "the airline". */
    DESCRIPTION,
    /** A {@code SpeakerFinder} other than the library's. */
    GIVEN
  }

  /** {@return where it is in the article's text} */
  public Span span() {
    return new Span(begin, end);
  }

  /**
   * {@return who said it, as one; {@code null} if the article leaves it open} Joint speakers are
   * one without an entity, whose name is all their names: "Norway and Chile".
   */
  public @Nullable Speaker speaker() {
    return switch (speakers.size()) {
      case 0 -> null;
      case 1 -> speakers.get(0);
      default -> Speaker.joint(speakers);
    };
  }

  /**
   * Who said something.
   *
   * @param begin the first code unit of the words that name the speaker here: a name, "he", "a
   *     senior official"
   * @param end the code unit after their last
   * @param name the speaker's name as this article has it at its fullest; the words themselves if
   *     they name nobody
   * @param entity the id of the entity that the speaker is; {@code null} if the article names none,
   *     or if more than one fits
   * @param basis what the speaker rests on
   * @param certainty how certain that is
   */
  public record Speaker(
      int begin, int end, String name, @Nullable String entity, Basis basis, Certainty certainty) {

    /**
     * A speaker that somebody else has found.
     *
     * @param begin the first UTF-16 code unit of the words that refer to the speaker
     * @param end the code unit after the last
     * @param name the name in full, or the words as they are
     * @param entity the id of the entity; {@code null} if it is not known
     */
    public Speaker(int begin, int end, String name, @Nullable String entity) {
      this(begin, end, name, entity, Basis.GIVEN, Certainty.HIGH);
    }

    private static Speaker joint(List<Speaker> speakers) {
      StringBuilder name = new StringBuilder();
      Speaker weakest = speakers.get(0);
      int begin = Integer.MAX_VALUE;
      int end = 0;
      for (int i = 0; i < speakers.size(); i++) {
        Speaker speaker = speakers.get(i);
        name.append(i == 0 ? "" : i < speakers.size() - 1 ? ", " : " and ").append(speaker.name);
        weakest = weakest.certainty.isAtLeast(speaker.certainty) ? speaker : weakest;
        begin = Math.min(begin, speaker.begin);
        end = Math.max(end, speaker.end);
      }
      return new Speaker(begin, end, name.toString(), null, weakest.basis, weakest.certainty);
    }

    /** {@return where the words are in the article's text} */
    public Span span() {
      return new Span(begin, end);
    }
  }
}

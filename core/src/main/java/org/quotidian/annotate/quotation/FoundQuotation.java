package org.quotidian.annotate.quotation;

import java.util.List;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Quotation.Basis;

/**
 * Words that a text reports someone as saying, as ranges of tokens; a range that is missing is -1
 * and -1.
 *
 * @param kind how the words are reported
 * @param first the first token of what was said, an opening mark included
 * @param end the token after its last, a closing mark included; a quotation that the text
 *     interrupts ("…," he said, "…") runs from the first mark to the last
 * @param speakerFirst the first token of the speaker as named here: a name with its title, a noun
 *     phrase, a pronoun
 * @param speakerEnd the token after the speaker's last
 * @param cueFirst the first token of the words that report that something is said: "said"
 * @param cueEnd the token after the cue's last
 * @param antecedentFirst for a speaker that is a pronoun or a description, the first token of the
 *     name that it refers to
 * @param antecedentEnd the token after that name's last
 * @param speakers the speakers one by one, with their names
 * @param basis what the words that name the speaker rest on
 * @param certainty how certain they are
 * @param reference what the antecedent rests on
 * @param referenceCertainty how certain the antecedent is
 */
public record FoundQuotation(
    Kind kind,
    int first,
    int end,
    int speakerFirst,
    int speakerEnd,
    int cueFirst,
    int cueEnd,
    int antecedentFirst,
    int antecedentEnd,
    List<Speaker> speakers,
    Basis basis,
    Certainty certainty,
    Basis reference,
    Certainty referenceCertainty) {

  /**
   * One of those who said something, as a range of tokens.
   *
   * @param first the first token of the words that name the speaker
   * @param end the token after their last
   * @param name the number of the known name of the speaker, which may be elsewhere in the text; -1
   *     if there is none
   */
  public record Speaker(int first, int end, int name) {}

  /** How words are reported. */
  public enum Kind {
    /** All in quotation marks. */
    DIRECT,
    /** A clause of the article's with some of the words in quotation marks. */
    MIXED,
    /** A clause of the article's, without quotation marks. */
    INDIRECT,
    /** In marks, but said by nobody in particular: scare quotes, nicknames, titles of works. */
    SCARE
  }

  /** Whether a speaker is known. */
  public boolean hasSpeaker() {
    return speakerFirst >= 0;
  }

  /** Whether there is a cue. */
  public boolean hasCue() {
    return cueFirst >= 0;
  }

  /** Whether the speaker is a pronoun or a description whose name is known. */
  public boolean hasAntecedent() {
    return antecedentFirst >= 0;
  }
}

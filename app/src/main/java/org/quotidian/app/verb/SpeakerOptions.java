package org.quotidian.app.verb;

import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Certainty;
import picocli.CommandLine.Option;

/** How certain the speakers of quotations have to be. */
public final class SpeakerOptions {

  @Option(
      names = "--speakers-at-least",
      paramLabel = "LEVEL",
      description =
          "Name only speakers that are at least this certain: high (right in nine cases of ten),"
              + " medium (the default: about eight of ten), or low (guesses too). Others are left"
              + " open. Text marks speakers that are not near certain: (likely), (a guess).")
  private Certainty least = Certainty.MEDIUM;

  /** An annotator for English that names the speakers that the option asks for. */
  public Annotator annotator() {
    return least == Certainty.MEDIUM
        ? Annotator.english()
        : Annotator.builder().speakersAtLeast(least).build();
  }

  /** {@return how certain speakers have to be} */
  public Certainty least() {
    return least;
  }
}

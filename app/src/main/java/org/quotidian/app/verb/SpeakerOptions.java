package org.quotidian.app.verb;

import java.util.Locale;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Certainty;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How certain the speakers of quotations have to be. */
public final class SpeakerOptions {

  @Option(
      names = "--speakers-at-least",
      paramLabel = "LEVEL",
      converter = Level.class,
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

  /** Reads a level as the help spells it. */
  static final class Level implements ITypeConverter<Certainty> {
    @Override
    public Certainty convert(String value) {
      for (Certainty level : Certainty.values()) {
        if (level.name().equals(value.toUpperCase(Locale.ROOT))) {
          return level;
        }
      }
      throw new TypeConversionException("must be high, medium or low, was '" + value + "'");
    }
  }
}

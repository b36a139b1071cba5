package org.quotidian.app.compare;

import java.util.Locale;
import org.quotidian.passage.PassageMatcher;
import picocli.CommandLine.Option;

/** What counts as shared words. */
final class MatchOptions {

  enum Across {
    SOURCE(PassageMatcher.Across.SOURCES),
    ARTICLE(PassageMatcher.Across.ARTICLES);

    private final PassageMatcher.Across setting;

    Across(PassageMatcher.Across setting) {
      this.setting = setting;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--min-words",
      paramLabel = "N",
      description =
          "Show shared runs of at least so many words, 3 or more (default:" + " ${DEFAULT-VALUE}).")
  private int minWords = 8;

  @Option(
      names = "--across",
      paramLabel = "WHAT",
      description =
          "Compare articles of different sources (source), or all of them (article); an article"
              + " without a source is one of its own (default: ${DEFAULT-VALUE}).")
  private Across across = Across.SOURCE;

  boolean acrossSources() {
    return across == Across.SOURCE;
  }

  int minWords() {
    return minWords;
  }

  /**
   * @throws IllegalArgumentException if the options make no sense
   */
  PassageMatcher matcher() {
    return builder().build();
  }

  /**
   * @throws IllegalArgumentException if the options make no sense
   */
  PassageMatcher.Builder builder() {
    if (minWords < 3) {
      throw new IllegalArgumentException("--min-words has to be 3 or more, not " + minWords);
    }
    return PassageMatcher.builder().minWords(minWords).across(across.setting);
  }
}

package org.quotidian.annotate.figure;

import java.util.List;
import java.util.Locale;
import org.quotidian.annotate.lists.TermLexicon;
import org.quotidian.text.Tokens;

/**
 * Finds the figures of a text by rules over its tokens. Immutable and safe to share between
 * threads; the work is linear in the length of the text, and nothing is allocated but for what is
 * found.
 */
public final class FigureFinder {

  private static final FigureFinder ENGLISH =
      new FigureFinder(
          TermLexicon.load(FigureFinder.class, "english.txt", (list, word) -> Kind.of(list).bit),
          Qualifiers.load("qualifiers.txt"));

  private final TermLexicon lexicon;
  private final Qualifiers qualifiers;

  private FigureFinder(TermLexicon lexicon, Qualifiers qualifiers) {
    this.lexicon = lexicon;
    this.qualifiers = qualifiers;
  }

  /** The finder for English. */
  public static FigureFinder english() {
    return ENGLISH;
  }

  /**
   * The figures of a text in a language other than English: percentages and sums of money in
   * digits, with their sign beside them, as the language sets thousands and decimals.
   */
  public static List<FoundFigure> signed(Tokens tokens, int[] sentenceRanges, Locale language) {
    return new SignedFigures(tokens, language).find(sentenceRanges);
  }

  /**
   * The figures of a text in order, each inside one sentence, none overlapping.
   *
   * @param sentenceRanges the sentences as pairs of token numbers: the first token, and the one
   *     after the last
   */
  public List<FoundFigure> find(Tokens tokens, int[] sentenceRanges) {
    FigureScan scan = new FigureScan(new FigureContext(tokens, lexicon), qualifiers);
    for (int i = 0; i + 1 < sentenceRanges.length; i += 2) {
      scan.sentence(sentenceRanges[i], sentenceRanges[i + 1]);
    }
    return scan.found();
  }
}

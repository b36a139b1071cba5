package org.quotidian.annotate.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.quotidian.annotate.sentence.SentenceSplitter;
import org.quotidian.annotation.Figure.Qualifier;
import org.quotidian.text.Tokens;

/** {@code assertThatFigures(text).are(…)}. */
final class FiguresAssert {

  private final Tokens tokens;
  private final List<FoundFigure> figures;

  private FiguresAssert(String text) {
    tokens = Tokens.of(text);
    figures = FigureFinder.english().find(tokens, SentenceSplitter.english().split(tokens));
  }

  static FiguresAssert assertThatFigures(String text) {
    return new FiguresAssert(text);
  }

  /** The spans as they are in the text, each with its noun if that lies outside it. */
  void are(String... expected) {
    assertThat(figures.stream().map(this::marked).toList()).containsExactly(expected);
  }

  /** What the figures say, such as {@code "10..15 drones ABOUT"}. */
  void mean(String... expected) {
    assertThat(figures.stream().map(FiguresAssert::meaning).toList()).containsExactly(expected);
  }

  void areNone() {
    are();
  }

  private String marked(FoundFigure figure) {
    String span =
        tokens
            .text()
            .substring(tokens.begin(figure.firstToken()), tokens.end(figure.endToken() - 1));
    boolean outside =
        figure.unitToken() >= 0
            && (figure.unitToken() < figure.firstToken()
                || figure.unitToken() >= figure.endToken());
    return outside ? span + " " + figure.unit() : span;
  }

  private static String meaning(FoundFigure figure) {
    String value = number(figure.low());
    if (figure.isRange()) {
      value += ".." + number(figure.high());
    }
    String unit = figure.unit() == null ? "" : " " + figure.unit();
    boolean qualified = figure.qualifier() != Qualifier.EXACTLY;
    return value + unit + (qualified ? " " + figure.qualifier() : "");
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.4g", value).replaceAll("0+$", "");
  }
}

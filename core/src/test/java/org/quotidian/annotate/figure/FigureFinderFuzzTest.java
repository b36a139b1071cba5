package org.quotidian.annotate.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quotidian.CpuTime;
import org.quotidian.annotate.sentence.SentenceSplitter;
import org.quotidian.text.Tokens;

/** Whatever the text: no exception, figures in order and inside sentences, linear work. */
class FigureFinderFuzzTest {

  private static final String[] PIECES = {
    "1",
    "17",
    "800,000",
    "3.2",
    "2025",
    "1.5m",
    "5bn",
    "0930",
    "999999999999999",
    "1,2",
    "½",
    "1/2",
    "one",
    "two",
    "twenty",
    "hundred",
    "million",
    "dozen",
    "half",
    "third",
    "thirds",
    "a",
    "an",
    "and",
    "to",
    "of",
    "them",
    "or",
    "between",
    "from",
    "in",
    "about",
    "up to",
    "more",
    "than",
    "as many as",
    "at least",
    "another",
    "plus",
    "percent",
    "per cent",
    "percentage",
    "points",
    "%",
    "$",
    "US$",
    "€",
    "Rs.",
    "USD",
    "dollars",
    "Dec.",
    "May",
    "a.m.",
    "Article",
    "No.",
    "said",
    "drones",
    "people",
    "killed",
    "striking",
    "year",
    "old",
    "US",
    "Goldman",
    "Sachs",
    "-",
    "–",
    "—",
    ",",
    ".",
    ";",
    ":",
    "/",
    "(",
    ")",
    "‘",
    "’",
    "“",
    "”",
    "\"",
    "+",
    "~",
    "°",
    "&",
    " ",
    "  ",
    " ",
    "\n",
    "\n\n",
    "\u00A0",
    "\uD800",
    "\uD83D\uDE00",
    "北",
    "٣"
  };

  @Test
  void spansStayInsideSentencesAndInOrder() {
    Random random = new Random(7);
    for (int round = 0; round < 30_000; round++) {
      StringBuilder text = new StringBuilder();
      boolean blanks = random.nextBoolean();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]).append(blanks ? " " : "");
      }
      check(text.toString());
    }
  }

  @Test
  void workIsLinear() {
    for (String piece : PIECES) {
      CpuTime.assertLinear(piece, 40_000, times -> check((piece + " ").repeat(times)));
      String number = "one thousand " + piece + " ";
      CpuTime.assertLinear(number, 16_000, times -> check(number.repeat(times)));
    }
  }

  private static void check(String text) {
    Tokens tokens = Tokens.of(text);
    int[] ranges = SentenceSplitter.english().split(tokens);
    List<FoundFigure> figures = FigureFinder.english().find(tokens, ranges);
    int upto = 0;
    int sentence = 0;
    for (FoundFigure figure : figures) {
      while (ranges[sentence + 1] <= figure.firstToken()) {
        sentence += 2;
      }
      if (figure.firstToken() < Math.max(upto, ranges[sentence])
          || figure.endToken() <= figure.firstToken()
          || figure.endToken() > ranges[sentence + 1]
          || figure.unitToken() >= ranges[sentence + 1]
          || (figure.unit() == null) != (figure.unitToken() < 0)
          || !(figure.low() <= figure.high())
          || !Double.isFinite(figure.high())) {
        assertThat(text).as("text of %s", figure).isNull();
      }
      upto = figure.endToken();
    }
  }
}

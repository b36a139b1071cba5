package org.quotidian.annotate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.CpuTime;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.article.Span;

/**
 * Whatever the text: no exception, places inside the text, time that grows with the length only.
 */
class AnnotatorFuzzTest {

  private static final String MARKS =
      "\"“”‘’'`„«»,.:;?!-—–…()[]{}%$€£/*_#@&·•\n\t\u00a0\u200b\u2011\ufeff\u0301A0z\ud83d\ude00";

  private static final Annotator ENGLISH = Annotator.english();

  @Test
  void randomBytes() {
    Random random = new Random(1);
    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      check(new String(bytes, StandardCharsets.UTF_8));
      check(new String(bytes, StandardCharsets.UTF_16LE));
      check(new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void aWordForSayingAtTheVeryStart() {
    check("talks in Berlin go on; and the cafe is open \"till The U.S. The U.S. The U.S.");
  }

  @Test
  void textWithCutsAndMarks() throws IOException {
    Random random = new Random(2);
    for (String seed : Seeds.texts()) {
      for (int round = 0; round < 300; round++) {
        StringBuilder text = new StringBuilder(seed);
        for (int edits = random.nextInt(60); edits >= 0 && !text.isEmpty(); edits--) {
          int at = random.nextInt(text.length());
          switch (random.nextInt(4)) {
            case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(80)));
            case 1 -> text.setCharAt(at, mark(random));
            case 2 -> text.insert(at, String.valueOf(mark(random)).repeat(1 + random.nextInt(5)));
            default -> {
              int from = random.nextInt(text.length());
              text.insert(at, text, from, Math.min(text.length(), from + random.nextInt(120)));
            }
          }
        }
        check(text.toString());
      }
    }
  }

  /** Work grows with the length, not with its square. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "'",
        "“",
        "”",
        "“a",
        "‘a ",
        "(",
        ")",
        "[",
        "1",
        "1 ",
        "1,",
        "$",
        "A",
        "A ",
        "A.",
        "a ",
        "\n",
        "\n\n",
        "*",
        "*a",
        "*a ",
        "_a_ ",
        "- ",
        ".",
        "…",
        "Merz ",
        "Merz said ",
        "he said, \"",
        "\"A,\" Merz said. ",
        "Ann Lee "
      })
  void aMillionCharactersOfTheSame(String part) {
    CpuTime.assertLinear(
        part,
        1_000_000,
        length ->
            checkPlaces(ENGLISH.annotate(Article.of("same", part.repeat(length / part.length())))));
  }

  private static char mark(Random random) {
    return MARKS.charAt(random.nextInt(MARKS.length()));
  }

  static void check(String text) {
    try {
      checkPlaces(ENGLISH.annotate(Article.of("fuzz", text)));
      checkPlaces(ENGLISH.annotate(Article.builder("fuzz", text).language("de").build()));
    } catch (RuntimeException e) {
      throw new AssertionError(text, e);
    }
  }

  private static void checkPlaces(AnnotatedArticle article) {
    inOrder(article, article.sentences().stream().map(Sentence::span).toList());
    inOrder(article, article.mentions().stream().map(Mention::span).toList());
    inOrder(article, article.figures().stream().map(Figure::span).toList());
    for (Quotation quotation : article.quotations()) {
      inside(article, quotation.span());
      if (quotation.speaker() != null) {
        inside(article, quotation.speaker().span());
      }
      if (quotation.cue() != null) {
        inside(article, quotation.cue());
      }
    }
  }

  private static void inOrder(AnnotatedArticle article, List<Span> spans) {
    int before = 0;
    for (Span span : spans) {
      inside(article, span);
      if (span.begin() < before) {
        throw new AssertionError(span + " overlaps what ends at " + before);
      }
      before = span.end();
    }
  }

  private static void inside(AnnotatedArticle article, Span span) {
    if (span.length() == 0 || span.end() > article.article().text().length()) {
      throw new AssertionError(span + " in a text of " + article.article().text().length());
    }
  }
}

package org.quotidian.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quotidian.annotate.SentencesAssert.assertThatSentences;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/** Asterisks and underscores that stand for italics hide nothing. */
class EmphasisTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Eleven governments would send troops, *The Guardian* reported.",
        "Eleven governments would send troops, _The Guardian_ reported.",
        "Eleven governments would send troops, **The Guardian** reported.",
        "Eleven governments would send troops (*The Guardian*).",
        "Merz wrote it in *The Guardian*, she said.",
      })
  void namesOfPapers(String text) {
    assertThat(annotate(text).mentions())
        .extracting(mention -> mention.span().of(text))
        .contains("The Guardian");
  }

  @Test
  void speakers() {
    String text = "“It is a *lifeline*,” **Marta Hollis** said. She left _at once_.";
    Quotation quotation = annotate(text).quotations().get(0);
    assertThat(quotation.span().of(text)).isEqualTo("“It is a *lifeline*,”");
    assertThat(quotation.speaker()).isNotNull();
    assertThat(quotation.speaker().name()).isEqualTo("Marta Hollis");
  }

  @Test
  void marksBelongToTheSentenceThatTheyTouch() {
    assertThatSentences("*Talks went on.* **Nobody left.** The *end.*")
        .are("*Talks went on.*", "**Nobody left.**", "The *end.*");
    assertThatSentences("* *The Guardian* reported it.\n* Nobody else did.")
        .are("*The Guardian* reported it.", "Nobody else did.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2*3*4",
        "a * b * c",
        "snake_case_name",
        "He said f*** and s*** again",
        "Prices* rose by 3 pct",
        "*Prices exclude VAT",
        "*one\n\ntwo*",
        "____ ____",
        "**** MORE ****",
        "M*A*S*H",
        "**a*",
      })
  void whatIsNoEmphasis(String text) {
    Tokens tokens = Tokens.of(text);
    assertThat(tokens.withoutEmphasis()).isSameAs(tokens);
  }

  @Test
  void theRestKeepsItsPlaceAndItsGap() {
    Tokens tokens = Tokens.of("(**The**\n*Guardian*) _said_").withoutEmphasis();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      words.add(tokens.gapBefore(i) + " " + tokens.begin(i) + " " + tokens.original(i));
    }
    assertThat(words)
        .containsExactly(
            "PARAGRAPH 0 (", "NONE 3 The", "LINE 10 Guardian", "NONE 19 )", "BLANK 22 said");
  }

  /** Wherever words are set apart in the sample corpus, the same is found in the same places. */
  @Test
  void findsTheSameAsWithoutThem() throws IOException {
    Random random = new Random(7);
    for (String seed : Seeds.texts()) {
      String plain = seed.replaceAll("[*_]", "");
      List<String> expected = found(annotate(plain), new int[0]);
      for (int round = 0; round < 20; round++) {
        int[] marks = marks(plain, random);
        StringBuilder text = new StringBuilder(plain);
        for (int i = marks.length - 1; i >= 0; i--) {
          text.insert(marks[i], '*');
        }
        assertThat(found(annotate(text.toString()), marks)).as("%s", text).isEqualTo(expected);
      }
    }
  }

  /** Where to put marks around words of one line: pairs, one behind the other. */
  private static int[] marks(String text, Random random) {
    List<Integer> marks = new ArrayList<>();
    int line = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', line)) {
      int begin = line;
      for (int i = line; i < end; i++) {
        boolean starts = i == line || text.charAt(i - 1) == ' ';
        if (starts && Character.isLetter(text.charAt(i)) && random.nextInt(15) == 0) {
          begin = text.indexOf(' ', i + random.nextInt(40));
          if (begin > i && begin < end && Character.isLetterOrDigit(text.charAt(begin - 1))) {
            marks.add(i);
            marks.add(begin);
            i = begin;
          }
        }
      }
      line = end + 1;
    }
    return marks.stream().mapToInt(Integer::intValue).toArray();
  }

  /** All that was found, with the places that it has without the marks. */
  private static List<String> found(AnnotatedArticle article, int[] marks) {
    List<String> found = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      found.add("sentence " + without(sentence.span(), marks));
    }
    for (Mention mention : article.mentions()) {
      found.add(mention.entity() + " " + without(mention.span(), marks));
    }
    for (Quotation quotation : article.quotations()) {
      Quotation.Speaker speaker = quotation.speaker();
      found.add(
          quotation.kind()
              + " "
              + without(quotation.span(), marks)
              + (speaker == null ? "" : " " + without(speaker.span(), marks)));
    }
    for (Figure figure : article.figures()) {
      found.add(figure.low() + " " + figure.unit() + " " + without(figure.span(), marks));
    }
    return found;
  }

  private static Span without(Span span, int[] marks) {
    int begin = span.begin();
    int end = span.end();
    for (int i = 0; i < marks.length; i++) {
      begin -= marks[i] + i < span.begin() ? 1 : 0;
      end -= marks[i] + i < span.end() ? 1 : 0;
    }
    return new Span(begin, end);
  }

  private static AnnotatedArticle annotate(String text) {
    return Annotator.english().annotate(Article.of("test", text));
  }
}

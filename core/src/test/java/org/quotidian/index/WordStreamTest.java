package org.quotidian.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.junit.jupiter.api.Test;
import org.quotidian.text.Tokens;

class WordStreamTest {

  @Test
  void stemsOfOneWordHaveOnePosition() throws IOException {
    assertThat(stems("She saw the Harbour’s leaves."))
        .containsExactly("+she", "+see", " saw", "+the", "+harbor", "+leave", " leaf");
  }

  @Test
  void wordsThatMarksBelongToAreTermsWithThemToo() throws IOException {
    assertThat(stems("AT&T wrote C++ programs"))
        .containsExactly("+at", "+t", " at&t", "+write", "+c", " c++", "+program");
    assertThat(forms("AT&T wrote C++ programs"))
        .containsExactly("+at", "+t", "+wrote", "+c", "+programs");
  }

  @Test
  void formsAreFoldedAndHaveNoPossessiveEnding() throws IOException {
    assertThat(forms("The U.S. Café's 1,200 naïve GUESTS, mid-2024"))
        .containsExactly("+the", "+us", "+cafe", "+1200", "+naive", "+guests", "+mid", "+2024");
  }

  @Test
  void aWordThatIsTooLongLeavesItsPositionFree() throws IOException {
    String longest = "x".repeat(NewsAnalyzer.MOST_LETTERS);
    assertThat(forms("a " + longest + "x ferry")).containsExactly("+a", "++ferry");
    assertThat(forms("a " + longest + " ferry")).containsExactly("+a", "+" + longest, "+ferry");
    String accents = "é".repeat(100) + "ж".repeat(200);
    assertThat(forms(accents)).containsExactly("+" + "e".repeat(100) + "ж".repeat(200));
  }

  @Test
  void aStreamThatWasNotReadToItsEndStartsAfresh() throws IOException {
    NewsAnalyzer.Words words = new NewsAnalyzer.Words();
    Tokens tokens = Tokens.of("saw leaves");
    assertThat(words.of(tokens, 0, 1).incrementToken()).isTrue();
    assertThat(terms(words.of(tokens, new int[] {1}))).containsExactly("+leave", " leaf");
  }

  private static List<String> stems(String text) throws IOException {
    Tokens tokens = Tokens.of(text);
    return terms(new NewsAnalyzer.Words().of(tokens, 0, tokens.count()));
  }

  private static List<String> forms(String text) throws IOException {
    Tokens tokens = Tokens.of(text);
    return terms(new NewsAnalyzer.Words().forms(tokens, 0, tokens.count()));
  }

  /** Each term behind a plus sign for each position that it is ahead, or behind a blank. */
  private static List<String> terms(TokenStream stream) throws IOException {
    TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
    PositionIncrementAttribute position = stream.getAttribute(PositionIncrementAttribute.class);
    List<String> terms = new ArrayList<>();
    while (stream.incrementToken()) {
      int ahead = position.getPositionIncrement();
      terms.add((ahead == 0 ? " " : "+".repeat(ahead)) + term.getBytesRef().utf8ToString());
    }
    return terms;
  }
}

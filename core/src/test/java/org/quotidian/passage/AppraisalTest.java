package org.quotidian.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quotidian.passage.pair.ComparedText;
import org.quotidian.passage.pair.Match;
import org.quotidian.passage.pair.WordOffsets;

/** Each letter is a word; a capital is another form of the same stem. */
class AppraisalTest {

  @Test
  void theSameWordsAreVerbatim() {
    assertThat(of("abcdefgh", "abcdefgh")).isEqualTo(new Appraisal(Passage.Kind.VERBATIM, 1));
    assertThat(of("abcdefgh", "abcdefg").kind()).isEqualTo(Passage.Kind.EDITED);
  }

  @Test
  void halfOfTheLongerSideInRunsOfThreeWordsIsEdited() {
    assertThat(of("abcdevwxyz", "abcdeklmno")).isEqualTo(new Appraisal(Passage.Kind.EDITED, 0.5));
    assertThat(of("abcduvwxyz", "abcdklmnop"))
        .isEqualTo(new Appraisal(Passage.Kind.PARAPHRASE, 0.4));
    assertThat(of("abcdevwxyz", "abcdeklmnop").kind()).isEqualTo(Passage.Kind.PARAPHRASE);
  }

  @Test
  void twoWordsInARowAreNoRun() {
    assertThat(of("abcdef", "abxcdyef"))
        .isEqualTo(new Appraisal(Passage.Kind.PARAPHRASE, 12 / 14.0));
    assertThat(of("abcxdefy", "abcudefv").kind()).isEqualTo(Passage.Kind.EDITED);
  }

  @Test
  void theScoreCountsStemsAsOftenAsTheyOccur() {
    assertThat(of("aabbx", "ABbzz").score()).isEqualTo(2 * 3 / 10.0);
    assertThat(of("aaaxy", "abcde").score()).isEqualTo(2 * 1 / 10.0);
  }

  private static Appraisal of(String left, String right) {
    return Appraisal.of(
        new Match(0, left.length(), 0, right.length()),
        text(left),
        text(right),
        (one, other) -> left.charAt(one) == right.charAt(other));
  }

  private static ComparedText text(String letters) {
    WordOffsets offsets = new WordOffsets(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      offsets.add(2 * i, 2 * i + 1);
    }
    int[] terms = letters.chars().toArray();
    int[] stems = letters.chars().map(Character::toLowerCase).toArray();
    return new ComparedText(terms, stems, offsets, new int[] {letters.length()});
  }
}

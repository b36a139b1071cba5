package org.quotidian.passage.pair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quotidian.text.Tokens;

class QuotationRuleTest {

  private static final String COMMON = "at the end of the day";
  private static final String RARE = "quarrymen besieged the limestone ferry again";

  private final QuotationRule rule = new QuotationRule(8);

  @Test
  void isOnlyAskedIfRunsAreLonger() {
    assertThat(new QuotationRule(7).isAsked()).isTrue();
    assertThat(new QuotationRule(6).isAsked()).isFalse();
  }

  @Test
  void reportsWhatIsTheCompleteQuotationInBoth() {
    assertThat(isReported(COMMON, 6, true, true)).isTrue();
    assertThat(isReported(COMMON, 5, true, true)).isFalse();
  }

  @Test
  void reportsWhatIsTheCompleteQuotationInOneIfItIsRare() {
    assertThat(isReported(RARE, 6, true, false)).isTrue();
    assertThat(isReported(RARE, 6, false, true)).isTrue();
    assertThat(isReported(COMMON, 6, true, false)).isFalse();
    assertThat(isReported(COMMON, 6, false, true)).isFalse();
  }

  @Test
  void reportsNoPartOfBothQuotations() {
    assertThat(isReported(RARE, 6, false, false)).isFalse();
  }

  @Test
  void leavesRunsToTheMatcher() {
    String seven = COMMON + " he said";
    assertThat(isReported(seven, 7, true, true)).isTrue();
    assertThat(isReported(seven, 8, true, true)).isFalse();
  }

  @Test
  void findsTheRunThatTheWordsArePartOf() {
    // Words 10 to 15 on both sides, and how many are the same before and behind them.
    assertThat(isInRun(0, 0)).isFalse();
    assertThat(isInRun(1, 0)).isFalse();
    assertThat(isInRun(0, 1)).isFalse();
    assertThat(isInRun(2, 0)).isTrue();
    assertThat(isInRun(0, 2)).isTrue();
    assertThat(isInRun(1, 1)).isTrue();
  }

  private boolean isInRun(int before, int behind) {
    return rule.isInRun(
        10,
        20,
        6,
        (left, right) -> left == right - 10 && left >= 10 - before && left < 16 + behind);
  }

  private boolean isReported(String words, int count, boolean allOfLeft, boolean allOfRight) {
    Tokens tokens = Tokens.of(words);
    return rule.isReported(count, allOfLeft, allOfRight, i -> tokens.term(i % tokens.count()));
  }
}

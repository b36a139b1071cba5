package org.quotidian.passage.pair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntervalSetTest {

  private final IntervalSet set = new IntervalSet();

  @Test
  void holdsARangeThatLiesWithinOneOfIts() {
    set.add(10, 20);
    assertThat(set.hold(10, 20)).isTrue();
    assertThat(set.hold(12, 15)).isTrue();
    assertThat(set.hold(9, 15)).isFalse();
    assertThat(set.hold(15, 21)).isFalse();
    assertThat(set.hold(30, 31)).isFalse();
  }

  @Test
  void twoRangesThatTouchAreNotOne() {
    set.add(10, 20);
    set.add(20, 30);
    assertThat(set.hold(15, 25)).isFalse();
  }

  @Test
  void meetsARangeThatSharesOneWord() {
    set.add(10, 20);
    assertThat(set.meet(5, 11)).isTrue();
    assertThat(set.meet(19, 25)).isTrue();
    assertThat(set.meet(5, 10)).isFalse();
    assertThat(set.meet(20, 25)).isFalse();
  }

  @Test
  void keepsTheLongerOfTwoRanges() {
    set.add(12, 15);
    set.add(10, 20);
    assertThat(set.hold(16, 18)).isTrue();
    set.add(10, 18);
    assertThat(set.hold(18, 20)).isTrue();
    set.add(15, 30);
    assertThat(set.hold(10, 20)).isTrue();
    assertThat(set.hold(20, 30)).isTrue();
    set.add(5, 40);
    assertThat(set.hold(6, 39)).isTrue();
  }
}

package org.quotidian.annotate.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.quotidian.text.Tokens;

class TermSetsTest {

  private static final long NORTH = 1;
  private static final long ISLANDS = 1 << 1;
  private static final long RIVERS = 1 << 2;

  @Test
  void aWordHasTheBitsOfAllItsLists() {
    TermSets sets = load("north", "islands", "rivers");

    assertThat(bits(sets, "lübeck kiel dover malta rotterdam"))
        .containsExactly(NORTH, NORTH, NORTH | ISLANDS, ISLANDS, RIVERS);
  }

  @Test
  void caseMakesNoDifference() {
    assertThat(bits(load("north", "islands", "rivers"), "LÜBECK Kiel"))
        .containsExactly(NORTH, NORTH);
  }

  @Test
  void aWordInNoListHasNoBits() {
    assertThat(bits(load("north", "islands", "rivers"), "Calais north dove ."))
        .containsExactly(0L, 0L, 0L, 0L);
  }

  @Test
  void bitsFollowTheOrderAskedForAndOtherListsAreIgnored() {
    assertThat(bits(load("rivers", "north"), "Rotterdam Kiel Malta")).containsExactly(1L, 2L, 0L);
  }

  @Test
  void aListThatIsMissingIsReported() {
    assertThatThrownBy(() -> load("north", "lakes"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("harbours.txt has no list lakes");
  }

  private static TermSets load(String... names) {
    return TermSets.load(TermSetsTest.class, "harbours.txt", List.of(names));
  }

  private static LongStream bits(TermSets sets, String text) {
    Tokens tokens = Tokens.of(text);
    return LongStream.range(0, tokens.count()).map(i -> sets.bits(tokens, (int) i));
  }
}

package org.quotidian.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.quotidian.alignment.WordAlignment.Change;
import org.quotidian.alignment.WordAlignment.Pair;
import org.quotidian.alignment.WordAlignment.Stretch;
import org.quotidian.text.Tokens;
import org.quotidian.words.StemCache;

class WordAlignmentProperties {

  @Property(tries = 2000)
  void isWorthAsMuchAsTheBestOfAllAlignments(
      @ForAll("few") String left, @ForAll("few") String right) {
    NumberedWords words = words(left, right);
    int[] found = OrderedWords.counterparts(words);
    assertThat(worth(words, found)).isEqualTo(best(words, new int[words.left.count], 0, 0));
  }

  /** Whatever the table's size: words in the order of both sides, and those that are alike. */
  @Property(tries = 2000)
  void whatIsInOrderIsInOrder(
      @ForAll("texts") String left,
      @ForAll("texts") String right,
      @ForAll @IntRange(min = 1, max = 60) int mostCells) {
    NumberedWords words = words(left, right);
    int[] found = OrderedWords.counterparts(words, mostCells);
    int last = -1;
    for (int i = 0; i < found.length; i++) {
      if (found[i] >= 0) {
        assertThat(found[i]).isGreaterThan(last);
        assertThat(words.worth(i, found[i])).isPositive();
        last = found[i];
      }
    }
  }

  @Property(tries = 1000)
  void pairsAreOneToOneAndOfOneWordOrStem(
      @ForAll("texts") String leftText, @ForAll("texts") String rightText) {
    Tokens left = Tokens.of(leftText);
    Tokens right = Tokens.of(rightText);
    Set<Integer> lefts = new HashSet<>();
    Set<Integer> rights = new HashSet<>();
    StemCache stems = new StemCache();
    for (Pair pair : WordAlignment.of(left, right).pairs()) {
      assertThat(lefts.add(pair.left())).isTrue();
      assertThat(rights.add(pair.right())).isTrue();
      assertThat(left.word(pair.left()).equals(right.word(pair.right()))).isEqualTo(pair.isSame());
      assertThat(stems.stem(left, pair.left())).isEqualTo(stems.stem(right, pair.right()));
    }
  }

  @Property(tries = 500)
  void aTextIsAllEqualToItself(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 60) int mostCells) {
    NumberedWords words = words(text, text.replace(' ', '\n'));
    assertThat(OrderedWords.counterparts(words, mostCells))
        .isEqualTo(IntStream.range(0, words.left.count).toArray());
    assertThat(WordAlignment.of(Tokens.of(text), Tokens.of(text)).stretches())
        .allMatch(stretch -> stretch.change() == Change.EQUAL)
        .hasSizeLessThan(2);
  }

  /** Each word is in one stretch; those that are not moved are in the order of both sides. */
  @Property(tries = 1000)
  void stretchesHoldAllWordsOnce(
      @ForAll("texts") String leftText, @ForAll("texts") String rightText) {
    Tokens left = Tokens.of(leftText);
    Tokens right = Tokens.of(rightText);
    List<Integer> lefts = new ArrayList<>();
    List<Integer> rights = new ArrayList<>();
    int lastRight = 0;
    for (Stretch stretch : WordAlignment.of(left, right).stretches()) {
      List<Integer> onLeft = words(left, stretch.leftFirst(), stretch.leftEnd());
      List<Integer> onRight = words(right, stretch.rightFirst(), stretch.rightEnd());
      lefts.addAll(onLeft);
      rights.addAll(onRight);
      assertThat(onLeft.isEmpty()).isEqualTo(stretch.change() == Change.ONLY_RIGHT);
      assertThat(onRight.isEmpty()).isEqualTo(stretch.change() == Change.ONLY_LEFT);
      if (stretch.change() != Change.MOVED) {
        assertThat(stretch.rightFirst()).isGreaterThanOrEqualTo(lastRight);
        lastRight = stretch.rightEnd();
      }
      if (stretch.change() == Change.EQUAL) {
        assertThat(spelledOut(left, onLeft)).isEqualTo(spelledOut(right, onRight));
      }
    }
    assertThat(lefts).isEqualTo(words(left, 0, left.count()));
    assertThat(rights).containsExactlyInAnyOrderElementsOf(words(right, 0, right.count()));
  }

  private static List<Integer> words(Tokens tokens, int first, int end) {
    return IntStream.range(first, end).filter(tokens::isWord).boxed().collect(Collectors.toList());
  }

  private static List<String> spelledOut(Tokens tokens, List<Integer> words) {
    return words.stream().map(tokens::word).collect(Collectors.toList());
  }

  private static NumberedWords words(String left, String right) {
    Tokens leftTokens = Tokens.of(left);
    Tokens rightTokens = Tokens.of(right);
    return new NumberedWords(
        leftTokens, 0, leftTokens.count(), rightTokens, 0, rightTokens.count());
  }

  /** The worth of the best alignment that goes on from {@code i}, each tried. */
  private static int best(NumberedWords words, int[] counterparts, int i, int fromRight) {
    if (i == counterparts.length) {
      return worth(words, counterparts);
    }
    counterparts[i] = -1;
    int best = best(words, counterparts, i + 1, fromRight);
    for (int j = fromRight; j < words.right.count; j++) {
      if (words.worth(i, j) > 0) {
        counterparts[i] = j;
        best = Math.max(best, best(words, counterparts, i + 1, j + 1));
      }
    }
    return best;
  }

  /** As the documentation says it. */
  private static int worth(NumberedWords words, int[] counterparts) {
    int worth = 0;
    int lastLeft = -1;
    int lastRight = -1;
    for (int i = 0; i <= counterparts.length; i++) {
      int j = i < counterparts.length ? counterparts[i] : words.right.count;
      if (j >= 0) {
        worth += i < counterparts.length ? words.worth(i, j) : 0;
        worth -= i > lastLeft + 1 || j > lastRight + 1 ? OrderedWords.BREAK : 0;
        lastLeft = i;
        lastRight = j;
      }
    }
    return worth;
  }

  private static final List<String> VOCABULARY =
      List.of(
          "the",
          "of",
          "and",
          "said",
          "envoys",
          "envoy",
          "Berlin",
          "guarantees",
          "guaranteed",
          "two",
          "2",
          "talks");

  @Provide
  static Arbitrary<String> few() {
    return text(6);
  }

  @Provide
  static Arbitrary<String> texts() {
    return text(40);
  }

  private static Arbitrary<String> text(int mostWords) {
    return Arbitraries.of(VOCABULARY)
        .list()
        .ofMaxSize(mostWords)
        .map(words -> String.join(" ", words));
  }
}

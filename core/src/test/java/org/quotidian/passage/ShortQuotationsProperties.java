package org.quotidian.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;
import org.quotidian.words.WordWeights;

/** Few words in marks, against each word of each quotation compared with each. */
class ShortQuotationsProperties {

  private static final int MIN_WORDS = 8;

  @Property(tries = 500)
  void eachShortQuotationIsReportedOrPartOfAPassage(
      @ForAll("collections") List<AnnotatedArticle> articles) {
    List<Passage> expected = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      for (int j = i + 1; j < articles.size(); j++) {
        addShared(articles, i, j, expected);
      }
    }
    List<Passage> reported = new ArrayList<>();
    PassageMatcher.builder().minBoilerplateArticles(0).build().match(articles, reported::add);
    assertThatShortOnesAre(expected, reported);
  }

  @Property(tries = 500)
  void andOfTwoArticlesThatAreComparedByThemselves(
      @ForAll("collections") List<AnnotatedArticle> articles) {
    PassageMatcher matcher = PassageMatcher.builder().build();
    for (AnnotatedArticle left : articles) {
      Function<AnnotatedArticle, List<Passage>> comparison = matcher.comparison(left);
      for (AnnotatedArticle right : articles) {
        List<Passage> expected = new ArrayList<>();
        addShared(List.of(left, right), 0, 1, expected);
        List<Passage> reported = matcher.match(left, right);
        assertThat(comparison.apply(right))
            .isEqualTo(longestRun(left, right) < MIN_WORDS ? List.of() : reported);
        assertThatShortOnesAre(expected, reported);
        assertThat(reported)
            .isSortedAccordingTo(
                Comparator.comparingInt((Passage passage) -> passage.left().firstWord()));
      }
    }
  }

  /** Each is reported, or part of a passage, or a repetition of a reported one. */
  private static void assertThatShortOnesAre(List<Passage> expected, List<Passage> reported) {
    List<Passage> others = new ArrayList<>(reported);
    others.removeAll(expected);
    assertThat(others).allMatch(other -> other.words() >= MIN_WORDS);
    assertThat(reported).doesNotHaveDuplicates();
    List<Passage> quotations = new ArrayList<>(reported);
    quotations.removeAll(others);
    for (Passage words : expected) {
      boolean isPart = others.stream().anyMatch(other -> holds(other, words));
      assertThat(quotations.contains(words))
          .as("%s", words)
          .isEqualTo(!isPart && quotations.stream().noneMatch(other -> repeats(words, other)));
    }
  }

  private static boolean holds(Passage whole, Passage part) {
    return holds(whole.left(), part.left()) && holds(whole.right(), part.right());
  }

  /** Whether the words lie within other ones of the same two articles, on one side. */
  private static boolean repeats(Passage words, Passage other) {
    return !words.equals(other)
        && words.left().article() == other.left().article()
        && words.right().article() == other.right().article()
        && (holds(other.left(), words.left()) || holds(other.right(), words.right()));
  }

  private static boolean holds(Passage.Side whole, Passage.Side part) {
    return whole.article() == part.article()
        && whole.firstWord() <= part.firstWord()
        && part.endWord() <= whole.endWord();
  }

  private static void addShared(
      List<AnnotatedArticle> articles, int leftNumber, int rightNumber, List<Passage> expected) {
    AnnotatedArticle left = articles.get(leftNumber);
    AnnotatedArticle right = articles.get(rightNumber);
    for (List<Integer> inLeft : quotations(left)) {
      for (List<Integer> inRight : quotations(right)) {
        for (int i = 0; i < inLeft.size(); i++) {
          for (int j = 0; j < inRight.size(); j++) {
            boolean goesBack =
                i > 0 && j > 0 && same(left, inLeft.get(i - 1), right, inRight.get(j - 1));
            int length = 0;
            while (i + length < inLeft.size()
                && j + length < inRight.size()
                && same(left, inLeft.get(i + length), right, inRight.get(j + length))) {
              length++;
            }
            boolean areAllOfBoth = length == inLeft.size() && length == inRight.size();
            boolean areAllOfOne = length == inLeft.size() || length == inRight.size();
            if (!goesBack && length >= 6 && areAllOfOne) {
              int onLeft = words(left).indexOf(inLeft.get(i));
              int onRight = words(right).indexOf(inRight.get(j));
              boolean isRare = areAllOfBoth || rarity(left, inLeft.subList(i, i + length)) >= 26;
              if (isRare && wordsAround(left, onLeft, right, onRight) < MIN_WORDS) {
                expected.add(
                    Sides.verbatim(
                        Sides.side(leftNumber, left, onLeft, onLeft + length),
                        Sides.side(rightNumber, right, onRight, onRight + length)));
              }
            }
          }
        }
      }
    }
  }

  /** The tokens of the words of each quotation. */
  private static List<List<Integer>> quotations(AnnotatedArticle article) {
    List<List<Integer>> quotations = new ArrayList<>();
    for (Span span : article.quotedSpans()) {
      quotations.add(
          words(article).stream()
              .filter(word -> article.tokens().begin(word) >= span.begin())
              .filter(word -> article.tokens().end(word) <= span.end())
              .collect(Collectors.toList()));
    }
    return quotations;
  }

  private static List<Integer> words(AnnotatedArticle article) {
    return Sides.words(article);
  }

  private static boolean same(AnnotatedArticle left, int word, AnnotatedArticle right, int other) {
    return left.tokens().word(word).equals(right.tokens().word(other));
  }

  private static double rarity(AnnotatedArticle article, List<Integer> words) {
    Tokens tokens = article.tokens();
    return words.stream()
        .mapToDouble(word -> WordWeights.english().sentenceWeight(tokens.term(word)))
        .sum();
  }

  private static int longestRun(AnnotatedArticle left, AnnotatedArticle right) {
    int longest = 0;
    for (int i = 0; i < words(left).size(); i++) {
      for (int j = 0; j < words(right).size(); j++) {
        longest = Math.max(longest, wordsAround(left, i, right, j));
      }
    }
    return longest;
  }

  /** The length of the run that two words are part of, in quotation marks or not. */
  private static int wordsAround(AnnotatedArticle left, int i, AnnotatedArticle right, int j) {
    List<Integer> ofLeft = words(left);
    List<Integer> ofRight = words(right);
    int count = 0;
    for (int k = 0;
        i + k < ofLeft.size()
            && j + k < ofRight.size()
            && same(left, ofLeft.get(i + k), right, ofRight.get(j + k));
        k++) {
      count++;
    }
    for (int k = 1;
        count > 0 && i >= k && j >= k && same(left, ofLeft.get(i - k), right, ofRight.get(j - k));
        k++) {
      count++;
    }
    return count;
  }

  @Provide
  Arbitrary<List<AnnotatedArticle>> collections() {
    Arbitrary<String> quoted =
        Arbitraries.of(
            "“not before the harbour has been dredged”",
            "“we said not before the harbour has been dredged”",
            "“at the end of the day”",
            "“at the end of the day it is up to them”",
            "“a lifeline for our tired old quays”",
            "“tired old quays”",
            "“we’re not out of the woods”",
            "“they fear we’re not out of the woods”",
            "“robust cranes for a robust harbour board”",
            "“they want robust cranes for a robust harbour board”");
    Arbitrary<String> sentence =
        quoted.flatMap(
            words ->
                Arbitraries.of(
                    "The mayor said " + words + " on Monday.",
                    "She called it " + words + ".",
                    words + ", said the mayor.",
                    "Nobody asked for " + words + " in Oslo, and the mayor knew it.",
                    "It rained on the quays all day."));
    return sentence
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(sentences -> String.join(" ", sentences))
        .list()
        .ofMaxSize(4)
        .map(
            texts -> {
              List<AnnotatedArticle> articles = new ArrayList<>();
              texts.forEach(
                  text -> articles.add(PassageMatcherTest.article("a" + articles.size(), text)));
              return articles;
            });
  }
}

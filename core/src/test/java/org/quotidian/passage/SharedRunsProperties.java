package org.quotidian.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.passage.PassageMatcher.MatchStatistics;

/** The promise: every shared run, and nothing else, as a brute-force search finds them. */
class SharedRunsProperties {

  @Property(tries = 2000)
  void reportsWhatBruteForceFinds(
      @ForAll("collections") List<AnnotatedArticle> articles,
      @ForAll @IntRange(min = 3, max = 9) int minWords) {
    PassageMatcher matcher =
        PassageMatcher.builder()
            .minWords(minWords)
            .maxOccurrences(Integer.MAX_VALUE)
            .includeRewrites(false)
            .build();
    List<String> reported = new ArrayList<>();
    matcher.match(articles, passage -> reported.add(describe(passage)));
    assertThat(reported).containsExactlyElementsOf(bruteForce(articles, minWords));
  }

  /** A run is excluded only if each of its windows occurs in too many places. */
  @Property(tries = 1000)
  void reportsAllButWhatIsTooFrequentAllAlong(
      @ForAll("collections") List<AnnotatedArticle> articles,
      @ForAll @IntRange(min = 3, max = 5) int minWords,
      @ForAll @IntRange(min = 2, max = 6) int maxOccurrences) {
    Map<List<String>, List<AnnotatedArticle>> places = places(articles, minWords);
    List<String> expected = new ArrayList<>();
    PassageMatcher all =
        PassageMatcher.builder()
            .minWords(minWords)
            .maxOccurrences(Integer.MAX_VALUE)
            .includeRewrites(false)
            .build();
    all.match(
        articles,
        passage -> {
          List<String> words = spelledOut(articles, passage.left());
          for (int i = 0; i + minWords <= words.size(); i++) {
            if (places.getOrDefault(words.subList(i, i + minWords), List.of()).size()
                <= maxOccurrences) {
              expected.add(describe(passage));
              return;
            }
          }
        });
    List<String> reported = new ArrayList<>();
    PassageMatcher some =
        PassageMatcher.builder()
            .minWords(minWords)
            .maxOccurrences(maxOccurrences)
            .includeRewrites(false)
            .build();
    some.match(articles, passage -> reported.add(describe(passage)));
    assertThat(reported).containsExactlyElementsOf(expected);
  }

  private static List<String> spelledOut(List<AnnotatedArticle> articles, Passage.Side side) {
    return spelledOut(articles.get(side.article())).subList(side.firstWord(), side.endWord());
  }

  private static List<String> spelledOut(AnnotatedArticle article) {
    return words(article).stream().map(token -> word(article, token)).toList();
  }

  /** Between two texts a run may be part of more, or a repetition of what is reported. */
  @Property(tries = 1000)
  void eachRunOfTwoTextsIsPartOfAPassageOnOneSide(
      @ForAll("collections") List<AnnotatedArticle> articles,
      @ForAll @IntRange(min = 3, max = 9) int minWords) {
    Assume.that(articles.size() >= 2);
    AnnotatedArticle left = articles.get(0);
    AnnotatedArticle right = articles.get(1);
    PassageMatcher matcher =
        PassageMatcher.builder()
            .minWords(minWords)
            .maxOccurrences(Integer.MAX_VALUE)
            .across(PassageMatcher.Across.ARTICLES)
            .build();
    List<Passage> reported = matcher.match(left, right);
    matcher
        .verbatim()
        .match(
            List.of(left, right),
            run ->
                assertThat(reported)
                    .anyMatch(
                        passage ->
                            holds(passage.left(), run.left())
                                || holds(passage.right(), run.right())));
  }

  /**
   * But for single sentences, a collection reports of two articles that share a distinctive run
   * what comparing these two reports, and of others their runs and short quotations.
   */
  @Property(tries = 1000)
  void articlesThatShareADistinctiveRunAreComparedAsAWhole(
      @ForAll("collections") List<AnnotatedArticle> articles,
      @ForAll @IntRange(min = 3, max = 9) int minWords) {
    PassageMatcher matcher =
        PassageMatcher.builder().minWords(minWords).maxOccurrences(Integer.MAX_VALUE).build();
    Map<List<String>, List<AnnotatedArticle>> places = places(articles, minWords);
    List<Passage> expected = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      for (int j = i + 1; j < articles.size(); j++) {
        AnnotatedArticle left = articles.get(i);
        AnnotatedArticle right = articles.get(j);
        if (comparable(left, right)) {
          List<Passage> runs = matcher.verbatim().match(left, right);
          boolean isDistinctive =
              runs.stream()
                  .anyMatch(
                      run -> run.words() >= 3 * minWords || isRare(left, run, minWords, places));
          List<Passage> whole = matcher.match(left, right);
          expected.addAll(
              Sides.numbered(isDistinctive ? whole : withQuotations(runs, whole, minWords), i, j));
        }
      }
    }
    List<Passage> reported = new ArrayList<>();
    PassageCollection withoutSentences =
        new PassageCollection(
            new MatchSettings(
                minWords,
                Integer.MAX_VALUE,
                Math.nextUp(1.0),
                PassageMatcher.Across.SOURCES,
                true,
                3,
                null));
    articles.forEach(article -> withoutSentences.add(withoutSentences.prepare(article)));
    MatchStatistics statistics = withoutSentences.match(reported::add, frequent -> {});
    assertThat(reported).isEqualTo(expected);
    assertThat(statistics.passages()).isEqualTo(expected.size());
  }

  /** The runs, and the quotations that are too short for one, in the order of the left article. */
  private static List<Passage> withQuotations(
      List<Passage> runs, List<Passage> whole, int minWords) {
    return Stream.concat(
            runs.stream(),
            whole.stream().filter(p -> p.kind() == Passage.Kind.VERBATIM && p.words() < minWords))
        .sorted(
            Comparator.comparingInt((Passage p) -> p.left().firstWord())
                .thenComparingInt(p -> p.right().firstWord()))
        .toList();
  }

  private static boolean isRare(
      AnnotatedArticle left,
      Passage run,
      int minWords,
      Map<List<String>, List<AnnotatedArticle>> places) {
    List<String> words = spelledOut(left).subList(run.left().firstWord(), run.left().endWord());
    return IntStream.rangeClosed(0, words.size() - minWords)
        .anyMatch(i -> places.getOrDefault(words.subList(i, i + minWords), List.of()).size() <= 10);
  }

  /** The articles that each window occurs in, as often as it occurs there. */
  private static Map<List<String>, List<AnnotatedArticle>> places(
      List<AnnotatedArticle> articles, int minWords) {
    Map<List<String>, List<AnnotatedArticle>> places = new HashMap<>();
    for (AnnotatedArticle article : articles) {
      List<String> words = spelledOut(article);
      for (int i = 0; i + minWords <= words.size(); i++) {
        places
            .computeIfAbsent(words.subList(i, i + minWords), first -> new ArrayList<>())
            .add(article);
      }
    }
    return places;
  }

  private static boolean holds(Passage.Side whole, Passage.Side part) {
    return whole.firstWord() <= part.firstWord() && part.endWord() <= whole.endWord();
  }

  @Provide
  Arbitrary<List<AnnotatedArticle>> collections() {
    Arbitrary<String> sources = Arbitraries.of("ap", "afp", "dpa", "");
    return texts()
        .list()
        .ofMaxSize(5)
        .flatMap(
            texts ->
                sources
                    .list()
                    .ofSize(texts.size())
                    .map(
                        of -> {
                          List<AnnotatedArticle> articles = new ArrayList<>();
                          for (int i = 0; i < texts.size(); i++) {
                            String id = "article " + i;
                            articles.add(
                                of.get(i).isEmpty()
                                    ? PassageMatcherTest.article(id, texts.get(i))
                                    : PassageMatcherTest.article(id, of.get(i), texts.get(i)));
                          }
                          return articles;
                        }));
  }

  /** Few words, so that runs are long and repeat; marks, dashes and spellings that fold away. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "A",
            "b",
            "c",
            "d",
            "U.S.",
            "US",
            "far\u2011off",
            "far-off",
            ",",
            "“",
            "’",
            "1,000",
            "1000",
            "é",
            "e",
            "\n\n",
            ".")
        .list()
        .ofMaxSize(60)
        .map(words -> String.join(" ", words));
  }

  static List<String> bruteForce(List<AnnotatedArticle> articles, int minWords) {
    List<String> found = new ArrayList<>();
    for (int l = 0; l < articles.size(); l++) {
      for (int wordOfLeft = 0; wordOfLeft < words(articles.get(l)).size(); wordOfLeft++) {
        for (int r = l + 1; r < articles.size(); r++) {
          if (comparable(articles.get(l), articles.get(r))) {
            runsFrom(articles, l, wordOfLeft, r, minWords, found);
          }
        }
      }
    }
    return found;
  }

  private static boolean comparable(AnnotatedArticle left, AnnotatedArticle right) {
    String source = left.article().source();
    return source == null || !source.equals(right.article().source());
  }

  private static void runsFrom(
      List<AnnotatedArticle> articles, int l, int i, int r, int minWords, List<String> found) {
    AnnotatedArticle left = articles.get(l);
    AnnotatedArticle right = articles.get(r);
    List<Integer> a = words(left);
    List<Integer> b = words(right);
    for (int j = 0; j < b.size(); j++) {
      boolean maximal =
          i == 0 || j == 0 || !word(left, a.get(i - 1)).equals(word(right, b.get(j - 1)));
      int length = 0;
      while (i + length < a.size()
          && j + length < b.size()
          && word(left, a.get(i + length)).equals(word(right, b.get(j + length)))) {
        length++;
      }
      if (maximal && length >= minWords) {
        found.add(
            describe(
                Sides.verbatim(
                    Sides.side(l, left, i, i + length), Sides.side(r, right, j, j + length))));
      }
    }
  }

  private static List<Integer> words(AnnotatedArticle article) {
    return Sides.words(article);
  }

  private static String word(AnnotatedArticle article, int token) {
    return article.tokens().word(token);
  }

  static String describe(Passage passage) {
    return passage.left() + " = " + passage.right() + ", " + passage.words();
  }
}

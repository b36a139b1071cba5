package org.quotidian.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.passage.PassageMatcher.MatchStatistics;
import org.quotidian.text.Tokens;
import org.quotidian.words.WordWeights;

/** What is learned from a collection, against a reading of the definition word by word. */
class BoilerplateProperties {

  @Property(tries = 1000)
  void boilerplateIsWhatTheDefinitionSays(
      @ForAll("collections") List<AnnotatedArticle> articles,
      @ForAll @IntRange(min = 2, max = 4) int leastArticles,
      @ForAll @IntRange(min = 3, max = 9) int minWords) {
    PassageMatcher.Builder builder =
        PassageMatcher.builder().minWords(minWords).includeRewrites(false).maxOccurrences(100_000);
    List<Set<Integer>> marked = new ByDefinition(articles, leastArticles).marked();

    List<Set<Integer>> reported = new ArrayList<>();
    articles.forEach(article -> reported.add(new TreeSet<>()));
    PassageCollection collection =
        builder.minBoilerplateArticles(leastArticles).build().collection();
    articles.forEach(article -> collection.add(collection.prepare(article)));
    collection.match(
        passage -> {},
        frequent -> {},
        boilerplate -> {
          assertThat(boilerplate.articles()).isGreaterThanOrEqualTo(leastArticles);
          for (Passage.Side place : boilerplate.places()) {
            AnnotatedArticle article = articles.get(place.article());
            assertThat(article.article().source()).isEqualTo(boilerplate.source());
            reported.get(place.article()).addAll(words(article, place));
            assertThat(words(article, place)).hasSize(boilerplate.words());
          }
        });
    assertThat(reported).isEqualTo(marked);

    List<Passage> expected = new ArrayList<>();
    builder.minBoilerplateArticles(0).build().match(articles, expected::add);
    int all = expected.size();
    expected.removeIf(
        passage ->
            unmarked(articles, passage.left(), marked) < minWords
                || unmarked(articles, passage.right(), marked) < minWords);
    List<Passage> passages = new ArrayList<>();
    MatchStatistics statistics =
        builder.minBoilerplateArticles(leastArticles).build().match(articles, passages::add);
    assertThat(passages).isEqualTo(expected);
    assertThat(statistics.passages()).isEqualTo(passages.size());
    assertThat(statistics.boilerplate()).isEqualTo(all - passages.size());
  }

  /** The numbers of an article's words that a side holds. */
  private static List<Integer> words(AnnotatedArticle article, Passage.Side side) {
    List<Integer> words = new ArrayList<>();
    int word = 0;
    for (int i = 0; i < article.tokens().count(); i++) {
      if (article.tokens().isWord(i)) {
        if (article.tokens().begin(i) >= side.span().begin()
            && article.tokens().end(i) <= side.span().end()) {
          words.add(word);
        }
        word++;
      }
    }
    return words;
  }

  private static long unmarked(
      List<AnnotatedArticle> articles, Passage.Side place, List<Set<Integer>> marked) {
    return words(articles.get(place.article()), place).stream()
        .filter(word -> !marked.get(place.article()).contains(word))
        .count();
  }

  /** An article's words, spelled out, cut into pieces. */
  private record Pieces(String source, List<List<String>> pieces) {
    List<String> words() {
      return pieces.stream().flatMap(List::stream).collect(Collectors.toList());
    }
  }

  private static final class ByDefinition {
    private final List<Pieces> articles = new ArrayList<>();
    private final int leastArticles;
    private final Map<String, Double> weights = new HashMap<>();

    ByDefinition(List<AnnotatedArticle> annotated, int leastArticles) {
      this.leastArticles = leastArticles;
      Map<String, Integer> articlesWith = new HashMap<>();
      Map<String, Integer> terms = new HashMap<>();
      for (AnnotatedArticle article : annotated) {
        List<List<String>> pieces = new ArrayList<>();
        for (String piece : article.article().text().split("\n|(?<=[.!?]) ")) {
          Tokens tokens = Tokens.of(piece);
          List<String> words = new ArrayList<>();
          for (int i = 0; i < tokens.count(); i++) {
            if (tokens.isWord(i)) {
              words.add(tokens.word(i));
              terms.put(tokens.word(i), tokens.term(i));
            }
          }
          if (!words.isEmpty()) {
            pieces.add(words);
          }
        }
        Pieces all = new Pieces(String.valueOf(article.article().source()), pieces);
        articles.add(all);
        new HashSet<>(all.words()).forEach(word -> articlesWith.merge(word, 1, Integer::sum));
      }
      articlesWith.forEach(
          (word, count) -> {
            float weight =
                WordWeights.english().weight(terms.getOrDefault(word, 0), count, articles.size());
            weights.put(word, (double) (weight * weight));
          });
    }

    List<Set<Integer>> marked() {
      List<Set<Integer>> marked = new ArrayList<>();
      for (Pieces article : articles) {
        Set<Integer> words = new TreeSet<>();
        int first = 0;
        for (List<String> piece : article.pieces) {
          if (isBoilerplate(piece, article.source)) {
            IntStream.range(first, first + piece.size()).forEach(words::add);
          }
          first += piece.size();
        }
        marked.add(words);
      }
      return marked;
    }

    private boolean isBoilerplate(List<String> piece, String source) {
      if (piece.size() < 4 || source.equals("null")) {
        return false;
      }
      List<Pieces> witnesses = new ArrayList<>();
      for (Pieces article : articles) {
        if (article.source.equals(source)
            && article.pieces.contains(piece)
            && !isTied(piece, article)
            && witnesses.stream().allMatch(witness -> areStrangers(witness, article))) {
          witnesses.add(article);
        }
      }
      return witnesses.size() >= leastArticles;
    }

    private boolean isTied(List<String> piece, Pieces article) {
      Set<String> rest =
          article.pieces.stream()
              .filter(other -> !other.equals(piece))
              .flatMap(List::stream)
              .collect(Collectors.toSet());
      Set<String> words = new HashSet<>(piece);
      return 5 * weight(words, rest) >= weight(words, words);
    }

    private boolean areStrangers(Pieces one, Pieces other) {
      List<String> ofOne = without(one, other);
      List<String> ofOther = without(other, one);
      Set<String> left = new HashSet<>(ofOne);
      Set<String> right = new HashSet<>(ofOther);
      return 3 * ofOne.size() >= one.words().size()
          && 3 * ofOther.size() >= other.words().size()
          && 10 * weight(left, right) < Math.sqrt(weight(left, left) * weight(right, right));
    }

    private static List<String> without(Pieces one, Pieces other) {
      return one.pieces.stream()
          .filter(piece -> piece.size() < 4 || !other.pieces.contains(piece))
          .flatMap(List::stream)
          .collect(Collectors.toList());
    }

    private double weight(Set<String> words, Set<String> others) {
      return words.stream()
          .filter(others::contains)
          .mapToDouble(word -> weights.getOrDefault(word, 0.0))
          .sum();
    }
  }

  /** Pieces that come again and again, and some that no other article has. */
  @Provide
  Arbitrary<List<AnnotatedArticle>> collections() {
    Arbitrary<String> repeated =
        Arbitraries.of(
            "Reporting by Karen Ode in Oslo.",
            "Sign up for our newsletter\n",
            "No part of this may be copied.\n",
            "The lock at Lindholm has been closed since March.",
            "Is this so?",
            "He said no.");
    Arbitrary<String> own =
        Arbitraries.of(
                "lock",
                "barge",
                "Lindholm",
                "school",
                "chess",
                "teacher",
                "bread",
                "mill",
                "flour",
                "the",
                "of",
                "and",
                "snow",
                "hills",
                "March",
                "Oslo",
                "newsletter",
                "copied")
            .list()
            .ofMinSize(1)
            .ofMaxSize(9)
            .map(words -> String.join(" ", words) + ".");
    Arbitrary<String> text =
        Arbitraries.frequencyOf(Tuple.of(2, repeated), Tuple.of(3, own))
            .list()
            .ofMaxSize(8)
            .map(pieces -> String.join(" ", pieces));
    return Arbitraries.of("ap", "afp", "")
        .flatMap(
            source ->
                text.map(
                    words ->
                        source.isEmpty()
                            ? PassageMatcherTest.article("x", words)
                            : PassageMatcherTest.article("x", source, words)))
        .list()
        .ofMaxSize(9)
        .map(BoilerplateProperties::numbered);
  }

  private static List<AnnotatedArticle> numbered(List<AnnotatedArticle> articles) {
    List<AnnotatedArticle> numbered = new ArrayList<>();
    for (AnnotatedArticle article : articles) {
      String id = "a" + numbered.size();
      String source = article.article().source();
      numbered.add(
          source == null
              ? PassageMatcherTest.article(id, article.article().text())
              : PassageMatcherTest.article(id, source, article.article().text()));
    }
    return numbered;
  }
}

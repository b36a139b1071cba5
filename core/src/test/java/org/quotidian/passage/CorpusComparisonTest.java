package org.quotidian.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quotidian.passage.EditedPassagesTest.EDITED;
import static org.quotidian.passage.EditedPassagesTest.ORIGINAL;
import static org.quotidian.passage.EditedPassagesTest.REORDERED;
import static org.quotidian.passage.EditedPassagesTest.articles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Article;
import org.quotidian.passage.CorpusComparison.CorpusArticle;
import org.quotidian.passage.PassageMatcher.Across;
import org.quotidian.passage.collection.ArticleFacts;
import org.quotidian.passage.collection.ArticleKeys;
import org.quotidian.passage.collection.CorpusCounts;

/** The steps of a comparison find what a collection in memory finds. */
class CorpusComparisonTest {

  @Test
  void theStepsOfACorpusFindTheSame() {
    List<Article> articles = articles(ORIGINAL, EDITED, REORDERED);
    CorpusComparison comparison = new CorpusComparison(PassageMatcher.builder().build());
    List<AnnotatedArticle> read = articles.stream().map(comparison::read).toList();
    CorpusCounts counts = counts(comparison, read);
    assertThat(keys(comparison, read.get(0), counts))
        .containsAnyElementsOf(keys(comparison, read.get(1), counts));

    CorpusComparison.Part part = comparison.part(counts);
    part.add(new CorpusArticle(10, read.get(0), ArticleFacts.none()));
    part.add(new CorpusArticle(20, read.get(1), ArticleFacts.none()), 10);
    part.add(new CorpusArticle(30, read.get(2), ArticleFacts.none()), 10, 20);
    List<Passage> found = new ArrayList<>();
    part.match(found::add);

    List<Passage> inMemory = new ArrayList<>();
    PassageMatcher.builder().build().match(read, inMemory::add);
    assertThat(found).isEqualTo(inMemory).hasSize(1);
  }

  /** Articles are compared where they are a pair: others are compared in other parts. */
  @Test
  void aPartComparesItsPairsAlone() {
    String quoted = "The minister said: \u201cwe will not close the harbour\u201d. ";
    String run = "nine boats of the northern fleet lay in the old harbour until the morning came.";
    List<Article> articles =
        articles(
            ORIGINAL + quoted + run,
            EDITED + quoted + run,
            REORDERED + quoted + run,
            ORIGINAL + quoted + run);
    CorpusComparison comparison =
        new CorpusComparison(PassageMatcher.builder().across(Across.ARTICLES).build());
    List<AnnotatedArticle> read = articles.stream().map(comparison::read).toList();
    CorpusCounts counts = counts(comparison, read);
    List<Passage> all = passages(comparison, counts, read, (left, right) -> true);
    List<BiPredicate<Integer, Integer>> choices =
        List.of(
            (left, right) -> left == 1,
            (left, right) -> right - left == 2,
            (left, right) -> left == 0 && right == 3);

    for (BiPredicate<Integer, Integer> isPair : choices) {
      List<Passage> expected =
          all.stream()
              .filter(one -> isPair.test(one.left().article(), one.right().article()))
              .toList();

      assertThat(expected).isNotEmpty().hasSizeLessThan(all.size());
      assertThat(passages(comparison, counts, read, isPair)).isEqualTo(expected);
    }
  }

  private static List<Passage> passages(
      CorpusComparison comparison,
      CorpusCounts counts,
      List<AnnotatedArticle> articles,
      BiPredicate<Integer, Integer> isPair) {
    CorpusComparison.Part part = comparison.part(counts);
    for (int i = 0; i < articles.size(); i++) {
      int right = i;
      part.add(
          new CorpusArticle(i, articles.get(i), ArticleFacts.none()),
          IntStream.range(0, i).filter(left -> isPair.test(left, right)).asLongStream().toArray());
    }
    List<Passage> found = new ArrayList<>();
    part.match(found::add);
    return found;
  }

  @Test
  void aPartRefusesArticlesOutOfOrder() {
    CorpusComparison comparison = new CorpusComparison(PassageMatcher.builder().build());
    AnnotatedArticle article = comparison.read(Article.of("a", ORIGINAL));
    CorpusComparison.Part part = comparison.part(new CorpusCounts(2, new long[0], new int[0]));
    part.add(new CorpusArticle(5, article, ArticleFacts.none()));

    assertThatThrownBy(() -> part.add(new CorpusArticle(5, article, ArticleFacts.none())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("article 5 follows article 5");
    assertThatThrownBy(() -> part.add(new CorpusArticle(6, article, ArticleFacts.none()), 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no article 4 precedes article 6");
  }

  private static CorpusCounts counts(CorpusComparison comparison, List<AnnotatedArticle> articles) {
    List<Integer> stems =
        articles.stream()
            .flatMap(one -> Stream.of(comparison.keys(one).stems(new BitSet())))
            .flatMap(all -> Arrays.stream(all).boxed())
            .toList();
    long[] keys = stems.stream().mapToLong(stem -> stem).sorted().distinct().toArray();
    int[] counts = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      counts[i] = Collections.frequency(stems, (int) keys[i]);
    }
    return new CorpusCounts(articles.size(), keys, counts);
  }

  private static Set<Long> keys(
      CorpusComparison comparison, AnnotatedArticle article, CorpusCounts counts) {
    Set<Long> keys = new TreeSet<>();
    comparison
        .keys(article)
        .forEachSentenceKey(
            new BitSet(),
            new BitSet(),
            counts,
            comparison.minSentenceOverlap(),
            ArticleKeys.LEAST_DEPTH,
            key -> false,
            (key, isLast, isClosed, need, shared, rare, heavy) -> keys.add(key));
    return keys;
  }
}

package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quotidian.event.ArticleSentences;
import org.quotidian.passage.PassageMatcher;

/**
 * Which articles tell of one event, by twos. Each is laid beside the {@value
 * CrossReferences#MOST_ARTICLES} most alike at most, and only if it is one of theirs too: of an
 * event that thousands of articles tell of, or of copies by the thousand, the pairs would not end.
 *
 * @param pairs the numbers of two articles, the lower first; ordered
 * @param leftOut how many pairs of articles of one event are not among these
 */
record EventPairs(List<Pair> pairs, long leftOut) {

  record Pair(int left, int right) {}

  private record Alike(int article, double likeness) {}

  /** Those that an article is laid beside, and how many there are in all. */
  private record Others(List<Integer> nearest, int count) {}

  /** Compares each article with each, on all cores. */
  static EventPairs of(List<ArticleSentences> articles, PassageMatcher.Across across) {
    List<Others> others =
        IntStream.range(0, articles.size())
            .parallel()
            .mapToObj(article -> others(articles, article, across))
            .collect(Collectors.toList());
    List<Pair> pairs = new ArrayList<>();
    long all = 0;
    for (int left = 0; left < others.size(); left++) {
      all += others.get(left).count;
      for (int right : others.get(left).nearest) {
        if (right > left && others.get(right).nearest.contains(left)) {
          pairs.add(new Pair(left, right));
        }
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::left).thenComparingInt(Pair::right));
    return new EventPairs(pairs, all / 2 - pairs.size());
  }

  private static Others others(
      List<ArticleSentences> articles, int article, PassageMatcher.Across across) {
    ArticleSentences own = articles.get(article);
    List<Alike> alike = new ArrayList<>();
    for (int other = 0; other < articles.size(); other++) {
      if (other != article && areCompared(own, articles.get(other), across)) {
        double likeness = own.likenessTo(articles.get(other));
        if (likeness >= ArticleSentences.ONE_EVENT) {
          alike.add(new Alike(other, likeness));
        }
      }
    }
    int count = alike.size();
    alike.sort(
        Comparator.comparingDouble(Alike::likeness).reversed().thenComparingInt(Alike::article));
    return new Others(
        alike.stream()
            .limit(CrossReferences.MOST_ARTICLES)
            .map(Alike::article)
            .collect(Collectors.toList()),
        count);
  }

  private static boolean areCompared(
      ArticleSentences left, ArticleSentences right, PassageMatcher.Across across) {
    String source = left.article().article().source();
    return across == PassageMatcher.Across.ARTICLES
        || source == null
        || !source.equals(right.article().article().source());
  }
}

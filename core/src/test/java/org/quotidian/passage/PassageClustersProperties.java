package org.quotidian.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.passage.PassageClusters.PassageCluster;

/** What clusters promise, and a plain search through all places as the oracle. */
class PassageClustersProperties {

  /**
   * However long the chain of passages is: a member has at least half of what it and the model hold
   * together in common with it, or a third if it shares a passage with the model.
   */
  @Property(tries = 1000)
  void strangersAreNotGluedTogether(@ForAll("texts") List<String> texts) {
    PassageMatcher matcher = PassageMatcher.builder().minWords(3).includeRewrites(false).build();
    PassageCollection collection = matcher.collection();
    texts.forEach(text -> collection.add(collection.prepare(Article.of("a", text))));
    PassageClusters clusters = new PassageClusters();
    Set<List<Integer>> pairs = new HashSet<>();
    collection.match(
        passage -> {
          clusters.add(passage);
          pairs.add(List.of(passage.left().article(), passage.right().article()));
        },
        clusters::add);
    for (PassageCluster cluster : reported(clusters)) {
      int model = cluster.model().article();
      String words = words(texts, cluster.model());
      for (Passage.Side place : cluster.places()) {
        int other = place.article();
        boolean direct = pairs.contains(List.of(Math.min(model, other), Math.max(model, other)));
        assertThat(inCommon(words, words(texts, place)))
            .isGreaterThanOrEqualTo(direct ? 1 / 3.0 : 0.5 - 1e-5);
      }
    }
  }

  private static String words(List<String> texts, Passage.Side place) {
    return place.span().of(texts.get(place.article()));
  }

  /** The longest common subsequence, as a share of what both hold together. */
  private static double inCommon(String one, String other) {
    int[][] longest = new int[one.length() + 1][other.length() + 1];
    for (int i = 1; i <= one.length(); i++) {
      for (int j = 1; j <= other.length(); j++) {
        longest[i][j] =
            one.charAt(i - 1) == other.charAt(j - 1)
                ? longest[i - 1][j - 1] + 1
                : Math.max(longest[i - 1][j], longest[i][j - 1]);
      }
    }
    int common = longest[one.length()][other.length()];
    return common / (double) (one.length() + other.length() - common);
  }

  /** Both sides of a passage are in a cluster; in one together, or it is counted. */
  @Property(tries = 2000)
  void nothingIsLost(@ForAll("passages") List<Passage> passages) {
    PassageClusters clusters = new PassageClusters();
    passages.forEach(clusters::add);
    List<PassageCluster> reported = reported(clusters);
    long apart = 0;
    for (Passage passage : passages) {
      assertThat(reported).anyMatch(cluster -> holds(cluster, passage.left()));
      assertThat(reported).anyMatch(cluster -> holds(cluster, passage.right()));
      apart +=
          reported.stream()
                  .anyMatch(
                      cluster -> holds(cluster, passage.left()) && holds(cluster, passage.right()))
              ? 0
              : 1;
    }
    assertThat(apart).isLessThanOrEqualTo(clusters.apart());
  }

  @Property(tries = 2000)
  void theOracleFindsTheSame(@ForAll("passages") List<Passage> passages) {
    Oracle oracle = new Oracle();
    passages.forEach(oracle::add);
    assertThat(clusters(passages)).containsExactlyInAnyOrderElementsOf(oracle.clusters());
  }

  @Property(tries = 500)
  void thoseInTheMostArticlesComeFirst(@ForAll("passages") List<Passage> passages) {
    assertThat(clusters(passages))
        .isSortedAccordingTo(Comparator.comparingInt(PassageCluster::articles).reversed());
  }

  /** Lists instead of columns, and every place and cluster looked at. */
  private static final class Oracle {
    private final List<Passage.Side> places = new ArrayList<>();
    private final List<Map<Passage.Side, Integer>> clusters = new ArrayList<>();

    void add(Passage passage) {
      Passage.Side left = place(passage.left());
      Passage.Side right = place(passage.right());
      int lost =
          lost(share(left, passage.left()))
              + lost(share(right, passage.right()))
              + lost(passage.score());
      if (clusters.stream().anyMatch(each -> each.keySet().containsAll(List.of(left, right)))) {
        return;
      }
      Map<Passage.Side, Integer> ofLeft = closest(left);
      Map<Passage.Side, Integer> ofRight = closest(right);
      if (ofLeft != null && ofRight != null && join(ofLeft, left, ofRight, right, lost)) {
        return;
      }
      Map<Passage.Side, Integer> begunByLeft = begunBy(left);
      Map<Passage.Side, Integer> begunByRight = begunBy(right);
      if (begunByLeft != null) {
        begunByLeft.put(right, lost);
      } else if (begunByRight != null) {
        begunByRight.put(left, lost);
      } else if (ofLeft == null && ofRight != null && lostBy(ofRight, right) + lost <= 500_000) {
        ofRight.put(left, lostBy(ofRight, right) + lost);
      } else if (ofRight == null && ofLeft != null && lostBy(ofLeft, left) + lost <= 500_000) {
        ofLeft.put(right, lostBy(ofLeft, left) + lost);
      } else if (ofLeft == null || ofRight == null) {
        Map<Passage.Side, Integer> begun = new LinkedHashMap<>();
        begun.put(left, 0);
        begun.put(right, lost);
        clusters.add(begun);
      }
    }

    private boolean join(
        Map<Passage.Side, Integer> one,
        Passage.Side inOne,
        Map<Passage.Side, Integer> other,
        Passage.Side inOther,
        int lost) {
      Map<Passage.Side, Integer> larger = one.size() < other.size() ? other : one;
      Map<Passage.Side, Integer> smaller = larger == one ? other : one;
      int between = lostBy(one, inOne) + lost + lostBy(other, inOther);
      if (smaller.values().stream().anyMatch(own -> own + between > 500_000)) {
        return false;
      }
      smaller.forEach((side, own) -> larger.merge(side, own + between, Math::min));
      clusters.removeIf(each -> each == smaller);
      return true;
    }

    private static int lostBy(Map<Passage.Side, Integer> cluster, Passage.Side member) {
      return Objects.requireNonNull(cluster.get(member));
    }

    private static int lost(double share) {
      return (int) (1_000_000 * (1 - share));
    }

    private static Passage.Side model(Map<Passage.Side, Integer> cluster) {
      return cluster.keySet().iterator().next();
    }

    private @Nullable Map<Passage.Side, Integer> begunBy(Passage.Side place) {
      return clusters.stream().filter(each -> place.equals(model(each))).findFirst().orElse(null);
    }

    private @Nullable Map<Passage.Side, Integer> closest(Passage.Side place) {
      return clusters.stream()
          .filter(each -> each.containsKey(place))
          .min(Comparator.comparing(each -> lostBy(each, place)))
          .orElse(null);
    }

    private Passage.Side place(Passage.Side side) {
      Passage.Side best = side;
      double bestShare = 0;
      for (Passage.Side place : places) {
        double share = share(place, side);
        if (share >= 2 / 3.0 && share > bestShare) {
          best = place;
          bestShare = share;
        }
      }
      if (bestShare == 0) {
        places.add(side);
      }
      return best;
    }

    List<PassageCluster> clusters() {
      List<PassageCluster> reported = new ArrayList<>();
      for (Map<Passage.Side, Integer> cluster : clusters) {
        reported.add(
            new PassageCluster(
                model(cluster),
                cluster.keySet().stream()
                    .sorted(
                        Comparator.comparingInt(Passage.Side::article)
                            .thenComparing(Passage.Side::span))
                    .toList()));
      }
      return reported;
    }
  }

  /** A side of words of one letter. */
  private static Passage.Side side(int article, Span span) {
    return new Passage.Side(article, span, span.begin() / 2, span.end() / 2 + 1);
  }

  private static boolean holds(PassageCluster cluster, Passage.Side side) {
    return cluster.places().stream().anyMatch(place -> same(place, side));
  }

  private static boolean same(Passage.Side one, Passage.Side other) {
    return share(one, other) >= 2 / 3.0;
  }

  private static double share(Passage.Side one, Passage.Side other) {
    int common = 0;
    int all = 0;
    for (int i = 0; i < 100; i++) {
      boolean inOne = one.span().begin() <= i && i < one.span().end();
      boolean inOther = other.span().begin() <= i && i < other.span().end();
      common += inOne && inOther ? 1 : 0;
      all += inOne || inOther ? 1 : 0;
    }
    return one.article() == other.article() ? common / (double) all : 0;
  }

  private static List<PassageCluster> clusters(List<Passage> passages) {
    PassageClusters clusters = new PassageClusters();
    passages.forEach(clusters::add);
    return reported(clusters);
  }

  private static List<PassageCluster> reported(PassageClusters clusters) {
    List<PassageCluster> reported = new ArrayList<>();
    clusters.forEach(reported::add);
    assertThat(reported).hasSize(clusters.size());
    return reported;
  }

  /** In the order that a collection gives them, and in any other. */
  @Provide
  Arbitrary<List<Passage>> passages() {
    Arbitrary<Span> spans =
        Combinators.combine(
                Arbitraries.integers().between(0, 15), Arbitraries.integers().between(1, 12))
            .as((begin, length) -> new Span(begin, begin + length));
    Arbitrary<Passage> passage =
        Combinators.combine(
                Arbitraries.integers().between(0, 5),
                Arbitraries.integers().between(1, 3),
                spans,
                spans,
                Arbitraries.of(1.0, 1.0, 0.9, 0.7))
            .as(
                (left, distance, leftSpan, rightSpan, score) ->
                    new Passage(
                        side(left, leftSpan),
                        side(left + distance, rightSpan),
                        Passage.Kind.EDITED,
                        score));
    Comparator<Passage> order =
        Comparator.<Passage>comparingInt(each -> each.left().article())
            .thenComparingInt(each -> each.right().article());
    return Combinators.combine(passage.list().ofMaxSize(25), Arbitraries.of(true, false))
        .as((list, sorted) -> sorted ? list.stream().sorted(order).toList() : list);
  }

  /** Few words of one letter: what is alike in words is alike in characters. */
  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of("a", "b", "c", "d", "e", "f")
        .list()
        .ofMaxSize(25)
        .map(words -> String.join(" ", words))
        .list()
        .ofMaxSize(7);
  }
}

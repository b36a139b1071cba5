package org.quotidian.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quotidian.CpuTime;
import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.passage.PassageClusters.PassageCluster;
import org.quotidian.passage.PassageCollection.FrequentPassage;

class PassageClustersTest {

  private static final String CRANES =
      "The harbour board of Lindholm will buy nine electric cranes from a Finnish maker and shut the"
          + " coal terminal on the northern quay before the end of the decade.";
  private static final String FERRY =
      "Passengers of the night ferry to Torsvik were brought ashore by lifeboats after smoke had"
          + " filled the engine room, and all of them were well by the morning.";

  private final List<String> texts = new ArrayList<>();

  @Test
  void oneWireParagraphInFortyPapers() {
    for (int paper = 0; paper < 40; paper++) {
      texts.add(
          "Paper " + paper + " begins its own way. " + CRANES + " And so ends number " + paper);
    }
    List<PassageCluster> clusters = clusters(texts);
    assertThat(clusters).hasSize(1);
    assertThat(clusters.get(0).articles()).isEqualTo(40);
    assertThat(clusters.get(0).places())
        .hasSize(40)
        .allMatch(place -> words(place).contains("nine"));
  }

  @Test
  void twoParagraphsOfOneArticleStayApart() {
    texts.add(CRANES + " " + FERRY);
    texts.add("From the harbour: " + CRANES);
    texts.add("From the sea: " + FERRY);
    texts.add(FERRY + " What else there was: " + CRANES);
    List<PassageCluster> clusters = clusters(texts);
    // The last one has both paragraphs of the first: another passage.
    assertThat(clusters).extracting(PassageCluster::articles).containsExactly(3, 3, 2);
    assertThat(clusters.get(0).places()).noneMatch(place -> words(place).contains("ferry"));
    assertThat(clusters.get(1).places()).noneMatch(place -> words(place).contains("cranes"));
  }

  @Test
  void rewritesOfRewritesStayApart() {
    PassageClusters clusters = new PassageClusters();
    clusters.add(passage(0, 1, 0.7));
    clusters.add(passage(1, 2, 0.7));
    assertThat(articles(clusters)).containsExactly(List.of(0, 1), List.of(1, 2));
  }

  @Test
  void butNotIfTheFirstAndTheLastShareIt() {
    PassageClusters clusters = new PassageClusters();
    clusters.add(passage(0, 1, 0.7));
    clusters.add(passage(0, 2, 0.5));
    clusters.add(passage(1, 2, 0.7));
    assertThat(articles(clusters)).containsExactly(List.of(0, 1, 2));
  }

  @Test
  void copiesOfCopiesAreTogether() {
    PassageClusters clusters = new PassageClusters();
    clusters.add(passage(0, 1, 1));
    clusters.add(passage(2, 3, 1));
    clusters.add(passage(4, 5, 0.95));
    clusters.add(passage(1, 2, 1));
    clusters.add(passage(3, 5, 0.95));
    assertThat(articles(clusters)).containsExactly(List.of(0, 1, 2, 3, 4, 5));
  }

  @Test
  void whatOccursInTooManyPlacesIsAClusterToo() {
    PassageClusters clusters = new PassageClusters();
    List<Passage.Side> places =
        IntStream.range(0, 50).mapToObj(i -> side(i, new Span(7, 90))).toList();
    clusters.add(new FrequentPassage(12, places));
    clusters.add(Sides.verbatim(side(0, new Span(5, 90)), places.get(3)));
    assertThat(clusters.size()).isEqualTo(1);
    clusters.forEach(cluster -> assertThat(cluster.places()).isEqualTo(places));
  }

  @Test
  void aPassageBetweenClustersIsCounted() {
    PassageClusters clusters = new PassageClusters();
    clusters.add(passage(0, 2, 0.7));
    clusters.add(passage(1, 3, 0.7));
    clusters.add(passage(2, 3, 0.7));
    assertThat(articles(clusters)).containsExactly(List.of(0, 2), List.of(1, 3));
    assertThat(clusters.apart()).isEqualTo(1);
  }

  @Test
  void workGrowsWithThePassages() {
    CpuTime.assertLinear(
        "passages of one article with many others",
        1_600_000,
        passages -> {
          PassageClusters clusters = new PassageClusters();
          for (int i = 0; i < passages; i++) {
            Span span = new Span(40 * (i % 100_000), 40 * (i % 100_000) + 50);
            clusters.add(Sides.verbatim(side(0, span), side(1 + i / 100, new Span(0, 50))));
          }
          assertThat(clusters.size()).isPositive();
        });
  }

  private static Passage passage(int left, int right, double score) {
    Span span = new Span(10, 100);
    return new Passage(side(left, span), side(right, span), Passage.Kind.EDITED, score);
  }

  /** A side of words of five letters. */
  private static Passage.Side side(int article, Span span) {
    return new Passage.Side(article, span, span.begin() / 6, span.end() / 6 + 1);
  }

  private String words(Passage.Side place) {
    return place.span().of(texts.get(place.article()));
  }

  private static List<List<Integer>> articles(PassageClusters clusters) {
    List<List<Integer>> articles = new ArrayList<>();
    clusters.forEach(
        cluster -> articles.add(cluster.places().stream().map(Passage.Side::article).toList()));
    return articles;
  }

  private static List<PassageCluster> clusters(List<String> texts) {
    PassageCollection collection = PassageMatcher.builder().build().collection();
    for (int i = 0; i < texts.size(); i++) {
      collection.add(collection.prepare(Article.of("paper " + i, texts.get(i))));
    }
    PassageClusters clusters = new PassageClusters();
    collection.match(clusters::add, clusters::add);
    List<PassageCluster> reported = new ArrayList<>();
    clusters.forEach(reported::add);
    return reported;
  }
}

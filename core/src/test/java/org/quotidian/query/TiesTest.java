package org.quotidian.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;

/** Sentences of equal rank have one order, in whatever order and batches they were added. */
class TiesTest {

  private static final int ARTICLES = 30;

  private static Article article(int i) {
    String date = i % 5 == 0 ? null : "2025-12-" + (10 + i % 4);
    return Article.builder("a" + (i < 10 ? "0" : "") + i, "The dam burst. The dam burst.")
        .source("s" + i % 3)
        .published(date == null ? null : PublicationDate.parse(date))
        .build();
  }

  private static Archive archive(long seed) throws Exception {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      order.add(i);
    }
    Random random = new Random(seed);
    Collections.shuffle(order, random);
    Archive archive = Archive.inMemory();
    for (int i : order) {
      archive.add(article(i));
      if (random.nextInt(4) == 0) {
        archive.commit();
      }
    }
    archive.commit();
    return archive;
  }

  private static List<String> found(Archive archive, SearchRequest.Builder request)
      throws Exception {
    List<String> found = new ArrayList<>();
    @Nullable String next = null;
    do {
      SearchResult page = archive.search(request.after(next).build());
      page.hits().forEach(hit -> found.add(hit.article().id() + " " + hit.number()));
      next = page.next();
    } while (next != null);
    return found;
  }

  @ParameterizedTest
  @EnumSource(SearchRequest.Order.class)
  void theOrderDoesNotDependOnTheIndexPageByPage(SearchRequest.Order order) throws Exception {
    List<List<String>> single = new ArrayList<>();
    List<List<String>> byArticle = new ArrayList<>();
    List<List<String>> bySource = new ArrayList<>();
    for (long seed = 1; seed <= 4; seed++) {
      try (Archive archive = archive(seed)) {
        single.add(found(archive, request(order).limit(7)));
        byArticle.add(found(archive, request(order).limit(7).groupByArticle(1)));
        bySource.add(found(archive, request(order).limit(1).groupBy(5, id -> "g" + id.charAt(2))));
      }
    }
    assertThat(single.get(0)).hasSize(2 * ARTICLES).doesNotHaveDuplicates();
    assertThat(byArticle.get(0)).hasSize(ARTICLES).doesNotHaveDuplicates();
    assertThat(single).containsOnly(single.get(0));
    assertThat(byArticle).containsOnly(byArticle.get(0));
    assertThat(bySource).containsOnly(bySource.get(0));
  }

  private static SearchRequest.Builder request(SearchRequest.Order order) throws Exception {
    return SearchRequest.builder(Queries.parse("dam")).order(order);
  }

  @Test
  void atEqualScoresTheNewestIsFirstThenTheFirstId() throws Exception {
    try (Archive archive = archive(7)) {
      assertThat(found(archive, request(SearchRequest.Order.RELEVANCE).limit(50)))
          .startsWith("a03 0", "a03 1", "a07 0", "a07 1", "a11 0", "a11 1")
          .endsWith("a25 0", "a25 1");
    }
  }

  /** Enough sentences that those which are too old are passed over. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dam*",
        "figure:[2 TO 50]",
        "source:wire",
        "place:Lima",
        "published:2025",
        "dam* AND figure:40 AND source:wire",
        "(dam* NOT figure:7)^2",
      })
  void whereAllScoresAreEqualTheDateDecides(String query) throws Exception {
    List<String> newestFirst = new ArrayList<>();
    try (Archive archive = Archive.inMemory()) {
      for (int i = 0; i < 900; i++) {
        String id = String.format(Locale.ROOT, "a%03d", i);
        String date = String.format(Locale.ROOT, "2025-%02d-%02d", 1 + i * 7 % 12, 1 + i * 5 % 28);
        archive.add(
            Article.builder(id, "In Lima, 40 dams burst. In Lima, 41 or 40 dams burst.")
                .source("wire")
                .published(PublicationDate.parse(date))
                .build());
        newestFirst.add(date + " " + (999 - i) + id);
      }
      archive.commit();
      Collections.sort(newestFirst, Collections.reverseOrder());
      SearchRequest.Builder request = SearchRequest.builder(Queries.parse(query)).limit(7);
      SearchResult first = archive.search(request.build());
      SearchResult second = archive.search(request.after(first.next()).build());
      List<SentenceHit> hits = new ArrayList<>(first.hits());
      hits.addAll(second.hits());
      assertThat(hits)
          .extracting(hit -> hit.article().id() + " " + hit.number())
          .containsExactlyElementsOf(
              newestFirst.stream()
                  .map(entry -> entry.substring(entry.indexOf('a')))
                  .flatMap(id -> Stream.of(id + " 0", id + " 1"))
                  .limit(14)
                  .toList());
      float score = archive.explain(Queries.parse(query), "a000", 0).getValue().floatValue();
      assertThat(hits).extracting(SentenceHit::score).containsOnly(score);
      assertThat(first.total()).isBetween(1000L, 1800L);
    }
  }

  @Test
  void aLimitMayBeAsLargeAsItGets() throws Exception {
    try (Archive archive = archive(7)) {
      int most = Integer.MAX_VALUE;
      assertThat(
              found(archive, request(SearchRequest.Order.NEWEST).limit(most).groupByArticle(most)))
          .hasSize(2 * ARTICLES);
      assertThat(found(archive, request(SearchRequest.Order.NEWEST).limit(most).groupByStory(most)))
          .hasSize(2 * ARTICLES);
    }
  }
}

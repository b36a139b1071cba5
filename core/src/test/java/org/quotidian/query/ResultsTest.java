package org.quotidian.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.query.SearchRequest.CountBy;
import org.quotidian.query.SearchRequest.Order;
import org.quotidian.query.SearchResult.Count;

/** Orders, pages, groups and counts. */
class ResultsTest {

  private static final Archive ARCHIVE = Archive.inMemory();
  private static final Query FERRY = Queries.words("ferry");

  @BeforeAll
  static void addNews() throws IOException {
    add(
        "wire",
        "Harbour Wire",
        "2026-02-27",
        "The ferry is late. Marta Hollis runs the ferry. “The ferry will sail,” said Hollis.");
    add("post", "Meridian Post", "2026-03-02", "Nobody was there. A ferry sank near Halifax.");
    add("blog", null, null, "Marta Hollis sold the ferry, and a ferry it was.");
    add("late", "Harbour Wire", "2026-03-02T18:00:00Z", "The old ferry was found.");
    ARCHIVE.commit();
  }

  private static void add(String id, @Nullable String source, @Nullable String date, String text)
      throws IOException {
    PublicationDate published = date == null ? null : PublicationDate.parse(date);
    ARCHIVE.add(Article.builder(id, text).source(source).published(published).build());
    // Segments of their own.
    ARCHIVE.refresh();
  }

  @AfterAll
  static void close() throws IOException {
    ARCHIVE.close();
  }

  @Test
  void theNewestOrTheOldestComeFirst() throws IOException {
    assertThat(found(SearchRequest.builder(FERRY).order(Order.NEWEST)))
        .containsExactly("late 0", "post 1", "wire 0", "wire 1", "wire 2", "blog 0");
    assertThat(found(SearchRequest.builder(FERRY).order(Order.OLDEST)))
        .containsExactly("wire 0", "wire 1", "wire 2", "post 1", "late 0", "blog 0");
    assertThat(ARCHIVE.search(SearchRequest.builder(FERRY).order(Order.NEWEST).build()).hits())
        .allSatisfy(hit -> assertThat(hit.score()).isPositive());
  }

  @Test
  void pagesGiveTheWholeInOrder() throws IOException {
    for (Order order : Order.values()) {
      List<String> whole = found(SearchRequest.builder(FERRY).order(order));
      List<String> paged = new ArrayList<>();
      String next = null;
      do {
        SearchResult page =
            ARCHIVE.search(SearchRequest.builder(FERRY).order(order).limit(2).after(next).build());
        assertThat(page.total()).isEqualTo(6);
        paged.addAll(names(page.hits()));
        next = page.next();
      } while (next != null);
      assertThat(paged).as("%s", order).isEqualTo(whole).hasSize(6);
    }
  }

  @Test
  void aPageGoesOnWhenTheArchiveHasChanged() throws IOException {
    try (Archive archive = Archive.inMemory()) {
      for (String day : List.of("01", "02", "03", "04")) {
        archive.add(dated(day));
        archive.refresh();
      }
      SearchRequest.Builder twoNewest = SearchRequest.builder(FERRY).order(Order.NEWEST).limit(2);
      String next = archive.search(twoNewest.build()).next();
      archive.add(dated("05"));
      archive.delete("02");
      archive.add(dated("03"));
      archive.commit();
      assertThat(names(archive.search(twoNewest.after(next).build()).hits()))
          .containsExactly("01 0");
    }
  }

  private static Article dated(String day) {
    return Article.builder(day, "A ferry left.")
        .published(PublicationDate.parse("2026-03-" + day))
        .build();
  }

  @Test
  void aPlaceFitsItsOwnRequestOnly() throws IOException {
    String next = ARCHIVE.search(SearchRequest.builder(FERRY).limit(2).build()).next();
    assertThat(next).isNotNull().matches("[A-Za-z0-9_-]+");
    assertRefused(
        SearchRequest.builder(FERRY).order(Order.NEWEST).after(next),
        "is a place in the result of another query, order or grouping");
    assertRefused(
        SearchRequest.builder(Queries.words("Hollis")).after(next),
        "is a place in the result of another query, order or grouping");
    for (String broken : List.of("", "AQ", "%", "AAAAAAAAAAAAAA", "é")) {
      assertRefused(SearchRequest.builder(FERRY).after(broken), "'" + broken + "' is not a place");
    }
  }

  private static void assertRefused(SearchRequest.Builder request, String reason) {
    assertThatThrownBy(() -> ARCHIVE.search(request.build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void sentencesOfOneArticleAreTogether() throws IOException {
    SearchResult result =
        ARCHIVE.search(
            SearchRequest.builder(FERRY).order(Order.OLDEST).groupByArticle(2).limit(2).build());
    assertThat(result.groups())
        .extracting(group -> group.name() + ": " + group.total() + " " + names(group.hits()))
        .containsExactly("wire: 3 [wire 0, wire 1]", "post: 1 [post 1]");
    assertThat(names(result.hits())).containsExactly("wire 0", "wire 1", "post 1");
    assertThat(result.total()).isEqualTo(6);
    SearchResult rest =
        ARCHIVE.search(
            SearchRequest.builder(FERRY)
                .order(Order.OLDEST)
                .groupByArticle(2)
                .after(result.next())
                .build());
    assertThat(names(rest.hits())).containsExactly("late 0", "blog 0");
    assertThat(rest.next()).isNull();
  }

  @Test
  void articlesOfOneGroupAreTogether() throws IOException {
    SearchResult result =
        ARCHIVE.search(
            SearchRequest.builder(FERRY)
                .groupBy(9, article -> article.equals("wire") ? "timetable" : "accident")
                .build());
    assertThat(result.groups())
        .extracting(group -> group.name() + " " + group.total() + " " + group.hits().size())
        .containsExactlyInAnyOrder("timetable 3 3", "accident 3 3");
    assertThat(result.groups())
        .flatExtracting(SearchResult.Group::articles)
        .containsExactlyInAnyOrder("wire", "post", "blog", "late");
  }

  @Test
  void sentencesAreCounted() throws IOException {
    SearchRequest.Builder all = SearchRequest.builder(FERRY).limit(1);
    for (CountBy by : CountBy.values()) {
      all.count(by);
    }
    SearchResult result = ARCHIVE.search(all.build());
    assertThat(result.counts())
        .containsEntry(
            CountBy.SOURCE, List.of(new Count("Harbour Wire", 4), new Count("Meridian Post", 1)))
        .containsEntry(CountBy.MONTH, List.of(new Count("2026-02", 3), new Count("2026-03", 2)))
        .containsEntry(CountBy.SPEAKER, List.of(new Count("person:marta-hollis", 1)))
        .containsEntry(
            CountBy.ENTITY, List.of(new Count("person:marta-hollis", 3), new Count("halifax", 1)));
    assertThat(result.total()).isEqualTo(6);
    assertThat(result.exact()).isTrue();
    assertThat(ARCHIVE.search(all.countLimit(1).build()).counts().get(CountBy.ENTITY))
        .containsExactly(new Count("person:marta-hollis", 3));
    assertThat(ARCHIVE.search(SearchRequest.builder(FERRY).build()).counts()).isEmpty();
    Query counted = Queries.mentions("person:marta-hollis");
    assertThat(ARCHIVE.search(counted, 9).total()).isEqualTo(3);
  }

  @Test
  void aHitKnowsTheSentencesAroundIt() throws IOException {
    SentenceHit hit = ARCHIVE.search(Queries.words("runs"), 1).hits().get(0);
    assertThat(hit.before(5)).extracting(hit.article()::text).containsExactly("The ferry is late.");
    assertThat(hit.after(1))
        .extracting(hit.article()::text)
        .containsExactly("“The ferry will sail,” said Hollis.");
    assertThat(hit.after(Integer.MAX_VALUE)).hasSize(1);
    assertThat(hit.quotations()).isEmpty();
    assertThat(ARCHIVE.search(Queries.words("sail"), 1).hits().get(0).quotations()).hasSize(1);
  }

  @Test
  void aScoreIsExplained() throws IOException {
    SentenceHit hit = ARCHIVE.search(FERRY, 1).hits().get(0);
    assertThat(ARCHIVE.explain(FERRY, hit.article().id(), hit.number()).getValue().floatValue())
        .isEqualTo(hit.score());
    assertThat(ARCHIVE.explain(FERRY, "post", 0).isMatch()).isFalse();
    assertThat(ARCHIVE.explain(FERRY, "post", 7).toString())
        .contains("the index has no sentence 7 of an article post");
  }

  private static List<String> found(SearchRequest.Builder request) throws IOException {
    return names(ARCHIVE.search(request.build()).hits());
  }

  private static List<String> names(List<SentenceHit> hits) {
    return hits.stream().map(hit -> hit.article().id() + " " + hit.number()).toList();
  }
}

package org.quotidian.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;

/**
 * The first by date are those that a look at all sentences gives, wherever in the archive they are
 * and however many have no date.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeWindowsTest {

  private static final int ARTICLES = 3_000;

  /** Only the articles before this one have a ferry. */
  private static final int FERRIES = 1_200;

  private Archive archive;

  /** A sentence of the archive, and the day of its article, if it has one. */
  private record Place(String article, int number, @Nullable LocalDate day) {}

  private final List<Place> places = new ArrayList<>();

  @BeforeAll
  void addArticlesInTheOrderOfTheirDates() throws IOException {
    archive = Archive.inMemory();
    LocalDate first = LocalDate.of(2019, 1, 1);
    for (int i = 0; i < ARTICLES; i++) {
      String id = "a" + (10_000 + i);
      LocalDate day = i % 40 == 0 ? null : first.plusDays(i / 3);
      String text = (i < FERRIES ? "The ferry sank. " : "The bus left. ") + "12 cranes fell.";
      archive.add(
          Article.builder(id, text)
              .published(day == null ? null : PublicationDate.parse(day.toString()))
              .build());
      places.add(new Place(id, 0, day));
      places.add(new Place(id, 1, day));
      if (i == ARTICLES / 2) {
        archive.commit();
      }
    }
    archive.commit();
  }

  @AfterAll
  void close() throws IOException {
    archive.close();
  }

  @ParameterizedTest
  @CsvSource({
    "figure:12,     NEWEST,    1",
    "figure:12,     OLDEST,    1",
    "figure:12,     RELEVANCE, 1",
    "crane*,        RELEVANCE, 1",
    "cranes,        NEWEST,    1",
    "ferry,         NEWEST,    0",
    "ferry,         OLDEST,    0",
    "ferr*,         RELEVANCE, 0"
  })
  void theFirstPagesAreThoseOfAllSentences(String query, SearchRequest.Order order, int number)
      throws Exception {
    Comparator<LocalDate> byDay = Comparator.naturalOrder();
    Comparator<LocalDate> inOrder = order == SearchRequest.Order.OLDEST ? byDay : byDay.reversed();
    List<String> expected =
        places.stream()
            .filter(place -> place.number() == number)
            .filter(place -> number == 1 || place.article().compareTo("a" + (10_000 + FERRIES)) < 0)
            .sorted(
                Comparator.comparing(Place::day, Comparator.nullsLast(inOrder))
                    .thenComparing(Place::article))
            .map(Place::article)
            .toList();
    List<String> found = new ArrayList<>();
    SearchRequest.Builder request =
        SearchRequest.builder(Queries.parse(query)).order(order).limit(100);
    SearchResult page = archive.search(request.build());
    assertThat(page.total()).isBetween(1_000L, (long) expected.size());
    assertThat(page.exact()).isFalse();
    page.hits().forEach(hit -> found.add(hit.article().id()));
    while (page.next() != null) {
      page = archive.search(request.after(page.next()).build());
      page.hits().forEach(hit -> found.add(hit.article().id()));
    }
    assertThat(found).isEqualTo(expected);
  }
}

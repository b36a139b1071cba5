package org.quotidian.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;

class SearchTest {

  private static final Archive ARCHIVE = Archive.inMemory();

  @BeforeAll
  static void addNews() throws IOException {
    add(
        "wire",
        "Harbour Wire",
        "2025-12-15",
        "The merger needs the antitrust regulators. They approve it.");
    add(
        "post",
        "Meridian Post",
        "2025-12-16T08:30:00Z",
        "Antitrust law binds regulators. U.S. officials praised Ukraine’s far\u2011reaching plan.");
    add(
        "blog",
        null,
        null,
        "Officials praise nothing. The merger is off, antitrust “regulators” said.");
    ARCHIVE.commit();
  }

  @AfterAll
  static void close() throws IOException {
    ARCHIVE.close();
  }

  private static void add(String id, @Nullable String source, @Nullable String date, String text)
      throws IOException {
    PublicationDate published = date == null ? null : PublicationDate.parse(date);
    ARCHIVE.add(Article.builder(id, text).source(source).published(published).build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "merger AND \"antitrust regulators\"          | wire 0, blog 1",
        "merger regulators                            | wire 0, blog 1, post 0",
        "praise                                       | post 1, blog 0",
        "approved                                     | wire 1",
        "regulators -merger                           | post 0",
        "\"law regulators\"~1                         | post 0",
        "\"far-reaching\"                             | post 1",
        "US AND officials                             | post 1",
        "ukraine                                      | post 1",
        "antitr*                                      | wire 0, post 0, blog 1",
        "antitrusd~1                                  | wire 0, post 0, blog 1",
        "source:\"harbour wire\"                      | wire 0, wire 1",
        "source:meridian* AND antitrust               | post 0",
        "+antitrust +published:[* TO *]               | post 0, wire 0",
        "+antitrust +published:2025-12-16             | post 0",
        "+antitrust +published:[2025 TO 2025-12-15]   | wire 0",
        "+antitrust +published:{2025-12-15 TO *]      | post 0",
        "antitrust AND published:\"2025-12-16T08:30\" | post 0",
        "-source:\"harbour wire\" -nothing             | post 0, post 1, blog 1",
        "-antitrust                                   | wire 1, post 1, blog 0",
        "published>=2025-12-16                        | post 0, post 1",
      })
  void answers(String query, String expected) throws Exception {
    assertThat(found(query)).containsExactlyInAnyOrder(expected.split(", "));
  }

  /** Half past eleven in the evening of December 15 in New York is December 16 in UTC. */
  @Test
  void theDayOfAnArticleIsThatOfItsOwnZone() throws Exception {
    try (Archive archive = Archive.inMemory()) {
      archive.add(
          Article.builder("late", "It sails.")
              .published(PublicationDate.parse("2025-12-15T23:30:00-05:00"))
              .build());
      archive.commit();
      for (String query :
          List.of(
              "published:2025-12-15",
              "published:[2025-12-15 TO 2025-12-15]",
              "published:[* TO 2025-12-15]",
              "published:[2025-12-16T04:30Z TO *]",
              "published:[2025-12-15T23:30-05:00 TO 2025-12-17]")) {
        assertThat(archive.search(query, 1).total()).as(query).isEqualTo(1);
      }
      assertThat(archive.search("published:2025-12-16", 1).total()).isZero();
      PublicationDate stored = archive.article("late").orElseThrow().article().published();
      assertThat(stored)
          .isNotNull()
          .extracting(PublicationDate::day)
          .isEqualTo(LocalDate.of(2025, 12, 15));
    }
  }

  @Test
  void theBestSentenceComesFirst() throws Exception {
    assertThat(found("merger off")).startsWith("blog 1");
  }

  @Test
  void highlightsAreExactlyTheWordsThatMatched() throws Exception {
    assertThat(highlights("merger AND \"antitrust regulators\""))
        .containsExactlyInAnyOrder(
            List.of("merger", "antitrust regulators"), List.of("merger", "antitrust “regulators"));
    assertThat(highlights("US far reaching ukraine"))
        .containsExactly(List.of("U.S.", "Ukraine’s", "far", "reaching"));
    assertThat(highlights("source:\"meridian post\" AND law")).containsExactly(List.of("law"));
    assertThat(highlights("\"reaching plan\" officials").get(0))
        .containsExactly("officials", "reaching plan");
  }

  @Test
  void countsHowManyMatch() throws Exception {
    SearchResult result = ARCHIVE.search("antitrust", 1);
    assertThat(result.total()).isEqualTo(3);
    assertThat(result.exact()).isTrue();
    assertThat(result.hits()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "merger AND (antitrust     | 21",
        "merger AND                | 10",
        "merger \"antitrust        | 7",
        "merger /[a/               | -1",
        "merger /a                 | 7",
        "voice:Merz                | 0",
        "merger quote:(a           | 13",
        "merger quote:( )          | 15",
        "quote:(a source:ap)       | 9",
        "figure:[few TO 7]         | 8",
        "person:mer*               | 0",
        "kind:article              | 0",
        "published:tomorrow        | 10",
        "published:2025*           | 10",
        "merger~1.5                | 6",
        "merger~1e3                | 6",
        "*>X*                      | 3",
      })
  void whatCannotBeReadIsRefused(String query, int offset) {
    assertThatThrownBy(() -> ARCHIVE.search(query, 10))
        .isInstanceOf(QuerySyntaxException.class)
        .satisfies(
            e ->
                assertThat(((QuerySyntaxException) e).offset())
                    .as(e.getMessage())
                    .isEqualTo(offset));
  }

  @Test
  void anErrorShowsWhereItIs() {
    assertThatThrownBy(() -> ARCHIVE.search("merger AND ) antitrust", 10))
        .hasMessage(
            """
            ')' is in the wrong place, at character 12: expected ( or a phrase or a word
              merger AND ) antitrust
                         ^\
            """);
    assertThatThrownBy(() -> ARCHIVE.search("merger voice:Merz", 10))
        .hasMessage(
            """
            there is no field 'voice'; there are entity: person: org: place: quote: speaker: figure: like: source: published: title:; in quotation marks, a colon is text
              merger voice:Merz
                     ^\
            """);
  }

  @Test
  void aNegativeLimitIsRefused() {
    assertThatThrownBy(() -> ARCHIVE.search("x", -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit must be at least 0, was -1");
  }

  private static List<String> found(String query) throws Exception {
    return ARCHIVE.search(query, 10).hits().stream()
        .map(hit -> hit.article().id() + " " + hit.number())
        .toList();
  }

  private static List<List<String>> highlights(String query) throws Exception {
    return ARCHIVE.search(query, 10).hits().stream()
        .map(
            hit ->
                hit.highlights().stream()
                    .map(span -> span.of(hit.article().article().text()))
                    .toList())
        .toList();
  }
}

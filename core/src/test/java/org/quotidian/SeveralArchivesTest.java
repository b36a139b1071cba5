package org.quotidian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.query.Queries;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;

/** Several archives searched as one give what one archive of all articles gives. */
class SeveralArchivesTest {

  private static final int SHARDS = 3;

  @TempDir private Path folder;

  private final List<Path> shards = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    List<Article> articles = articles();
    try (Archive all = Archive.open(folder.resolve("all"))) {
      for (Article article : articles) {
        all.add(article);
      }
      all.commit();
    }
    for (int i = 0; i < SHARDS; i++) {
      Path shard = folder.resolve("shard-" + i);
      shards.add(shard);
      try (Archive archive = Archive.open(shard)) {
        for (int k = i; k < articles.size(); k += SHARDS) {
          archive.add(articles.get(k));
        }
        archive.commit();
      }
    }
  }

  private static List<Article> articles() {
    String[] ships = {"ferry", "tanker", "trawler", "barge"};
    String[] towns = {"Berlin", "Hamburg", "Kiel"};
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String ship = ships[i % ships.length];
      String text =
          "The harbour of "
              + towns[i % towns.length]
              + " was closed for "
              + (2 + i % 5)
              + " days after a "
              + ship
              + " ran aground. The mayor, Anna Lindqvist, said: \u201cThe "
              + ship
              + " will be towed away soon.\u201d"
              + (i % 4 == 0 ? " Harbour pilots have asked for a second tug since spring." : "");
      articles.add(
          Article.builder("a" + i, text)
              .source(i % 2 == 0 ? "post" : "wire")
              .published(PublicationDate.parse("2025-0" + (1 + i % 6) + "-1" + i % 9))
              .build());
    }
    return articles;
  }

  @Test
  void hitsScoresAndCountsAreThoseOfOneArchive() throws Exception {
    for (String query :
        List.of(
            "harbour",
            "ferry OR tug*",
            "\"ran aground\" AND source:wire",
            "speaker:Lindqvist",
            "quote:towed",
            "place:Kiel figure:[3 TO 5]",
            "like:\"A ferry ran aground in the harbour of Kiel\"")) {
      assertSame(SearchRequest.builder(Queries.parse(query)).limit(50).build());
      assertSame(
          SearchRequest.builder(Queries.parse(query))
              .limit(10)
              .order(SearchRequest.Order.NEWEST)
              .count(SearchRequest.CountBy.SPEAKER)
              .count(SearchRequest.CountBy.MONTH)
              .groupByArticle(2)
              .build());
    }
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() throws Exception {
    List<String> paged = new ArrayList<>();
    try (Archive several = Archive.openReadOnly(shards)) {
      SearchRequest.Builder request = SearchRequest.builder(Queries.parse("harbour")).limit(7);
      SearchResult page = several.search(request.build());
      while (true) {
        paged.addAll(lines(page));
        if (page.next() == null) {
          break;
        }
        page = several.search(request.after(page.next()).build());
      }
    }
    try (Archive one = Archive.openReadOnly(folder.resolve("all"))) {
      assertThat(paged).isEqualTo(lines(one.search("harbour", 100)));
    }
  }

  @Test
  void anArticleIsCrossReferencedWithThoseOfAll() throws IOException {
    try (Archive one = Archive.openReadOnly(folder.resolve("all"));
        Archive several = Archive.openReadOnly(shards)) {
      AnnotatedArticle article = one.article("a8").orElseThrow();

      assertThat(several.articleCount()).isEqualTo(24);
      assertThat(several.article("a8").orElseThrow().mentions()).isEqualTo(article.mentions());
      assertThat(several.crossReference(article).parallels())
          .hasSameSizeAs(one.crossReference(article).parallels())
          .isNotEmpty();
    }
  }

  @Test
  void aRefreshShowsWhatOneOfThemHasCommitted() throws Exception {
    try (Archive several = Archive.openReadOnly(shards)) {
      assertThat(several.search("lighthouse", 5).hits()).isEmpty();
      try (Archive last = Archive.open(shards.get(2))) {
        last.add(Article.of("new", "The lighthouse is dark."));
        last.commit();
      }
      several.refresh();

      assertThat(several.search("lighthouse", 5).hits()).hasSize(1);
      assertThat(several.articleCount()).isEqualTo(25);
    }
  }

  @Test
  void whatIsForOneArchiveIsRefused() throws IOException {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> Archive.openReadOnly(List.of(shards.get(0), missing)))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("missing does not exist");
    assertThat(Files.exists(missing)).isFalse();
    assertThatThrownBy(() -> Archive.openReadOnly(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    try (Archive several = Archive.openReadOnly(shards)) {
      assertThatThrownBy(several::check).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(several::commit).isInstanceOf(IllegalStateException.class);
    }
  }

  private void assertSame(SearchRequest request) throws IOException, QuerySyntaxException {
    try (Archive one = Archive.openReadOnly(folder.resolve("all"));
        Archive several = Archive.openReadOnly(shards)) {
      SearchResult expected = one.search(request);
      SearchResult actual = several.search(request);

      assertThat(lines(actual)).isEqualTo(lines(expected)).isNotEmpty();
      assertThat(actual.total()).isEqualTo(expected.total());
      assertThat(actual.counts()).isEqualTo(expected.counts());
    }
  }

  private static List<String> lines(SearchResult result) {
    List<String> lines = new ArrayList<>();
    for (SentenceHit hit : result.hits()) {
      lines.add(hit.article().id() + " " + hit.number() + " " + hit.score());
    }
    return lines;
  }
}

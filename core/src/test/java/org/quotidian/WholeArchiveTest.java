package org.quotidian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.query.Queries;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;

/** What goes through all of an archive: its articles, all hits of a query, deletion by query. */
class WholeArchiveTest {

  private final Archive archive = Archive.inMemory();

  @BeforeEach
  void addFerries() throws Exception {
    // Four segments, one deleted and one replaced article.
    for (int i = 0; i < 8; i++) {
      String text =
          "The ferry Ines left pier " + i + ". “It is late,” said Ruth Amsel. The ferry came back.";
      archive.add(Article.builder("a" + i, text).source(i % 2 == 0 ? "wire" : "post").build());
      if (i % 2 == 1) {
        archive.commit();
      }
    }
    archive.delete("a3");
    archive.add(Article.of("a5", "The bus stayed."));
    archive.commit();
  }

  @AfterEach
  void close() throws Exception {
    archive.close();
  }

  @Test
  void everyArticleIsReadOnceWithItsAnnotations() throws Exception {
    try (Stream<AnnotatedArticle> articles = archive.articles()) {
      List<AnnotatedArticle> all = articles.toList();
      assertThat(all)
          .extracting(AnnotatedArticle::id)
          .containsExactlyInAnyOrder("a0", "a1", "a2", "a4", "a5", "a6", "a7");
      AnnotatedArticle first = all.get(0);
      AnnotatedArticle expected = Annotator.english().annotate(first.article());
      assertThat(first.sentences()).isEqualTo(expected.sentences());
      assertThat(first.mentions()).isEqualTo(expected.mentions());
      assertThat(first.quotations()).isEqualTo(expected.quotations());
    }
  }

  @Test
  void aStreamShowsTheArchiveAsItWas() throws Exception {
    List<String> seen = new ArrayList<>();
    try (Stream<AnnotatedArticle> articles = archive.articles()) {
      articles.forEach(
          article -> {
            seen.add(article.id());
            try {
              archive.delete("a7");
              archive.add(Article.of("new" + seen.size(), "A tram."));
              archive.commit();
              archive.compact();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    assertThat(seen).containsExactlyInAnyOrder("a0", "a1", "a2", "a4", "a5", "a6", "a7");
    assertThat(archive.articleCount()).isEqualTo(6 + 7);
  }

  @Test
  void aStreamThatIsIteratedReadsOneArticleAtATime() throws Exception {
    try (Stream<AnnotatedArticle> articles = archive.articles()) {
      List<String> read = new ArrayList<>();
      var each = articles.peek(article -> read.add(article.id())).iterator();
      each.next();
      assertThat(read).hasSize(1);
    }
  }

  @Test
  void allHitsAreThoseOfASearchWithoutALimit() throws Exception {
    for (String query :
        List.of(
            "ferry",
            "ferry AND source:wire",
            "-ferry",
            "*:*",
            "speaker:Amsel",
            "quote:late OR bus",
            "like:\"The ferry Ines left pier 1.\"",
            "zeppelin")) {
      List<String> searched = new ArrayList<>();
      for (SentenceHit hit : archive.search(query, 1000).hits()) {
        searched.add(line(hit));
      }
      try (Stream<SentenceHit> hits = archive.hits(query)) {
        assertThat(hits.map(WholeArchiveTest::line).toList())
            .as(query)
            .containsExactlyInAnyOrderElementsOf(searched);
      }
    }
  }

  @Test
  void hitsOfAnArticleComeInTheOrderOfItsText() throws Exception {
    try (Stream<SentenceHit> hits = archive.hits("ferry AND source:wire")) {
      assertThat(hits.map(hit -> hit.article().id() + " " + hit.number()).toList())
          .containsSubsequence("a0 0", "a0 2")
          .containsSubsequence("a2 0", "a2 2")
          .containsSubsequence("a4 0", "a4 2")
          .containsSubsequence("a6 0", "a6 2")
          .hasSize(8);
    }
  }

  @Test
  void withoutALimitTheTotalIsExactAndNothingIsRead() throws Exception {
    SearchResult result =
        archive.search(
            SearchRequest.builder(Queries.parse("ferry"))
                .limit(0)
                .count(SearchRequest.CountBy.SOURCE)
                .build());

    assertThat(result.total()).isEqualTo(12);
    assertThat(result.exact()).isTrue();
    assertThat(result.hits()).isEmpty();
    assertThat(result.next()).isNull();
    assertThat(result.counts().get(SearchRequest.CountBy.SOURCE))
        .containsExactly(new SearchResult.Count("wire", 8), new SearchResult.Count("post", 4));
    assertThat(archive.search("ferry", 0).total()).isEqualTo(12);
    assertThat(archive.search("entity:Zeppelin", 0).notes())
        .containsExactly("no entity is named 'Zeppelin'; searched for the words instead");
  }

  @Test
  void articlesWithASentenceThatMatchesAreDeletedWhole() throws Exception {
    archive.add(Article.of("tram", "A tram at pier 6. It waited."));

    // What was added since the last commit counts too.
    assertThat(archive.delete(Queries.parse("pier AND 6"))).isEqualTo(2);

    assertThat(archive.search("ferry", 0).total()).isEqualTo(12);
    archive.commit();
    assertThat(archive.article("a6")).isEmpty();
    assertThat(archive.article("tram")).isEmpty();
    assertThat(archive.search("ferry", 0).total()).isEqualTo(10);
    assertThat(archive.articleCount()).isEqualTo(6);
    assertThat(archive.delete(Queries.parse("zeppelin"))).isZero();
    assertThat(archive.delete(Queries.parse("*:*"))).isEqualTo(6);
  }

  @Test
  void anOldVersionOfAnArticleDoesNotDeleteTheNewOne() throws Exception {
    archive.add(Article.of("a0", "The ferry is a museum."));

    assertThat(archive.delete(Queries.parse("speaker:Amsel AND NOT source:post"))).isEqualTo(3);

    archive.commit();
    assertThat(archive.article("a0")).isPresent();
  }

  @Test
  void quotationsOfAHitHaveTheirWordsAndSpeakers() throws Exception {
    archive.add(
        Article.of(
            "two",
            "“We sail,” said Owen Brandt, while Ruth Amsel said “nobody sails”. Nobody spoke."));
    archive.commit();

    List<SentenceHit.Quoted> quoted =
        archive.search("speaker:Brandt", 1).hits().get(0).quotations();

    assertThat(quoted)
        .extracting(
            SentenceHit.Quoted::speaker,
            SentenceHit.Quoted::speakerEntity,
            SentenceHit.Quoted::text,
            SentenceHit.Quoted::isMatch)
        .containsExactly(
            tuple("Owen Brandt", "person:owen-brandt", "“We sail,”", true),
            tuple("Ruth Amsel", "person:ruth-amsel", "“nobody sails”", false));
  }

  @Test
  void aClosedArchiveDeletesNothing() throws Exception {
    archive.close();

    assertThatThrownBy(() -> archive.delete(Queries.parse("ferry")))
        .hasMessage("the archive is closed");
  }

  private static String line(SentenceHit hit) {
    return hit.article().id() + " " + hit.number() + " " + hit.score() + " " + hit.marks();
  }
}

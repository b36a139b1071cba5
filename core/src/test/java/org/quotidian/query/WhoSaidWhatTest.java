package org.quotidian.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quotidian.Archive;
import org.quotidian.annotation.EntityType;
import org.quotidian.article.Article;

/** Queries for names, quotations and figures. */
class WhoSaidWhatTest {

  private static final Archive ARCHIVE = Archive.inMemory();

  @BeforeAll
  static void addNews() throws IOException {
    ARCHIVE.add(
        Article.builder(
                "wire",
                "Chancellor Friedrich Merz met President Donald Trump in Berlin. "
                    + "“We have a substantial agreement,” Merz said, “and it offers guarantees.” "
                    + "“Nobody has a better agreement,” Trump said. "
                    + "Ukraine may keep up to 800,000 troops.")
            .title("Guarantees in Berlin")
            .build());
    ARCHIVE.add(
        Article.of(
            "post",
            "“The harbour is a lifeline for us. It needs 40 new cranes,” said Marta Hollis. "
                + "Merz signed the agreement on Monday. "
                + "A spokesman said “the agreement is a thankless task” in Ukraine."));
    ARCHIVE.commit();
  }

  @AfterAll
  static void close() throws IOException {
    ARCHIVE.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "speaker:Merz                              | wire 1",
        "speaker:\"Friedrich Merz\"                | wire 1",
        "quote:(speaker:Merz agreement)            | wire 1",
        "quote:(speaker:Merz better)               |",
        "speaker:Trump AND quote:agreement         | wire 2",
        "quote:(agreement -speaker:Merz)           | wire 2, post 3",
        "quote:(speaker:(Merz OR Trump) agreement) | wire 1, wire 2",
        "quote:agreement                           | wire 1, wire 2, post 3",
        "agreement -quote:agreement                | post 2",
        "quote:\"agreement and it offers\"         | wire 1",
        "quote:\"merz said\"                       |",
        "speaker:Hollis                            | post 0, post 1",
        "quote:lifeline                            | post 0",
        "quote:(lifeline cranes)                   | post 0, post 1",
        "quote:\"thankless task\"                  | post 3",
        "quote:thank*                              | post 3",
        "person:Merz                               | wire 0, wire 1, post 2",
        "person:\"Friedrich Merz\"                 | wire 0, wire 1",
        "person:Donald                             | wire 0, wire 2",
        "entity:Ukraine                            | wire 3, post 3",
        "place:Ukraine AND figure:troops           | wire 3",
        "figure:[700000 TO 900000]                 | wire 3",
        "figure:800,000                            | wire 3",
        "figure:\"40 cranes\"                      | post 1",
        "figure<100                                | post 1",
        "title:guarantees AND person:Trump         | wire 0, wire 2",
        "-title:guarantees -quote:*                | post 2",
        "(-person:Merz) AND agreement              | wire 2, post 3",
      })
  void answers(String query, String expected) throws Exception {
    List<String> sentences = expected == null ? List.of() : List.of(expected.split(", "));
    assertThat(found(ARCHIVE.search(query, 10))).containsExactlyInAnyOrderElementsOf(sentences);
  }

  @Test
  void aNameThatNobodyHasIsLookedForAsWords() throws Exception {
    SearchResult result = ARCHIVE.search("org:harbour", 10);
    assertThat(found(result)).containsExactly("post 0");
    assertThat(result.notes())
        .containsExactly("no organisation is named 'harbour'; searched for the words instead");
    assertThat(ARCHIVE.search("person:Merz", 10).notes()).isEmpty();
  }

  @Test
  void eachOfTwoSpeakersIsFoundByTheWordsThatNameThem() throws Exception {
    try (Archive archive = Archive.inMemory()) {
      String said =
          "“The pier will be paid for,” Finance Minister Anna Köhler and Governor Ben Ito";
      archive.add(Article.of("pier", said + " said."));
      archive.commit();
      for (String speaker : List.of("minister", "\"finance minister\"", "governor")) {
        assertThat(found(archive.search("speaker:" + speaker, 10))).containsExactly("pier 0");
      }
    }
  }

  @Test
  void marksDistinguishWordsNamesAndQuotations() throws Exception {
    SentenceHit hit = ARCHIVE.search("quote:(speaker:Merz guarantees)", 1).hits().get(0);
    assertThat(hit.marks())
        .extracting(mark -> mark.kind() + " " + mark.span().of(hit.article().article().text()))
        .containsExactly(
            "QUOTATION “We have a substantial agreement,” Merz said, “and it offers guarantees.”",
            "ENTITY Merz",
            "WORD guarantees");
    SentenceHit figure = ARCHIVE.search("figure:troops AND place:Ukraine", 1).hits().get(0);
    assertThat(figure.highlights())
        .extracting(span -> span.of(figure.article().article().text()))
        .containsExactly("Ukraine", "up to 800,000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "speaker:Hollis                            | port 0, port 2, inn 0, inn 1",
        "quote:engineers                           |",
        "quote:(open closed)                       | port 0, port 2",
        "quote:(guests full)                       | inn 0",
      })
  void whatIsBetweenTheMarksOfOneQuotationIsNotSaid(String query, String expected)
      throws Exception {
    try (Archive archive = Archive.inMemory()) {
      archive.add(
          Article.of(
              "port",
              "“The harbour is open,” Marta Hollis said. She waited for her two engineers. "
                  + "“It was closed for a year.”"));
      archive.add(
          Article.of(
              "inn",
              "‘The guests’ rooms are full,’ Marta Hollis said. ‘The staff’s rooms are not.’"));
      archive.commit();
      List<String> sentences = expected == null ? List.of() : List.of(expected.split(", "));
      assertThat(found(archive.search(query, 10))).containsExactlyInAnyOrderElementsOf(sentences);
    }
  }

  @Test
  void theSameIsAskedInJava() throws Exception {
    Query query =
        new BooleanQuery.Builder()
            .add(Queries.said("agreement"), BooleanClause.Occur.MUST)
            .add(Queries.saidBy("Merz", "substantial agreement"), BooleanClause.Occur.MUST_NOT)
            .build();
    assertThat(found(ARCHIVE.search(query, 10))).containsExactlyInAnyOrder("wire 2", "post 3");
    assertThat(found(ARCHIVE.search(Queries.mentions(EntityType.PERSON, "Merz"), 10))).hasSize(3);
    assertThat(Queries.saidBy("Merz")).isEqualTo(Queries.parse("speaker:Merz"));
  }

  @Test
  void whatAsksForTooMuchIsRefusedWithTheLimit() {
    assertRefused("a*", "'a*' would match too many words: it needs at least 2 letters");
    assertRefused("word ".repeat(5000), "the query has over 20000 characters");
    assertRefused("w ".repeat(1025), "the query has over 1024 clauses");
    assertRefused("(".repeat(51), "parentheses are nested over 50 deep");
    assertRefused("ab* ".repeat(21), "the query has over 20 words with wildcards or ~");
    assertRefused("title:ab* ".repeat(21), "the query has over 20 words with wildcards or ~");
    assertRefused("title:(" + "w ".repeat(1025) + ")", "the query has over 1024 clauses");
  }

  @Test
  void aWildcardThatIsRefusedIsShown() {
    assertRefused("force a*", "'a*' would", "\n  force a*\n        ^");
    assertRefused("?", "'?' would", "\n  ?\n  ^");
    assertRefused("quote:(speaker:Merz a*)", "'a*' would", "\n" + " ".repeat(22) + "^");
    assertRefused("source:r*", "'r*' would", "\n         ^");
    assertRefused("title:a*", "'a*' would", "\n        ^");
  }

  private static void assertRefused(String query, String reason, String end) {
    assertThatThrownBy(() -> ARCHIVE.search(query, 1))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageStartingWith(reason)
        .message()
        .endsWith(end);
  }

  private static void assertRefused(String query, String reason) {
    assertThatThrownBy(() -> ARCHIVE.search(query, 1))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageStartingWith(reason);
  }

  private static List<String> found(SearchResult result) {
    return result.hits().stream().map(hit -> hit.article().id() + " " + hit.number()).toList();
  }
}

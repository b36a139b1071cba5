package org.quotidian.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;

/** {@code like:}, among the rest of the query language. */
class LikeTest {

  private static final Archive ARCHIVE = Archive.inMemory();
  private static final String LIKE = "like:\"Europe will lead a multinational force\"";

  @BeforeAll
  static void addNews() throws IOException {
    add("wire", "Harbour Wire", "2025-12-15", "European leaders would lead a multinational force.");
    add("post", "Meridian Post", "2025-12-16", "Force is no answer. It will lead Europe nowhere.");
    add(
        "ledger",
        "Ledger",
        "2025-12-17",
        "A force, multinational in name, is to be led by Europe.");
    ARCHIVE.commit();
  }

  @AfterAll
  static void close() throws IOException {
    ARCHIVE.close();
  }

  private static void add(String id, String source, String date, String text) throws IOException {
    PublicationDate published = PublicationDate.parse(date);
    ARCHIVE.add(Article.builder(id, text).source(source).published(published).build());
  }

  @Test
  void findsWhatSaysTheSameInOtherOrder() throws Exception {
    assertThat(found(LIKE)).containsExactly("ledger 0", "wire 0");
  }

  @Test
  void goesWithTheRestOfTheLanguage() throws Exception {
    assertThat(found(LIKE + " -source:ledger")).containsExactly("wire 0");
    assertThat(found(LIKE + " AND published:[2025-12-17 TO *]")).containsExactly("ledger 0");
    assertThat(found("(" + LIKE + " OR answer) AND force"))
        .containsExactlyInAnyOrder("wire 0", "ledger 0", "post 0");
    assertThat(found("multinational -" + LIKE)).isEmpty();
  }

  @Test
  void aTextOfSeveralSentencesFindsWhatSaysOneOfThem() throws Exception {
    assertThat(found("like:\"Force is not the answer. Nobody came to dinner.\""))
        .containsExactly("post 0");
  }

  @Test
  void marksTheWordsThatAreTheSame() throws Exception {
    SentenceHit hit = ARCHIVE.search(LIKE, 10).hits().get(1);
    assertThat(hit.highlights())
        .extracting(span -> span.of(hit.article().article().text()))
        .containsExactly("lead", "a", "multinational", "force");
  }

  @Test
  void copiesAreFoundInAStableOrder() throws Exception {
    try (Archive archive = Archive.inMemory()) {
      for (int i = 0; i < 400; i++) {
        archive.add(Article.of("copy " + i, "Nobody at the ferry line could be reached."));
      }
      archive.commit();
      SearchResult found = archive.search("like:\"Nobody at the ferry line could be reached\"", 10);
      assertThat(found.hits()).hasSize(10).allSatisfy(hit -> assertThat(hit.score()).isEqualTo(1));
      assertThat(found.hits().get(0).article().id()).isEqualTo("copy 0");
      assertThat(found.total()).isBetween(100L, 400L);
    }
  }

  @Test
  void explainsItsScore() throws Exception {
    assertThat(ARCHIVE.explain(Queries.parse(LIKE), "wire", 0).isMatch()).isTrue();
    assertThat(ARCHIVE.explain(Queries.parse(LIKE), "post", 1).isMatch()).isFalse();
  }

  @Test
  void isRefusedWithoutWords() {
    assertThatThrownBy(() -> found("like:\"…\""))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("no word to look for");
  }

  @Test
  void refusesWhatIsNoSentence() {
    assertThatThrownBy(() -> ARCHIVE.search("like:[a TO b]", 10))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("like: takes a sentence in quotation marks");
  }

  private static List<String> found(String query) throws Exception {
    return ARCHIVE.search(query, 10).hits().stream()
        .map(hit -> hit.article().id() + " " + hit.number())
        .toList();
  }
}

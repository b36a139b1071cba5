package org.quotidian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.article.Article;
import org.quotidian.query.Queries;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SentenceHit;

/** Earlier versions of articles, if an archive is asked to keep them. */
class VersionsTest {

  @TempDir Path folder;
  private Path news = Path.of("");

  @BeforeEach
  void inAFolder() {
    news = folder.resolve("news");
  }

  @Test
  void theTextsBeforeTheLastAreKept() throws Exception {
    Instant start = Instant.now().minusMillis(1);
    try (Archive archive = keeping()) {
      add(archive, "fire", "Four people were hurt.");
      add(archive, "fire", "Nine people were hurt.");
      archive.commit();
      add(archive, "fire", "Twelve people were hurt.");
      add(archive, "other", "It sails.");
      archive.commit();
    }
    try (Archive archive = Archive.openReadOnly(news)) {
      List<Archive.Version> versions = archive.versions("fire");
      assertThat(versions)
          .extracting(version -> version.article().article().text())
          .containsExactly("Four people were hurt.", "Nine people were hurt.");
      assertThat(versions).extracting(version -> version.article().id()).containsOnly("fire");
      assertThat(versions.get(0).replaced()).isBetween(start, versions.get(1).replaced());
      assertThat(archive.versions("other")).isEmpty();
      assertThat(archive.versions("fir")).isEmpty();
      assertThat(archive.check().problems()).isEmpty();
    }
  }

  @Test
  void onlyASearchForVersionsFindsThem() throws Exception {
    try (Archive archive = keeping()) {
      add(archive, "fire", "Four people were hurt.");
      archive.commit();
      add(archive, "fire", "Nine people were hurt.");
      archive.commit();
      assertThat(archive.search("hurt", 9).hits())
          .extracting(SentenceHit::text)
          .containsExactly("Nine people were hurt.");
      assertThat(archive.search("four", 9).total()).isZero();
      assertThat(archive.articleCount()).isEqualTo(1);
      List<SentenceHit> hits = inVersions(archive, "hurt");
      assertThat(hits).extracting(SentenceHit::text).containsExactly("Four people were hurt.");
      assertThat(hits.get(0).article().id()).startsWith("fire (until 20").endsWith("Z)");
    }
  }

  @Test
  void theSameArticleAgainIsNoVersion() throws Exception {
    try (Archive archive = keeping()) {
      add(archive, "fire", "Four people were hurt.");
      add(archive, "fire", "Four people were hurt.");
      archive.commit();
      assertThat(archive.versions("fire")).isEmpty();
    }
  }

  @Test
  void noneIsKeptUnlessAskedFor() throws Exception {
    try (Archive archive = Archive.open(news)) {
      add(archive, "fire", "Four people were hurt.");
      add(archive, "fire", "Nine people were hurt.");
      archive.commit();
      assertThat(archive.versions("fire")).isEmpty();
      assertThat(inVersions(archive, "hurt")).isEmpty();
    }
    assertThat(news.resolve("versions")).doesNotExist();
  }

  @Test
  void whatIsWithdrawnGoesWithItsVersions() throws Exception {
    try (Archive archive = keeping()) {
      for (String id : List.of("fire", "flood")) {
        add(archive, id, "Four people were hurt.");
        add(archive, id, "Nine people were hurt by the " + id + ".");
      }
      archive.commit();
    }
    // Whether versions are kept from now on does not matter.
    try (Archive archive = Archive.open(news)) {
      archive.delete("fire");
      assertThat(archive.delete(Queries.parse("flood"))).isEqualTo(1);
      archive.commit();
      assertThat(archive.versions("fire")).isEmpty();
      assertThat(archive.versions("flood")).isEmpty();
    }
    try (Archive archive = keeping()) {
      archive.delete("fire");
      add(archive, "fire", "It burns again.");
      archive.commit();
      assertThat(archive.versions("fire")).isEmpty();
    }
  }

  @Test
  void aSnapshotHasThem() throws Exception {
    Path copy = folder.resolve("copy");
    try (Archive archive = keeping()) {
      add(archive, "fire", "Four people were hurt.");
      add(archive, "fire", "Nine people were hurt.");
      archive.compact();
      archive.snapshot(copy);
    }
    try (Archive archive = Archive.openReadOnly(copy)) {
      assertThat(archive.versions("fire")).hasSize(1);
    }
  }

  @Test
  void anArchiveInMemoryKeepsThemToo() throws Exception {
    try (Archive archive = Archive.builder().keepVersions().open()) {
      add(archive, "fire", "Four people were hurt.");
      add(archive, "fire", "Nine people were hurt.");
      archive.commit();
      assertThat(archive.versions("fire")).hasSize(1);
    }
  }

  private Archive keeping() throws IOException {
    return Archive.builder().directory(news).keepVersions().open();
  }

  private static void add(Archive archive, String id, String text) throws IOException {
    archive.add(Article.of(id, text));
  }

  private static List<SentenceHit> inVersions(Archive archive, String query)
      throws IOException, QuerySyntaxException {
    return archive.searchVersions(SearchRequest.builder(Queries.parse(query)).build()).hits();
  }
}

package org.quotidian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Aliases;
import org.quotidian.article.Article;
import org.quotidian.query.Queries;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;

/** What an archive is opened with: its place, aliases, annotator, buffer, executor. */
class ArchiveBuilderTest {

  private static final String HARBOUR =
      "org:harbour = Ellery Harbour Authority | Quayside Trust | EHA";

  @TempDir Path temp;

  @Test
  void anEntityOfTheAliasesIsFoundByEachOfItsNames() throws Exception {
    try (Archive archive = Archive.builder().aliases(aliases(HARBOUR)).open()) {
      archive.add(Article.of("1", "The EHA closed the pier on Monday. Nobody else did."));
      archive.commit();

      for (String name :
          List.of("EHA", "Quayside Trust", "Ellery Harbour Authority", "org:harbour")) {
        assertThat(found(archive, "entity:\"" + name + "\""))
            .as(name)
            .containsExactly("The EHA closed the pier on Monday.");
      }
    }
  }

  @Test
  void anEntityIsFoundByItsDisplayNameByWhoeverOpensTheArchiveLater() throws Exception {
    Path news = temp.resolve("news");
    try (Archive archive = Archive.builder().directory(news).aliases(aliases(HARBOUR)).open()) {
      archive.add(Article.of("1", "The EHA closed the pier on Monday."));
      archive.commit();
    }
    try (Archive archive = Archive.openReadOnly(news)) {
      assertThat(found(archive, "entity:\"Ellery Harbour Authority\"")).hasSize(1);
      assertThat(found(archive, "entity:\"Quayside Trust\"")).isEmpty();
    }
    try (Archive archive =
        Archive.builder().directory(news).readOnly().aliases(aliases(HARBOUR)).open()) {
      assertThat(found(archive, "entity:\"Quayside Trust\"")).hasSize(1);
    }
  }

  @Test
  void queriesUseTheAliasesOfTheAnnotator() throws Exception {
    Annotator annotator = Annotator.builder().aliases(aliases(HARBOUR)).build();
    try (Archive archive = Archive.builder().annotator(annotator).open()) {
      archive.add(Article.of("1", "The EHA closed the pier on Monday."));
      archive.commit();

      assertThat(found(archive, "entity:\"Quayside Trust\"")).hasSize(1);
    }
  }

  @Test
  void aliasesHoldInsideAnyQueryThatAnEmbedderPutsAroundOurs() throws Exception {
    Query query =
        new BooleanQuery.Builder()
            .add(new BoostQuery(Queries.mentions("Quayside Trust"), 2), BooleanClause.Occur.MUST)
            .add(Queries.words("pier"), BooleanClause.Occur.MUST)
            .build();
    try (Archive archive = Archive.builder().aliases(aliases(HARBOUR)).open()) {
      archive.add(Article.of("1", "The EHA closed the pier on Monday. EHA met again."));
      archive.commit();

      SearchResult result = archive.search(query, 10);
      assertThat(result.hits())
          .extracting(SentenceHit::text)
          .containsExactly("The EHA closed the pier on Monday.");
      assertThat(result.notes()).isEmpty();
      assertThat(archive.explain(query, "1", 0).isMatch()).isTrue();
    }
  }

  @Test
  void aSearchRunsOnTheExecutorAndFindsTheSame() throws Exception {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      articles.add(Article.of("a" + i, "Ferry number " + i + " sailed. The ferry was late " + i));
    }
    AtomicInteger tasks = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(2);
        Archive plain = Archive.inMemory();
        Archive parallel =
            Archive.builder()
                .executor(
                    task -> {
                      tasks.incrementAndGet();
                      threads.execute(task);
                    })
                .open()) {
      for (Article article : articles) {
        plain.add(article);
        parallel.add(article);
        // A segment for each few articles.
        if (article.id().endsWith("9")) {
          plain.commit();
          parallel.commit();
        }
      }
      SearchRequest request =
          SearchRequest.builder(Queries.parse("ferry AND late"))
              .limit(20)
              .count(SearchRequest.CountBy.SOURCE)
              .build();
      assertThat(texts(parallel.search(request))).isEqualTo(texts(plain.search(request)));
      assertThat(parallel.search(request).total()).isEqualTo(60);
      assertThat(parallel.search("ferry", 0).total()).isEqualTo(120);
      assertThat(tasks).hasPositiveValue();
    }
  }

  @Test
  void settingsThatCannotBeMetAreRefused() {
    assertThatThrownBy(() -> Archive.builder().bufferMegabytes(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bufferMegabytes must be from 1 to 2000, was 0");
    assertThatThrownBy(() -> Archive.builder().readOnly().open())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a read-only archive needs a directory");
  }

  @Test
  void aClosedArchiveSaysSo() throws Exception {
    Archive archive = Archive.builder().bufferMegabytes(1).open();
    archive.close();

    assertThatThrownBy(() -> archive.search("ferry", 1)).hasMessage("the archive is closed");
    assertThatThrownBy(() -> archive.add(Article.of("1", "Late.")))
        .hasMessage("the archive is closed");
    assertThatThrownBy(archive::commit).hasMessage("the archive is closed");
    assertThatThrownBy(archive::refresh).hasMessage("the archive is closed");
  }

  private static Aliases aliases(String text) throws IOException {
    return Aliases.read(new StringReader(text));
  }

  private static List<String> found(Archive archive, String query) throws Exception {
    return texts(archive.search(query, 10)).stream().sorted().toList();
  }

  private static List<String> texts(SearchResult result) {
    return result.hits().stream().map(SentenceHit::text).toList();
  }
}

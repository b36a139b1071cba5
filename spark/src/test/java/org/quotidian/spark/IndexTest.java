package org.quotidian.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.Archive;
import org.quotidian.ArchivePassages;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Article;
import org.quotidian.benchmarks.NewsCorpus;
import org.quotidian.crossref.Parallel;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;

/** Archives in shards, searched and compared as one. */
class IndexTest {

  private static final int SHARDS = 8;

  @TempDir private Path folder;

  @Test
  void shardsGiveWhatOneArchiveGives() throws Exception {
    List<Article> articles = NewsCorpus.articles(120);
    Path one = folder.resolve("one");
    try (Archive archive = Archive.open(one)) {
      for (Article article : articles) {
        archive.add(article);
      }
      archive.commit();
    }

    List<String> shards =
        QuotidianSpark.index(
            LocalSpark.rows(articles), folder.resolve("shards").toString(), SHARDS);

    assertThat(shards).hasSize(SHARDS);
    assertThat(names(folder.resolve("shards"))).contains("_SUCCESS", "shard-00007");
    try (Archive whole = Archive.openReadOnly(one);
        Archive sharded = Archive.openReadOnly(shards.stream().map(Path::of).toList())) {
      assertThat(sharded.articleCount()).isEqualTo(120);
      for (String query : List.of("said", "quote:we", "\"of the\" OR peopl*")) {
        assertThat(lines(sharded.search(query, 40))).isEqualTo(lines(whole.search(query, 40)));
      }
      compare(articles.subList(60, 66), whole, shards);
    }
  }

  private static void compare(List<Article> articles, Archive whole, List<String> shards)
      throws IOException {
    PassageMatcher matcher = PassageMatcher.builder().build();
    List<String> passages = new ArrayList<>();
    List<String> parallels = new ArrayList<>();
    for (Article article : articles) {
      AnnotatedArticle annotated = whole.article(article.id()).orElseThrow();
      for (ArchivePassages.InArticle other : whole.passages(annotated, matcher, 50).articles()) {
        other
            .passages()
            .forEach(
                passage ->
                    passages.add(
                        PassageRows.of(passage, List.of(article.id(), other.article().id()))
                            .toString()));
      }
      for (Parallel parallel : whole.crossReference(annotated).parallels()) {
        parallels.add(ParallelRows.of(parallel).toString());
      }
    }
    Dataset<Row> rows = LocalSpark.rows(articles);

    assertThat(strings(QuotidianSpark.similar(rows, shards, matcher, 50)))
        .containsExactlyInAnyOrderElementsOf(passages)
        .isNotEmpty();
    assertThat(strings(QuotidianSpark.crossReference(rows, shards)))
        .containsExactlyInAnyOrderElementsOf(parallels);
  }

  @Test
  void aRunThatDiesLeavesNoShard() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      articles.add(Article.of("a" + i, "The ferry is late. It will be late again."));
    }
    Dataset<Row> rows =
        LocalSpark.rows(articles)
            .selectExpr("id", "text", "if(id = 'a19', 'the day before', null) as published");
    Path target = folder.resolve("shards");

    assertThatThrownBy(() -> QuotidianSpark.index(rows, target.toString(), 2))
        .hasStackTraceContaining("the day before");

    assertThat(target.toFile().list()).isNullOrEmpty();
  }

  @Test
  void aFolderThatIsNotEmptyIsRefused() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "Dear reader");

    assertThatThrownBy(
            () ->
                QuotidianSpark.index(
                    LocalSpark.rows(List.of(Article.of("a", "Rain."))), folder.toString(), 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not empty");
    assertThat(names(folder)).containsExactly("letter.txt");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static List<String> strings(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).toList();
  }

  private static List<String> lines(SearchResult result) {
    List<String> lines = new ArrayList<>();
    for (SentenceHit hit : result.hits()) {
      lines.add(hit.article().id() + " " + hit.number() + " " + hit.score());
    }
    return lines;
  }
}

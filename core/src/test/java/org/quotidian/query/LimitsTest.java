package org.quotidian.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.Archive;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;

/** Searches that take too long, and queries that go beyond sentences. */
class LimitsTest {

  @Test
  void aSearchThatTakesTooLongIsEndedWithAnError() throws Exception {
    try (Archive archive = Archive.inMemory()) {
      for (int i = 0; i < 300; i++) {
        archive.add(Article.of("a" + i, "Word" + i + " is here. The dam burst."));
      }
      archive.commit();
      Query dam = Queries.parse("dam OR word*");
      assertThatThrownBy(
              () -> archive.search(SearchRequest.builder(dam).timeout(Duration.ofNanos(1)).build()))
          .isInstanceOf(SearchRequest.TimedOutException.class)
          .hasMessageContaining("took longer than");
      assertThat(
              archive
                  .search(SearchRequest.builder(dam).timeout(Duration.ofMinutes(5)).build())
                  .total())
          .isEqualTo(600);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/da++++++++++++++++++++++++++++++++m/",
        "/(((((da{9}){9}){9}){9}){9}){9}m/",
        "/((d|a){2,40}){2,40}m/",
        "source:/da++++++++++++++++++++++++++++++++m/",
        "quote:(/da++++++++++++++++++++++++++++++++m/)"
      })
  void aRegularExpressionThatRepeatsRepeatsIsRefused(String query) {
    assertThatThrownBy(() -> Queries.parse(query))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("it would have over 2,000 states");
  }

  @Test
  void aLongFuzzyWordIsRefusedInEachField() {
    for (String field : new String[] {"text", "title", "quote", "source"}) {
      assertThatThrownBy(() -> Queries.parse(field + ":" + "a".repeat(65) + "~2"))
          .isInstanceOf(QuerySyntaxException.class)
          .hasMessageContaining("at most 64 letters");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/da+m/", "/(d|x)[a-z]{1,30}m+/", "/d.{1,100}/"})
  void anOrdinaryRegularExpressionIsNot(String query) throws Exception {
    try (Archive archive = Archive.inMemory()) {
      archive.add(Article.of("a", "The damm burst. The dam held."));
      archive.commit();
      assertThat(archive.search(Queries.parse(query), 5).total()).isPositive();
    }
  }

  @Test
  void aQueryJoinedWithOneForOtherDocumentsFindsSentencesAlone() throws Exception {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.addDocuments(
            SentenceSearch.documents(
                Annotator.english().annotate(Article.of("a", "The talks failed. It rained."))));
        Document own = new Document();
        own.add(new TextField("body", "a lifeline", Field.Store.NO));
        writer.addDocument(own);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        Query body = new TermQuery(new Term("body", "lifeline"));
        Query either =
            new BooleanQuery.Builder()
                .add(Queries.parse("talk"), BooleanClause.Occur.SHOULD)
                .add(body, BooleanClause.Occur.SHOULD)
                .build();
        assertThat(texts(searcher, either)).containsExactly("The talks failed.");
        assertThat(texts(searcher, body)).isEmpty();
      }
    }
  }

  private static List<String> texts(IndexSearcher searcher, Query query) throws Exception {
    return new SentenceSearch()
        .search(searcher, query, 5).hits().stream().map(SentenceHit::text).toList();
  }
}

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

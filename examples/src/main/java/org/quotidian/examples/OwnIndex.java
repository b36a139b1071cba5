package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
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
import org.apache.lucene.store.Directory;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.query.Queries;
import org.quotidian.query.SentenceHit;
import org.quotidian.query.SentenceSearch;

/**
 * Annotated articles in an application's own Lucene index, beside its own documents, searched with
 * its own {@link IndexSearcher}, by queries that join ours with Lucene's.
 *
 * <pre>{@code
 * examples/run OwnIndex
 * }</pre>
 */
public final class OwnIndex {

  private OwnIndex() {}

  public static void main(String[] args) throws IOException {
    run(System.out);
  }

  static void run(PrintStream out) throws IOException {
    Annotator annotator = Annotator.english();
    SentenceSearch search = new SentenceSearch();
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Document reader = new Document();
      reader.add(new StringField("reader", "ines", Field.Store.YES));
      writer.addDocument(reader);
      for (Article article :
          List.of(
              Article.builder("cw-1", "“It is a lifeline,” said Marta Hollis in Port Ellery.")
                  .source("coast-wire")
                  .build(),
              Article.builder("lc-1", "Marta Hollis spoke of “a lifeline for us all”.")
                  .source("ledger-courier")
                  .build())) {
        AnnotatedArticle annotated = annotator.annotate(article);
        writer.updateDocuments(
            SentenceSearch.block(annotated.id()), SentenceSearch.documents(annotated));
      }

      try (DirectoryReader index = DirectoryReader.open(writer)) {
        IndexSearcher searcher = new IndexSearcher(index);
        Query query =
            new BooleanQuery.Builder()
                .add(Queries.saidBy("Hollis", "lifeline"), BooleanClause.Occur.MUST)
                .add(Queries.source("coast-wire"), BooleanClause.Occur.MUST_NOT)
                .build();
        for (SentenceHit hit : search.search(searcher, query, 10).hits()) {
          out.println(hit.article().article().source() + ": " + hit.text());
        }
        out.println("own documents: " + searcher.count(new TermQuery(new Term("reader", "ines"))));
      }
    }
  }
}

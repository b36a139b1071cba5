package org.quotidian.index;

import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;

/** Reads articles back as they were added. */
public final class StoredArticles {

  private StoredArticles() {}

  /** The article of this id, or {@code null} if the index holds none. */
  public static @Nullable AnnotatedArticle find(IndexSearcher searcher, String id)
      throws IOException {
    ScoreDoc[] found =
        searcher.search(
                new BooleanQuery.Builder()
                    .add(new TermQuery(Fields.block(id)), BooleanClause.Occur.FILTER)
                    .add(Fields.articles(), BooleanClause.Occur.FILTER)
                    .build(),
                1)
            .scoreDocs;
    return found.length == 0 ? null : read(searcher.getIndexReader(), found[0].doc);
  }

  /**
   * All articles in the order of the index, each read when the stream comes to it. The stream
   * throws {@link java.io.UncheckedIOException} if the index can't be read.
   */
  public static Stream<AnnotatedArticle> all(IndexReader reader) {
    return StreamSupport.stream(new AllArticles(reader), false);
  }

  /** The document of an article's sentence, or -1 if there is none. */
  public static int sentence(IndexSearcher searcher, String id, int number) throws IOException {
    ScoreDoc[] found =
        searcher.search(
                new BooleanQuery.Builder()
                    .add(new TermQuery(Fields.block(id)), BooleanClause.Occur.FILTER)
                    .add(Fields.sentences(), BooleanClause.Occur.FILTER)
                    .add(
                        NumericDocValuesField.newSlowExactQuery(Fields.NUMBER, number),
                        BooleanClause.Occur.FILTER)
                    .build(),
                1)
            .scoreDocs;
    return found.length == 0 ? -1 : found[0].doc;
  }

  /**
   * The article whose own document has this number.
   *
   * @throws IllegalStateException if the document is not an article
   */
  public static AnnotatedArticle read(IndexReader reader, int document) throws IOException {
    return read(reader.storedFields(), document);
  }

  /** The same, for many articles: {@code fields} are those of the index. */
  public static AnnotatedArticle read(StoredFields fields, int document) throws IOException {
    Document stored = fields.document(document);
    String id = stored.get(Fields.ID);
    String text = stored.get(Fields.STORED_TEXT);
    BytesRef encoded = stored.getBinaryValue(Fields.STORED_ANNOTATIONS);
    if (id == null || text == null || encoded == null) {
      throw new IllegalStateException("document " + document + " is not an article");
    }
    String published = stored.get(Fields.STORED_PUBLISHED);
    Article article =
        new Article(
            id,
            stored.get(Fields.STORED_SOURCE),
            stored.get(Fields.STORED_URL),
            stored.get(Fields.STORED_TITLE),
            published == null ? null : PublicationDate.parse(published),
            stored.get(Fields.STORED_LANGUAGE),
            text);
    return AnnotationCodec.decode(article, encoded);
  }
}

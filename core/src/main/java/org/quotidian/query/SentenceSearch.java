package org.quotidian.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BitSet;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.index.Fields;
import org.quotidian.index.StoredArticles;

/** Finds sentences. Safe to share between threads. */
public final class SentenceSearch {

  /**
   * The best {@code limit} sentences for a query.
   *
   * @throws QuerySyntaxException if the query can't be read
   * @throws IllegalArgumentException if {@code limit} is less than 1
   */
  public SearchResult search(IndexSearcher searcher, String query, int limit)
      throws IOException, QuerySyntaxException {
    return search(searcher, SentenceQueryParser.parse(query), limit);
  }

  /**
   * The best {@code limit} sentences for a query that {@link Queries} made, or one that is put
   * together from such.
   *
   * @throws IllegalArgumentException if {@code limit} is less than 1
   */
  public SearchResult search(IndexSearcher searcher, Query query, int limit) throws IOException {
    if (limit < 1) {
      throw new IllegalArgumentException("limit " + limit);
    }
    Query asked = Universe.complete(query, Fields.sentences());
    TopDocs found = searcher.search(asked, limit);
    Highlighter highlighter = new Highlighter(searcher, asked);
    Map<Integer, AnnotatedArticle> read = new HashMap<>();
    List<SentenceHit> hits = new ArrayList<>(found.scoreDocs.length);
    for (ScoreDoc hit : found.scoreDocs) {
      hits.add(hit(searcher, hit, highlighter, read));
    }
    boolean exact = found.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
    return new SearchResult(found.totalHits.value(), exact, hits, highlighter.notes());
  }

  private SentenceHit hit(
      IndexSearcher searcher,
      ScoreDoc hit,
      Highlighter highlighter,
      Map<Integer, AnnotatedArticle> read)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
    int document = hit.doc - leaf.docBase;
    AnnotatedArticle article = article(searcher, leaf, document, read);
    NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Fields.NUMBER);
    if (!numbers.advanceExact(document)) {
      throw new IllegalStateException("sentence " + hit.doc + " has no number");
    }
    int number = (int) numbers.longValue();
    return new SentenceHit(
        article, number, hit.score, highlighter.marks(leaf, document, article, number));
  }

  /** The article is the next document of that kind: the last of the sentence's block. */
  private AnnotatedArticle article(
      IndexSearcher searcher,
      LeafReaderContext leaf,
      int document,
      Map<Integer, AnnotatedArticle> read)
      throws IOException {
    BitSet ends = TitleQuery.ARTICLES.getBitSet(leaf);
    if (ends == null) {
      throw new IllegalStateException("sentence without an article");
    }
    int parent = leaf.docBase + ends.nextSetBit(document);
    AnnotatedArticle article = read.get(parent);
    if (article == null) {
      article = StoredArticles.read(searcher.getIndexReader(), parent);
      read.put(parent, article);
    }
    return article;
  }
}

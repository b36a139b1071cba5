package org.quotidian.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.index.Fields;
import org.quotidian.index.StoredArticles;
import org.quotidian.query.facet.Articles;

/** All sentences that a query finds, in the order of the index; one article in memory at a time. */
final class AllHits {

  private final IndexSearcher searcher;
  private final Weight weight;

  private int nextLeaf;
  private @Nullable LeafReaderContext leaf;
  private @Nullable Scorer scorer;

  private AllHits(IndexSearcher searcher, Query query, ScoreMode mode) throws IOException {
    this.searcher = searcher;
    weight = searcher.createWeight(searcher.rewrite(query), mode, 1);
  }

  static Stream<SentenceHit> of(IndexSearcher searcher, Query query) throws IOException {
    AllHits hits = new AllHits(searcher, query, ScoreMode.COMPLETE);
    return StreamSupport.stream(hits.new Hits(new Highlighter(searcher, query)), false);
  }

  static Set<String> articleIds(IndexSearcher searcher, Query query) throws IOException {
    AllHits hits = new AllHits(searcher, query, ScoreMode.COMPLETE_NO_SCORES);
    Set<String> ids = new LinkedHashSet<>();
    LeafReaderContext before = null;
    BinaryDocValues idOf = DocValues.emptyBinary();
    int article = -1;
    for (int document = hits.next(); document >= 0; document = hits.next()) {
      LeafReaderContext leaf = hits.leaf();
      if (leaf != before) {
        before = leaf;
        idOf = DocValues.getBinary(leaf.reader(), Fields.ARTICLE_ID);
        article = -1;
      }
      if (document > article) {
        article = Articles.of(leaf, document);
        if (!idOf.advanceExact(article)) {
          throw new IllegalStateException("article of document " + article + " has no id");
        }
        ids.add(idOf.binaryValue().utf8ToString());
      }
    }
    return ids;
  }

  /** The next sentence's document in its segment; -1 at the end. */
  private int next() throws IOException {
    while (true) {
      if (scorer != null) {
        Bits live = leaf().reader().getLiveDocs();
        DocIdSetIterator documents = scorer.iterator();
        int document = documents.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
          document = documents.nextDoc();
        }
        if (document != DocIdSetIterator.NO_MORE_DOCS) {
          return document;
        }
      }
      if (nextLeaf == searcher.getIndexReader().leaves().size()) {
        scorer = null;
        return -1;
      }
      leaf = searcher.getIndexReader().leaves().get(nextLeaf++);
      scorer = weight.scorer(leaf);
    }
  }

  private LeafReaderContext leaf() {
    if (leaf == null) {
      throw new IllegalStateException("no sentence was found yet");
    }
    return leaf;
  }

  /** Makes the hits one by one. */
  private final class Hits extends Spliterators.AbstractSpliterator<SentenceHit> {
    private final Highlighter highlighter;
    private int parent = -1;
    private @Nullable AnnotatedArticle article;

    Hits(Highlighter highlighter) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.highlighter = highlighter;
    }

    @Override
    public boolean tryAdvance(Consumer<? super SentenceHit> action) {
      SentenceHit hit;
      try {
        int document = next();
        if (document < 0 || scorer == null) {
          return false;
        }
        hit = highlighter.hit(leaf(), document, article(document), scorer.score());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      action.accept(hit);
      return true;
    }

    private AnnotatedArticle article(int document) throws IOException {
      int its = leaf().docBase + Articles.of(leaf(), document);
      AnnotatedArticle read = article;
      if (read == null || its != parent) {
        read = StoredArticles.read(searcher.getIndexReader(), its);
        article = read;
        parent = its;
      }
      return read;
    }
  }
}

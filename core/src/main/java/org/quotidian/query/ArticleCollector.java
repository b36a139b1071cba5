package org.quotidian.query;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.quotidian.index.Fields;
import org.quotidian.query.facet.Articles;

/**
 * Collects sentences article by article: those of one are documents that follow one other, so that
 * each article is looked at once.
 */
abstract class ArticleCollector implements Collector {

  private final SearchRequest.Order order;

  ArticleCollector(SearchRequest.Order order) {
    this.order = order;
  }

  /**
   * Goes on to the next article that has sentences.
   *
   * @param article its document in the segment
   */
  abstract void begin(Values values, int article) throws IOException;

  /** Adds a sentence of that article; its document is that of the whole index. */
  abstract void add(long rank, int document);

  /** Ends the segment. */
  abstract void end() throws IOException;

  /** What an article is called, and when it was published; to be asked in their order. */
  record Values(BinaryDocValues ids, NumericDocValues dates) {

    String id(int article) throws IOException {
      if (!ids.advanceExact(article)) {
        throw new IllegalStateException("article without an id");
      }
      return ids.binaryValue().utf8ToString();
    }

    Ranks.Tie tie(int article) throws IOException {
      long date = dates.advanceExact(article) ? dates.longValue() : Ranks.NO_DATE;
      return new Ranks.Tie(date, id(article));
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return order == SearchRequest.Order.RELEVANCE
        ? ScoreMode.COMPLETE
        : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    BitSet articles = Articles.ENDS.getBitSet(leaf);
    Values values =
        new Values(
            DocValues.getBinary(leaf.reader(), Fields.ARTICLE_ID),
            DocValues.getNumeric(leaf.reader(), Fields.ARTICLE_PUBLISHED));
    Ranks.Dates dates =
        order == SearchRequest.Order.RELEVANCE ? null : Ranks.dates(leaf.reader(), order);
    return new LeafCollector() {
      private int article = -1;
      private @Nullable Scorable scores;

      @Override
      public void setScorer(Scorable scorer) {
        scores = scorer;
      }

      @Override
      public void collect(int document) throws IOException {
        if (document > article) {
          if (articles == null) {
            throw new IllegalStateException("sentences without articles");
          }
          article = articles.nextSetBit(document);
          begin(values, article);
        }
        long rank =
            dates != null
                ? dates.rank(document)
                : scores == null ? 0 : Ranks.ofScore(scores.score());
        add(rank, leaf.docBase + document);
      }

      @Override
      public void finish() throws IOException {
        end();
      }
    };
  }
}

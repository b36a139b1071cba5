package org.quotidian.query;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.quotidian.index.Fields;
import org.quotidian.query.facet.Articles;

/** Orders sentences by the ids of their articles, which are known at the articles' documents. */
final class ArticleOrder extends FieldComparatorSource {

  @Override
  public FieldComparator<?> newComparator(
      String field, int hits, Pruning pruning, boolean reversed) {
    return new Ids(hits);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArticleOrder;
  }

  @Override
  public int hashCode() {
    return ArticleOrder.class.hashCode();
  }

  private static final class Ids extends FieldComparator<BytesRef> {
    private final BytesRef[] ids;
    private BytesRef top = new BytesRef();

    /** Kept from segment to segment. */
    private BytesRef bottom = new BytesRef();

    Ids(int hits) {
      ids = new BytesRef[hits];
    }

    @Override
    public int compare(int one, int other) {
      return ids[one].compareTo(ids[other]);
    }

    @Override
    public void setTopValue(BytesRef value) {
      top = value;
    }

    @Override
    public BytesRef value(int slot) {
      return ids[slot];
    }

    @Override
    public LeafFieldComparator getLeafComparator(LeafReaderContext leaf) throws IOException {
      BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.ARTICLE_ID);
      BitSet ends = Articles.ENDS.getBitSet(leaf);
      return new LeafFieldComparator() {
        private BytesRef id(int document) throws IOException {
          if (ends == null || !values.advanceExact(ends.nextSetBit(document))) {
            throw new IllegalStateException("sentence without an article");
          }
          return values.binaryValue();
        }

        @Override
        public void setBottom(int slot) {
          bottom = ids[slot];
        }

        @Override
        public int compareBottom(int document) throws IOException {
          return bottom.compareTo(id(document));
        }

        @Override
        public int compareTop(int document) throws IOException {
          return top.compareTo(id(document));
        }

        @Override
        public void copy(int slot, int document) throws IOException {
          ids[slot] = BytesRef.deepCopyOf(id(document));
        }

        @Override
        public void setScorer(Scorable scorer) {}
      };
    }
  }
}

package org.quotidian.query.facet;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.quotidian.index.SegmentCache;

/** The strings of a segment's sentences by numbers from 0, to be counted. For one search. */
public interface SegmentStrings {

  /** How many different strings there are. */
  int size();

  /** The segment's ordinal of a string. */
  int ordinal(int number);

  /**
   * Counts the strings of documents.
   *
   * @param documents ascending, from one call to the next too; the first {@code count} of them
   * @param times how often each counts
   */
  void count(int[] documents, int[] times, int count, OrdinalCounts counts) throws IOException;

  /** Those of the index; lookups are counted at the place of the column that may replace them. */
  static SegmentStrings of(LeafReader reader, String field, SegmentCache.Kept<?> place)
      throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(reader, field);
    SortedDocValues single = DocValues.unwrapSingleton(values);
    return new SegmentStrings() {
      @Override
      public int size() {
        return Math.toIntExact(values.getValueCount());
      }

      @Override
      public int ordinal(int number) {
        return number;
      }

      @Override
      public void count(int[] documents, int[] times, int count, OrdinalCounts counts)
          throws IOException {
        place.looked(count);
        for (int i = 0; i < count; i++) {
          if (single != null) {
            if (single.advanceExact(documents[i])) {
              counts.add(single.ordValue(), times[i]);
            }
          } else if (values.advanceExact(documents[i])) {
            for (int left = values.docValueCount(); left > 0; left--) {
              counts.add((int) values.nextOrd(), times[i]);
            }
          }
        }
      }
    };
  }

  /** Those that articles share, by ordinals. */
  static SegmentStrings of(ArticleValues articles) {
    return new SegmentStrings() {
      private int article;

      @Override
      public int size() {
        return articles.range();
      }

      @Override
      public int ordinal(int number) {
        return number + articles.least();
      }

      @Override
      public void count(int[] documents, int[] times, int count, OrdinalCounts counts) {
        for (int i = 0; i < count; i++) {
          article = articles.article(documents[i], article);
          int value = articles.value(article);
          if (value != ArticleValues.NONE) {
            counts.add(value - articles.least(), times[i]);
          }
        }
      }
    };
  }
}

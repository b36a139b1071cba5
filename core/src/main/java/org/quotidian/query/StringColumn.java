package org.quotidian.query;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;
import org.quotidian.index.Fields;
import org.quotidian.index.SegmentCache;
import org.quotidian.query.SearchResult.Count;
import org.quotidian.query.facet.ArticleValues;
import org.quotidian.query.facet.OrdinalCache;
import org.quotidian.query.facet.OrdinalCounts;
import org.quotidian.query.facet.SegmentStrings;
import org.quotidian.query.facet.SentenceValues;

/** Counts strings, each by a number that holds for all segments. */
final class StringColumn implements Tally.Column {

  private final SearchRequest.CountBy by;
  private final OrdinalCache.Ordinals ordinals;
  private final SegmentCache columns;

  /** By number; what was met in the segment at hand is still missing. */
  private final OrdinalCounts all;

  /** By the number that the segment gives the string: these lie closer together. */
  private final OrdinalCounts ofSegment;

  private int segment;
  private @Nullable SegmentStrings strings;

  StringColumn(SearchRequest.CountBy by, OrdinalCache.OfReader ordinals, SegmentCache columns)
      throws IOException {
    this.by = by;
    this.columns = columns;
    this.ordinals = ordinals.of(field(by));
    all = new OrdinalCounts(this.ordinals.zeroes());
    ofSegment = new OrdinalCounts(this.ordinals.zeroes());
  }

  private static String field(SearchRequest.CountBy by) {
    return switch (by) {
      case SOURCE -> Fields.SOURCE_VALUE;
      case SPEAKER -> Fields.SPEAKER_VALUE;
      case ENTITY -> Fields.ENTITY_VALUE;
      case FIGURE -> Fields.FIGURE_VALUE;
      case UNIT -> Fields.UNIT_VALUE;
      case MONTH -> throw new IllegalArgumentException("months are no strings");
    };
  }

  @Override
  public boolean isOfArticle() {
    return by == SearchRequest.CountBy.SOURCE;
  }

  @Override
  public void start(LeafReaderContext leaf) throws IOException {
    addSegment();
    segment = leaf.ord;
    SegmentStrings its = isOfArticle() ? ofArticles(leaf) : ofSentences(leaf);
    ofSegment.of(its.size());
    strings = its;
  }

  private SegmentStrings ofArticles(LeafReaderContext leaf) throws IOException {
    SegmentCache.Kept<ArticleValues> place = columns.of(leaf.reader(), ordinals.field());
    ArticleValues kept = place.onceUsed(leaf, this::readArticles);
    return kept == null
        ? SegmentStrings.of(leaf.reader(), ordinals.field(), place)
        : SegmentStrings.of(kept);
  }

  private SegmentStrings ofSentences(LeafReaderContext leaf) throws IOException {
    SegmentCache.Kept<SentenceValues> place = columns.of(leaf.reader(), ordinals.field());
    SentenceValues kept = place.onceUsed(leaf, this::readSentences);
    return kept == null
        ? SegmentStrings.of(leaf.reader(), ordinals.field(), place)
        : kept.strings();
  }

  private SentenceValues readSentences(LeafReaderContext leaf) throws IOException {
    return SentenceValues.read(leaf.reader(), ordinals.field());
  }

  private ArticleValues readArticles(LeafReaderContext leaf) throws IOException {
    SortedSetDocValues its = DocValues.getSortedSet(leaf.reader(), ordinals.field());
    return ArticleValues.read(leaf, its, () -> (int) its.nextOrd());
  }

  @Override
  public void add(int[] documents, int[] times, int count) throws IOException {
    if (strings != null) {
      strings.count(documents, times, count, ofSegment);
    }
  }

  private void addSegment() {
    SegmentStrings its = strings;
    if (its != null) {
      ofSegment.drain(
          (numbers, counts, size) -> {
            for (int i = 0; i < size; i++) {
              numbers[i] = ordinals.everywhere(segment, its.ordinal(numbers[i]));
            }
            all.addAll(numbers, counts, size);
          });
    }
    strings = null;
  }

  @Override
  public void addAll(Tally.Column other) {
    StringColumn its = (StringColumn) other;
    its.addSegment();
    its.all.drain(all::addAll);
    its.giveBack();
  }

  @Override
  public List<Count> most(int limit) throws IOException {
    addSegment();
    if (ordinals.count() == 0) {
      return List.of();
    }
    // The count above, the number of the value below: among equal counts the first value wins.
    LongHeap most = new LongHeap(Math.min(limit, ordinals.count()));
    all.drain(
        (numbers, counts, size) -> {
          for (int i = 0; i < size; i++) {
            most.insertWithOverflow(
                (long) counts[i] << Integer.SIZE | (Integer.MAX_VALUE - numbers[i]));
          }
        });
    giveBack();
    Count[] sorted = new Count[most.size()];
    for (int i = sorted.length - 1; i >= 0; i--) {
      long least = most.pop();
      String value = ordinals.value(Integer.MAX_VALUE - (int) least);
      sorted[i] = new Count(value, least >>> Integer.SIZE);
    }
    return List.of(sorted);
  }

  /** The next search counts in the same arrays. */
  private void giveBack() {
    ordinals.giveBack(all.array());
    ordinals.giveBack(ofSegment.array());
  }
}

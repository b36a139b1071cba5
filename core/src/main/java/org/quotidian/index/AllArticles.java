package org.quotidian.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;

/** Reads the articles of an index one after the other, segment by segment. For one thread. */
final class AllArticles extends Spliterators.AbstractSpliterator<AnnotatedArticle> {

  private final IndexReader reader;
  private final StoredFields fields;
  private int nextLeaf;
  private int base;
  private @Nullable Bits live;
  private @Nullable PostingsEnum documents;

  AllArticles(IndexReader reader) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.reader = reader;
    try {
      fields = reader.storedFields();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean tryAdvance(Consumer<? super AnnotatedArticle> action) {
    AnnotatedArticle article;
    try {
      int document = next();
      if (document < 0) {
        return false;
      }
      article = StoredArticles.read(fields, document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    action.accept(article);
    return true;
  }

  /** The next article's document; -1 at the end. */
  private int next() throws IOException {
    while (true) {
      int document = documents == null ? PostingsEnum.NO_MORE_DOCS : documents.nextDoc();
      if (document == PostingsEnum.NO_MORE_DOCS) {
        if (nextLeaf == reader.leaves().size()) {
          return -1;
        }
        start(reader.leaves().get(nextLeaf++));
      } else if (live == null || live.get(document)) {
        return base + document;
      }
    }
  }

  private void start(LeafReaderContext leaf) throws IOException {
    LeafReader segment = leaf.reader();
    base = leaf.docBase;
    live = segment.getLiveDocs();
    documents = segment.postings(new Term(Fields.KIND, Fields.ARTICLE), PostingsEnum.NONE);
  }
}

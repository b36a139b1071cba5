package org.quotidian.alert;

import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.index.ArticleDocuments;

/**
 * An index in memory of one article. Lucene's {@code MemoryIndex} holds one document, and an
 * article is a block of many: what is asked of one quotation has to be met by one.
 */
final class OneArticle implements AutoCloseable {

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  OneArticle(AnnotatedArticle article) throws IOException {
    directory = new ByteBuffersDirectory();
    IndexWriterConfig config =
        new IndexWriterConfig(null)
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setMergeScheduler(new SerialMergeScheduler())
            .setUseCompoundFile(false);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      writer.addDocuments(new ArticleDocuments(article));
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /**
   * Which of some terms the article holds.
   *
   * @param numbers the numbers of the terms, by field
   */
  BitSet held(Map<String, Map<BytesRef, Integer>> numbers) throws IOException {
    BitSet held = new BitSet();
    for (LeafReaderContext leaf : reader.leaves()) {
      for (FieldInfo field : leaf.reader().getFieldInfos()) {
        Map<BytesRef, Integer> some = numbers.get(field.name);
        if (some != null && field.getIndexOptions() != IndexOptions.NONE) {
          addHeld(leaf.reader(), field.name, some, held);
        }
      }
    }
    return held;
  }

  private static void addHeld(
      LeafReader reader, String field, Map<BytesRef, Integer> numbers, BitSet held)
      throws IOException {
    Terms terms = reader.terms(field);
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    BytesRef start = new BytesRef();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      add(numbers.get(term), held);
      start.bytes = term.bytes;
      start.offset = term.offset;
      for (int i = 1; i < term.length; i++) {
        if (term.bytes[term.offset + i - 1] == '-') {
          start.length = i;
          add(numbers.get(start), held);
        }
      }
    }
  }

  private static void add(@Nullable Integer number, BitSet held) {
    if (number != null) {
      held.set(number);
    }
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      reader.close();
    }
  }
}

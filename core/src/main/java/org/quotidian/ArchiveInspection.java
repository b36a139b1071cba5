package org.quotidian;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.quotidian.index.Fields;
import org.quotidian.index.StoredArticles;

/** Counts and checks the content of an archive. */
final class ArchiveInspection {

  private final List<String> problems = new ArrayList<>();
  private long articles;
  private long sentences;

  private ArchiveInspection() {}

  static long articles(IndexSearcher searcher) throws IOException {
    return searcher.count(Fields.articles());
  }

  static long sentences(IndexSearcher searcher) throws IOException {
    return searcher.count(Fields.sentences());
  }

  static Archive.Statistics statistics(IndexSearcher searcher) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    long bytes = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      bytes += ((SegmentReader) leaf.reader()).getSegmentInfo().sizeInBytes();
    }
    long articles = articles(searcher);
    int withDeleted = reader.docFreq(new Term(Fields.KIND, Fields.ARTICLE));
    return new Archive.Statistics(
        articles,
        sentences(searcher),
        searcher.count(Fields.quotations()),
        withDeleted - articles,
        reader.leaves().size(),
        bytes);
  }

  /** Reads every file of a commit and every article in it. */
  static Archive.Check check(IndexCommit commit) throws IOException {
    ArchiveInspection inspection = new ArchiveInspection();
    try (Directory files = new FilesOfCommit(commit);
        CheckIndex check = new CheckIndex(files, new NoLock())) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
      inspection.add(check.checkIndex());
      if (inspection.problems.isEmpty()) {
        try (DirectoryReader reader = DirectoryReader.open(commit)) {
          inspection.readArticles(reader);
        }
      }
    }
    return new Archive.Check(inspection.articles, inspection.sentences, inspection.problems);
  }

  private void add(CheckIndex.Status status) {
    for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
      Throwable error = segment.error;
      if (error != null) {
        problem("segment " + segment.name + " is damaged: " + reason(error));
      }
    }
    if (!status.clean && problems.isEmpty()) {
      problem("the list of segments is damaged");
    }
  }

  private static String reason(Throwable error) {
    String message =
        error instanceof CorruptIndexException corrupt
            ? corrupt.getOriginalMessage()
            : error.getMessage();
    return message == null ? error.toString() : message;
  }

  private void problem(String problem) {
    if (problems.size() < Archive.Check.MAX_PROBLEMS) {
      problems.add(problem);
    }
  }

  private void readArticles(DirectoryReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      BitSet ends = new QueryBitSetProducer(Fields.articles()).getBitSet(leaf);
      BitSet all = new QueryBitSetProducer(Fields.sentences()).getBitSet(leaf);
      Bits live = leaf.reader().getLiveDocs();
      int maxDoc = leaf.reader().maxDoc();
      int begin = 0;
      for (int end = next(ends, 0, maxDoc); end < maxDoc; end = next(ends, begin, maxDoc)) {
        if (live == null || live.get(end)) {
          readArticle(reader, leaf.docBase + end, count(all, begin, end));
        }
        begin = end + 1;
      }
      if (begin < maxDoc) {
        problem("documents " + (leaf.docBase + begin) + " and on belong to no article");
      }
    }
  }

  private void readArticle(DirectoryReader reader, int document, int indexed) {
    try {
      int kept = StoredArticles.read(reader, document).sentences().size();
      if (kept != indexed) {
        problem("document " + document + ": of " + kept + " sentences, " + indexed + " are found");
      }
      articles++;
      sentences += kept;
    } catch (IOException | RuntimeException e) {
      problem("the article of document " + document + " can't be read: " + reason(e));
    }
  }

  private static int count(@Nullable BitSet bits, int begin, int end) {
    int count = 0;
    for (int i = next(bits, begin, end); i < end; i = next(bits, i + 1, end)) {
      count++;
    }
    return count;
  }

  /** The first bit set from {@code from} on, or {@code end}. */
  private static int next(@Nullable BitSet bits, int from, int end) {
    return bits == null || from >= end ? end : Math.min(end, bits.nextSetBit(from));
  }

  /** Shows the files of one commit only: it is what is read, even if there is a newer one. */
  private static final class FilesOfCommit extends FilterDirectory {
    private final String[] files;

    FilesOfCommit(IndexCommit commit) throws IOException {
      super(commit.getDirectory());
      files = commit.getFileNames().stream().sorted().toArray(String[]::new);
    }

    @Override
    public String[] listAll() {
      return files.clone();
    }

    /** The directory is the archive's. */
    @Override
    public void close() {}
  }

  /** Looking takes no lock. */
  private static final class NoLock extends Lock {
    @Override
    public void close() {}

    @Override
    public void ensureValid() {}
  }
}

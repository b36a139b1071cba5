package org.quotidian;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.index.ArticleDocuments;
import org.quotidian.index.Fields;
import org.quotidian.index.GramFilters;
import org.quotidian.index.NewsAnalyzer;
import org.quotidian.index.StoredArticles;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceSearch;

/**
 * Annotated articles in one Lucene index, to be searched sentence by sentence.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(Path.of("news"))) {
 *   archive.add(Article.builder("1", "Talks go on in Berlin.").source("ap").build());
 *   archive.commit();
 *   for (SentenceHit hit : archive.search("talk AND source:ap", 10).hits()) {
 *     System.out.println(hit.text());
 *   }
 * }
 * }</pre>
 *
 * <p>An article is added, replaced and deleted as a whole. What was added is seen by searches after
 * the next {@link #refresh()} or {@link #commit()}, and stays after the process ends, however it
 * ends, once {@link #commit()} has returned. {@link #close()} drops what was not committed.
 *
 * <p>One archive at a time can be open for writing on a directory; any number, in any process, can
 * be open for {@linkplain #openReadOnly reading} meanwhile. All methods are safe to call from many
 * threads at once; adding from several is how to add fast.
 */
public final class Archive implements Closeable {

  /** Sentences gather in memory up to this size before they are written out. */
  private static final double BUFFER_MEGABYTES = 128;

  /**
   * Half of Lucene's: a new article's fingerprints are looked up in each segment, and merging costs
   * little beside annotating.
   */
  private static final int SEGMENTS_PER_TIER = 4;

  private final Directory directory;
  private final @Nullable IndexWriter writer;
  private final SearcherManager searchers;
  private final SentenceSearch search = new SentenceSearch();
  private final GramFilters grams = new GramFilters();
  private final Annotator annotator = Annotator.english();

  private Archive(Directory directory, @Nullable IndexWriter writer, SearcherManager searchers) {
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
  }

  /**
   * Opens the archive in a directory for reading and writing; makes a new one if the directory is
   * empty or missing.
   *
   * @throws ArchiveException if the directory holds something else or a damaged archive, or another
   *     process writes to it; nothing in it is changed then
   */
  public static Archive open(Path path) throws IOException {
    ArchiveFormat.checkIsDirectory(path);
    boolean exists = Files.exists(path);
    Directory directory = FSDirectory.open(path);
    try {
      boolean isArchive = exists && ArchiveFormat.isArchive(directory, path);
      return writable(directory, isArchive);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new ArchiveException(path + " is locked: another process is writing to it", e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** A new archive in memory, gone when it is closed. */
  public static Archive inMemory() {
    try {
      return writable(new ByteBuffersDirectory(), false);
    } catch (IOException e) {
      throw new AssertionError("memory does not fail to be written", e);
    }
  }

  /**
   * Opens the archive in a directory for reading only. It shows the last commit, and newer ones
   * after {@link #refresh()}, while another process may write.
   *
   * @throws ArchiveException if the directory holds no archive, or a damaged one
   */
  public static Archive openReadOnly(Path path) throws IOException {
    ArchiveFormat.checkIsDirectory(path);
    if (!Files.exists(path)) {
      throw new ArchiveException("there is no " + path);
    }
    Directory directory = FSDirectory.open(path);
    try {
      if (!ArchiveFormat.isArchive(directory, path)) {
        throw new ArchiveException(path + " is no archive: it is empty");
      }
      return new Archive(directory, null, new SearcherManager(directory, null));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static Archive writable(Directory directory, boolean isArchive) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new NewsAnalyzer())
            .setOpenMode(
                isArchive ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setIndexDeletionPolicy(
                new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy()))
            .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER))
            .setMergeScheduler(new WriteFailure.QuietMerges())
            .setCommitOnClose(false);
    IndexWriter writer = new IndexWriter(directory, config);
    try {
      if (!isArchive) {
        writer.setLiveCommitData(ArchiveFormat.mark());
        writer.commit();
      }
      return new Archive(directory, writer, new SearcherManager(writer, null));
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  /**
   * Adds an article, in place of the one of the same id if there is one.
   *
   * @throws IllegalStateException if the archive is open for reading only
   */
  public void add(Article article) throws IOException {
    add(annotator.annotate(article));
  }

  /**
   * Adds an article that was annotated before, in place of the one of the same id if there is one.
   *
   * @throws IllegalStateException if the archive is open for reading only
   */
  public void add(AnnotatedArticle article) throws IOException {
    write(
        writer ->
            writer.updateDocuments(Fields.block(article.id()), new ArticleDocuments(article)));
  }

  /**
   * Deletes the article of this id, if there is one.
   *
   * @throws IllegalStateException if the archive is open for reading only
   */
  public void delete(String articleId) throws IOException {
    write(writer -> writer.deleteDocuments(Fields.block(articleId)));
  }

  /**
   * Makes everything added and deleted so far lasting, all of it or, if this fails, none.
   *
   * @throws IllegalStateException if the archive is open for reading only
   */
  public void commit() throws IOException {
    write(IndexWriter::commit);
    refresh();
  }

  /** Lets searches see what was added and deleted since, or what another process committed. */
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** How many articles there are. */
  public long articleCount() throws IOException {
    return count(Fields.articles());
  }

  /** How many sentences there are. */
  public long sentenceCount() throws IOException {
    return count(Fields.sentences());
  }

  private long count(Query query) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return searcher.count(query);
    } finally {
      searchers.release(searcher);
    }
  }

  /** The article of this id with all its annotations. */
  public Optional<AnnotatedArticle> article(String articleId) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return Optional.ofNullable(StoredArticles.find(searcher, articleId));
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * The best {@code limit} sentences for a query in {@linkplain org.quotidian.query the query
   * language}.
   *
   * @throws QuerySyntaxException if the query can't be read
   * @throws IllegalArgumentException if {@code limit} is less than 1
   */
  public SearchResult search(String query, int limit) throws IOException, QuerySyntaxException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return search.search(searcher, query, limit);
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * The best {@code limit} sentences for a query that {@link org.quotidian.query.Queries} made, or
   * one put together from such.
   *
   * @throws IllegalArgumentException if {@code limit} is less than 1
   */
  public SearchResult search(Query query, int limit) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return search.search(searcher, query, limit);
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * The sentences that a request asks for.
   *
   * @throws IllegalArgumentException if it goes on after a place in the results of another request
   */
  public SearchResult search(SearchRequest request) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return search.search(searcher, request);
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * How the score of a sentence comes about, or why it does not match.
   *
   * @param articleId the article that it stands in
   * @param sentence its number in the article, from 0
   */
  public Explanation explain(Query query, String articleId, int sentence) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return search.explain(searcher, query, articleId, sentence);
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * Copies the last commit to a directory that is empty or missing, where it is an archive of its
   * own. The archive can be searched and written to meanwhile, by other processes too; what is not
   * committed is left out. When this returns, the copy has reached the disk.
   *
   * @throws ArchiveException if the directory is not empty, or the archive is damaged
   */
  public void snapshot(Path target) throws IOException {
    ArchiveSnapshot.take(new LastCommit(directory, writer), target);
  }

  /**
   * Reads the last commit from end to end, and tells what is wrong with it. Takes about as long as
   * reading all of it from the disk and every word once; changes nothing, and stops nobody.
   */
  public ArchiveCheck check() throws IOException {
    return new LastCommit(directory, writer).run(ArchiveInspection::check, ArchiveCheck::isSound);
  }

  /**
   * Commits, and then writes the index anew as one segment without what was deleted, which makes it
   * smaller and searches faster. Needs as much room again on the disk until it is done. Articles
   * can be added and searched meanwhile.
   *
   * @throws IllegalStateException if the archive is open for reading only
   */
  public void compact() throws IOException {
    commit();
    write(writer -> writer.forceMerge(1));
    commit();
  }

  /** What the archive holds. */
  public ArchiveStatistics statistics() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return ArchiveInspection.statistics(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * What a new article shares with those of the archive that have a run of at least 8 words in
   * common with it, or of the matcher's {@code minWords} if that is more: of each all that {@link
   * PassageMatcher#match(AnnotatedArticle, AnnotatedArticle)} tells, the new article on the left. A
   * quotation of six or seven words alone leads to no article. They are found from the index: none
   * is missed whose runs do not all stand in more articles than the matcher's {@code
   * maxOccurrences}, and few others are read. The article need not be in the archive; it is not
   * compared with the one of its id.
   *
   * @param mostArticles how many articles to compare at most: those that seem to share most. A
   *     stock phrase of newsrooms may stand in hundreds
   * @throws IllegalArgumentException if {@code mostArticles} is less than 1
   */
  public ArchivePassages passages(
      AnnotatedArticle article, PassageMatcher matcher, int mostArticles) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return ArchivePassages.find(searcher.getIndexReader(), grams, article, matcher, mostArticles);
    } finally {
      searchers.release(searcher);
    }
  }

  private void write(WriteFailure.Work work) throws IOException {
    if (writer == null) {
      throw new IllegalStateException("the archive is open for reading only");
    }
    WriteFailure.told(writer, work);
  }

  /** Closes the archive. What was not committed is dropped. */
  @Override
  public void close() throws IOException {
    try (Directory toClose = directory) {
      searchers.close();
      if (writer != null) {
        writer.rollback();
      }
    }
  }
}

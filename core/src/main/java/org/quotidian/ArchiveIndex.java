package org.quotidian;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.link.EntityLinker;
import org.quotidian.annotation.Aliases;
import org.quotidian.index.NewsAnalyzer;
import org.quotidian.query.clause.AliasSearcher;

/** The Lucene index of an archive: opens it, and lends its writer and its searchers. */
final class ArchiveIndex implements Closeable {

  /**
   * Half of Lucene's: a new article's fingerprints are looked up in each segment, and merging costs
   * little compared with annotating.
   */
  private static final int SEGMENTS_PER_TIER = 4;

  private final @Nullable Path path;
  private final @Nullable Directory directory;
  private final Closeable directories;
  private final @Nullable IndexWriter writer;
  private final Searchers searchers;
  private final ReferenceManager<IndexSearcher> manager;
  private final Uninterrupted threads = new Uninterrupted();

  private ArchiveIndex(
      @Nullable Path path,
      Directory directory,
      @Nullable IndexWriter writer,
      Searchers searchers,
      SearcherManager manager) {
    this.path = path;
    this.directory = directory;
    directories = directory;
    this.writer = writer;
    this.searchers = searchers;
    this.manager = manager;
  }

  private ArchiveIndex(
      SeveralArchives.Directories directories, Searchers searchers, SeveralArchives manager) {
    path = null;
    directory = null;
    this.directories = directories;
    writer = null;
    this.searchers = searchers;
    this.manager = manager;
  }

  /** Makes searchers that know the archive's aliases, and run on its executor if there is one. */
  static final class Searchers extends SearcherFactory {
    private final @Nullable Executor executor;
    private final EntityLinker names;

    Searchers(@Nullable Executor executor, Aliases aliases) {
      this.executor = executor;
      names = new EntityLinker(aliases);
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      return new AliasSearcher(reader, executor, names);
    }
  }

  /** Work with a searcher. */
  @FunctionalInterface
  interface Search<T> {
    T with(IndexSearcher searcher) throws IOException;
  }

  /** Opens an index for writing; a new one in memory if there is no path. */
  static ArchiveIndex open(@Nullable Path path, int bufferMegabytes, Searchers searchers)
      throws IOException {
    if (path == null) {
      return writable(null, new ByteBuffersDirectory(), false, bufferMegabytes, searchers);
    }
    ArchiveFormat.checkIsDirectory(path);
    boolean exists = Files.exists(path);
    Directory directory = FSDirectory.open(path);
    try {
      boolean isArchive = exists && ArchiveFormat.isArchive(directory, path);
      return writable(path, directory, isArchive, bufferMegabytes, searchers);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new ArchiveException(path + " is locked: another process is writing to it", e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  static ArchiveIndex openReadOnly(Path path, Searchers searchers) throws IOException {
    ArchiveFormat.checkIsDirectory(path);
    if (!Files.exists(path)) {
      throw new ArchiveException(path + " does not exist");
    }
    Directory directory = FSDirectory.open(path);
    try {
      if (!ArchiveFormat.isArchive(directory, path)) {
        throw new ArchiveException(path + " is not an archive: it is empty");
      }
      SearcherManager manager = new SearcherManager(directory, searchers);
      return new ArchiveIndex(path, directory, null, searchers, manager);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Opens several as if they were one. */
  static ArchiveIndex openReadOnly(List<Path> paths, Searchers searchers) throws IOException {
    SeveralArchives.Directories directories = SeveralArchives.Directories.open(paths);
    try {
      return new ArchiveIndex(directories, searchers, new SeveralArchives(directories, searchers));
    } catch (IOException | RuntimeException e) {
      directories.close();
      throw e;
    }
  }

  private static ArchiveIndex writable(
      @Nullable Path path,
      Directory directory,
      boolean isArchive,
      int bufferMegabytes,
      Searchers searchers)
      throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new NewsAnalyzer())
            .setOpenMode(
                isArchive ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE)
            .setRAMBufferSizeMB(bufferMegabytes)
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
      SearcherManager manager = new SearcherManager(writer, searchers);
      return new ArchiveIndex(path, directory, writer, searchers, manager);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  Searchers searchers() {
    return searchers;
  }

  /**
   * Works with the writer, on a thread that nobody interrupts: an interrupt would close the writer
   * for all.
   *
   * @throws IllegalStateException if the archive is open for reading only, or closed
   */
  void write(WriteFailure.Work work) throws IOException {
    if (writer == null) {
      throw new IllegalStateException("the archive is open for reading only");
    }
    threads.run(() -> WriteFailure.reported(writer, work));
  }

  void refresh() throws IOException {
    try {
      if (writer == null) {
        manager.maybeRefreshBlocking();
      } else {
        // This writes out what was added.
        threads.run(manager::maybeRefreshBlocking);
      }
    } catch (AlreadyClosedException e) {
      throw closed(e);
    }
  }

  /**
   * Works with the present searcher, which stays open until the work is done.
   *
   * @throws ArchiveException if the work fails because the archive is damaged
   */
  <T> T search(Search<T> work) throws IOException {
    IndexSearcher searcher = acquire();
    try {
      return work.with(searcher);
    } catch (IOException | RuntimeException | AssertionError e) {
      if (path != null) {
        Damage.check(path, searcher.getIndexReader(), e);
      }
      throw e;
    } finally {
      manager.release(searcher);
    }
  }

  /** A stream that reads from the present searcher, which stays open until the stream is closed. */
  <T> Stream<T> stream(Search<Stream<T>> work) throws IOException {
    IndexSearcher searcher = acquire();
    try {
      return work.with(searcher).onClose(() -> release(searcher));
    } catch (IOException | RuntimeException e) {
      manager.release(searcher);
      throw e;
    }
  }

  private IndexSearcher acquire() throws IOException {
    try {
      return manager.acquire();
    } catch (AlreadyClosedException e) {
      throw closed(e);
    }
  }

  private void release(IndexSearcher searcher) {
    try {
      manager.release(searcher);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static IllegalStateException closed(AlreadyClosedException e) {
    return new IllegalStateException("the archive is closed", e);
  }

  /**
   * {@return work on the files of the last commit}
   *
   * @throws IllegalStateException if these are several archives
   */
  LastCommit lastCommit() {
    if (directory == null) {
      throw new IllegalStateException("several archives have no last commit in common");
    }
    return new LastCommit(directory, writer);
  }

  @Override
  public void close() throws IOException {
    try (Closeable toClose = directories;
        Uninterrupted toEnd = threads) {
      manager.close();
      if (writer != null) {
        threads.run(writer::rollback);
      }
    }
  }
}

package org.quotidian.web.server;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;
import org.quotidian.ArchiveException;

/**
 * The archive as it is now: refreshed when a writer has committed, opened again when it was
 * replaced. A request may go on with an archive that was closed meanwhile; it fails then, and the
 * next one gets the new archive.
 */
final class LiveArchive implements Closeable {

  private static final long REFRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Path directory;
  private final Executor executor;
  private @Nullable Archive archive;
  private long refreshed;
  private State state = new State(0, 0);

  /**
   * Which archive is open, and the commit that it has at least. Equal states have the same
   * articles.
   */
  record State(long opened, long commit) {}

  /**
   * @param executor runs parts of what has no time limit, such as the counts of all sentences
   */
  LiveArchive(Path directory, Executor executor) throws IOException {
    this.directory = directory;
    this.executor = executor;
    state = new State(1, commit());
    archive = open();
    refreshed = System.nanoTime();
  }

  private Archive open() throws IOException {
    return Archive.builder().directory(directory).readOnly().executor(executor).open();
  }

  /**
   * The archive.
   *
   * @throws ArchiveGoneException if there is none any more
   */
  synchronized Archive get() throws ArchiveGoneException {
    Archive open = archive;
    if (open != null && System.nanoTime() - refreshed < REFRESH_NANOS) {
      return open;
    }
    if (!Files.isDirectory(directory)) {
      drop();
      throw ArchiveGoneException.missing(null);
    }
    refreshed = System.nanoTime();
    if (open != null) {
      try {
        long commit = commit();
        if (commit >= state.commit) {
          state = new State(state.opened, commit);
          open.refresh();
          return open;
        }
        // Another archive is in the directory now.
        drop();
      } catch (IOException | IllegalStateException e) {
        drop();
      }
    }
    try {
      state = new State(state.opened + 1, commit());
      Archive again = open();
      archive = again;
      return again;
    } catch (ArchiveException e) {
      if (isEmpty()) {
        throw ArchiveGoneException.missing(e);
      }
      Pages.LOG.log(System.Logger.Level.WARNING, "the archive can't be read", e);
      throw ArchiveGoneException.unreadable(e);
    } catch (IOException e) {
      throw ArchiveGoneException.missing(e);
    }
  }

  /** The state of the archive that {@link #get} returned last. */
  synchronized State state() {
    return state;
  }

  /** The last commit, looked up before the archive is read: a later one is a change. */
  private long commit() throws IOException {
    try (Directory files = FSDirectory.open(directory)) {
      return SegmentInfos.getLastCommitGeneration(files);
    }
  }

  private boolean isEmpty() {
    String[] files = directory.toFile().list();
    return files == null || files.length == 0;
  }

  /** Lets the next request look whether the archive is still what it was. */
  synchronized void suspect() {
    refreshed = System.nanoTime() - REFRESH_NANOS;
  }

  private void drop() {
    Archive old = archive;
    archive = null;
    if (old != null) {
      try {
        old.close();
      } catch (IOException e) {
        Pages.LOG.log(System.Logger.Level.DEBUG, "closing the old archive", e);
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (archive != null) {
      archive.close();
      archive = null;
    }
  }
}

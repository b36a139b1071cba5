package org.quotidian.web.server;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;

/**
 * The archive as it is now: refreshed when a writer has committed, opened again when it was
 * replaced. A request may go on with an archive that was closed meanwhile; it fails then, and the
 * next one gets the new archive.
 */
final class LiveArchive implements Closeable {

  private static final long REFRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Path directory;
  private @Nullable Archive archive;
  private long refreshed;
  private long generation;

  LiveArchive(Path directory) throws IOException {
    this.directory = directory;
    archive = Archive.openReadOnly(directory);
    refreshed = System.nanoTime();
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
      throw new ArchiveGoneException(null);
    }
    refreshed = System.nanoTime();
    if (open != null) {
      try {
        open.refresh();
        return open;
      } catch (IOException | IllegalStateException e) {
        drop();
      }
    }
    try {
      Archive again = Archive.openReadOnly(directory);
      archive = again;
      generation++;
      return again;
    } catch (IOException e) {
      throw new ArchiveGoneException(e);
    }
  }

  /** How often the archive was opened again. */
  synchronized long generation() {
    return generation;
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

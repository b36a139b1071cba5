package org.quotidian;

import java.io.IOException;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * A failure that Lucene reports only to the first thread that meets it, or to a thread of its own.
 * The writer is closed from then on, and others would learn no more than that.
 */
final class WriteFailure {

  private WriteFailure() {}

  /** Work with a writer. */
  @FunctionalInterface
  interface Work {
    void on(IndexWriter writer) throws IOException;
  }

  /**
   * Does the work.
   *
   * @throws ArchiveException if an earlier failure has closed the writer; the message says which
   * @throws IllegalStateException if the archive is closed
   */
  static void reported(IndexWriter writer, Work work) throws IOException {
    try {
      work.on(writer);
    } catch (IllegalStateException e) {
      Throwable first = writer.getTragicException();
      if (first == null) {
        throw e instanceof AlreadyClosedException closed ? ArchiveIndex.closed(closed) : e;
      }
      String message = first.getMessage() == null ? first.toString() : first.getMessage();
      throw new ArchiveException(
          "the archive accepts no changes since an earlier failure: " + message, first);
    }
  }

  /** Leaves the failures of threads that merge to the writer, which reports them as above. */
  static final class QuietMerges extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable failure) {}
  }
}

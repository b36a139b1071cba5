package org.quotidian;

import java.io.IOException;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;

/**
 * A failure of which Lucene tells only the first who meets it, or a thread of its own: the writer
 * is closed from then on, and everybody else would hear just that.
 */
final class WriteFailure {

  private WriteFailure() {}

  /** What is done with a writer. */
  @FunctionalInterface
  interface Work {
    void on(IndexWriter writer) throws IOException;
  }

  /**
   * Does the work.
   *
   * @throws ArchiveException if an earlier failure has closed the writer; the message tells it
   */
  static void told(IndexWriter writer, Work work) throws IOException {
    try {
      work.on(writer);
    } catch (IllegalStateException e) {
      Throwable first = writer.getTragicException();
      if (first == null) {
        throw e;
      }
      String message = first.getMessage() == null ? first.toString() : first.getMessage();
      throw new ArchiveException("the archive takes no more since a failure: " + message, first);
    }
  }

  /** Leaves the failures of threads that merge to the writer, which tells them as above. */
  static final class QuietMerges extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable failure) {}
  }
}

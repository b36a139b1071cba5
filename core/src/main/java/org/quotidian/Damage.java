package org.quotidian;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Recognises damage behind other failures. Lucene verifies most of its checksums only on request,
 * so a changed byte can make it fail in any way while it reads.
 */
final class Damage {

  private static final String OWN = "org.quotidian.";

  private Damage() {}

  /**
   * Reads all files if a failure may come from damage: an exception, or an assertion of Lucene's
   * where they are enabled.
   *
   * @throws ArchiveException if the archive is damaged
   */
  static void check(Path archive, IndexReader reader, Throwable failure) throws ArchiveException {
    if (failure instanceof CorruptIndexException || failure instanceof EOFException) {
      throw ArchiveFormat.damaged(archive, failure);
    }
    if (!mayBeDamage(failure)) {
      return;
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      try {
        leaf.reader().checkIntegrity();
      } catch (IOException | RuntimeException | AssertionError e) {
        e.addSuppressed(failure);
        throw ArchiveFormat.damaged(archive, e);
      }
    }
  }

  /** What Quotidian throws for a wrong argument, or because time is over, is no damage. */
  private static boolean mayBeDamage(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    boolean ofOwn = trace.length > 0 && trace[0].getClassName().startsWith(OWN);
    return !ofOwn
        || !(failure instanceof IllegalArgumentException || failure instanceof IOException);
  }
}

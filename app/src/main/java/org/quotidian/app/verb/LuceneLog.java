package org.quotidian.app.verb;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what Lucene logs off standard error. */
public final class LuceneLog {

  // Held, because the logging library forgets the level of a logger that nobody holds.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private LuceneLog() {}

  /**
   * Silences the one warning that every start would give: that the module jdk.incubator.vector is
   * missing. It stays missing because the JVM warns of its presence in turn, and searches by words
   * gain next to nothing by it.
   */
  public static void quiet() {
    VECTORS.setLevel(Level.SEVERE);
  }
}

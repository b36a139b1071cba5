package org.quotidian.app.verb;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps Lucene's log off standard error. */
public final class LuceneLog {

  // Held, because the logging library forgets the level of a logger that nobody holds.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private LuceneLog() {}

  /**
   * Silences the warning of every start that the module jdk.incubator.vector is missing. The
   * launcher does not add it, because the JVM then warns that it is present, and searches by words
   * gain almost nothing by it.
   */
  public static void quiet() {
    VECTORS.setLevel(Level.SEVERE);
  }
}

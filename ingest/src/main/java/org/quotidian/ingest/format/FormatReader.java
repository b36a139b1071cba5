package org.quotidian.ingest.format;

import java.io.IOException;
import org.quotidian.ingest.bytes.PeekStream;

/** Reads the articles of one format. */
public interface FormatReader {

  /**
   * Passes on the articles of an input, and reports those that are skipped.
   *
   * @throws IOException if the input cannot be read on
   */
  void read(Source source, PeekStream in, Results results) throws IOException;
}

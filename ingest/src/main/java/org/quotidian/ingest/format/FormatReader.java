package org.quotidian.ingest.format;

import java.io.IOException;
import org.quotidian.ingest.bytes.PeekStream;

/** Reads the articles of one format. */
public interface FormatReader {

  /**
   * Gives the articles of an input to the run, and tells it of those that are left out.
   *
   * @throws IOException if the input cannot be read on
   */
  void read(Source source, PeekStream in, Results results) throws IOException;
}

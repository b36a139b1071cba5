package org.quotidian.ingest;

import java.io.IOException;

/** Reads the articles of one format. */
interface FormatReader {

  /**
   * Gives the articles of an input to the run, and tells it of those that are left out.
   *
   * @throws IOException if the input cannot be read on
   */
  void read(Source source, PeekStream in, ReadSession run) throws IOException;
}

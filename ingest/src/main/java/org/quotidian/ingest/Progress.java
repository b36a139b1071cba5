package org.quotidian.ingest;

/** Watches how far a run has come. Called on the thread that reads, so it should return soon. */
@FunctionalInterface
public interface Progress {

  /**
   * Called after every mebibyte or so, and at the end of each input.
   *
   * @param read the bytes read so far, as they are stored: of a gzip file, its compressed bytes
   * @param total the bytes of all inputs; -1 if that is unknown, as it is for a stream
   */
  void update(long read, long total);
}

package org.quotidian.ingest;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The outcome of a run.
 *
 * @param articles the articles given to the sink
 * @param errors the problems for which a record or an input was skipped
 * @param warnings the problems for which an article lacks a piece
 * @param inputs the files and streams read, or tried
 * @param bytes the bytes read, as they are stored: of a gzip file, its compressed bytes
 * @param skipped how many files of a folder were skipped because their names have no known
 *     extension, by extension without its dot; {@code ""} for files without one
 * @param skippedRecords how many records of web archives are no pages, by their kind, such as
 *     {@code "revisit"} and {@code "status 404"}
 */
public record ReadReport(
    long articles,
    long errors,
    long warnings,
    long inputs,
    long bytes,
    SortedMap<String, Long> skipped,
    SortedMap<String, Long> skippedRecords) {

  /** Copies the maps. */
  public ReadReport {
    skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
    skippedRecords = Collections.unmodifiableSortedMap(new TreeMap<>(skippedRecords));
  }
}

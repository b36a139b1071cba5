package org.quotidian.ingest.bytes;

/**
 * A text, and what is uncertain about its encoding.
 *
 * @param text the text, without a byte order mark
 * @param line the line of the first byte that is not of the encoding; 0 if there is none
 * @param warning in words; empty if nothing is uncertain
 */
public record Decoded(String text, long line, String warning) {}

package org.quotidian;

/**
 * What an archive holds, as searches see it.
 *
 * @param articles how many articles there are
 * @param sentences how many sentences they have
 * @param quotations how many quotations stand in these; one that runs through several sentences
 *     counts once in each
 * @param deleted articles deleted or replaced whose place on disk is not yet free; {@link
 *     Archive#compact()} frees it
 * @param segments the parts that the index is made of; a search looks into each
 * @param bytes their size on disk
 */
public record ArchiveStatistics(
    long articles, long sentences, long quotations, long deleted, int segments, long bytes) {}

package org.quotidian.crossref;

import org.quotidian.passage.Passage;

/** A text that two articles share; the fields are those of {@link Parallel}. */
record SharedText(
    ParallelSide left, ParallelSide right, int words, Passage.Kind kind, double score) {}

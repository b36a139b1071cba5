package org.quotidian.passage;

/**
 * What a comparison processed, and what it excluded.
 *
 * @param articles the number of articles
 * @param words the number of their words
 * @param passages the number of passages reported
 * @param withinOneSource the number of runs of the minimum length that occur more than once, but in
 *     one source or article only
 * @param boilerplate the number of passages that were excluded because fewer words than the minimum
 *     length of a run are outside of {@link Boilerplate} on one of their sides
 * @param tooFrequent the number of runs that occur more often than the matcher's {@code
 *     maxOccurrences}; they are not paired, but reported as {@link FrequentPassage}
 * @param frequentSentences the number of groups of more than {@code maxOccurrences} sentences that
 *     have the same words; they are not paired with each other or with other sentences
 */
public record MatchStatistics(
    long articles,
    long words,
    long passages,
    long withinOneSource,
    long boilerplate,
    long tooFrequent,
    long frequentSentences) {}

package org.quotidian.passage;

/**
 * What a comparison went through, and what it left out.
 *
 * @param articles the articles compared
 * @param words the words in them
 * @param passages the passages reported
 * @param withinOneSource runs of the least length that stand more than once, but in one source or
 *     article only
 * @param boilerplate passages that were set aside, since less than the least words of a run stand
 *     outside of {@link Boilerplate} on one of their sides
 * @param tooFrequent runs that stand in more places than the matcher's {@code maxOccurrences}, and
 *     were not paired but told as {@link FrequentPassage}
 * @param frequentSentences groups of more sentences than {@code maxOccurrences} that hold the same
 *     words; whether they are similar to each other or to others was not told
 */
public record MatchStatistics(
    long articles,
    long words,
    long passages,
    long withinOneSource,
    long boilerplate,
    long tooFrequent,
    long frequentSentences) {}

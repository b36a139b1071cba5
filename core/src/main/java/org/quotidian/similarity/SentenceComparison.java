package org.quotidian.similarity;

import java.util.List;

/**
 * What {@link SentenceSimilarity} tells of two texts.
 *
 * @param score how far they say the same, from 0 to 1
 * @param words the words that agree, in text order in the first text
 */
public record SentenceComparison(double score, List<WordPair> words) {

  /** Keeps a copy of the list. */
  public SentenceComparison {
    words = List.copyOf(words);
  }
}

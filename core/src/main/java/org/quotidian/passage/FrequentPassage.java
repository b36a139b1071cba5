package org.quotidian.passage;

import java.util.List;

/**
 * A run of words that occurs more often than the matcher pairs: it is reported once, with all its
 * occurrences.
 *
 * @param words the number of words
 * @param places the occurrences, in the order of the articles
 */
public record FrequentPassage(int words, List<PassageSide> places) {

  public FrequentPassage {
    places = List.copyOf(places);
  }
}

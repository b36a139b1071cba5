package org.quotidian.passage;

import java.util.List;

/**
 * A run of words that stands in more places than the matcher pairs: told once, with all its places.
 *
 * @param words how many words it has
 * @param places where it stands, in the order of the articles
 */
public record FrequentPassage(int words, List<PassageSide> places) {

  public FrequentPassage {
    places = List.copyOf(places);
  }
}

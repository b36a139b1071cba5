package org.quotidian.passage;

import java.util.List;

/**
 * The occurrences of one passage, in two articles or in many.
 *
 * @param model the occurrence that each other one agrees with
 * @param places all occurrences, the model among them, by article and position
 */
public record PassageCluster(PassageSide model, List<PassageSide> places) {

  public PassageCluster {
    places = List.copyOf(places);
  }

  /** The number of articles with an occurrence. */
  public int articles() {
    return (int) places.stream().mapToInt(PassageSide::article).distinct().count();
  }
}

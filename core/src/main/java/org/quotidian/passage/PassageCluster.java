package org.quotidian.passage;

import java.util.List;

/**
 * The places where one passage stands, in two articles or in many.
 *
 * @param model the place that each other one agrees with
 * @param places all of them, the model too, by article and where they stand in it
 */
public record PassageCluster(PassageSide model, List<PassageSide> places) {

  public PassageCluster {
    places = List.copyOf(places);
  }

  /** How many articles it stands in. */
  public int articles() {
    return (int) places.stream().mapToInt(PassageSide::article).distinct().count();
  }
}

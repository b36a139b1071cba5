package org.quotidian.passage;

import java.util.Arrays;
import org.quotidian.passage.collection.IntColumn;

/**
 * Which places are in which clusters, and how much is lost from the cluster's model to each: lists
 * linked both ways, in columns.
 */
final class Memberships {

  static final int NONE = -1;

  /** Of each place: the last of its memberships. */
  private final IntColumn lastOfPlace = new IntColumn();

  /** Of each cluster: the first and the last of its memberships, and how many there are. */
  private final IntColumn first = new IntColumn();

  private final IntColumn last = new IntColumn();
  private final IntColumn sizes = new IntColumn();

  /** Of each membership; the one before of the place, the next of the cluster. */
  private final IntColumn places = new IntColumn();

  private final IntColumn clusters = new IntColumn();
  private final IntColumn losses = new IntColumn();
  private final IntColumn beforeOfPlace = new IntColumn();
  private final IntColumn nextOfCluster = new IntColumn();

  /** The next place, in no cluster yet. */
  void place() {
    lastOfPlace.add(NONE);
  }

  /** The next cluster, empty yet. */
  void begin() {
    first.add(NONE);
    last.add(NONE);
    sizes.add(0);
  }

  /** Puts a place into a cluster that it is not in. */
  void add(int place, int cluster, int lost) {
    int membership = places.size();
    places.add(place);
    clusters.add(cluster);
    losses.add(lost);
    beforeOfPlace.add(lastOfPlace.get(place));
    nextOfCluster.add(NONE);
    lastOfPlace.set(place, membership);
    append(cluster, membership);
    last.set(cluster, membership);
    sizes.set(cluster, sizes.get(cluster) + 1);
  }

  private void append(int cluster, int membership) {
    if (first.get(cluster) == NONE) {
      first.set(cluster, membership);
    } else {
      nextOfCluster.set(last.get(cluster), membership);
    }
  }

  /** Moves all of one cluster to another; who is in both is there twice, which changes nothing. */
  void move(int from, int to, int lost) {
    for (int i = first.get(from); i != NONE; i = nextOfCluster.get(i)) {
      clusters.set(i, to);
      losses.set(i, losses.get(i) + lost);
    }
    append(to, first.get(from));
    last.set(to, last.get(from));
    sizes.set(to, sizes.get(to) + sizes.get(from));
    first.set(from, NONE);
    sizes.set(from, 0);
  }

  int cluster(int membership) {
    return clusters.get(membership);
  }

  int lost(int membership) {
    return losses.get(membership);
  }

  int size(int cluster) {
    return sizes.get(cluster);
  }

  /**
   * The membership of a place that lost the least, of equal ones that in the oldest cluster; {@link
   * #NONE} if it is in no cluster.
   */
  int closest(int place) {
    int closest = lastOfPlace.get(place);
    for (int i = closest; i != NONE; i = beforeOfPlace.get(i)) {
      // Not the first of them: memberships move when clusters are joined.
      if (losses.get(i) < losses.get(closest)
          || (losses.get(i) == losses.get(closest) && clusters.get(i) < clusters.get(closest))) {
        closest = i;
      }
    }
    return closest;
  }

  /** Whether a cluster holds both. */
  boolean together(int one, int other) {
    for (int i = lastOfPlace.get(one); i != NONE; i = beforeOfPlace.get(i)) {
      for (int j = lastOfPlace.get(other); j != NONE; j = beforeOfPlace.get(j)) {
        if (clusters.get(i) == clusters.get(j)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The places in a cluster, in ascending order. */
  int[] membersOf(int cluster) {
    int[] members = new int[sizes.get(cluster)];
    int count = 0;
    for (int i = first.get(cluster); i != NONE; i = nextOfCluster.get(i)) {
      members[count++] = places.get(i);
    }
    return distinct(members);
  }

  /** Each value once, in ascending order; the array given is sorted. */
  static int[] distinct(int[] values) {
    Arrays.sort(values);
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[count++] = values[i];
      }
    }
    return Arrays.copyOf(values, count);
  }
}

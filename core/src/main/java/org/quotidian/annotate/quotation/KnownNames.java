package org.quotidian.annotate.quotation;

import java.util.Arrays;
import org.quotidian.annotation.EntityType;

/**
 * Names that somebody else has found in the text, to be used for speakers: in the order of the
 * text, none inside another.
 */
public final class KnownNames {

  /** No names are known. */
  public static final KnownNames NONE =
      new KnownNames(new int[0], new int[0], new EntityType[0], new int[0]);

  private final int[] firsts;
  private final int[] ends;
  private final EntityType[] types;
  private final int[] entities;

  private KnownNames(int[] firsts, int[] ends, EntityType[] types, int[] entities) {
    this.firsts = firsts;
    this.ends = ends;
    this.types = types;
    this.entities = entities;
  }

  /**
   * Names as ranges of tokens.
   *
   * @param firsts the first token of each, ascending
   * @param ends the token after the last of each
   * @param types what each names
   * @param entities the number of the entity that each is of, counted from 0
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public static KnownNames of(int[] firsts, int[] ends, EntityType[] types, int[] entities) {
    if (firsts.length != ends.length
        || firsts.length != types.length
        || firsts.length != entities.length) {
      throw new IllegalArgumentException("arrays of different lengths");
    }
    return new KnownNames(firsts.clone(), ends.clone(), types.clone(), entities.clone());
  }

  int count() {
    return firsts.length;
  }

  int first(int number) {
    return firsts[number];
  }

  int end(int number) {
    return ends[number];
  }

  EntityType type(int number) {
    return types[number];
  }

  int entity(int number) {
    return entities[number];
  }

  boolean isPerson(int number) {
    return types[number] == EntityType.PERSON;
  }

  boolean isEmpty() {
    return firsts.length == 0;
  }

  /** The number of the first name that ends behind token {@code i}; {@link #count} for none. */
  int from(int i) {
    int found = Arrays.binarySearch(ends, i + 1);
    return found >= 0 ? found : -found - 1;
  }

  private boolean holds(int number, int i) {
    return number < ends.length && firsts[number] <= i;
  }

  /** The first token of the name that token {@code i} is part of, or {@code i}. */
  int firstOf(int i) {
    int number = from(i);
    return holds(number, i) ? firsts[number] : i;
  }

  /** The token after the name that token {@code i} is part of, or {@code i + 1}. */
  int endOf(int i) {
    int number = from(i);
    return holds(number, i) ? ends[number] : i + 1;
  }

  /** Whether token {@code i} is part of a name. */
  boolean isInside(int i) {
    return holds(from(i), i);
  }
}

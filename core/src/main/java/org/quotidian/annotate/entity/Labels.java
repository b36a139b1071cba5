package org.quotidian.annotate.entity;

import java.util.Arrays;
import org.quotidian.annotation.EntityType;

/**
 * The labels that tokens get: outside, or first, inner, last or only token of a name of some type
 * (BILOU; Ratinov and Roth, 2009, found it better than BIO). Numbered 0 for outside, then four for
 * each type.
 */
public final class Labels {

  /** A token in no name. */
  public static final int OUTSIDE = 0;

  static final int FIRST = 0;
  static final int INNER = 1;
  static final int LAST = 2;
  static final int ONLY = 3;

  /** How many types there are. */
  public static final int TYPES = EntityType.values().length;

  /** How many labels there are. */
  public static final int COUNT = 1 + 4 * TYPES;

  private static final int[][] PREVIOUS = new int[COUNT][];

  static {
    for (int label = 0; label < COUNT; label++) {
      int[] before = new int[COUNT];
      int size = 0;
      for (int previous = 0; previous < COUNT; previous++) {
        if (follows(previous, label)) {
          before[size++] = previous;
        }
      }
      PREVIOUS[label] = Arrays.copyOf(before, size);
    }
  }

  private Labels() {}

  /** The label of token {@code i} of a name of {@code length} tokens. */
  public static int of(int type, int i, int length) {
    int part = length == 1 ? ONLY : i == 0 ? FIRST : i == length - 1 ? LAST : INNER;
    return 1 + 4 * type + part;
  }

  /** The type of a label other than {@link #OUTSIDE}. */
  public static int type(int label) {
    return (label - 1) >> 2;
  }

  private static int part(int label) {
    return (label - 1) & 3;
  }

  /** Whether a name starts at a token of this label. */
  static boolean starts(int label) {
    return label != OUTSIDE && (part(label) == FIRST || part(label) == ONLY);
  }

  /** Whether a name goes on after a token of this label. */
  public static boolean isOpen(int label) {
    return label != OUTSIDE && (part(label) == FIRST || part(label) == INNER);
  }

  /** Whether a sentence can start with this label. */
  public static boolean canStart(int label) {
    return label == OUTSIDE || starts(label);
  }

  /** The labels that can precede {@code label}. */
  public static int[] previous(int label) {
    return PREVIOUS[label];
  }

  private static boolean follows(int previous, int label) {
    return isOpen(previous) ? !canStart(label) && type(label) == type(previous) : canStart(label);
  }

  private static final EntityType[] ENTITY_TYPES = EntityType.values();

  /** The type with this number. */
  static EntityType entityType(int ordinal) {
    return ENTITY_TYPES[ordinal];
  }
}

package org.quotidian.hash;

/**
 * The hash functions of the library. Results never change: the index format depends on {@link
 * #BASE} and {@link #spread(int)}.
 */
public final class Hashing {

  /** The base of polynomial hashes of numbers in a row: 2^64 by the golden ratio. */
  public static final long BASE = 0x9E3779B97F4A7C15L;

  private static final int INT_BASE = 0x9E3779B9;
  private static final long MIX_1 = 0xff51afd7ed558ccdL;
  private static final long MIX_2 = 0xc4ceb9fe1a85ec53L;

  private Hashing() {}

  /**
   * Spreads numbers over all values: the highest bits depend on all bits (D. E. Knuth's
   * multiplicative hashing).
   */
  public static int spread(int number) {
    return number * INT_BASE;
  }

  /** A quick hash of a hash: the higher half of the result depends on all bits. */
  public static long spread(long hash) {
    return (hash ^ (hash >>> 32)) * MIX_1;
  }

  /** The finaliser of MurmurHash3 (A. Appleby): each bit of the result depends on all bits. */
  public static long mix(long number) {
    long mixed = (number ^ (number >>> 33)) * MIX_1;
    mixed = (mixed ^ (mixed >>> 33)) * MIX_2;
    return mixed ^ (mixed >>> 33);
  }

  /** {@link #BASE} to a power: the factor of the number that leaves a rolling hash. */
  public static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= BASE;
    }
    return power;
  }
}

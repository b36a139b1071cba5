package org.quotidian.annotate.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The weights of the random field: a row of one weight a label for each hashed feature, and a
 * weight for each pair of labels that follow each other. Weights are 8-bit numbers on one scale;
 * features that share a row share their weights (Weinberger et al., 2009).
 */
public final class EntityModel {

  private static final int MAGIC = 0x51454E54;

  /** To be raised whenever {@link Features}, {@link Labels} or the file changes. */
  static final int VERSION = 1;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The sign of each byte; turning it adds 128. */
  private static final long SIGNS = 0x8080808080808080L;

  /** Four numbers of 16 bits. {@link Features#LIMIT} numbers of 8 bits add up to no more. */
  private static final long LANES = 0x00FF00FF00FF00FFL;

  static {
    if (Labels.COUNT != 17 || Features.LIMIT > 0xFFFF / 0xFF) {
      throw new AssertionError("labels or features have changed, and sums with them");
    }
  }

  private final byte[] weights;
  private final int[] transitions;
  private final int shift;
  private final float scale;

  /**
   * A model.
   *
   * @param weights two to the power of {@code 32 - shift} rows of {@link Labels#COUNT}
   * @param transitions {@link Labels#COUNT} rows, by the label before
   * @param shift how far to shift a feature's hash right for its row
   * @param scale how much the weight 1 is
   */
  public EntityModel(byte[] weights, int[] transitions, int shift, float scale) {
    this.weights = weights;
    this.transitions = transitions;
    this.shift = shift;
    this.scale = scale;
  }

  /** How much the weight 1 is, in natural logarithms of odds. */
  float scale() {
    return scale;
  }

  /**
   * Sums up the weights of features, label by label, into {@code to} from {@code at} on.
   *
   * <p>Eight labels at a time: their weights, made positive, are the bytes of a long, and every
   * other byte has room to grow to 16 bits.
   */
  void sum(int[] features, int count, int[] to, int at) {
    int outside = 0;
    long even = 0;
    long odd = 0;
    long evenAbove = 0;
    long oddAbove = 0;
    for (int i = 0; i < count; i++) {
      int row = (features[i] >>> shift) * Labels.COUNT;
      outside += weights[row];
      long eight = (long) LONGS.get(weights, row + 1) ^ SIGNS;
      even += eight & LANES;
      odd += eight >>> 8 & LANES;
      long above = (long) LONGS.get(weights, row + 9) ^ SIGNS;
      evenAbove += above & LANES;
      oddAbove += above >>> 8 & LANES;
    }
    to[at] = outside;
    int excess = 128 * count;
    for (int lane = 0; lane < 4; lane++) {
      int label = at + 1 + 2 * lane;
      to[label] = lane(even, lane) - excess;
      to[label + 1] = lane(odd, lane) - excess;
      to[label + 8] = lane(evenAbove, lane) - excess;
      to[label + 9] = lane(oddAbove, lane) - excess;
    }
  }

  private static int lane(long lanes, int lane) {
    return (int) (lanes >>> 16 * lane) & 0xFFFF;
  }

  int transition(int previous, int label) {
    return transitions[previous * Labels.COUNT + label];
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is no model, or one of another version
   */
  public static EntityModel read(DataInputStream in) throws IOException {
    Resources.check(in, MAGIC, VERSION, "an entity model");
    int shift = in.readInt();
    float scale = in.readFloat();
    int[] transitions = new int[Labels.COUNT * Labels.COUNT];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readShort();
    }
    byte[] weights = in.readNBytes((1 << (32 - shift)) * Labels.COUNT);
    if (weights.length != (1 << (32 - shift)) * Labels.COUNT) {
      throw new IOException("an entity model that breaks off");
    }
    return new EntityModel(weights, transitions, shift, scale);
  }

  /** Writes the model as a file of the current version. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(shift);
    out.writeFloat(scale);
    for (int transition : transitions) {
      out.writeShort(transition);
    }
    out.write(weights);
  }
}

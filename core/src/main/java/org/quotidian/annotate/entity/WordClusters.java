package org.quotidian.annotate.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Which cluster a word belongs to: words that stand in like contexts share one. Clusters form
 * levels, fine to coarse; each fine cluster lies whole in one of the next coarser level.
 *
 * <p>Words are looked up by their terms alone. A word that is not in the table shares a term with
 * one that is about once in 20,000; the recogniser then sees one misleading feature of many.
 */
public final class WordClusters {

  private static final int MAGIC = 0x51434C55;
  private static final int VERSION = 1;

  private final int[] terms;
  private final char[] slots;
  private final int shift;
  private final char[][] coarser;

  /**
   * Clusters as they were computed.
   *
   * @param terms the words' terms
   * @param fine each word's finest cluster, from 1
   * @param coarser for each coarser level, the cluster of each finest one, from 1; place 0 unused
   */
  public WordClusters(int[] terms, char[] fine, char[][] coarser) {
    int size = Integer.highestOneBit(Math.max(4, terms.length)) * 4;
    this.terms = new int[size];
    this.slots = new char[size];
    this.coarser = coarser;
    shift = Integer.numberOfLeadingZeros(size) + 1;
    for (int i = 0; i < terms.length; i++) {
      int slot = slot(terms[i]);
      while (slots[slot] != 0 && this.terms[slot] != terms[i]) {
        slot = (slot + 1) & (size - 1);
      }
      if (slots[slot] == 0) {
        // The words come by falling frequency: the first to claim a term keeps it.
        this.terms[slot] = terms[i];
        slots[slot] = fine[i];
      }
    }
  }

  /** The finest cluster of the word with this term; 0 if it has none. */
  int find(int term) {
    int slot = slot(term);
    while (slots[slot] != 0 && terms[slot] != term) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slots[slot];
  }

  /** How many levels there are above the finest. */
  int levels() {
    return coarser.length;
  }

  /** The cluster of level {@code level} that holds the finest cluster {@code fine}. */
  int coarser(int level, int fine) {
    return coarser[level][fine];
  }

  private int slot(int term) {
    return (term * 0x9E3779B1) >>> shift;
  }

  /** Reads what {@link #write} wrote. */
  public static WordClusters read(DataInputStream in) throws IOException {
    Resources.check(in, MAGIC, VERSION, "word clusters");
    int[] terms = new int[in.readInt()];
    char[] fine = new char[terms.length];
    byte[] bytes = in.readNBytes(terms.length * 6);
    for (int i = 0; i < terms.length; i++) {
      terms[i] = Resources.readInt(bytes, i * 4);
      fine[i] = Resources.readChar(bytes, terms.length * 4 + i * 2);
    }
    char[][] coarser = new char[in.readByte()][];
    for (int level = 0; level < coarser.length; level++) {
      coarser[level] = new char[in.readChar()];
      for (int i = 0; i < coarser[level].length; i++) {
        coarser[level][i] = in.readChar();
      }
    }
    return new WordClusters(terms, fine, coarser);
  }

  /** Writes clusters given as for the constructor. */
  public static void write(DataOutputStream out, int[] terms, char[] fine, char[][] coarser)
      throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(terms.length);
    for (int term : terms) {
      out.writeInt(term);
    }
    for (char cluster : fine) {
      out.writeChar(cluster);
    }
    out.writeByte(coarser.length);
    for (char[] level : coarser) {
      out.writeChar(level.length);
      for (char cluster : level) {
        out.writeChar(cluster);
      }
    }
  }
}

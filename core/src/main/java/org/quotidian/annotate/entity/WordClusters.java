package org.quotidian.annotate.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Which clusters a word belongs to: words with similar contexts share one. There are several views,
 * each a separate clustering; a view has levels, fine to coarse, where each fine cluster lies whole
 * in one of the next coarser level.
 *
 * <p>Words are looked up by their terms alone. A word that is not in the table shares a term with
 * one that is about once in 20,000; the recogniser then sees one misleading feature of many.
 */
public final class WordClusters {

  private static final int MAGIC = 0x51434C55;
  private static final int VERSION = 1;

  /** The term in the higher half, and in the lower one the number of the word; 0 if empty. */
  private final long[] slots;

  private final int shift;

  /** Word by word its clusters, so that one look into memory finds them all. */
  private final char[] clusters;

  private final int levels;
  private final int depth;

  private WordClusters(int[] terms, char[] clusters, int levels, int views) {
    int size = Integer.highestOneBit(Math.max(4, terms.length)) * 4;
    this.clusters = clusters;
    this.levels = levels;
    depth = levels / views;
    slots = new long[size];
    shift = Integer.numberOfLeadingZeros(size) + 1;
    for (int i = 0; i < terms.length; i++) {
      int slot = slot(terms[i]);
      while (slots[slot] != 0 && (int) (slots[slot] >>> 32) != terms[i]) {
        slot = (slot + 1) & (size - 1);
      }
      if (slots[slot] == 0) {
        // The words come by falling frequency: the first to claim a term keeps it.
        slots[slot] = (long) terms[i] << 32 | (i + 1);
      }
    }
  }

  /** The number of the word with this term, from 1; 0 if it is not known. */
  int find(int term) {
    int slot = slot(term);
    long found = slots[slot];
    while (found != 0 && (int) (found >>> 32) != term) {
      slot = (slot + 1) & (slots.length - 1);
      found = slots[slot];
    }
    return (int) found;
  }

  /** How many levels there are in all views together; a view's come fine to coarse. */
  int levels() {
    return levels;
  }

  /** How many levels a view has. */
  int depth() {
    return depth;
  }

  /** The cluster of level {@code level} that holds the word of this number; 0 for no word. */
  int cluster(int level, int word) {
    return clusters[word * levels + level];
  }

  private int slot(int term) {
    return (term * 0x9E3779B1) >>> shift;
  }

  /** One clustering: each word's finest cluster from 1, and for each level what that lies in. */
  public record View(char[] fine, char[][] coarser) {}

  /** Reads what {@link #write} wrote. */
  public static WordClusters read(DataInputStream in) throws IOException {
    Resources.check(in, MAGIC, VERSION, "word clusters");
    int[] terms = new int[in.readInt()];
    byte[] bytes = in.readNBytes(terms.length * 4);
    for (int i = 0; i < terms.length; i++) {
      terms[i] = Resources.readInt(bytes, i * 4);
    }
    int views = in.readByte();
    int depth = in.readByte();
    int levels = views * depth;
    char[] clusters = new char[(terms.length + 1) * levels];
    for (int level = 0; level < levels; level += depth) {
      byte[] ids = in.readNBytes(terms.length * 2);
      for (int i = 0; i < terms.length; i++) {
        clusters[(i + 1) * levels + level] = Resources.readChar(ids, i * 2);
      }
      for (int coarser = level + 1; coarser < level + depth; coarser++) {
        readCoarser(in, clusters, levels, level, coarser);
      }
    }
    return new WordClusters(terms, clusters, levels, views);
  }

  /** Reads what the clusters of the level {@code fine} lie in. */
  private static void readCoarser(
      DataInputStream in, char[] clusters, int levels, int fine, int coarser) throws IOException {
    char[] table = new char[in.readChar()];
    for (int i = 0; i < table.length; i++) {
      table[i] = in.readChar();
    }
    for (int word = 0; word < clusters.length; word += levels) {
      clusters[word + coarser] = table[clusters[word + fine]];
    }
  }

  /** Writes the clusters of the words with these terms, the most frequent first. */
  public static void write(DataOutputStream out, int[] terms, List<View> views) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(terms.length);
    for (int term : terms) {
      out.writeInt(term);
    }
    out.writeByte(views.size());
    out.writeByte(1 + views.get(0).coarser().length);
    for (View view : views) {
      for (char cluster : view.fine()) {
        out.writeChar(cluster);
      }
      for (char[] level : view.coarser()) {
        out.writeChar(level.length);
        for (char cluster : level) {
          out.writeChar(cluster);
        }
      }
    }
  }
}

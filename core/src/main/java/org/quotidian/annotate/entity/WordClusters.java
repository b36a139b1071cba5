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

  private final int[] terms;
  private final int[] slots;
  private final int shift;
  private final char[][] levels;
  private final int views;

  private WordClusters(int[] terms, char[][] levels, int views) {
    int size = Integer.highestOneBit(Math.max(4, terms.length)) * 4;
    this.terms = terms;
    this.levels = levels;
    this.views = views;
    slots = new int[size];
    shift = Integer.numberOfLeadingZeros(size) + 1;
    for (int i = 0; i < terms.length; i++) {
      int slot = slot(terms[i]);
      while (slots[slot] != 0 && terms[slots[slot] - 1] != terms[i]) {
        slot = (slot + 1) & (size - 1);
      }
      if (slots[slot] == 0) {
        // The words come by falling frequency: the first to claim a term keeps it.
        slots[slot] = i + 1;
      }
    }
  }

  /** The number of the word with this term, from 1; 0 if it is not known. */
  int find(int term) {
    int slot = slot(term);
    while (slots[slot] != 0 && terms[slots[slot] - 1] != term) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slots[slot];
  }

  /** How many levels there are in all views together; a view's come fine to coarse. */
  int levels() {
    return levels.length;
  }

  /** How many levels a view has. */
  int depth() {
    return levels.length / views;
  }

  /** The cluster of level {@code level} that holds the word of this number; 0 for no word. */
  int cluster(int level, int word) {
    return levels[level][word];
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
    char[][] levels = new char[views * depth][];
    for (int level = 0; level < levels.length; level += depth) {
      char[] fine = levels[level] = new char[terms.length + 1];
      byte[] ids = in.readNBytes(terms.length * 2);
      for (int i = 0; i < terms.length; i++) {
        fine[i + 1] = Resources.readChar(ids, i * 2);
      }
      for (int step = 1; step < depth; step++) {
        levels[level + step] = coarser(in, fine);
      }
    }
    return new WordClusters(terms, levels, views);
  }

  private static char[] coarser(DataInputStream in, char[] fine) throws IOException {
    char[] table = new char[in.readChar()];
    for (int i = 0; i < table.length; i++) {
      table[i] = in.readChar();
    }
    char[] level = new char[fine.length];
    for (int i = 0; i < level.length; i++) {
      level[i] = table[fine[i]];
    }
    return level;
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

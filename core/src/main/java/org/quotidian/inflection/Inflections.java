package org.quotidian.inflection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The stems of English words: the base form of which a word is an inflection. All inflections of
 * one word have a stem in common, irregular ones too: {@code said} and {@code says} have {@code
 * say}. Derived words keep their own: {@code university} and {@code universe}.
 *
 * <p>A form of two words has the stems of both, the more frequent first: {@code saw} has {@code
 * see} and {@code saw}, {@code leaves} has {@code leave} and {@code leaf}. A noun in {@code -ing}
 * is its own word and a form of the verb: {@code meeting} has {@code meet} and {@code meeting},
 * {@code meetings} only the latter.
 *
 * <p>British spellings have the stem of the American ones: {@code labours} has {@code labor}.
 *
 * <p>The table {@code english.forms} lists words whose stems do not follow from {@link
 * RegularForms}. It is made by {@code org.quotidian.training.BuildForms} in {@code benchmarks} from
 * WordNet and SCOWL.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Inflections {

  /** No word has more stems. */
  public static final int MOST_STEMS = 3;

  private static final String TABLE = "english.forms";

  /** Lines of a form and its stems, separated by blanks. */
  private final byte[] lines;

  /** Where the line of each form starts, plus 1, by the form's hash; 0 for an empty slot. */
  private final int[] starts;

  /** Makes a table of lines, each a form and its stems. */
  public static Inflections of(byte[] lines) {
    return new Inflections(lines);
  }

  private Inflections(byte[] lines) {
    this.lines = lines;
    int count = 0;
    for (byte b : lines) {
      count += b == '\n' ? 1 : 0;
    }
    starts = new int[Integer.highestOneBit(Math.max(4, count)) * 4];
    for (int at = 0; at < lines.length; at = next(at, '\n')) {
      int hash = 0;
      for (int i = at; lines[i] != ' '; i++) {
        hash = mix(hash, (char) lines[i]);
      }
      int slot = slot(hash);
      while (starts[slot] != 0) {
        slot = (slot + 1) & (starts.length - 1);
      }
      starts[slot] = at + 1;
    }
  }

  /** The table that ships with the library, read at the first call. */
  public static Inflections english() {
    return English.FORMS;
  }

  /** The stems of a folded word, the most frequent first; at least one. */
  public List<String> stems(String word) {
    StemCursor cursor = new StemCursor(this);
    cursor.start(word.toCharArray(), word.length());
    List<String> stems = new ArrayList<>(MOST_STEMS);
    while (cursor.next()) {
      stems.add(new String(cursor.letters(), 0, cursor.length()));
    }
    return List.copyOf(stems);
  }

  /**
   * The line that lists a word, or -1.
   *
   * @param word the folded word
   * @param begin its first character
   * @param end the character after its last
   */
  int find(char[] word, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = mix(hash, word[i]);
    }
    int slot = slot(hash);
    while (starts[slot] != 0) {
      if (isAt(starts[slot] - 1, word, begin, end)) {
        return starts[slot] - 1;
      }
      slot = (slot + 1) & (starts.length - 1);
    }
    return -1;
  }

  /** Where the first stem of a line starts. */
  int first(int line) {
    return next(line, ' ');
  }

  /** Where the stem after the one at {@code at} starts, or -1 after the last. */
  int after(int at) {
    int end = at + length(at);
    return lines[end] == ' ' ? end + 1 : -1;
  }

  /** The length of the stem at {@code at}. */
  int length(int at) {
    int end = at;
    while (lines[end] > ' ') {
      end++;
    }
    return end - at;
  }

  /** Copies the stem at {@code at}. */
  void copy(int at, char[] to, int begin) {
    int length = length(at);
    for (int i = 0; i < length; i++) {
      to[begin + i] = (char) lines[at + i];
    }
  }

  private int next(int at, char separator) {
    int next = at;
    while (lines[next] != separator) {
      next++;
    }
    return next + 1;
  }

  private boolean isAt(int line, char[] word, int begin, int end) {
    int length = end - begin;
    for (int i = 0; i < length; i++) {
      if (lines[line + i] != word[begin + i]) {
        return false;
      }
    }
    return lines[line + length] == ' ';
  }

  private static int mix(int hash, char c) {
    return 31 * hash + c;
  }

  private int slot(int hash) {
    return (hash * 0x9E3779B1) >>> (Integer.numberOfLeadingZeros(starts.length) + 1);
  }

  private static final class English {
    static final Inflections FORMS = load();
  }

  private static Inflections load() {
    try (InputStream in = Inflections.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IOException("the jar holds no " + TABLE);
      }
      return new Inflections(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

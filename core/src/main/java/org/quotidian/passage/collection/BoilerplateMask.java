package org.quotidian.passage.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.quotidian.concurrent.Workers;
import org.quotidian.passage.PassageCollection.Boilerplate;
import org.quotidian.passage.PassageMatcher;

/** The boilerplate of a collection, and which passages are none because they go not beyond it. */
public final class BoilerplateMask {

  /**
   * One text of a source; see {@link Boilerplate}.
   *
   * @param positions the positions of its first word, in order
   */
  public record Run(int words, int[] positions) {}

  private final List<Run> runs;
  private final int minWords;

  /** Bits, for each position: whether it belongs to boilerplate. Empty if there is none. */
  private final long[] marks;

  private final AtomicLong passages = new AtomicLong();

  private BoilerplateMask(List<Run> runs, int minWords, long[] marks) {
    this.runs = runs;
    this.minWords = minWords;
    this.marks = marks;
  }

  /**
   * Learns what to exclude.
   *
   * @param leastArticles see {@link PassageMatcher.Builder#minBoilerplateArticles}; nothing is
   *     learned if it is 0
   * @param corpus how many articles hold each word, where the store holds only those articles of a
   *     corpus that may have boilerplate, and whole sources; null if it is all there is
   * @param memory how many bytes it may take for a while, more or less
   */
  public static BoilerplateMask of(
      TokenStore store,
      Vocabulary vocabulary,
      int leastArticles,
      int minWords,
      @Nullable CorpusCounts corpus,
      Workers workers,
      long memory) {
    List<Run> runs = List.of();
    if (leastArticles > 0 && store.mostOfOneSource() >= leastArticles) {
      RepeatedPieces repeated = RepeatedPieces.of(store, workers, memory);
      BitSet boilerplate =
          new BoilerplateFinder(store, repeated, leastArticles, vocabulary.count(), corpus, workers)
              .find(vocabulary);
      runs = runs(store, repeated, boilerplate);
    }
    long[] marks = new long[runs.isEmpty() ? 0 : (store.size() >>> 6) + 1];
    for (Run run : runs) {
      for (int position : run.positions) {
        for (int i = position; i < position + run.words; i++) {
          marks[i >>> 6] |= 1L << i;
        }
      }
    }
    return new BoilerplateMask(runs, minWords, marks);
  }

  /**
   * The mask of boilerplate that is known.
   *
   * @param boilerplate the positions of its words
   * @param size one more than the last position of the collection
   */
  public static BoilerplateMask of(BitSet boilerplate, int size, int minWords) {
    long[] marks = new long[boilerplate.isEmpty() ? 0 : (size >>> 6) + 1];
    long[] known = boilerplate.toLongArray();
    System.arraycopy(known, 0, marks, 0, known.length);
    return new BoilerplateMask(List.of(), minWords, marks);
  }

  /** Groups whose pieces follow each other in all of their places become one. */
  private static List<Run> runs(TokenStore store, RepeatedPieces repeated, BitSet groups) {
    List<Run> found = new ArrayList<>();
    groups.stream()
        .forEach(
            group -> {
              int from = repeated.start(group);
              int[] positions = new int[repeated.start(group + 1) - from];
              int words = 0;
              for (int i = 0; i < positions.length; i++) {
                int piece = repeated.piece(from + i);
                int article = store.articleOfPiece(piece);
                positions[i] = store.pieceStart(article, piece);
                words = store.pieceEnd(article, piece) - positions[i];
              }
              found.add(new Run(words, positions));
            });
    found.sort(Comparator.comparingInt(run -> run.positions[0]));
    List<Run> runs = new ArrayList<>();
    for (Run run : found) {
      Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null && follows(run, last)) {
        runs.set(runs.size() - 1, new Run(last.words + run.words, last.positions));
      } else {
        runs.add(run);
      }
    }
    return runs;
  }

  private static boolean follows(Run run, Run last) {
    if (run.positions.length != last.positions.length) {
      return false;
    }
    for (int i = 0; i < run.positions.length; i++) {
      if (run.positions[i] != last.positions[i] + last.words) {
        return false;
      }
    }
    return true;
  }

  /** The words of an article that are boilerplate, counted from its first. */
  public BitSet marked(int start, int words) {
    BitSet marked = new BitSet();
    for (int i = 0; i < words && marks.length > 0; i++) {
      marked.set(i, (marks[start + i >>> 6] & 1L << start + i) != 0);
    }
    return marked;
  }

  /** What is boilerplate, by first occurrence. */
  public List<Run> runs() {
    return runs;
  }

  /**
   * Whether to exclude a passage, which is then counted: on either side, fewer words than the
   * minimum of a run are outside boilerplate.
   */
  public boolean holds(int left, int leftWords, int right, int rightWords) {
    if (marks.length == 0 || (isBeyond(left, leftWords) && isBeyond(right, rightWords))) {
      return false;
    }
    passages.incrementAndGet();
    return true;
  }

  /** Whether so many words from this position on go beyond boilerplate. */
  public boolean isBeyond(int position, int words) {
    if (marks.length == 0) {
      return true;
    }
    int marked = 0;
    int last = position + words - 1;
    for (int at = position >>> 6; at <= last >>> 6; at++) {
      long bits = marks[at];
      if (bits != 0) {
        bits &= at == position >>> 6 ? -1L << position : -1;
        bits &= at == last >>> 6 ? -1L >>> (63 - last) : -1;
        marked += Long.bitCount(bits);
      }
    }
    return marked == 0 || words - marked >= minWords;
  }

  /** How many passages have been excluded. */
  public long passages() {
    return passages.get();
  }

  /** Those of the positions at which so many words go beyond boilerplate. */
  public int[] beyond(int[] positions, int words) {
    return marks.length == 0
        ? positions
        : Arrays.stream(positions).filter(position -> isBeyond(position, words)).toArray();
  }
}

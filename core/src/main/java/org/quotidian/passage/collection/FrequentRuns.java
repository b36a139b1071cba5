package org.quotidian.passage.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The windows that occur in too many places to be paired, put together to runs: windows that follow
 * each other in all of their places are one run, which occurs in these places.
 */
public final class FrequentRuns {

  static final FrequentRuns NONE = new FrequentRuns(new BitSet(), List.of());

  private final BitSet frequent;
  private final List<Run> runs;

  /**
   * One text in many places.
   *
   * @param words its length
   * @param positions the positions of its first word, in order
   */
  public record Run(int words, int[] positions) {}

  private record Window(RepeatedWindows.Groups in, int from, int first, int count, long sum) {}

  private FrequentRuns(BitSet frequent, List<Run> runs) {
    this.frequent = frequent;
    this.runs = runs;
  }

  /** Those that are known by their positions; their runs are not. */
  FrequentRuns(BitSet frequent) {
    this(frequent, List.of());
  }

  static FrequentRuns of(
      TokenStore store, List<RepeatedWindows.Groups> groups, int minWords, int maxOccurrences) {
    BitSet frequent = new BitSet();
    List<Window> windows = new ArrayList<>();
    RepeatedWindows.Positions places = new RepeatedWindows.Positions();
    for (RepeatedWindows.Groups some : groups) {
      for (int from = 0; from < some.size(); ) {
        int end = some.copy(from, places);
        if (places.count > maxOccurrences && ofSeveralGroups(store, places)) {
          long sum = 0;
          for (int i = 0; i < places.count; i++) {
            frequent.set(places.values[i]);
            sum += places.values[i];
          }
          windows.add(new Window(some, from, places.values[0], places.count, sum));
        }
        from = end;
      }
    }
    return windows.isEmpty() ? NONE : new FrequentRuns(frequent, runs(store, windows, minWords));
  }

  /** Whether these are not all in articles of one group. */
  static boolean ofSeveralGroups(TokenStore store, RepeatedWindows.Positions places) {
    int first = store.group(store.articleOf(places.values[0]));
    for (int i = 1; i < places.count; i++) {
      if (store.group(store.articleOf(places.values[i])) != first) {
        return true;
      }
    }
    return false;
  }

  private static List<Run> runs(TokenStore store, List<Window> windows, int minWords) {
    windows.sort(Comparator.comparingInt(Window::first));
    List<Run> runs = new ArrayList<>();
    RepeatedWindows.Positions places = new RepeatedWindows.Positions();
    for (int i = 0; i < windows.size(); ) {
      Window window = windows.get(i);
      window.in.copy(window.from, places);
      int words = minWords;
      i++;
      while (i < windows.size()
          && follows(windows.get(i), windows.get(i - 1))
          && sameWord(store, places, words)) {
        words++;
        i++;
      }
      runs.add(new Run(words, Arrays.copyOf(places.values, places.count)));
    }
    return runs;
  }

  private static boolean follows(Window window, Window before) {
    return window.first == before.first + 1
        && window.count == before.count
        && window.sum == before.sum + before.count;
  }

  private static boolean sameWord(
      TokenStore store, RepeatedWindows.Positions places, int distance) {
    int word = store.word(places.values[0] + distance);
    for (int i = 1; i < places.count; i++) {
      if (store.word(places.values[i] + distance) != word) {
        return false;
      }
    }
    return word != Vocabulary.NONE;
  }

  /** Whether the window that starts at a position occurs in too many places. */
  boolean isFrequent(int position) {
    return frequent.get(position);
  }

  /** The runs, by first occurrence. */
  public List<Run> runs() {
    return runs;
  }
}

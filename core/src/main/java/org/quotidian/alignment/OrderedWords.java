package org.quotidian.alignment;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.quotidian.alignment.NumberedWords.Side;

/**
 * Pairs the words of two texts that occur in the same order on both sides.
 *
 * <p>What is sought is the alignment of the greatest worth: the weights of the words that are the
 * same, half of those that have but their stem in common, less {@link #BREAK} for each place where
 * the sides differ (a global alignment with a cost for each gap, as O. Gotoh, An improved algorithm
 * for matching biological sequences, 1982). The cost keeps a lone {@code of} from being paired
 * between sentences that have nothing else in common.
 *
 * <p>The table for that has a cell for each pair of words. Where it would have more than {@link
 * #MOST_CELLS}, the texts are cut first where a run of words stands that is found once on either
 * side, at the longest chain of such runs (patience diff, after B. Cohen). What is too large and
 * has no such run stays unpaired. So there are at most 512 cells for each word, and one table in
 * memory at a time, of one byte a cell.
 */
final class OrderedWords {

  /** What a place costs where the sides differ: no less than a word in a sentence of 20 weighs. */
  static final int BREAK = 3 * NumberedWords.NAT;

  /** How many cells a table has at most. */
  static final int MOST_CELLS = 1 << 20;

  /** Runs of so many words are looked for to cut at; if there is none, single words. */
  private static final int RUN = 4;

  /** A part that was cut so often is cut no more: each cut looks at all its words. */
  private static final int MOST_CUTS = 16;

  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  // How a cell is reached, as bits of a byte: a pair after a pair, or after a difference; and a
  // difference after one on the left (up) or on the right.
  private static final int AFTER_PAIR = 1;
  private static final int FROM_DIFFERENCE = 2;
  private static final int FROM_LEFT_SIDE = 4;

  private final NumberedWords words;
  private final Side left;
  private final Side right;
  private final int mostCells;

  /** For each word of the left side its counterpart, or -1. */
  private final int[] counterparts;

  private record Box(int leftFirst, int leftEnd, int rightFirst, int rightEnd, int cuts) {}

  private final Deque<Box> boxes = new ArrayDeque<>();
  private byte[] steps = new byte[0];

  private OrderedWords(NumberedWords words, int mostCells) {
    this.words = words;
    left = words.left;
    right = words.right;
    this.mostCells = mostCells;
    counterparts = new int[left.count];
    Arrays.fill(counterparts, -1);
  }

  /** For each word of the left side the number of its counterpart on the right, or -1. */
  static int[] counterparts(NumberedWords words) {
    return counterparts(words, MOST_CELLS);
  }

  /** The same with tables of at most so many cells. */
  static int[] counterparts(NumberedWords words, int mostCells) {
    OrderedWords ordered = new OrderedWords(words, mostCells);
    ordered.boxes.push(new Box(0, ordered.left.count, 0, ordered.right.count, 0));
    while (!ordered.boxes.isEmpty()) {
      ordered.align(ordered.boxes.pop());
    }
    return ordered.counterparts;
  }

  private void align(Box box) {
    int leftFirst = box.leftFirst;
    int leftEnd = box.leftEnd;
    int rightFirst = box.rightFirst;
    int rightEnd = box.rightEnd;
    while (leftFirst < leftEnd && rightFirst < rightEnd && words.areSame(leftFirst, rightFirst)) {
      counterparts[leftFirst++] = rightFirst++;
    }
    while (leftFirst < leftEnd
        && rightFirst < rightEnd
        && words.areSame(leftEnd - 1, rightEnd - 1)) {
      counterparts[--leftEnd] = --rightEnd;
    }
    if (leftFirst == leftEnd || rightFirst == rightEnd) {
      return;
    }
    long cells = (leftEnd - leftFirst + 1L) * (rightEnd - rightFirst + 1L);
    Box rest = new Box(leftFirst, leftEnd, rightFirst, rightEnd, box.cuts + 1);
    if (cells <= mostCells) {
      fill(rest);
    } else if (box.cuts < MOST_CUTS && !cut(rest, RUN)) {
      cut(rest, 1);
    }
  }

  private void fill(Box box) {
    int rows = box.leftEnd - box.leftFirst;
    int columns = box.rightEnd - box.rightFirst;
    int width = columns + 1;
    if (steps.length < (rows + 1) * width) {
      steps = new byte[(rows + 1) * width];
    }
    // The greatest worth with the last two words paired, and with the last of either side not.
    int[] pairsAbove = new int[width];
    int[] differencesAbove = new int[width];
    int[] pairs = new int[width];
    int[] differences = new int[width];
    for (int i = 0; i <= rows; i++) {
      for (int j = 0; j <= columns; j++) {
        int step = 0;
        int pair = i == 0 && j == 0 ? 0 : IMPOSSIBLE;
        if (i > 0 && j > 0) {
          int worth = words.worth(box.leftFirst + i - 1, box.rightFirst + j - 1);
          if (worth > 0) {
            step = pairsAbove[j - 1] >= differencesAbove[j - 1] ? AFTER_PAIR : 0;
            pair = worth + Math.max(pairsAbove[j - 1], differencesAbove[j - 1]);
          }
        }
        int difference = IMPOSSIBLE;
        if (j > 0) {
          step |= differences[j - 1] >= pairs[j - 1] - BREAK ? FROM_DIFFERENCE : 0;
          difference = Math.max(differences[j - 1], pairs[j - 1] - BREAK);
        }
        if (i > 0) {
          int above = Math.max(differencesAbove[j], pairsAbove[j] - BREAK);
          if (above > difference) {
            difference = above;
            step &= AFTER_PAIR;
            step |= FROM_LEFT_SIDE;
            step |= differencesAbove[j] >= pairsAbove[j] - BREAK ? FROM_DIFFERENCE : 0;
          }
        }
        pairs[j] = pair;
        differences[j] = difference;
        steps[i * width + j] = (byte) step;
      }
      int[] reuse = pairsAbove;
      pairsAbove = pairs;
      pairs = reuse;
      reuse = differencesAbove;
      differencesAbove = differences;
      differences = reuse;
    }
    trace(box, pairsAbove[columns] >= differencesAbove[columns]);
  }

  private void trace(Box box, boolean endsInPair) {
    int width = box.rightEnd - box.rightFirst + 1;
    int i = box.leftEnd - box.leftFirst;
    int j = width - 1;
    boolean isPair = endsInPair;
    while (i > 0 || j > 0) {
      int step = steps[i * width + j];
      if (isPair) {
        counterparts[box.leftFirst + --i] = box.rightFirst + --j;
        isPair = (step & AFTER_PAIR) != 0;
      } else {
        isPair = (step & FROM_DIFFERENCE) == 0;
        if ((step & FROM_LEFT_SIDE) != 0) {
          i--;
        } else {
          j--;
        }
      }
    }
  }

  /** Cuts at runs of so many words that occur once on either side; whether there are any. */
  private boolean cut(Box box, int run) {
    long[] anchors =
        new UniqueRuns(words, run).find(box.leftFirst, box.leftEnd, box.rightFirst, box.rightEnd);
    int leftDone = box.leftFirst;
    int rightDone = box.rightFirst;
    for (int anchor : UniqueRuns.longestChain(anchors)) {
      int inLeft = (int) (anchors[anchor] >>> 32);
      int inRight = (int) anchors[anchor];
      // Runs that overlap: what the one before has not paired yet.
      int from = Math.max(0, Math.max(leftDone - inLeft, rightDone - inRight));
      if (from < run) {
        boxes.push(new Box(leftDone, inLeft + from, rightDone, inRight + from, box.cuts));
        for (int k = from; k < run; k++) {
          counterparts[inLeft + k] = inRight + k;
        }
        leftDone = inLeft + run;
        rightDone = inRight + run;
      }
    }
    if (anchors.length > 0) {
      boxes.push(new Box(leftDone, box.leftEnd, rightDone, box.rightEnd, box.cuts));
    }
    return anchors.length > 0;
  }
}

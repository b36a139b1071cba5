package org.quotidian.passage;

import java.io.Serializable;
import java.util.Arrays;

/**
 * One text as the aligner compares it: its words, and the units that they form. A unit is a
 * sentence; one of fewer than {@value #LEAST_WORDS} words is taken together with the next.
 *
 * <p>Holds nothing but primitive arrays, and is never written to: safe to share and to send.
 */
final class ComparedText implements Serializable {

  private static final long serialVersionUID = 1;

  /** A heading of one word, the number of a list item: too little to be compared by itself. */
  private static final int LEAST_WORDS = 3;

  /** For each word: its term, its stem, and where it stands in the text. */
  private final int[] terms;

  private final int[] stems;
  private final int[] begins;
  private final int[] ends;

  /** The first word of each unit, and behind them the number of words. */
  private final int[] unitStarts;

  /** The different stems, ascending, and for each word the number of its stem among them. */
  private final int[] vocabulary;

  private final int[] numbers;

  /** For each stem of the vocabulary the units that it stands in, and how often. */
  private final int[] postingStarts;

  private final int[] postingUnits;
  private final int[] postingCounts;

  /**
   * @param terms the words; equal words have equal terms
   * @param stems their stems
   * @param begins the first UTF-16 code unit of each word
   * @param ends the code unit after each word's last
   * @param sentenceEnds the word after the last of each sentence, ascending
   */
  ComparedText(int[] terms, int[] stems, int[] begins, int[] ends, int[] sentenceEnds) {
    this.terms = terms;
    this.stems = stems;
    this.begins = begins;
    this.ends = ends;
    unitStarts = units(sentenceEnds, terms.length);
    numbers = new int[stems.length];
    vocabulary = number(stems, numbers);
    postingStarts = new int[vocabulary.length + 1];
    int[] last = new int[vocabulary.length];
    Arrays.fill(last, -1);
    for (int unit = 0; unit < unitCount(); unit++) {
      for (int i = unitStarts[unit]; i < unitStarts[unit + 1]; i++) {
        if (last[numbers[i]] != unit) {
          last[numbers[i]] = unit;
          postingStarts[numbers[i] + 1]++;
        }
      }
    }
    for (int i = 0; i < vocabulary.length; i++) {
      postingStarts[i + 1] += postingStarts[i];
    }
    postingUnits = new int[postingStarts[vocabulary.length]];
    postingCounts = new int[postingUnits.length];
    fillPostings(last);
  }

  private void fillPostings(int[] last) {
    int[] next = Arrays.copyOf(postingStarts, vocabulary.length);
    Arrays.fill(last, -1);
    for (int unit = 0; unit < unitCount(); unit++) {
      for (int i = unitStarts[unit]; i < unitStarts[unit + 1]; i++) {
        int number = numbers[i];
        if (last[number] != unit) {
          last[number] = unit;
          postingUnits[next[number]++] = unit;
        }
        postingCounts[next[number] - 1]++;
      }
    }
  }

  private static int[] units(int[] sentenceEnds, int words) {
    int[] starts = new int[sentenceEnds.length + 2];
    int count = 0;
    int start = 0;
    for (int end : sentenceEnds) {
      if (end - start >= LEAST_WORDS) {
        starts[count++] = start;
        start = end;
      }
    }
    // What is left behind the last unit is part of it; a text of two words is a unit all the same.
    if (count == 0 && words > 0) {
      starts[count++] = 0;
    }
    starts[count++] = words;
    return Arrays.copyOf(starts, count);
  }

  /** Gives the different stems, ascending, and tells the number of each word's among these. */
  private static int[] number(int[] stems, int[] numbers) {
    long[] sorted = new long[stems.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = (long) stems[i] << 32 | i;
    }
    Arrays.sort(sorted);
    int[] vocabulary = new int[stems.length];
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      int stem = (int) (sorted[i] >> 32);
      if (i == 0 || stem != vocabulary[count - 1]) {
        vocabulary[count++] = stem;
      }
      numbers[(int) sorted[i]] = count - 1;
    }
    return Arrays.copyOf(vocabulary, count);
  }

  int wordCount() {
    return terms.length;
  }

  int term(int word) {
    return terms[word];
  }

  int stem(int word) {
    return stems[word];
  }

  int unitCount() {
    return unitStarts.length - 1;
  }

  /** The first word of a unit; of the number of units, the number of words. */
  int unitStart(int unit) {
    return unitStarts[unit];
  }

  /** The first UTF-16 code unit of a word. */
  int begin(int word) {
    return begins[word];
  }

  /** The code unit after a word's last. */
  int end(int word) {
    return ends[word];
  }

  /** The unit that a word stands in. */
  int unitOf(int word) {
    int at = Arrays.binarySearch(unitStarts, word);
    return Math.min(unitCount() - 1, at >= 0 ? at : -at - 2);
  }

  /** How many UTF-16 code units the words from {@code first} to before {@code end} take up. */
  int length(int first, int end) {
    return end <= first ? 0 : ends[end - 1] - begins[first];
  }

  /** How many different stems there are. */
  int vocabularySize() {
    return vocabulary.length;
  }

  /** The stem that has this number; they ascend. */
  int vocabularyStem(int number) {
    return vocabulary[number];
  }

  /** The number that a word's stem has in the vocabulary. */
  int number(int word) {
    return numbers[word];
  }

  /** Where the postings of a stem start; they end where those of the next one start. */
  int postingStart(int number) {
    return postingStarts[number];
  }

  int postingUnit(int posting) {
    return postingUnits[posting];
  }

  int postingCount(int posting) {
    return postingCounts[posting];
  }

  /** How many units the stem stands in. */
  int unitsWith(int number) {
    return postingStarts[number + 1] - postingStarts[number];
  }
}

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

  /** In a text of more units there are no sets of units. */
  static final int MOST_UNIT_SETS = 512;

  /** For each word: its term, the number of its stem, and where it stands in the text. */
  private final int[] terms;

  private final int[] numbers;
  private final int[] begins;
  private final int[] ends;

  /** The first word of each unit, and behind them the number of words. */
  private final int[] unitStarts;

  /** The different stems, ascending. */
  private final int[] vocabulary;

  /** For each stem of the vocabulary how many units hold it. */
  private final int[] unitsWith;

  /** The different stems of each unit, ascending, and how often each stands there. */
  private final int[] unitStemStarts;

  private final int[] unitStems;
  private final int[] unitCounts;

  /** For each stem the units that hold it, as bits; empty if there are too many units. */
  private final long[] unitSets;

  /** In the same way those that hold it more than once. */
  private final long[] unitRepeats;

  /**
   * @param terms the words; equal words have equal terms
   * @param stems their stems
   * @param begins the first UTF-16 code unit of each word
   * @param ends the code unit after each word's last
   * @param sentenceEnds the word after the last of each sentence, ascending
   */
  ComparedText(int[] terms, int[] stems, int[] begins, int[] ends, int[] sentenceEnds) {
    this.terms = terms;
    this.begins = begins;
    this.ends = ends;
    unitStarts = units(sentenceEnds, terms.length);
    long[] places = places(stems);
    numbers = new int[stems.length];
    int[] found = new int[stems.length];
    int[] holders = new int[stems.length];
    unitStemStarts = new int[unitStarts.length];
    int size = 0;
    int stemCount = 0;
    int[] unitOfPlace = new int[stems.length];
    int lastUnit = -1;
    // Those of one stem stand together, in the order of the text.
    int[] unitOfWord = unitsOfWords();
    for (int i = 0; i < places.length; i++) {
      int stem = (int) (places[i] >> 32);
      int word = (int) places[i];
      if (stemCount == 0 || stem != found[stemCount - 1]) {
        found[stemCount++] = stem;
        lastUnit = -1;
      }
      numbers[word] = stemCount - 1;
      if (unitOfWord[word] != lastUnit) {
        lastUnit = unitOfWord[word];
        holders[stemCount - 1]++;
        unitStemStarts[lastUnit + 1]++;
        size++;
      }
      unitOfPlace[i] = lastUnit;
    }
    vocabulary = Arrays.copyOf(found, stemCount);
    unitsWith = Arrays.copyOf(holders, stemCount);
    for (int unit = 0; unit < unitCount(); unit++) {
      unitStemStarts[unit + 1] += unitStemStarts[unit];
    }
    unitStems = new int[size];
    unitCounts = new int[size];
    int longs = unitSetLongs();
    unitSets = new long[stemCount * longs];
    unitRepeats = new long[stemCount * longs];
    int[] next = Arrays.copyOf(unitStemStarts, unitCount());
    for (int i = 0; i < places.length; i++) {
      int number = numbers[(int) places[i]];
      int unit = unitOfPlace[i];
      int at = next[unit];
      if (at > unitStemStarts[unit] && unitStems[at - 1] == number) {
        unitCounts[at - 1]++;
        if (longs > 0) {
          unitRepeats[number * longs + (unit >>> 6)] |= 1L << unit;
        }
      } else {
        unitStems[at] = number;
        unitCounts[at] = 1;
        next[unit]++;
        if (longs > 0) {
          unitSets[number * longs + (unit >>> 6)] |= 1L << unit;
        }
      }
    }
  }

  /** Stems in order, each with its word in the low half. */
  private static long[] places(int[] stems) {
    long[] places = new long[stems.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = (long) stems[i] << 32 | i;
    }
    Arrays.sort(places);
    return places;
  }

  private int[] unitsOfWords() {
    int[] units = new int[terms.length];
    for (int unit = 0; unit < unitCount(); unit++) {
      Arrays.fill(units, unitStarts[unit], unitStarts[unit + 1], unit);
    }
    return units;
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

  int wordCount() {
    return terms.length;
  }

  /** The terms of all words; not to be written to. */
  int[] terms() {
    return terms;
  }

  int term(int word) {
    return terms[word];
  }

  int stem(int word) {
    return vocabulary[numbers[word]];
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

  /** Where the different stems of a unit start; they end where those of the next one do. */
  int unitStemStart(int unit) {
    return unitStemStarts[unit];
  }

  /** The number of a stem of a unit; they ascend. */
  int unitStem(int at) {
    return unitStems[at];
  }

  /** How often the stem stands in the unit. */
  int unitStemCount(int at) {
    return unitCounts[at];
  }

  /** How many different stems a unit has. */
  int stemsOf(int unit) {
    return unitStemStarts[unit + 1] - unitStemStarts[unit];
  }

  /** How many longs the set of units of a stem takes; 0 if the text has too many units. */
  int unitSetLongs() {
    return unitCount() > MOST_UNIT_SETS ? 0 : (unitCount() + Long.SIZE - 1) >>> 6;
  }

  /**
   * For each stem {@link #unitSetLongs} longs, in which the bits of the units are set that hold it.
   */
  long[] unitSets() {
    return unitSets;
  }

  /** In the same way the units that hold it more than once. */
  long[] unitRepeats() {
    return unitRepeats;
  }

  /** How often a stem stands in a unit that holds it. */
  int countInUnit(int unit, int number) {
    int at = Arrays.binarySearch(unitStems, unitStemStarts[unit], unitStemStarts[unit + 1], number);
    return unitCounts[at];
  }

  /** How many units the stem stands in. */
  int unitsWith(int number) {
    return unitsWith[number];
  }
}

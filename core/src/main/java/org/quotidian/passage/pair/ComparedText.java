package org.quotidian.passage.pair;

import java.io.Serializable;
import java.util.Arrays;

/**
 * One text as the aligner compares it: its words, and the units that they form. A unit is a
 * sentence; one of fewer than {@value #LEAST_WORDS} words is taken together with the next.
 *
 * <p>Holds nothing but arrays of numbers, and is never written to: safe to share and to send.
 */
public final class ComparedText implements Serializable {

  private static final long serialVersionUID = 1;

  /** A heading of one word, the number of a list item: too little to be compared by itself. */
  private static final int LEAST_WORDS = 3;

  /** In a text of more units there are no sets of units. */
  static final int MOST_UNIT_SETS = 512;

  /** For each word: its term, the number of its stem, and the position in the text. */
  private final int[] terms;

  private final SmallNumbers numbers;
  private final WordOffsets offsets;

  /** The first word of each unit, and behind them the number of words. */
  private final int[] unitStarts;

  /** The different stems, ascending. */
  private final int[] vocabulary;

  /** For each stem of the vocabulary how many units hold it. */
  private final SmallNumbers unitsWith;

  /** The different stems of each unit, ascending, and how often each occurs there. */
  private final int[] unitStemStarts;

  private final SmallNumbers unitStems;
  private final SmallNumbers unitCounts;

  /** For each stem the units that hold it, as bits; empty if there are too many units. */
  private final long[] unitSets;

  /** The stems that a unit holds more than once. */
  private final RankedBits repeated;

  /** For each of these the units that do; empty if there are too many units. */
  private final long[] unitRepeats;

  /**
   * @param terms the words; equal words have equal terms
   * @param stems their stems
   * @param offsets the positions of the words
   * @param sentenceEnds the word after the last of each sentence, ascending
   */
  public ComparedText(int[] terms, int[] stems, WordOffsets offsets, int[] sentenceEnds) {
    this.terms = terms;
    this.offsets = offsets;
    unitStarts = units(sentenceEnds, terms.length);
    long[] places = places(stems);
    int[] numberOfWord = new int[stems.length];
    int[] found = new int[stems.length];
    int[] holders = new int[stems.length];
    unitStemStarts = new int[unitStarts.length];
    int size = 0;
    int stemCount = 0;
    int[] unitOfPlace = new int[stems.length];
    int lastUnit = -1;
    // Those of one stem are adjacent, in the order of the text.
    int[] unitOfWord = unitsOfWords();
    for (int i = 0; i < places.length; i++) {
      int stem = (int) (places[i] >> 32);
      int word = (int) places[i];
      if (stemCount == 0 || stem != found[stemCount - 1]) {
        found[stemCount++] = stem;
        lastUnit = -1;
      }
      numberOfWord[word] = stemCount - 1;
      if (unitOfWord[word] != lastUnit) {
        lastUnit = unitOfWord[word];
        holders[stemCount - 1]++;
        unitStemStarts[lastUnit + 1]++;
        size++;
      }
      unitOfPlace[i] = lastUnit;
    }
    numbers = SmallNumbers.of(numberOfWord);
    vocabulary = Arrays.copyOf(found, stemCount);
    for (int unit = 0; unit < unitCount(); unit++) {
      unitStemStarts[unit + 1] += unitStemStarts[unit];
    }
    int[] stemsOfUnits = new int[size];
    int[] counts = new int[size];
    int longs = unitSetLongs();
    unitsWith = SmallNumbers.of(Arrays.copyOf(holders, stemCount));
    unitSets = new long[stemCount * longs];
    long[] again = new long[(stemCount + Long.SIZE - 1) >>> 6];
    int[] next = Arrays.copyOf(unitStemStarts, unitCount());
    for (int i = 0; i < places.length; i++) {
      int number = numberOfWord[(int) places[i]];
      int unit = unitOfPlace[i];
      int at = next[unit];
      if (at > unitStemStarts[unit] && stemsOfUnits[at - 1] == number) {
        counts[at - 1]++;
        again[number >>> 6] |= 1L << number;
      } else {
        stemsOfUnits[at] = number;
        counts[at] = 1;
        next[unit]++;
        if (longs > 0) {
          unitSets[number * longs + (unit >>> 6)] |= 1L << unit;
        }
      }
    }
    unitStems = SmallNumbers.of(stemsOfUnits);
    unitCounts = SmallNumbers.of(counts);
    repeated = new RankedBits(again);
    unitRepeats = new long[repeated.size() * longs];
    for (int unit = 0; unit < unitCount() && longs > 0; unit++) {
      for (int at = unitStemStarts[unit]; at < unitStemStarts[unit + 1]; at++) {
        if (counts[at] > 1) {
          int row = repeated.rank(stemsOfUnits[at]) * longs;
          unitRepeats[row + (unit >>> 6)] |= 1L << unit;
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

  /** The terms of all words; not to be written to. */
  int[] terms() {
    return terms;
  }

  /** How many words there are. */
  int wordCount() {
    return terms.length;
  }

  public int term(int word) {
    return terms[word];
  }

  public int stem(int word) {
    return vocabulary[numbers.get(word)];
  }

  int unitCount() {
    return unitStarts.length - 1;
  }

  /** The first word of a unit; of the number of units, the number of words. */
  int unitStart(int unit) {
    return unitStarts[unit];
  }

  /** The unit that a word occurs in. */
  int unitOf(int word) {
    int at = Arrays.binarySearch(unitStarts, word);
    return Math.min(unitCount() - 1, at >= 0 ? at : -at - 2);
  }

  /** How many UTF-16 code units the words from {@code first} to before {@code end} take up. */
  int length(int first, int end) {
    return end <= first ? 0 : offsets.end(end - 1) - offsets.begin(first);
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
    return numbers.get(word);
  }

  /** Where the different stems of a unit start; they end where those of the next one do. */
  int unitStemStart(int unit) {
    return unitStemStarts[unit];
  }

  /** The number of a stem of a unit; they ascend. */
  int unitStem(int at) {
    return unitStems.get(at);
  }

  /** How often the stem occurs in the unit. */
  int unitStemCount(int at) {
    return unitCounts.get(at);
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

  /**
   * Of 64 units, as bits, those that hold a stem more than once.
   *
   * @param part which of the longs of a set of units
   */
  long unitRepeats(int number, int part) {
    int row = repeated.rank(number);
    return row < 0 ? 0 : unitRepeats[row * unitSetLongs() + part];
  }

  /** How often a stem occurs in a unit that holds it. */
  int countInUnit(int unit, int number) {
    return unitCounts.get(unitStems.find(unitStemStarts[unit], unitStemStarts[unit + 1], number));
  }

  /** How many units the stem occurs in. */
  int unitsWith(int number) {
    return unitsWith.get(number);
  }
}

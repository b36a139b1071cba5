package org.quotidian.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quotidian.article.Span;

/**
 * The words of many articles, one after the other, as columns of numbers: some seven bytes a word,
 * and no text.
 *
 * <p>A <em>position</em> counts words from the first of the collection on; behind each article
 * stands {@link Vocabulary#NONE}, so that no run of words can go on into the next article.
 */
final class Columns {

  /** Where to start the search for a position's article: one hint for so many positions. */
  private static final int HINT_SHIFT = 7;

  private static final int BLOCK_MASK = (1 << WordOffsets.BLOCK_SHIFT) - 1;

  /** Up to so many words it is faster to read on than to start anew at the last. */
  private static final int MOST_READ_ON = 2 << WordOffsets.BLOCK_SHIFT;

  private static final int MAX_POSITIONS = Integer.MAX_VALUE - 8;

  private final Map<String, Integer> groupOfSource = new HashMap<>();
  private final boolean bySource;
  private final IntColumn words = new IntColumn();
  private final ByteColumn offsets = new ByteColumn();
  private final IntColumn blocks = new IntColumn();
  private int[] starts = new int[16];
  private int[] groups = new int[16];
  private int[] firstBlocks = new int[16];
  private long[] firstBytes = new long[16];
  private final Map<String, Integer> numberOfSource = new HashMap<>();
  private final List<String> sources = new ArrayList<>();
  private int[] articlesOfSource = new int[4];
  private int[] sourceNumbers = new int[16];
  private final IntColumn pieceEnds = new IntColumn();
  private int[] firstPieces = new int[16];
  private final IntColumn sentenceEnds = new IntColumn();
  private int[] firstSentences = new int[16];
  private int[] hints = new int[16];
  private int hintCount;
  private int count;

  /**
   * @param bySource whether articles of one source are one group, and not each its own
   */
  Columns(boolean bySource) {
    this.bySource = bySource;
    words.add(Vocabulary.NONE);
    starts[0] = 1;
  }

  /**
   * @throws IllegalArgumentException if there are more words than fit
   */
  void add(Prepared article) {
    if ((long) words.size() + article.count + 1 > MAX_POSITIONS) {
      throw new IllegalArgumentException("over two billion words at once");
    }
    room();
    groups[count] = group(article);
    sourceNumbers[count] = source(article);
    pieceEnds.add(article.pieceEnds, article.pieceEnds.length);
    firstBlocks[count] = blocks.size();
    firstBytes[count] = offsets.size();
    firstSentences[count] = sentenceEnds.size();
    sentenceEnds.add(article.sentenceEnds, article.sentenceEnds.length);
    words.add(article.words, article.count);
    words.add(Vocabulary.NONE);
    offsets.add(article.offsets.bytes, article.offsets.byteCount);
    blocks.add(article.offsets.blocks, 2 * article.offsets.blockCount);
    close();
  }

  /**
   * Adds words of other columns, as an article of the same group that tells no places in a text.
   */
  void add(Columns from, int position, int count) {
    room();
    groups[this.count] = from.group(from.articleOf(position));
    sourceNumbers[this.count] = -1;
    for (int i = position; i < position + count; i++) {
      words.add(from.word(i));
    }
    words.add(Vocabulary.NONE);
    close();
  }

  private void close() {
    int last = words.size() - 1 >>> HINT_SHIFT;
    if (last >= hints.length) {
      hints = Arrays.copyOf(hints, Math.max(last + 1, hints.length * 2));
    }
    while (hintCount <= last) {
      hints[hintCount++] = count;
    }
    count++;
    starts[count] = words.size();
    firstSentences[count] = sentenceEnds.size();
    firstPieces[count] = pieceEnds.size();
  }

  private void room() {
    if (count + 1 == starts.length) {
      int size = starts.length * 2;
      starts = Arrays.copyOf(starts, size);
      groups = Arrays.copyOf(groups, size);
      firstBlocks = Arrays.copyOf(firstBlocks, size);
      firstBytes = Arrays.copyOf(firstBytes, size);
      firstSentences = Arrays.copyOf(firstSentences, size);
      firstPieces = Arrays.copyOf(firstPieces, size);
      sourceNumbers = Arrays.copyOf(sourceNumbers, size);
    }
  }

  private int group(Prepared article) {
    String source = article.source;
    Integer first = bySource && source != null ? groupOfSource.putIfAbsent(source, count) : null;
    return first == null ? count : first;
  }

  private int source(Prepared article) {
    if (article.source == null) {
      return -1;
    }
    int number = numberOfSource.computeIfAbsent(article.source, first -> sources.size());
    if (number == sources.size()) {
      sources.add(article.source);
      if (number == articlesOfSource.length) {
        articlesOfSource = Arrays.copyOf(articlesOfSource, number * 2);
      }
    }
    articlesOfSource[number]++;
    return number;
  }

  int articleCount() {
    return count;
  }

  /** One more than the last position. */
  int size() {
    return words.size();
  }

  long wordCount() {
    return words.size() - 1L - count;
  }

  /** The word at a position; {@link Vocabulary#NONE} before the first and behind each article. */
  int word(int position) {
    return words.get(position);
  }

  /** The position of an article's first word. */
  int start(int article) {
    return starts[article];
  }

  /** The group of an article: articles of one group are not compared. */
  int group(int article) {
    return groups[article];
  }

  /** The number of an article's source, from 0; -1 if it has none. */
  int source(int article) {
    return sourceNumbers[article];
  }

  /** The source that has a number. */
  String sourceName(int source) {
    return sources.get(source);
  }

  /** How many articles the source has that has most. */
  int mostOfOneSource() {
    return Arrays.stream(articlesOfSource).max().orElse(0);
  }

  /** How many pieces there are; see {@link Boilerplate}. */
  int pieceCount() {
    return pieceEnds.size();
  }

  /** An article's first piece; its last one is before the first of the next article. */
  int firstPiece(int article) {
    return firstPieces[article];
  }

  /** The position of a piece's first word. */
  int pieceStart(int article, int piece) {
    return starts[article] + (piece == firstPieces[article] ? 0 : pieceEnds.get(piece - 1));
  }

  /** The position behind a piece's last word. */
  int pieceEnd(int article, int piece) {
    return starts[article] + pieceEnds.get(piece);
  }

  /** The article that a piece lies in. */
  int articleOfPiece(int piece) {
    int low = 0;
    int high = count - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstPieces[middle] <= piece) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The article that a position lies in. */
  int articleOf(int position) {
    int article = hints[position >>> HINT_SHIFT];
    while (starts[article + 1] <= position) {
      article++;
    }
    return article;
  }

  /** How many sentences there are. */
  int sentenceCount() {
    return sentenceEnds.size();
  }

  /** An article's first sentence, counted from the first of the collection on. */
  int firstSentence(int article) {
    return firstSentences[article];
  }

  /** The position behind the last word of an article's sentence. */
  int sentenceEnd(int article, int sentence) {
    return starts[article] + sentenceEnds.get(sentence);
  }

  /** The position behind the last word of the sentence that holds a position. */
  int endOfSentenceAt(int article, int position) {
    int low = firstSentences[article];
    int high = firstSentences[article + 1] - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentenceEnd(article, middle) > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return sentenceEnd(article, low);
  }

  /** How many words an article has. */
  int wordCount(int article) {
    return starts[article + 1] - 1 - starts[article];
  }

  /**
   * An article as the aligner compares it; its terms are the numbers of its words, and its words
   * are counted from its first.
   *
   * @param stems the stem of each word of the vocabulary
   */
  ComparedText text(int article, int[] stems) {
    int size = wordCount(article);
    int[] terms = new int[size];
    int[] termStems = new int[size];
    int[] begins = new int[size];
    int[] ends = new int[size];
    Distances distances = new Distances(firstBytes[article]);
    int end = 0;
    for (int i = 0; i < size; i++) {
      terms[i] = words.get(starts[article] + i);
      termStems[i] = stems[terms[i]];
      begins[i] = end + distances.next();
      end = begins[i] + distances.next();
      ends[i] = end;
    }
    int[] sentences = new int[firstSentences[article + 1] - firstSentences[article]];
    for (int i = 0; i < sentences.length; i++) {
      sentences[i] = sentenceEnds.get(firstSentences[article] + i);
    }
    return new ComparedText(terms, termStems, begins, ends, sentences);
  }

  /** Where so many words stand in the article's text. */
  Span span(int article, int position, int words) {
    int first = position - starts[article];
    Distances distances = new Distances(article, first);
    distances.skip(first & BLOCK_MASK);
    int begin = distances.end + distances.next();
    int last = first + words - 1;
    if (words <= MOST_READ_ON) {
      distances.end = begin + distances.next();
      distances.skip(words - 1);
    } else {
      distances = new Distances(article, last);
      distances.skip((last & BLOCK_MASK) + 1);
    }
    return new Span(begin, distances.end);
  }

  /** Reads what {@link WordOffsets} writes, from a block or an article on. */
  private final class Distances {
    private long at;

    /** The end of the word before. */
    private int end;

    Distances(int article, int word) {
      int block = firstBlocks[article] + 2 * (word >>> WordOffsets.BLOCK_SHIFT);
      at = firstBytes[article] + blocks.get(block);
      end = blocks.get(block + 1);
    }

    Distances(long at) {
      this.at = at;
    }

    /** Goes on by so many words. */
    void skip(int words) {
      for (int i = 0; i < words; i++) {
        end += next();
        end += next();
      }
    }

    int next() {
      byte next = offsets.get(at++);
      int value = next & 0x7F;
      for (int shift = 7; next < 0; shift += 7) {
        next = offsets.get(at++);
        value |= (next & 0x7F) << shift;
      }
      return value;
    }
  }
}

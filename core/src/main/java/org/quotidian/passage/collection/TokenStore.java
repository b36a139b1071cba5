package org.quotidian.passage.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quotidian.article.Span;
import org.quotidian.passage.PassageCollection.Boilerplate;
import org.quotidian.passage.pair.ComparedText;
import org.quotidian.passage.pair.WordOffsets;

/**
 * The words of many articles, one after the other, as columns of numbers: some seven bytes a word,
 * and no text.
 *
 * <p>A <em>position</em> counts words from the first of the collection on; after each article comes
 * {@link Vocabulary#NONE}, so that no run of words continues into the next article.
 */
public final class TokenStore {

  /** Where to start the search for a position's article: one hint for so many positions. */
  private static final int HINT_SHIFT = 7;

  private static final int BLOCK_MASK = (1 << WordOffsets.BLOCK_SHIFT) - 1;

  /** Up to this many words, reading on is faster than starting again at the last. */
  private static final int MOST_READ_ON = 4 << WordOffsets.BLOCK_SHIFT;

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
  public TokenStore(boolean bySource) {
    this.bySource = bySource;
    words.add(Vocabulary.NONE);
    starts[0] = 1;
  }

  /**
   * @throws IllegalArgumentException if there are more words than fit
   */
  public void add(PreparedArticle article) {
    if ((long) words.size() + article.count + 1 > MAX_POSITIONS) {
      throw new IllegalArgumentException("articles must have at most 2^31 - 1 words together");
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

  /** Adds words of other columns, as an article of the same group without offsets. */
  public void add(TokenStore from, int position, int count) {
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

  private int group(PreparedArticle article) {
    String source = article.source;
    Integer first = bySource && source != null ? groupOfSource.putIfAbsent(source, count) : null;
    return first == null ? count : first;
  }

  private int source(PreparedArticle article) {
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

  public int articleCount() {
    return count;
  }

  /** One more than the last position. */
  public int size() {
    return words.size();
  }

  public long wordCount() {
    return words.size() - 1L - count;
  }

  /** The word at a position; {@link Vocabulary#NONE} before the first and behind each article. */
  int word(int position) {
    return words.get(position);
  }

  /** The position of an article's first word. */
  public int start(int article) {
    return starts[article];
  }

  /** The group of an article: articles of one group are not compared. */
  int group(int article) {
    return groups[article];
  }

  /** The number of an article's source, from 0; -1 if it has none. */
  public int source(int article) {
    return sourceNumbers[article];
  }

  /** The source that has a number. */
  public String sourceName(int source) {
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
  public int articleOf(int position) {
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
  public int endOfSentenceAt(int article, int position) {
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
  public int wordCount(int article) {
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
    for (int i = 0; i < size; i++) {
      terms[i] = words.get(starts[article] + i);
      termStems[i] = stems[terms[i]];
    }
    int[] sentences = new int[firstSentences[article + 1] - firstSentences[article]];
    for (int i = 0; i < sentences.length; i++) {
      sentences[i] = sentenceEnds.get(firstSentences[article] + i);
    }
    return new ComparedText(terms, termStems, offsets(article), sentences);
  }

  private WordOffsets offsets(int article) {
    boolean isLast = article + 1 == count;
    long end = isLast ? offsets.size() : firstBytes[article + 1];
    int blockEnd = isLast ? blocks.size() : firstBlocks[article + 1];
    return new WordOffsets(
        offsets.copy(firstBytes[article], end), blocks.copy(firstBlocks[article], blockEnd));
  }

  /** Where so many words occur in the article's text. */
  public Span span(int article, int position, int words) {
    return spans(new int[] {article}, new int[] {position}, new int[] {words}, 1)[0];
  }

  /**
   * The same for many at once: that is faster, since they lie all over the memory, and what one
   * lookup waits for does not keep the next ones waiting.
   *
   * @param words how many words each has, 1 at least
   */
  public Span[] spans(int[] articles, int[] positions, int[] words, int count) {
    long[] bytes = new long[count];
    int[] ends = new int[count];
    for (int i = 0; i < count; i++) {
      int article = articles[i];
      int block =
          firstBlocks[article] + 2 * (positions[i] - starts[article] >>> WordOffsets.BLOCK_SHIFT);
      bytes[i] = firstBytes[article] + blocks.get(block);
      ends[i] = blocks.get(block + 1);
    }
    long[] firstEights = new long[count];
    for (int i = 0; i < count; i++) {
      firstEights[i] = offsets.eight(bytes[i]);
    }
    Distances distances = new Distances();
    Span[] spans = new Span[count];
    for (int i = 0; i < count; i++) {
      int first = positions[i] - starts[articles[i]];
      distances.goTo(bytes[i], ends[i], firstEights[i]);
      distances.skip(2 * (first & BLOCK_MASK) + 1);
      int begin = distances.end;
      int last = first + words[i] - 1;
      if (words[i] <= MOST_READ_ON) {
        distances.skip(2 * words[i] - 1);
      } else {
        int block = firstBlocks[articles[i]] + 2 * (last >>> WordOffsets.BLOCK_SHIFT);
        long at = firstBytes[articles[i]] + blocks.get(block);
        distances.goTo(at, blocks.get(block + 1), offsets.eight(at));
        distances.skip(2 * (last & BLOCK_MASK) + 2);
      }
      spans[i] = new Span(begin, distances.end);
    }
    return spans;
  }

  /** Reads what {@link WordOffsets} writes. */
  private final class Distances {

    /** The highest bit of each byte: those of numbers that go on. */
    private static final long GOES_ON = 0x8080808080808080L;

    private static final long EVERY_OTHER = 0x00FF00FF00FF00FFL;

    private long at;

    /** The eight bytes there. */
    private long next;

    /** How far the text has come. */
    private int end;

    void goTo(long at, int end, long next) {
      this.at = at;
      this.end = end;
      this.next = next;
    }

    /** Goes on by so many numbers, each of which is a distance. */
    void skip(int numbers) {
      int rest = numbers;
      while (rest > 0) {
        int some = Math.min(rest, Long.BYTES);
        long eight = some == Long.BYTES ? next : next & (1L << 8 * some) - 1;
        if ((eight & GOES_ON) == 0) {
          // Their sum, in the highest of four columns.
          long pairs = (eight & EVERY_OTHER) + (eight >>> 8 & EVERY_OTHER);
          end += (int) (pairs * 0x0001000100010001L >>> 48);
          at += some;
        } else {
          for (int i = 0; i < some; i++) {
            end += number();
          }
        }
        rest -= some;
        next = offsets.eight(at);
      }
    }

    private int number() {
      byte part = offsets.get(at++);
      int value = part & 0x7F;
      for (int shift = 7; part < 0; shift += 7) {
        part = offsets.get(at++);
        value |= (part & 0x7F) << shift;
      }
      return value;
    }
  }
}

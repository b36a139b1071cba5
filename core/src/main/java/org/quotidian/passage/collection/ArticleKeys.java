package org.quotidian.passage.collection;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongPredicate;
import org.quotidian.concurrent.Workers;
import org.quotidian.hash.Hashing;

/**
 * The keys by which an engine that spreads a corpus over many machines brings together articles
 * that share something: what {@link RepeatedWindows}, {@link SentenceJoin} and {@link
 * RepeatedPieces} find in memory by numbers, as hashes that are the same on every machine. Two
 * articles that share a window, a piece, or similar sentences have an equal key; equal keys alone
 * prove nothing.
 *
 * <p>Words are counted from the article's first.
 */
public final class ArticleKeys {

  /** Distinguishes windows of words in quotation marks from others of the same words. */
  private static final long QUOTED = 0x5851F42D4C957F2DL;

  private static final Workers ALONE = new Workers(1);

  private final PreparedArticle article;

  /** By the number of a word in the vocabulary. */
  private final long[] hashes;

  private final Vocabulary vocabulary;

  /** Takes windows. */
  public interface WindowVisitor {
    /**
     * Takes a window.
     *
     * @param hash of the words of the window
     * @param before a hash of the word before it; 0 if there is none
     * @param word the number of its first word
     */
    void visit(long hash, long before, int word);
  }

  /** Takes the keys of sentences. */
  public interface SentenceVisitor {
    /**
     * Two sentences of a common key can overlap enough only if neither {@code need} is more than
     * one of their {@code shared}.
     *
     * @param key of the rarest words of a sentence that another one may have in common with it
     * @param isLast whether no other word need be in common: such a key is not split
     * @param isClosed whether sentences of two articles that both say so are not compared: they
     *     belong to one crowd
     * @param need what a pair must weigh that has this sentence for its heavier one
     * @param shared the weight of the sentence's words that occur in other articles
     * @param rare a bit for each of those words that weigh at least {@link #RARE}; several may have
     *     the same
     * @param heavy the same for those that weigh less, but {@link #HEAVY}
     */
    void visit(
        long key, boolean isLast, boolean isClosed, int need, int shared, long rare, long heavy);
  }

  /** What words of two kinds weigh at least, in the units of {@link SentenceVisitor}. */
  private static final int RARE = 5 * SentenceBags.NAT;

  private static final int HEAVY = 5 * SentenceBags.NAT / 2;

  /**
   * The least weight of the words that one sentence has and another one has not, by their bits: two
   * sentences can't overlap enough if it is more than the first may lack, which is {@code shared}
   * less {@code need} of the heavier one.
   *
   * @param rare the bits of the first
   * @param heavy the other bits of the first
   * @param otherRare the bits of the second
   * @param otherHeavy the other bits of the second
   * @return a weight
   */
  public static int leastLacking(long rare, long heavy, long otherRare, long otherHeavy) {
    return RARE * Long.bitCount(rare & ~otherRare) + HEAVY * Long.bitCount(heavy & ~otherHeavy);
  }

  /**
   * Takes the pieces of an article; see {@link
   * org.quotidian.passage.PassageCollection.Boilerplate}.
   */
  public interface PieceVisitor {
    /**
     * Takes a piece.
     *
     * @param from the number of its first word
     * @param end the number after its last one
     */
    void visit(long hash, int from, int end);
  }

  /**
   * @param article whose words this vocabulary has numbered
   */
  public ArticleKeys(PreparedArticle article, Vocabulary vocabulary) {
    this.article = article;
    this.vocabulary = vocabulary;
    hashes = vocabulary.hashes();
  }

  /** How many words the article has. */
  public int wordCount() {
    return article.count;
  }

  /** The windows of so many words. */
  public void forEachWindow(int length, WindowVisitor visitor) {
    forEachWindow(0, article.count, length, 0, visitor);
  }

  /** The windows of words between quotation marks, each quotation by itself. */
  public void forEachQuotedWindow(int length, BitSet taken, WindowVisitor visitor) {
    for (int i = 0; i < article.quotations.length; i += 2) {
      int first = article.quotations[i];
      int end = first + article.quotations[i + 1];
      if (taken.nextClearBit(first) < end) {
        forEachWindow(first, end, length, QUOTED, visitor);
      }
    }
  }

  private void forEachWindow(int from, int end, int length, long kind, WindowVisitor visitor) {
    long dropOut = Hashing.power(length);
    long hash = 0;
    for (int i = from; i < end; i++) {
      hash = hash * Hashing.BASE + hash(i);
      int first = i - length + 1;
      if (first > from) {
        hash -= hash(first - 1) * dropOut;
      }
      if (first >= from) {
        visitor.visit(Hashing.mix(hash ^ kind), first > from ? hash(first - 1) : 0, first);
      }
    }
  }

  private long hash(int word) {
    return hashes[article.words[word]];
  }

  /** Hashes of the different words of the article, in order. */
  public long[] words() {
    return Arrays.stream(hashes, 1, hashes.length).sorted().distinct().toArray();
  }

  /** The pieces that are long enough to be boilerplate. */
  public void forEachPiece(PieceVisitor visitor) {
    int from = 0;
    for (int end : article.pieceEnds) {
      if (end - from >= RepeatedPieces.LEAST_WORDS) {
        long hash = 0;
        for (int i = from; i < end; i++) {
          hash = hash * Hashing.BASE + hash(i);
        }
        visitor.visit(Hashing.mix(hash), from, end);
      }
      from = end;
    }
  }

  /**
   * The different stems of the article's sentences, in order.
   *
   * @param taken the words that it has from its original; sentences of them are skipped
   */
  public int[] stems(BitSet taken) {
    int[] stems = vocabulary.stems(ALONE);
    BitSet words = new BitSet();
    int from = 0;
    for (int end : article.sentenceEnds) {
      if (!isMostlyTaken(taken, from, end)) {
        for (int i = from; i < end; i++) {
          words.set(article.words[i]);
        }
      }
      from = end;
    }
    return words.stream().map(word -> stems[word]).sorted().distinct().toArray();
  }

  /**
   * The {@linkplain CorpusCounts#sentence hashes} of the sentences.
   *
   * @param taken as for {@link #stems}
   */
  public long[] sentences(BitSet taken) {
    int[] stems = vocabulary.stems(ALONE);
    long[] found = new long[article.sentenceEnds.length];
    int count = 0;
    int from = 0;
    for (int end : article.sentenceEnds) {
      if (end > from && !isMostlyTaken(taken, from, end)) {
        found[count++] = sentence(stems, from, end);
      }
      from = end;
    }
    return Arrays.copyOf(found, count);
  }

  private long sentence(int[] stems, int from, int end) {
    return CorpusCounts.sentence(sortedStems(stems, from, end));
  }

  private int[] sortedStems(int[] stems, int from, int end) {
    return Arrays.stream(article.words, from, end)
        .map(word -> stems[word])
        .sorted()
        .distinct()
        .toArray();
  }

  /** As {@link Copies#isMostlyTaken}. */
  private static boolean isMostlyTaken(BitSet taken, int from, int end) {
    int count = taken.get(from, end).cardinality();
    return count > 0 && 2 * count >= end - from;
  }

  /** The words of a key as the entries of {@link SentenceJoin} have them: two. */
  public static final int LEAST_DEPTH = 2;

  /**
   * The keys of the sentences: those of the entries that {@link SentenceJoin} makes of them. A key
   * of too many sentences is split as there: by the next word that they have in common.
   *
   * @param taken as for {@link #stems}
   * @param closed the windows by which the article is not compared with others of its crowd
   * @param counts how many articles hold each stem
   * @param threshold the least overlap of two sentences
   * @param depth how many words the keys have, {@value #LEAST_DEPTH} or more
   * @param isSplit whether the sentences of a key of fewer words have keys of more words instead
   */
  public void forEachSentenceKey(
      BitSet taken,
      BitSet closed,
      CorpusCounts counts,
      double threshold,
      int depth,
      LongPredicate isSplit,
      SentenceVisitor visitor) {
    if (threshold > 1 || article.sentenceEnds.length == 0) {
      return;
    }
    Sentences sentences = new Sentences(taken, counts);
    RankedSentences ranked =
        new RankedSentences(
            sentences,
            sentences.held,
            counts.articles(),
            (stem, held, all) -> sentences.weight(stem, held, all));
    SentenceBags bags =
        SentenceBags.of(
            ranked,
            SimilarSentences.LEAST_NATS,
            rank -> sentences.held[ranked.stem(rank)] > 1,
            ALONE);
    SentenceJoin join = new SentenceJoin(bags, threshold, Integer.MAX_VALUE, ALONE, 0);
    SentenceJoin seeds =
        SimilarSentences.seeds(bags, threshold, counts.articles(), Integer.MAX_VALUE, ALONE, 0);
    Entries entries = new Entries(sentences, ranked, bags, closed, depth, isSplit, visitor);
    seeds.forEachEntry((one, other, c) -> entries.enter(seeds, one, other, c));
    join.forEachEntry(
        (one, other, c) -> {
          // The others are among those of the seeds, which need less.
          if (!seeds.isRare(one, other)) {
            entries.enter(join, one, other, c);
          }
        });
  }

  /** The keys of the classes of sentences. */
  private final class Entries {

    /** In the place of a next word: there is none. */
    private static final long LAST = 0x3C6EF372FE94F82BL;

    private final Sentences sentences;

    private final RankedSentences ranked;
    private final SentenceBags bags;
    private final int depth;
    private final LongPredicate isSplit;
    private final SentenceVisitor visitor;
    private final long[] rare;
    private final long[] heavy;
    private final BitSet closedClasses = new BitSet();

    Entries(
        Sentences sentences,
        RankedSentences ranked,
        SentenceBags bags,
        BitSet closed,
        int depth,
        LongPredicate isSplit,
        SentenceVisitor visitor) {
      this.sentences = sentences;
      this.ranked = ranked;
      this.bags = bags;
      this.depth = depth;
      this.isSplit = isSplit;
      this.visitor = visitor;
      rare = new long[bags.classCount];
      heavy = new long[bags.classCount];
      for (int c = 0; c < rare.length; c++) {
        for (int i = bags.wordStart(c); i < bags.wordStart(c + 1); i++) {
          int weight = weight(i);
          long bit = 1L << Hashing.mix(stem(bags.words()[i]));
          rare[c] |= weight >= RARE ? bit : 0;
          heavy[c] |= weight >= HEAVY && weight < RARE ? bit : 0;
        }
        closedClasses.set(c, isClosed(c, closed));
      }
    }

    private int stem(int rank) {
      return sentences.stems.stems()[ranked.stem(rank)];
    }

    private int weight(int at) {
      return bags.weights()[bags.words()[at]];
    }

    /** Whether all sentences of a class have such windows. */
    private boolean isClosed(int c, BitSet closed) {
      for (int i = 0; i < bags.memberCount(c); i++) {
        int sentence = bags.member(c, i);
        int next = closed.nextSetBit(sentences.start(sentence));
        if (next < 0 || next >= article.sentenceEnds[sentence]) {
          return false;
        }
      }
      return true;
    }

    /** An entry of a join. */
    void enter(SentenceJoin join, int one, int other, int c) {
      if (other == SentenceJoin.NONE) {
        if (depth == LEAST_DEPTH) {
          // A word with itself represents one word alone.
          visit(join, SentenceJoin.hash(stem(one), stem(one)), true, c);
        }
        return;
      }
      long key = SentenceJoin.hash(stem(one), stem(other));
      if (depth == LEAST_DEPTH) {
        visit(join, key, false, c);
      } else if (isSplit.test(key)) {
        int at = Arrays.binarySearch(bags.words(), bags.wordStart(c), bags.wordStart(c + 1), other);
        split(join, key, bags.weights()[one] + bags.weights()[other], at + 1, LEAST_DEPTH + 1, c);
      }
    }

    /**
     * The keys of one more word.
     *
     * @param gained what the words of the key weigh
     * @param from where the class goes on behind them
     */
    private void split(SentenceJoin join, long key, int gained, int from, int words, int c) {
      int need = join.need(c);
      if (words == depth && gained >= need) {
        visit(join, Hashing.mix(key ^ LAST), true, c);
      }
      int end = bags.wordStart(c + 1);
      int rest = 0;
      for (int i = from; i < end; i++) {
        rest += weight(i);
      }
      for (int i = from; i < end && gained + rest >= need; i++) {
        long next = Hashing.mix(key * Hashing.BASE + stem(bags.words()[i]));
        if (words == depth) {
          visit(join, next, false, c);
        } else if (isSplit.test(next)) {
          split(join, next, gained + weight(i), i + 1, words + 1, c);
        }
        rest -= weight(i);
      }
    }

    private void visit(SentenceJoin join, long key, boolean isLast, int c) {
      visitor.visit(
          key, isLast, closedClasses.get(c), join.need(c), bags.sharedTotal(c), rare[c], heavy[c]);
    }
  }

  /** The sentences of the article. */
  private final class Sentences implements RankedSentences.Source {
    private final BitSet taken;

    /** The sentences that occur too often in the corpus. */
    private final BitSet frequent = new BitSet();

    private final NumberedStems stems;

    /** How many articles hold each stem. */
    private final int[] held;

    Sentences(BitSet taken, CorpusCounts counts) {
      this.taken = taken;
      int[] all = vocabulary.stems(ALONE);
      stems = NumberedStems.of(all);
      held = Arrays.stream(stems.stems()).map(counts::held).toArray();
      if (counts.isAnySentenceFrequent()) {
        for (int sentence = 0; sentence < article.sentenceEnds.length; sentence++) {
          int end = article.sentenceEnds[sentence];
          frequent.set(sentence, counts.isFrequentSentence(sortedStems(all, start(sentence), end)));
        }
      }
    }

    float weight(int stem, int held, int articles) {
      return CorpusFacts.weight(stems.stems()[stem], held, articles);
    }

    @Override
    public int count() {
      return article.sentenceEnds.length;
    }

    @Override
    public int stems() {
      return stems.stems().length;
    }

    @Override
    public int article(int sentence) {
      return 0;
    }

    @Override
    public int length(int sentence) {
      int from = start(sentence);
      int end = article.sentenceEnds[sentence];
      return frequent.get(sentence) || isMostlyTaken(taken, from, end) ? 0 : end - from;
    }

    @Override
    public int stem(int sentence, int word) {
      return stems.ofWord()[article.words[start(sentence) + word]];
    }

    int start(int sentence) {
      return sentence == 0 ? 0 : article.sentenceEnds[sentence - 1];
    }
  }
}

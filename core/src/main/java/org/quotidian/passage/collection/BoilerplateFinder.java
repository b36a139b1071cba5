package org.quotidian.passage.collection;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.concurrent.Workers;
import org.quotidian.words.WordWeights;

/** Finds which repeated pieces are boilerplate, as defined in {@code Boilerplate}. */
public final class BoilerplateFinder {

  /** Only so many of the articles that hold a piece are asked. */
  public static final int MOST_ASKED = 100;

  /** The rest of an article after this many words is not compared. */
  static final int MOST_WORDS = 10_000;

  /** A piece is tied to its article if so much of its weight occurs in the rest of it. */
  private static final double TIED = 0.2;

  /** The cosine from which two articles are no strangers. */
  private static final double STRANGERS = 0.1;

  /** Pairs of articles whose acquaintance a thread remembers. */
  private static final int MOST_KNOWN = 1 << 18;

  /** Groups, or articles, that one thread takes at a time. */
  private static final int PIECE = 1 << 8;

  private final TokenStore store;
  private final RepeatedPieces repeated;
  private final int leastArticles;
  private final Workers workers;
  private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);
  private final int vocabulary;
  private final @Nullable CorpusCounts corpus;

  /** The square of how rare each word is. */
  private float[] weights = new float[0];

  /**
   * @param corpus how many articles hold each word, where the store is a part of a corpus; null if
   *     it is all there is
   */
  BoilerplateFinder(
      TokenStore store,
      RepeatedPieces repeated,
      int leastArticles,
      int vocabulary,
      @Nullable CorpusCounts corpus,
      Workers workers) {
    this.corpus = corpus;
    this.store = store;
    this.repeated = repeated;
    this.leastArticles = leastArticles;
    this.vocabulary = vocabulary;
    this.workers = workers;
  }

  /**
   * The groups that are boilerplate.
   *
   * @param words the words, for their terms
   */
  BitSet find(Vocabulary words) {
    BitSet candidates = candidates();
    if (candidates.isEmpty()) {
      return candidates;
    }
    weights = corpus == null ? weights(words.terms()) : weights(words, corpus);
    // Tied or not, for each piece of a group in text order.
    boolean[] tied = new boolean[repeated.size()];
    int articles = store.articleCount();
    workers.run(
        (articles + PIECE - 1) / PIECE,
        some -> {
          int end = Math.min(articles, (some + 1) * PIECE);
          for (int article = some * PIECE; article < end; article++) {
            tie(article, candidates, tied);
          }
        });
    int[] groups = candidates.stream().toArray();
    boolean[] found = new boolean[groups.length];
    workers.run(
        (groups.length + PIECE - 1) / PIECE,
        some -> {
          int end = Math.min(groups.length, (some + 1) * PIECE);
          for (int i = some * PIECE; i < end; i++) {
            found[i] = isBoilerplate(groups[i], tied);
          }
        });
    BitSet boilerplate = new BitSet();
    for (int i = 0; i < groups.length; i++) {
      boilerplate.set(groups[i], found[i]);
    }
    return boilerplate;
  }

  /** The groups that occur in enough articles. */
  private BitSet candidates() {
    BitSet candidates = new BitSet();
    for (int group = 0; group < repeated.count(); group++) {
      int articles = 0;
      int last = -1;
      for (int at = repeated.start(group); at < repeated.start(group + 1); at++) {
        int article = store.articleOfPiece(repeated.piece(at));
        articles += article == last ? 0 : 1;
        last = article;
      }
      candidates.set(group, articles >= leastArticles);
    }
    return candidates;
  }

  private static float[] weights(Vocabulary words, CorpusCounts corpus) {
    int[] terms = words.terms();
    long[] hashes = words.hashes();
    float[] squares = new float[terms.length];
    for (int word = 1; word < squares.length; word++) {
      squares[word] = square(terms[word], corpus.held(hashes[word]), corpus.articles());
    }
    return squares;
  }

  private static float square(int term, int articlesWith, int articles) {
    float weight = WordWeights.english().weight(term, articlesWith, articles);
    return weight * weight;
  }

  private float[] weights(int[] terms) {
    int slices = workers.count();
    int[][] counts = new int[slices][];
    workers.run(slices, slice -> counts[slice] = articlesWith(slice, slices));
    int[] articlesWith = counts[0];
    for (int slice = 1; slice < slices; slice++) {
      for (int word = 0; word < articlesWith.length; word++) {
        articlesWith[word] += counts[slice][word];
      }
    }
    float[] squares = new float[vocabulary + 1];
    for (int word = 1; word < squares.length; word++) {
      squares[word] = square(terms[word], articlesWith[word], store.articleCount());
    }
    return squares;
  }

  /** How many articles of a slice hold each word. */
  private int[] articlesWith(int slice, int slices) {
    int[] articlesWith = new int[vocabulary + 1];
    int[] lastArticle = new int[vocabulary + 1];
    int to = (int) ((long) store.articleCount() * (slice + 1) / slices);
    for (int article = (int) ((long) store.articleCount() * slice / slices);
        article < to;
        article++) {
      workers.check();
      int end = store.start(article + 1) - 1;
      for (int i = store.start(article); i < end; i++) {
        int word = store.word(i);
        if (lastArticle[word] != article + 1) {
          lastArticle[word] = article + 1;
          articlesWith[word]++;
        }
      }
    }
    return articlesWith;
  }

  /** Looks which pieces of an article are tied to it. */
  private void tie(int article, BitSet candidates, boolean[] tied) {
    int from = repeated.firstFrom(store.firstPiece(article));
    int to = repeated.firstFrom(store.firstPiece(article + 1));
    int first = from;
    while (first < to && !candidates.get(repeated.groupInOrder(first))) {
      first++;
    }
    if (first == to) {
      return;
    }
    Scratch own = scratch.get();
    int start = store.start(article);
    int end = store.start(article + 1) - 1;
    for (int i = start; i < end; i++) {
      own.counts[store.word(i)]++;
    }
    for (int at = first; at < to; at++) {
      own.times[repeated.groupInOrder(at)]++;
    }
    for (int at = first; at < to; at++) {
      int group = repeated.groupInOrder(at);
      if (candidates.get(group)) {
        tied[at] = isTied(article, repeated.pieceInOrder(at), own.times[group], own);
      }
    }
    for (int at = first; at < to; at++) {
      own.times[repeated.groupInOrder(at)] = 0;
    }
    for (int i = start; i < end; i++) {
      own.counts[store.word(i)] = 0;
    }
  }

  /**
   * @param times how often the article has this piece
   */
  private boolean isTied(int article, int piece, int times, Scratch own) {
    int begin = store.pieceStart(article, piece);
    int end = store.pieceEnd(article, piece);
    for (int i = begin; i < end; i++) {
      own.inPiece[store.word(i)]++;
    }
    double all = 0;
    double elsewhere = 0;
    for (int i = begin; i < end; i++) {
      int word = store.word(i);
      if (own.inPiece[word] > 0) {
        all += weights[word];
        elsewhere += own.counts[word] > times * own.inPiece[word] ? weights[word] : 0;
        own.inPiece[word] = 0;
      }
    }
    return elsewhere >= TIED * all;
  }

  private boolean isBoilerplate(int group, boolean[] tied) {
    Scratch own = scratch.get();
    int[] witnesses = new int[leastArticles];
    int found = 0;
    int asked = 0;
    int last = -1;
    for (int at = repeated.start(group); at < repeated.start(group + 1); at++) {
      int piece = repeated.piece(at);
      int article = store.articleOfPiece(piece);
      if (article == last) {
        continue;
      }
      last = article;
      if (++asked > MOST_ASKED) {
        return false;
      }
      boolean isWitness = !tied[repeated.firstFrom(piece)];
      for (int i = 0; i < found && isWitness; i++) {
        isWitness = own.areStrangers(witnesses[i], article);
      }
      if (isWitness) {
        witnesses[found++] = article;
        if (found == leastArticles) {
          return true;
        }
      }
    }
    return false;
  }

  /** What one thread works with. */
  private final class Scratch {

    /** How often each word occurs in an article; 0 between two uses, and so is what follows. */
    private final int[] counts = new int[vocabulary + 1];

    private final int[] inPiece = new int[vocabulary + 1];

    /** How often each group has a piece in an article. */
    private final int[] times = new int[repeated.count()];

    /** Marks words and groups that were met: those that have the last numbers. */
    private final int[] metWords = new int[vocabulary + 1];

    private final int[] metGroups = new int[repeated.count()];
    private int met;
    private final int[] rest = new int[MOST_WORDS];
    private final Map<Long, Boolean> known = new HashMap<>();

    boolean areStrangers(int one, int other) {
      long pair = (long) one << 32 | other;
      Boolean before = known.get(pair);
      if (before == null) {
        before = compare(one, other);
        if (known.size() == MOST_KNOWN) {
          known.clear();
        }
        known.put(pair, before);
      }
      return before;
    }

    private boolean compare(int one, int other) {
      if (met > Integer.MAX_VALUE - 2) {
        Arrays.fill(metWords, 0);
        Arrays.fill(metGroups, 0);
        met = 0;
      }
      met += 2;
      meetGroups(one, other);
      int size = rest(one);
      if (3 * size < compared(one)) {
        return false;
      }
      double ofOne = 0;
      for (int i = 0; i < size; i++) {
        if (metWords[rest[i]] != met) {
          metWords[rest[i]] = met;
          ofOne += weights[rest[i]];
        }
      }
      size = rest(other);
      if (3 * size < compared(other)) {
        return false;
      }
      double ofOther = 0;
      double common = 0;
      for (int i = 0; i < size; i++) {
        int word = rest[i];
        if (metWords[word] != met - 1) {
          common += metWords[word] == met ? weights[word] : 0;
          ofOther += weights[word];
          metWords[word] = met - 1;
        }
      }
      return common < STRANGERS * Math.sqrt(ofOne * ofOther);
    }

    /** Gives the groups that have pieces in both articles the last number. */
    private void meetGroups(int one, int other) {
      int to = repeated.firstFrom(store.firstPiece(one + 1));
      for (int at = repeated.firstFrom(store.firstPiece(one)); at < to; at++) {
        metGroups[repeated.groupInOrder(at)] = met - 1;
      }
      to = repeated.firstFrom(store.firstPiece(other + 1));
      for (int at = repeated.firstFrom(store.firstPiece(other)); at < to; at++) {
        int group = repeated.groupInOrder(at);
        if (metGroups[group] == met - 1) {
          metGroups[group] = met;
        }
      }
    }

    /** Fills {@code rest} with the words of an article outside those groups. */
    private int rest(int article) {
      int size = 0;
      int position = store.start(article);
      int end = position + compared(article);
      int to = repeated.firstFrom(store.firstPiece(article + 1));
      for (int at = repeated.firstFrom(store.firstPiece(article));
          at < to && position < end;
          at++) {
        if (metGroups[repeated.groupInOrder(at)] == met) {
          int piece = repeated.pieceInOrder(at);
          int until = Math.min(end, store.pieceStart(article, piece));
          while (position < until) {
            rest[size++] = store.word(position++);
          }
          position = store.pieceEnd(article, piece);
        }
      }
      while (position < end) {
        rest[size++] = store.word(position++);
      }
      return size;
    }

    private int compared(int article) {
      return Math.min(MOST_WORDS, store.wordCount(article));
    }
  }
}

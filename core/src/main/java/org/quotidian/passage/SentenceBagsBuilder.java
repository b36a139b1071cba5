package org.quotidian.passage;

import java.util.Arrays;

/** Collects the sentences of {@link SentenceBags}. */
final class SentenceBagsBuilder {

  /** The words of all sentences, each word once a sentence. */
  private int[] words = new int[1 << 10];

  private int[] starts = new int[1 << 8];
  private int count;
  private int tooLong;
  private int stems;
  private int articleCount;

  /** For each stem how many articles hold it, the last of these, and the last sentence; from 1. */
  private int[] articles = new int[1 << 10];

  private int[] lastArticle = new int[1 << 10];
  private int[] lastSentence = new int[1 << 10];

  /** What a stem weighs. */
  @FunctionalInterface
  interface Weigher {
    /** In nats; {@code held} of {@code articles} articles hold it. */
    float weight(int stem, int held, int articles);
  }

  /**
   * Adds the next sentence.
   *
   * @param article the number of its article, from 0; never less than that of the sentence before
   * @param sentence the stems of its words, numbered from 0
   */
  void add(int article, int[] sentence, int size) {
    articleCount = article + 1;
    if (count + 1 == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count + 2);
    }
    int end = starts[count];
    if (words.length - end < size) {
      words = Arrays.copyOf(words, Math.addExact(end + size, words.length / 2));
    }
    for (int i = 0; i < size; i++) {
      int stem = sentence[i];
      makeRoom(stem);
      if (lastSentence[stem] != count + 1) {
        lastSentence[stem] = count + 1;
        words[end++] = stem;
      }
    }
    if (end - starts[count] > SentenceBags.MOST_WORDS) {
      tooLong++;
      end = starts[count];
    }
    for (int i = starts[count]; i < end; i++) {
      int stem = words[i];
      if (lastArticle[stem] != article + 1) {
        lastArticle[stem] = article + 1;
        articles[stem]++;
      }
    }
    starts[++count] = end;
  }

  private void makeRoom(int stem) {
    if (stem >= articles.length) {
      int size = Math.max(stem + 1, 2 * articles.length);
      articles = Arrays.copyOf(articles, size);
      lastArticle = Arrays.copyOf(lastArticle, size);
      lastSentence = Arrays.copyOf(lastSentence, size);
    }
    stems = Math.max(stems, stem + 1);
  }

  /**
   * The bags. The builder is used up by this.
   *
   * @param leastWeight in nats; what weighs less is not joined
   */
  SentenceBags build(Weigher weigher, double leastWeight) {
    int[] weights = rank(weigher);
    int least = (int) Math.max(1, Math.ceil(leastWeight * SentenceBags.NAT));
    long[] byHash = new long[count];
    int[] totals = new int[count];
    int kept = 0;
    for (int sentence = 0; sentence < count; sentence++) {
      int hash = 0;
      for (int i = starts[sentence]; i < starts[sentence + 1]; i++) {
        totals[sentence] += weights[words[i]];
        hash = (hash ^ words[i]) * 0x9E3779B1;
        hash ^= hash >>> 15;
      }
      if (totals[sentence] >= least) {
        byHash[kept++] = (long) hash << 32 | sentence;
      }
    }
    Arrays.sort(byHash, 0, kept);
    // Sentences of one class stand side by side then.
    int[] firsts = new int[kept];
    int classCount = classes(byHash, kept, firsts);
    long[] byTotal = new long[classCount];
    for (int c = 0; c < classCount; c++) {
      byTotal[c] = (long) totals[(int) byHash[firsts[c]]] << 32 | c;
    }
    Arrays.sort(byTotal);
    int[] members = new int[kept];
    int[] memberStarts = new int[classCount + 1];
    int size = 0;
    for (int c = 0; c < classCount; c++) {
      int old = (int) byTotal[c];
      int end = old + 1 < classCount ? firsts[old + 1] : kept;
      for (int i = firsts[old]; i < end; i++) {
        members[size++] = (int) byHash[i];
      }
      memberStarts[c + 1] = size;
    }
    return new SentenceBags(
        weights, words, starts, members, memberStarts, count - tooLong - kept, tooLong);
  }

  /**
   * Puts ranks in place of the stems, in order in each sentence; gives the weights of the ranks.
   */
  private int[] rank(Weigher weigher) {
    long[] byFrequency = new long[stems];
    for (int stem = 0; stem < stems; stem++) {
      byFrequency[stem] = (long) articles[stem] << 32 | stem;
    }
    Arrays.sort(byFrequency);
    int[] ranks = new int[stems];
    int[] weights = new int[stems];
    for (int rank = 0; rank < stems; rank++) {
      int stem = (int) byFrequency[rank];
      float weight = weigher.weight(stem, articles[stem], articleCount);
      ranks[stem] = rank;
      weights[rank] = Math.max(1, Math.round(SentenceBags.NAT * weight));
    }
    for (int sentence = 0; sentence < count; sentence++) {
      for (int i = starts[sentence]; i < starts[sentence + 1]; i++) {
        words[i] = ranks[words[i]];
      }
      Arrays.sort(words, starts[sentence], starts[sentence + 1]);
    }
    return weights;
  }

  /** Tells where each class starts among the sentences, which it puts in order for this. */
  private int classes(long[] byHash, int kept, int[] firsts) {
    int classCount = 0;
    int from = 0;
    while (from < kept) {
      int end = from + 1;
      while (end < kept && byHash[end] >>> 32 == byHash[from] >>> 32) {
        end++;
      }
      while (from < end) {
        firsts[classCount++] = from;
        int same = from + 1;
        for (int i = same; i < end; i++) {
          long next = byHash[i];
          if (areSame((int) byHash[from], (int) next)) {
            // Those in between move up, and stay in order.
            System.arraycopy(byHash, same, byHash, same + 1, i - same);
            byHash[same++] = next;
          }
        }
        from = same;
      }
    }
    return classCount;
  }

  private boolean areSame(int one, int other) {
    return Arrays.equals(
        words, starts[one], starts[one + 1], words, starts[other], starts[other + 1]);
  }
}

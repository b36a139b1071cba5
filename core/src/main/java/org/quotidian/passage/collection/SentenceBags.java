package org.quotidian.passage.collection;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.quotidian.concurrent.Workers;

/**
 * Sentences of a collection as sets of words, ready to be joined: sentences of the same words are
 * one <em>class</em>, the classes are numbered by rising weight, and the words of each are ordered
 * from the rarest on. No text.
 *
 * <p>Weights are whole numbers, so that sums are exact in whatever order they are made.
 */
public final class SentenceBags {

  /** Units of weight in a nat. */
  static final int NAT = 256;

  /** The distinct words that a sentence may have; then no sum of weights is too large. */
  static final int MOST_WORDS = 1 << 16;

  private static final int TOO_LONG = -1;

  /** How many classes there are. */
  final int classCount;

  /** Sentences too light, and too long, to be joined. */
  final int tooLight;

  final int tooLong;

  /** The weight of a word by its rank; rank 0 is the rarest. */
  private final int[] weights;

  /**
   * The ranks of each class, ascending; those of words that one class alone has are omitted. It may
   * be longer than what is used of it.
   */
  private final int[] words;

  private final int[] wordStarts;

  /** The weight of all words of each class, and of those that other classes have too. */
  private final int[] totals;

  private final int[] sharedTotals;

  /** The sentences of each class, ascending. */
  private final int[] members;

  private final int[] memberStarts;

  private SentenceBags(
      RankedSentences sentences,
      int[] members,
      int[] memberStarts,
      Sizes sizes,
      int tooLight,
      int tooLong,
      @Nullable IntPredicate isShared,
      Workers workers) {
    weights = sentences.weights();
    this.members = members;
    this.memberStarts = memberStarts;
    this.tooLight = tooLight;
    this.tooLong = tooLong;
    classCount = memberStarts.length - 1;
    totals = new int[classCount];
    sharedTotals = new int[classCount];
    wordStarts = new int[classCount + 1];
    for (int c = 0; c < classCount; c++) {
      int sentence = members[memberStarts[c]];
      totals[c] = sizes.totals[sentence];
      wordStarts[c + 1] = Math.addExact(wordStarts[c], sizes.words[sentence]);
    }
    // Words of one class alone are never more than there are words: the array is hardly too large.
    words = new int[wordStarts[classCount]];
    byte[] classes = read(sentences, workers);
    leaveOutUnshared(isShared == null ? word -> classes[word] > 1 : isShared);
  }

  /**
   * Reads a sentence of each class.
   *
   * @return for each word how many classes have it: none, one, or more, which is 2
   */
  private byte[] read(RankedSentences sentences, Workers workers) {
    int slices = Math.max(1, Math.min(workers.count(), classCount));
    byte[][] parts = new byte[slices][];
    workers.run(
        slices,
        slice -> {
          byte[] classes = new byte[weights.length];
          RankedSentences.Reader reader = sentences.new Reader();
          int end = (int) ((long) classCount * (slice + 1) / slices);
          for (int c = (int) ((long) classCount * slice / slices); c < end; c++) {
            reader.read(members[memberStarts[c]]);
            reader.copy(words, wordStarts[c]);
            for (int i = 0; i < reader.size(); i++) {
              int word = reader.word(i);
              classes[word] = (byte) Math.min(2, classes[word] + 1);
            }
          }
          parts[slice] = classes;
        });
    byte[] classes = parts[0];
    for (int slice = 1; slice < slices; slice++) {
      for (int word = 0; word < classes.length; word++) {
        classes[word] = (byte) Math.min(2, classes[word] + parts[slice][word]);
      }
    }
    return classes;
  }

  private void leaveOutUnshared(IntPredicate isShared) {
    int kept = 0;
    for (int c = 0; c < classCount; c++) {
      int from = wordStarts[c];
      wordStarts[c] = kept;
      for (int i = from; i < wordStarts[c + 1]; i++) {
        if (isShared.test(words[i])) {
          sharedTotals[c] += weights[words[i]];
          words[kept++] = words[i];
        }
      }
    }
    wordStarts[classCount] = kept;
  }

  /** What the sentences weigh, and how many different words they have. */
  private record Sizes(int[] totals, int[] words) {}

  /**
   * The bags of these sentences.
   *
   * @param leastWeight in nats; what weighs less is not joined
   */
  public static SentenceBags of(RankedSentences sentences, double leastWeight, Workers workers) {
    return of(sentences, leastWeight, null, workers);
  }

  /**
   * The same for sentences of a larger collection.
   *
   * @param isShared whether the word of a rank may occur in sentences of other articles; null if
   *     these sentences are all there are
   */
  static SentenceBags of(
      RankedSentences sentences,
      double leastWeight,
      @Nullable IntPredicate isShared,
      Workers workers) {
    int least = (int) Math.max(1, Math.ceil(leastWeight * NAT));
    int[] totals = new int[sentences.count()];
    int[] sizes = new int[totals.length];
    long[] byHash = new long[totals.length];
    int slices = Math.max(1, Math.min(16 * workers.count(), totals.length >>> 10));
    workers.run(
        slices,
        slice -> {
          RankedSentences.Reader reader = sentences.new Reader();
          int end = (int) ((long) totals.length * (slice + 1) / slices);
          for (int i = (int) ((long) totals.length * slice / slices); i < end; i++) {
            reader.read(i);
            sizes[i] = reader.size();
            totals[i] = reader.size() > MOST_WORDS ? TOO_LONG : (int) reader.total();
            byHash[i] = (long) reader.hash() << 32 | i;
          }
        });
    int tooLong = 0;
    int kept = 0;
    for (int i = 0; i < totals.length; i++) {
      tooLong += totals[i] == TOO_LONG ? 1 : 0;
      if (totals[i] >= least) {
        byHash[kept++] = byHash[i];
      }
    }
    workers.sort(byHash, kept);
    // Sentences of one class are then adjacent.
    int[] firsts = new int[kept];
    int classCount = classes(sentences, byHash, kept, firsts, workers);
    long[] byTotal = new long[classCount];
    for (int c = 0; c < classCount; c++) {
      byTotal[c] = (long) totals[(int) byHash[firsts[c]]] << 32 | c;
    }
    workers.sort(byTotal);
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
        sentences,
        members,
        memberStarts,
        new Sizes(totals, sizes),
        totals.length - tooLong - kept,
        tooLong,
        isShared,
        workers);
  }

  /** Sorts the sentences by class, and returns where each class starts. */
  private static int classes(
      RankedSentences sentences, long[] byHash, int kept, int[] firsts, Workers workers) {
    int slices = Math.max(1, Math.min(16 * workers.count(), kept >>> 10));
    int[] cuts = new int[slices + 1];
    for (int slice = 1; slice <= slices; slice++) {
      int cut = Math.max(cuts[slice - 1], (int) ((long) kept * slice / slices));
      while (cut > 0 && cut < kept && byHash[cut] >>> 32 == byHash[cut - 1] >>> 32) {
        cut++;
      }
      cuts[slice] = cut;
    }
    int[] counts = new int[slices];
    workers.run(
        slices,
        slice -> counts[slice] = classes(sentences, byHash, cuts[slice], cuts[slice + 1], firsts));
    int classCount = 0;
    for (int slice = 0; slice < slices; slice++) {
      System.arraycopy(firsts, cuts[slice], firsts, classCount, counts[slice]);
      classCount += counts[slice];
    }
    return classCount;
  }

  /**
   * Of the sentences from {@code begin} to before {@code end}, whose hashes no others have.
   *
   * @param firsts is given them from {@code begin} on
   * @return how many there are
   */
  private static int classes(
      RankedSentences sentences, long[] byHash, int begin, int end, int[] firsts) {
    RankedSentences.Reader first = sentences.new Reader();
    RankedSentences.Reader other = sentences.new Reader();
    int next = begin;
    int from = begin;
    while (from < end) {
      int sameHash = from + 1;
      while (sameHash < end && byHash[sameHash] >>> 32 == byHash[from] >>> 32) {
        sameHash++;
      }
      while (from < sameHash) {
        firsts[next++] = from;
        int same = from + 1;
        if (same < sameHash) {
          first.read((int) byHash[from]);
        }
        for (int i = same; i < sameHash; i++) {
          long sentence = byHash[i];
          other.read((int) sentence);
          if (first.isSameAs(other)) {
            // Those in between move up, and stay in order.
            System.arraycopy(byHash, same, byHash, same + 1, i - same);
            byHash[same++] = sentence;
          }
        }
        from = same;
      }
    }
    return next - begin;
  }

  int total(int c) {
    return totals[c];
  }

  int sharedTotal(int c) {
    return sharedTotals[c];
  }

  int[] words() {
    return words;
  }

  int[] weights() {
    return weights;
  }

  int wordStart(int c) {
    return wordStarts[c];
  }

  int memberCount(int c) {
    return memberStarts[c + 1] - memberStarts[c];
  }

  int member(int c, int i) {
    return members[memberStarts[c] + i];
  }

  /** The weight of the words that two classes have in common. */
  int overlap(int one, int other) {
    int overlap = 0;
    int i = wordStarts[one];
    int j = wordStarts[other];
    while (i < wordStarts[one + 1] && j < wordStarts[other + 1]) {
      if (words[i] == words[j]) {
        overlap += weights[words[i]];
        i++;
        j++;
      } else if (words[i] < words[j]) {
        i++;
      } else {
        j++;
      }
    }
    return overlap;
  }
}

package org.quotidian.passage;

/**
 * Sentences of a collection as sets of words, ready to be joined: sentences of the same words are
 * one <em>class</em>, the classes are numbered by rising weight, and the words of each are ordered
 * from the rarest on. No text.
 *
 * <p>Weights are whole numbers, so that sums are exact in whatever order they are made.
 */
final class SentenceBags {

  /** Units of weight in a nat. */
  static final int NAT = 256;

  /** The distinct words that a sentence may have; then no sum of weights is too large. */
  static final int MOST_WORDS = 1 << 16;

  /** How many classes there are. */
  final int classCount;

  /** Sentences too light, and too long, to be joined. */
  final int tooLight;

  final int tooLong;

  /** The weight of a word by its rank; rank 0 is the rarest. */
  private final int[] weights;

  /** The ranks of each class, ascending; those of words that one class alone has are left out. */
  private final int[] words;

  private final int[] wordStarts;

  /** The weight of all words of each class, and of those that other classes have too. */
  private final int[] totals;

  private final int[] sharedTotals;

  /** The sentences of each class, ascending. */
  private final int[] members;

  private final int[] memberStarts;

  /**
   * @param all the ranks of each sentence's words, ascending
   * @param starts where each sentence's words start in {@code all}
   * @param members the sentences of each class, the classes by rising weight
   * @param memberStarts where the members of each class start
   */
  SentenceBags(
      int[] weights,
      int[] all,
      int[] starts,
      int[] members,
      int[] memberStarts,
      int tooLight,
      int tooLong) {
    this.weights = weights;
    this.members = members;
    this.memberStarts = memberStarts;
    this.tooLight = tooLight;
    this.tooLong = tooLong;
    classCount = memberStarts.length - 1;
    byte[] classes = new byte[weights.length];
    for (int c = 0; c < classCount; c++) {
      int sentence = members[memberStarts[c]];
      for (int i = starts[sentence]; i < starts[sentence + 1]; i++) {
        classes[all[i]] = (byte) Math.min(2, classes[all[i]] + 1);
      }
    }
    int size = 0;
    for (int c = 0; c < classCount; c++) {
      int sentence = members[memberStarts[c]];
      for (int i = starts[sentence]; i < starts[sentence + 1]; i++) {
        size += classes[all[i]] >> 1;
      }
    }
    words = new int[size];
    wordStarts = new int[classCount + 1];
    totals = new int[classCount];
    sharedTotals = new int[classCount];
    int count = 0;
    for (int c = 0; c < classCount; c++) {
      int sentence = members[memberStarts[c]];
      for (int i = starts[sentence]; i < starts[sentence + 1]; i++) {
        int weight = weights[all[i]];
        totals[c] += weight;
        if (classes[all[i]] > 1) {
          words[count++] = all[i];
          sharedTotals[c] += weight;
        }
      }
      wordStarts[c + 1] = count;
    }
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

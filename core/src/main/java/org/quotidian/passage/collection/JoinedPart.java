package org.quotidian.passage.collection;

import java.util.Arrays;

/** Joins one part of the entries of a {@link SentenceJoin}. */
final class JoinedPart {

  /** A group of at least so many classes is split by the next word. */
  private static final int LARGE = 48;

  /** Classes with so many rare words in common are alike; splitting them further gains nothing. */
  private static final int MAX_DEPTH = 12;

  private final SentenceJoin join;
  private final SentenceBags bags;
  private final int[] words;
  private final int[] weights;
  private final int maxGroup;
  private final int number;
  private long[] found = new long[64];
  private int count;
  private long tooFrequent;

  JoinedPart(SentenceJoin join, SentenceBags bags, int maxGroup, int number) {
    this.join = join;
    this.bags = bags;
    this.maxGroup = maxGroup;
    this.number = number;
    words = bags.words();
    weights = bags.weights();
  }

  /** The pairs found, in the first {@link #count()}: lighter class in the high half. */
  long[] found() {
    return found;
  }

  int count() {
    return count;
  }

  /** Groups that were excluded because they have too many classes. */
  long tooFrequent() {
    return tooFrequent;
  }

  void join(long[] entries, int from, int to) {
    int kept = Repeated.toFront(entries, from, to);
    Arrays.sort(entries, from, kept);
    int begin = from;
    while (begin < kept) {
      int end = begin + 1;
      while (end < kept && entries[end] >>> 32 == entries[begin] >>> 32) {
        end++;
      }
      if (end - begin >= LARGE) {
        join.check();
        largeGroup(entries, begin, end);
      } else {
        smallGroup(entries, begin, end);
      }
      begin = end;
    }
  }

  private void smallGroup(long[] entries, int begin, int end) {
    int hash = (int) (entries[begin] >>> 32);
    for (int i = begin; i < end; i++) {
      int lighter = (int) entries[i];
      int total = bags.sharedTotal(lighter);
      for (int j = i + 1; j < end; j++) {
        int heavier = (int) entries[j];
        int need = join.need(heavier);
        if (need > bags.total(lighter)) {
          // So are all that follow: classes are numbered by weight.
          break;
        }
        if (need <= total) {
          compare(lighter, heavier, need, hash);
        }
      }
    }
  }

  /** Reports the pair if it overlaps enough, and the first two common words have this hash. */
  private void compare(int lighter, int heavier, int need, int hash) {
    int i = bags.wordStart(lighter);
    int j = bags.wordStart(heavier);
    int iEnd = bags.wordStart(lighter + 1);
    int jEnd = bags.wordStart(heavier + 1);
    // What may be missing on each side.
    int iSlack = bags.sharedTotal(lighter) - need;
    int jSlack = bags.sharedTotal(heavier) - need;
    int common = 0;
    int first = SentenceJoin.NONE;
    while (i < iEnd && j < jEnd) {
      int one = words[i];
      int other = words[j];
      if (one == other) {
        common++;
        if (common == 1) {
          first = one;
        } else if (common == 2 && !isHere(SentenceJoin.hash(first, one), hash)) {
          return;
        }
        i++;
        j++;
      } else if (one < other) {
        iSlack -= weights[one];
        if (iSlack < 0) {
          return;
        }
        i++;
      } else {
        jSlack -= weights[other];
        if (jSlack < 0) {
          return;
        }
        j++;
      }
    }
    if (restWeighs(i, iEnd, iSlack)
        || restWeighs(j, jEnd, jSlack)
        || (common == 1 && !isHere(SentenceJoin.hash(first, SentenceJoin.NONE), hash))
        || common == 0) {
      return;
    }
    report(lighter, heavier);
  }

  private boolean isHere(long pairHash, int hash) {
    return join.isIn(number, pairHash, hash);
  }

  /** Whether the words that only one side has left weigh more than may be missing. */
  private boolean restWeighs(int from, int to, int slack) {
    int left = slack;
    for (int i = from; i < to && left >= 0; i++) {
      left -= weights[words[i]];
    }
    return left < 0;
  }

  private void report(int lighter, int heavier) {
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count++] = (long) lighter << 32 | heavier;
  }

  /** Splits classes of one hash by the words themselves, then by those that follow. */
  private void largeGroup(long[] entries, int begin, int end) {
    int hash = (int) (entries[begin] >>> 32);
    int from = begin;
    while (end - from > 1) {
      long key = key((int) entries[from], hash);
      int same = from;
      for (int i = from; i < end; i++) {
        long next = entries[i];
        if (key((int) next, hash) == key) {
          System.arraycopy(entries, same, entries, same + 1, i - same);
          entries[same++] = next;
        }
      }
      int size = same - from;
      int[] classes = new int[size];
      int[] ats = new int[size];
      int[] gained = new int[size];
      int first = (int) (key >>> 32);
      int second = (int) key;
      for (int i = 0; i < size; i++) {
        int c = (int) entries[from + i];
        classes[i] = c;
        gained[i] = weights[first] + (second == SentenceJoin.NONE ? 0 : weights[second]);
        ats[i] = find(c, second == SentenceJoin.NONE ? first : second) + 1;
      }
      if (second == SentenceJoin.NONE) {
        leaf(classes, size, 1, first, true);
      } else {
        node(classes, ats, gained, size, 2, second);
      }
      from = same;
    }
  }

  /** The words of a class that it has the entry with this hash by. */
  private long key(int c, int hash) {
    int need = join.need(c);
    int last = bags.wordStart(c + 1);
    int rest = bags.sharedTotal(c);
    for (int i = bags.wordStart(c); i < last && rest >= need; i++) {
      int weight = weights[words[i]];
      if (weight >= need && isHere(SentenceJoin.hash(words[i], SentenceJoin.NONE), hash)) {
        return (long) words[i] << 32 | 0xFFFFFFFFL;
      }
      rest -= weight;
      int from = rest;
      for (int j = i + 1; j < last && weight + from >= need; j++) {
        if (isHere(SentenceJoin.hash(words[i], words[j]), hash)) {
          return (long) words[i] << 32 | words[j];
        }
        from -= weights[words[j]];
      }
    }
    throw new IllegalStateException("no entry");
  }

  private int find(int c, int word) {
    return Arrays.binarySearch(words, bags.wordStart(c), bags.wordStart(c + 1), word);
  }

  /**
   * Classes that have {@code depth} words in common, the last of them {@code last}.
   *
   * @param ats where each goes on behind this word
   * @param gained what the common words weigh
   */
  private void node(int[] classes, int[] ats, int[] gained, int size, int depth, int last) {
    if (size < LARGE) {
      leaf(classes, size, depth, last, false);
      return;
    }
    join.check();
    if (depth == MAX_DEPTH) {
      leaf(classes, size, depth, last, false);
      return;
    }
    long[] next = new long[4 * size];
    int count = 0;
    int ends = 0;
    for (int i = 0; i < size; i++) {
      int c = classes[i];
      int need = join.need(c);
      int end = bags.wordStart(c + 1);
      int rest = 0;
      for (int k = ats[i]; k < end; k++) {
        rest += weights[words[k]];
      }
      if (gained[i] >= need) {
        ends++;
      }
      for (int k = ats[i]; k < end && gained[i] + rest >= need; k++) {
        if (count == next.length) {
          next = Arrays.copyOf(next, 2 * count);
        }
        next[count++] = (long) words[k] << 32 | i;
        rest -= weights[words[k]];
      }
    }
    Arrays.sort(next, 0, count);
    if (pairsBelow(next, count) >= (long) size * (size - 1) / 2) {
      // Variants of one sentence: nearly all have nearly all words in common. Groups of those
      // would be as large, and too many: if there are too many variants, they are skipped here.
      leaf(classes, size, depth, last, false);
      return;
    }
    if (ends > 1) {
      int[] those = new int[ends];
      int n = 0;
      for (int i = 0; i < size; i++) {
        if (gained[i] >= join.need(classes[i])) {
          those[n++] = classes[i];
        }
      }
      leaf(those, n, depth, last, true);
    }
    int begin = 0;
    while (begin < count) {
      int end = begin + 1;
      int word = (int) (next[begin] >>> 32);
      while (end < count && (int) (next[end] >>> 32) == word) {
        end++;
      }
      int n = end - begin;
      if (n > 1) {
        int[] those = new int[n];
        int[] theirAts = new int[n];
        int[] theirGains = new int[n];
        for (int k = 0; k < n; k++) {
          int i = (int) next[begin + k];
          those[k] = classes[i];
          theirAts[k] = find(classes[i], word) + 1;
          theirGains[k] = gained[i] + weights[word];
        }
        if (!isVoid(those, theirAts, last, word, n)) {
          node(those, theirAts, theirGains, n, depth + 1, word);
        }
      }
      begin = end;
    }
  }

  /** The number of pairs of classes that the groups of the next word would have. */
  private static long pairsBelow(long[] next, int count) {
    long pairs = 0;
    int begin = 0;
    while (begin < count) {
      int end = begin + 1;
      while (end < count && next[end] >>> 32 == next[begin] >>> 32) {
        end++;
      }
      pairs += (long) (end - begin) * (end - begin - 1) / 2;
      begin = end;
    }
    return pairs;
  }

  /** Whether all have a word between these two in common: then {@code word} is not the next. */
  private boolean isVoid(int[] classes, int[] ats, int last, int word, int size) {
    if (size < LARGE) {
      return false;
    }
    for (int k = ats[0] - 2; k >= bags.wordStart(classes[0]) && words[k] > last; k--) {
      int i = 1;
      while (i < size && find(classes[i], words[k]) >= 0) {
        i++;
      }
      if (i == size) {
        return true;
      }
    }
    return false;
  }

  /** Compares all that have these common words, and no others before {@code last}. */
  private void leaf(int[] classes, int size, int depth, int last, boolean isAll) {
    if (size > maxGroup) {
      tooFrequent++;
      return;
    }
    for (int i = 0; i < size; i++) {
      int lighter = classes[i];
      int total = bags.sharedTotal(lighter);
      for (int j = i + 1; j < size; j++) {
        int heavier = classes[j];
        int need = join.need(heavier);
        if (need > bags.total(lighter)) {
          break;
        }
        if (need <= total) {
          compare(lighter, heavier, need, depth, last, isAll);
        }
      }
    }
  }

  /**
   * Reports the pair if it overlaps enough, and {@code last} is its common word number {@code
   * depth}. The loop is that of the other comparison, but for when it knows that the pair is
   * reported elsewhere: there by the hash of two words, here by the number of words. It is written
   * twice because it is the innermost one.
   */
  private void compare(int lighter, int heavier, int need, int depth, int last, boolean isAll) {
    int i = bags.wordStart(lighter);
    int j = bags.wordStart(heavier);
    int iEnd = bags.wordStart(lighter + 1);
    int jEnd = bags.wordStart(heavier + 1);
    int iSlack = bags.sharedTotal(lighter) - need;
    int jSlack = bags.sharedTotal(heavier) - need;
    int common = 0;
    while (i < iEnd && j < jEnd) {
      int one = words[i];
      int other = words[j];
      if (one == other) {
        common++;
        if ((one == last && common != depth) || (isAll && common > depth)) {
          return;
        }
        i++;
        j++;
      } else if (one < other) {
        iSlack -= weights[one];
        if (iSlack < 0) {
          return;
        }
        i++;
      } else {
        jSlack -= weights[other];
        if (jSlack < 0) {
          return;
        }
        j++;
      }
    }
    if (!restWeighs(i, iEnd, iSlack) && !restWeighs(j, jEnd, jSlack)) {
      report(lighter, heavier);
    }
  }
}

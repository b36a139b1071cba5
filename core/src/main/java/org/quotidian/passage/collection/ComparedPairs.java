package org.quotidian.passage.collection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a part of a corpus that are compared with each other; the others are compared
 * where another part has them. By the numbers of the articles in the store.
 */
final class ComparedPairs {

  /** For each left article the right ones; null for an article that is none. */
  private final List<@Nullable BitSet> rights = new ArrayList<>();

  void add(int left, int right) {
    while (rights.size() <= left) {
      rights.add(null);
    }
    BitSet known = rights.get(left);
    BitSet its = known == null ? new BitSet() : known;
    its.set(right);
    rights.set(left, its);
  }

  /** Whether an article is the left one of a pair. */
  boolean isLeft(int article) {
    return article < rights.size() && rights.get(article) != null;
  }

  /** Whether two articles are compared, the left one of which has the lower number. */
  boolean isPair(int left, int right) {
    BitSet its = left < rights.size() ? rights.get(left) : null;
    return its != null && its.get(right);
  }
}

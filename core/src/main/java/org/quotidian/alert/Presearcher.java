package org.quotidian.alert;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.quotidian.query.clause.RequiredTerms;

/**
 * Selects those of many queries that may find something in an article, by the terms that they
 * require. Each query is entered under one of its sets of required terms: the one that the fewest
 * queries ask for. A query that the article's terms lead to is then checked with all its sets.
 */
final class Presearcher {

  /** The number of each term that a query needs, by field. */
  private final Map<String, Map<BytesRef, Integer>> numbers = new HashMap<>();

  /** For each query its sets of terms; {@code null} if nothing is known to be needed. */
  private final List<int[][]> needed = new ArrayList<>();

  /** For each term the queries entered under it. */
  private final List<List<Integer>> entered = new ArrayList<>();

  private final List<Integer> always = new ArrayList<>();
  private int terms;

  Presearcher(List<Query> queries) {
    List<Integer> askedFor = new ArrayList<>();
    for (Query query : queries) {
      List<int[]> sets = new ArrayList<>();
      for (Set<Term> terms : RequiredTerms.of(query)) {
        int[] set = terms.stream().mapToInt(this::number).toArray();
        for (int term : set) {
          while (askedFor.size() <= term) {
            askedFor.add(0);
          }
          askedFor.set(term, askedFor.get(term) + 1);
        }
        sets.add(set);
      }
      needed.add(sets.toArray(int[][]::new));
    }
    for (int term = 0; term < askedFor.size(); term++) {
      entered.add(new ArrayList<>(1));
    }
    for (int query = 0; query < needed.size(); query++) {
      enter(query, askedFor);
    }
  }

  private int number(Term term) {
    Map<BytesRef, Integer> ofField =
        numbers.computeIfAbsent(term.field(), unseen -> new HashMap<>());
    return ofField.computeIfAbsent(term.bytes(), unseen -> terms++);
  }

  private void enter(int query, List<Integer> askedFor) {
    int[] fewest = null;
    long least = Long.MAX_VALUE;
    for (int[] set : needed.get(query)) {
      long asked = 0;
      for (int term : set) {
        asked += askedFor.get(term);
      }
      if (asked < least) {
        least = asked;
        fewest = set;
      }
    }
    if (fewest == null) {
      always.add(query);
    } else {
      for (int term : fewest) {
        entered.get(term).add(query);
      }
    }
  }

  /** The queries that may find something in the article, in order. */
  Iterable<Integer> candidates(OneArticle article) throws IOException {
    BitSet held = article.held(numbers);
    Set<Integer> candidates = new TreeSet<>(always);
    for (int term = held.nextSetBit(0); term >= 0; term = held.nextSetBit(term + 1)) {
      for (int query : entered.get(term)) {
        if (meets(held, needed.get(query))) {
          candidates.add(query);
        }
      }
    }
    return candidates;
  }

  private static boolean meets(BitSet held, int[][] sets) {
    for (int[] set : sets) {
      boolean met = false;
      for (int term : set) {
        met |= held.get(term);
      }
      if (!met) {
        return false;
      }
    }
    return true;
  }
}

package org.quotidian.query;

import java.util.List;

/**
 * What a search found.
 *
 * @param total how many sentences match
 * @param exact whether {@code total} is exact; if not, at least so many match
 * @param hits the best of them, best first
 */
public record SearchResult(long total, boolean exact, List<SentenceHit> hits) {

  public SearchResult {
    hits = List.copyOf(hits);
  }
}

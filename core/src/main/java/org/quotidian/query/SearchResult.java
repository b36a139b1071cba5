package org.quotidian.query;

import java.util.List;

/**
 * What a search found.
 *
 * @param total how many sentences match
 * @param exact whether {@code total} is exact; if not, at least so many match
 * @param hits the best of them, best first
 * @param notes what the reader should know of how the query was understood, such as a name that no
 *     entity has
 */
public record SearchResult(long total, boolean exact, List<SentenceHit> hits, List<String> notes) {

  public SearchResult {
    hits = List.copyOf(hits);
    notes = List.copyOf(notes);
  }
}

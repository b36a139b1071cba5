package org.quotidian.query;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param total how many sentences match
 * @param exact whether {@code total} is exact. It is up to 1,000 sentences, up to 100 for a query
 *     with {@code like:}, and always for a request with limit 0; if not, at least so many match
 * @param hits the sentences, in the order that was asked for; if they are grouped, those of the
 *     first group before those of the second
 * @param groups the groups, in order; empty if none were asked for
 * @param counts how many of all sentences that match, by each thing that was asked for, in the
 *     order of the constants
 * @param next where the next page starts, for {@link SearchRequest.Builder#after}; {@code null} if
 *     there is none. It consists of letters, digits, {@code -} and {@code _}.
 * @param notes how the query was understood, if the reader should know, such as a name that no
 *     entity has
 */
public record SearchResult(
    long total,
    boolean exact,
    List<SentenceHit> hits,
    List<Group> groups,
    Map<SearchRequest.CountBy, List<Count>> counts,
    @Nullable String next,
    List<String> notes) {

  /** Copies the collections. */
  public SearchResult {
    hits = List.copyOf(hits);
    groups = List.copyOf(groups);
    Map<SearchRequest.CountBy, List<Count>> inOrder = new EnumMap<>(SearchRequest.CountBy.class);
    counts.forEach((by, its) -> inOrder.put(by, List.copyOf(its)));
    counts = Collections.unmodifiableMap(inOrder);
    notes = List.copyOf(notes);
  }

  /**
   * Sentences of one article, one story, or one group of the request.
   *
   * @param name the article's id, or that of the first of a story, or what the request's function
   *     called the group
   * @param articles the ids of its articles in which sentences match; those of a story in the order
   *     of their first sentences
   * @param total how many sentences of the group match
   * @param hits the first of them, in the order that was asked for
   */
  public record Group(String name, List<String> articles, long total, List<SentenceHit> hits) {

    /** Copies the lists. */
    public Group {
      articles = List.copyOf(articles);
      hits = List.copyOf(hits);
    }
  }

  /**
   * How many sentences there are of one kind. Sources, speakers and entities come in the order of
   * their counts, months in the order of time.
   *
   * @param value the source, the entity's id, or the month
   * @param sentences how many of the sentences that match
   */
  public record Count(String value, long sentences) {}
}

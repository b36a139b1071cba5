package org.quotidian.web.server;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Mention;
import org.quotidian.query.Queries;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchRequest.CountBy;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;
import org.quotidian.web.page.Shown;

/**
 * The names of entities, which an archive knows by ids, and what it has most of. A name is that of
 * an article that mentions the entity. Safe for use by several threads.
 */
final class Names {

  private static final int MAX_NAMES = 20_000;

  /** So many of the most frequent speakers, entities and sources are known. */
  private static final int MAX_COUNTS = 1_000;

  private final Map<String, String> byId =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MAX_NAMES;
        }
      };

  private final Kept<Totals> totals;

  Names(LiveArchive live, Executor executor) {
    totals = new Kept<>(live, executor, Names::count);
  }

  /** What a whole archive has. */
  record Totals(long sentences, Map<CountBy, List<SearchResult.Count>> counts) {

    List<SearchResult.Count> by(CountBy by) {
      return counts.getOrDefault(by, List.of());
    }
  }

  /** Without the time limit of searches: nobody waits for it, and a large archive takes longer. */
  private static Totals count(Archive archive) throws IOException {
    SearchRequest.Builder all =
        SearchRequest.builder(new MatchAllDocsQuery()).limit(0).countLimit(MAX_COUNTS);
    for (CountBy by : Facet.COUNTED) {
      all.count(by);
    }
    SearchResult result = archive.search(all.build());
    return new Totals(result.total(), result.counts());
  }

  /** All sentences by source, speaker, entity and month. */
  Kept<Totals> totals() {
    return totals;
  }

  /** Learns the names that articles use. */
  synchronized void learn(Collection<SentenceHit> hits) {
    for (SentenceHit hit : hits) {
      learn(hit.article());
    }
  }

  synchronized void learn(AnnotatedArticle article) {
    for (Mention mention : article.mentions()) {
      byId.merge(
          mention.entity(), mention.name(), (known, name) -> isInCapitals(known) ? name : known);
    }
  }

  /** Whether a name may be that of a dateline, in capitals only: TOKYO. */
  private static boolean isInCapitals(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  private synchronized String known(String id) {
    return byId.getOrDefault(id, "");
  }

  /** The name of an entity, looked up in an article if it is not known yet. */
  String of(Archive archive, String id) throws IOException {
    if (known(id).isEmpty()) {
      learn(archive.search(Queries.mentions(id), 1).hits());
    }
    String name = known(id);
    return Shown.of(name.isEmpty() ? spelled(id) : name);
  }

  /** The name of an entity without a look into the archive. */
  String guess(String id) {
    String name = known(id);
    return Shown.of(name.isEmpty() ? spelled(id) : name);
  }

  /**
   * {@code person:volodymyr-zelensky} as Volodymyr Zelensky. A name that a reader wrote instead of
   * an id keeps its hyphens.
   */
  private static String spelled(String id) {
    int colon = id.indexOf(':');
    String name = colon < 0 ? id : id.substring(colon + 1).replace('-', ' ');
    StringBuilder spelled = new StringBuilder(name);
    for (int i = 0; i < spelled.length(); i++) {
      if (i == 0 || spelled.charAt(i - 1) == ' ' || spelled.charAt(i - 1) == '-') {
        spelled.setCharAt(i, Character.toUpperCase(spelled.charAt(i)));
      }
    }
    return spelled.toString();
  }
}

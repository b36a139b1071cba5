package org.quotidian.benchmarks.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.benchmarks.NewsCorpus;
import org.quotidian.benchmarks.archive.QueryKind;
import org.quotidian.benchmarks.archive.QuerySet;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SentenceHit;

/** All that the guard measures, by name: the hot path, and a query of each kind. */
final class Steps {

  private static final int ARTICLES = 400;
  private static final int QUERIES = 5;

  private Steps() {}

  static Map<String, Step> all() {
    Map<String, Step> all = new LinkedHashMap<>();
    for (HotPath step : HotPath.values()) {
      all.put(step.name().toLowerCase(Locale.ROOT).replace('_', ' '), step::work);
    }
    Queried queried = new Queried();
    for (QueryKind kind : QueryKind.values()) {
      all.put("query: " + kind.title(), () -> queried.work(kind));
    }
    return all;
  }

  /** An archive in memory for all kinds of queries. */
  private static final class Queried {
    private final Archive archive = Archive.inMemory();
    private boolean filled;

    LongSupplier work(QueryKind kind) throws IOException, QuerySyntaxException {
      if (!filled) {
        for (Article article : NewsCorpus.articles(ARTICLES)) {
          archive.add(article);
        }
        archive.commit();
        filled = true;
      }
      QuerySet queries =
          QuerySet.of(
                  archive,
                  List.of(kind),
                  QUERIES,
                  missing -> {
                    throw new IllegalStateException(missing);
                  })
              .get(0);
      return () -> searchAll(queries);
    }

    private long searchAll(QuerySet queries) {
      try {
        long found = 1;
        for (int i = 0; i < queries.texts().size(); i++) {
          for (SentenceHit hit : archive.search(queries.request(i)).hits()) {
            found = found * 31 + hit.article().article().id().hashCode();
            found = found * 31 + hit.number();
          }
        }
        return found;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (QuerySyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

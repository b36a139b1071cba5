package org.quotidian.alert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.query.Queries;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SentenceHit;
import org.quotidian.query.SentenceSearch;

/**
 * Stored queries that are matched against articles as they come in; see the package page.
 *
 * <p>All methods are safe to call from many threads at once. A change is on the disk when the
 * method returns. Several processes may change the alerts of one directory; each sees the changes
 * of others when it next makes one, or opens the directory again.
 */
public final class Alerts {

  private final @Nullable AlertFile file;
  private final SentenceSearch search = new SentenceSearch();

  /** Queries by name, in the order they were added. */
  private Map<String, String> queries;

  /** Made from the queries when it is first asked for. */
  private @Nullable Standing standing;

  private Alerts(@Nullable AlertFile file, Map<String, String> queries) {
    this.file = file;
    this.queries = queries;
  }

  /**
   * The alerts in a directory. A directory that is missing or empty has none; it is created with
   * the first alert.
   *
   * @param directory a directory of alerts, or one that is missing or empty
   * @return the alerts in the directory, or none
   * @throws IOException if the directory can't be read, or has something else in it
   */
  public static Alerts open(Path directory) throws IOException {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new IOException(directory + " is a file; alerts are in a directory");
    }
    AlertFile file = new AlertFile(directory);
    return new Alerts(file, file.read());
  }

  /** {@return alerts in memory, which are gone with this object} */
  public static Alerts inMemory() {
    return new Alerts(null, Map.of());
  }

  /**
   * Adds an alert. It replaces the alert of the same name, if there is one.
   *
   * @param name the name, any text that is not blank
   * @param query a query in {@linkplain org.quotidian.query the query language}
   * @return the query that the alert had before, {@code null} if it is new
   * @throws IOException if the alerts can't be written
   * @throws QuerySyntaxException if the query can't be parsed
   * @throws IllegalArgumentException if the name is blank
   */
  public @Nullable String add(String name, String query) throws IOException, QuerySyntaxException {
    check(name, query);
    @Nullable String[] before = new @Nullable String[1];
    change(all -> before[0] = all.put(name, query));
    return before[0];
  }

  /**
   * Adds alerts, all or none; much faster than one by one.
   *
   * @param queries the queries by name, in the order to be added
   * @throws IOException if the alerts can't be written
   * @throws QuerySyntaxException if one of the queries can't be parsed
   * @throws IllegalArgumentException if a name is blank
   */
  public void addAll(Map<String, String> queries) throws IOException, QuerySyntaxException {
    for (Map.Entry<String, String> each : queries.entrySet()) {
      check(each.getKey(), each.getValue());
    }
    change(all -> all.putAll(queries));
  }

  private static void check(String name, String query) throws QuerySyntaxException {
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "the name of an alert must not be blank, was '" + name + "'");
    }
    Query unused = Queries.parse(query);
  }

  /**
   * Removes the alert of this name; {@code false} if there is none.
   *
   * @param name the name of an alert
   * @return whether there was an alert of this name
   * @throws IOException if the alerts can't be written
   */
  public boolean remove(String name) throws IOException {
    boolean[] removed = new boolean[1];
    change(all -> removed[0] = all.remove(name) != null);
    return removed[0];
  }

  private synchronized void change(AlertFile.Change change) throws IOException {
    if (file != null) {
      queries = file.change(change);
    } else {
      Map<String, String> changed = new LinkedHashMap<>(queries);
      change.apply(changed);
      queries = changed;
    }
    standing = null;
  }

  /**
   * {@return all alerts in the order they were added, including those whose query can't be parsed}
   */
  public List<Alert> list() {
    return standing().all;
  }

  /**
   * The alerts that find something in an article, in the order they were added, each with all
   * sentences that its query finds. If a query fails, the others are still run, and the first
   * failure is thrown after that.
   *
   * @param article the article as it comes in; it need not be in an archive
   * @return the alerts that match; empty if none does
   * @throws IOException if the article's index in memory can't be read
   */
  public List<Match> match(AnnotatedArticle article) throws IOException {
    RuntimeException[] first = new RuntimeException[1];
    List<Match> matches =
        match(article, (alert, failure) -> first[0] = first[0] == null ? failure : first[0]);
    if (first[0] != null) {
      throw first[0];
    }
    return matches;
  }

  /**
   * The same for a caller that goes on when a query fails.
   *
   * @param article the article as it comes in
   * @param failed is given each alert whose query fails on this article, and why
   * @return the alerts that match; empty if none does
   * @throws IOException if the article's index in memory can't be read
   */
  public List<Match> match(AnnotatedArticle article, BiConsumer<Alert, RuntimeException> failed)
      throws IOException {
    if (article.sentences().isEmpty()) {
      return List.of();
    }
    Standing alerts = standing();
    List<Match> matches = new ArrayList<>();
    try (OneArticle index = new OneArticle(article)) {
      for (int i : alerts.prefilter.candidates(index)) {
        Alert alert = alerts.ofReadable.get(i);
        try {
          List<SentenceHit> hits = hits(index, alerts.readable.get(i), article);
          if (!hits.isEmpty()) {
            matches.add(new Match(alert, hits));
          }
        } catch (RuntimeException e) {
          failed.accept(alert, e);
        }
      }
    }
    return matches;
  }

  private List<SentenceHit> hits(OneArticle index, Query query, AnnotatedArticle article)
      throws IOException {
    // Most candidates find nothing, and counting costs far less than finding sentences.
    return index.searcher().count(query) == 0
        ? List.of()
        : search.search(index.searcher(), query, article.sentences().size()).hits();
  }

  private synchronized Standing standing() {
    Standing made = standing;
    if (made == null) {
      made = new Standing(queries);
      standing = made;
    }
    return made;
  }

  /** The present alerts, prepared for matching. */
  private static final class Standing {
    private final List<Alert> all;
    private final List<Query> readable = new ArrayList<>();
    private final List<Alert> ofReadable = new ArrayList<>();
    private final Presearcher prefilter;

    Standing(Map<String, String> queries) {
      List<Alert> read = new ArrayList<>();
      queries.forEach((name, query) -> read.add(read(name, query)));
      all = List.copyOf(read);
      prefilter = new Presearcher(readable);
    }

    private Alert read(String name, String query) {
      try {
        Query parsed = Queries.parse(query);
        Alert alert = new Alert(name, query, null);
        readable.add(parsed);
        ofReadable.add(alert);
        return alert;
      } catch (QuerySyntaxException e) {
        return new Alert(name, query, e.getMessage());
      }
    }
  }

  /**
   * A query that waits for articles.
   *
   * @param name its name, unique among the alerts
   * @param query in {@linkplain org.quotidian.query the query language}
   * @param problem why the query can't be parsed, which can happen to a query that another version
   *     accepted; the alert is kept, and finds nothing. {@code null} if the query is valid
   */
  public record Alert(String name, String query, @Nullable String problem) {}

  /**
   * A match of an alert in an article.
   *
   * @param alert the alert
   * @param hits the sentences that its query finds in the article, best first, at least one
   */
  public record Match(Alert alert, List<SentenceHit> hits) {

    /** Copies the list. */
    public Match {
      hits = List.copyOf(hits);
    }
  }
}

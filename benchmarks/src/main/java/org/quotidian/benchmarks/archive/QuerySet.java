package org.quotidian.benchmarks.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.quotidian.Archive;
import org.quotidian.benchmarks.program.Program.Progress;
import org.quotidian.query.Queries;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SearchRequest;

/**
 * Queries of one kind.
 *
 * @param kind what a table calls it
 * @param texts the same as texts
 * @param shape sets what each request returns
 */
public record QuerySet(String kind, List<String> texts, Consumer<SearchRequest.Builder> shape) {

  private static final String OWN = "query";

  /** Copies the list. */
  public QuerySet {
    texts = List.copyOf(texts);
  }

  /**
   * {@return a request, from its text on: a search includes parsing}
   *
   * @throws QuerySyntaxException if the text is no query
   */
  public SearchRequest request(int number) throws QuerySyntaxException {
    SearchRequest.Builder request = SearchRequest.builder(Queries.parse(texts.get(number)));
    shape.accept(request);
    return request.build();
  }

  /**
   * {@return queries of each kind for an archive, made of what it contains}
   *
   * @throws IOException if the archive can't be read
   * @throws QuerySyntaxException if a text is no query
   */
  public static List<QuerySet> of(
      Archive archive, Collection<QueryKind> kinds, int count, Progress progress)
      throws IOException, QuerySyntaxException {
    QueryMaterial material = new QueryMaterial(archive);
    List<QuerySet> sets = new ArrayList<>();
    for (QueryKind kind : kinds) {
      try {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          texts.add(kind.query(material));
        }
        sets.add(new QuerySet(kind.title(), texts, kind::shape));
      } catch (NoSuchElementException e) {
        progress.report("skipped: " + kind.title() + ", since the archive has none to ask for");
      }
    }
    return sets;
  }

  /**
   * Reads queries, one a line, as {@code quotidian search} takes them. A line may start with a kind
   * and a tab. Invalid queries are reported and skipped, as are blank lines.
   */
  static List<QuerySet> read(Path file, Progress progress) throws IOException {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      int tab = line.indexOf('\t');
      String query = line.substring(tab + 1).strip();
      if (!query.isEmpty()) {
        try {
          Queries.parse(query);
          String kind = tab < 0 ? OWN : line.substring(0, tab).strip();
          kinds.computeIfAbsent(kind, unseen -> new ArrayList<>()).add(query);
        } catch (QuerySyntaxException e) {
          progress.report(file + ":" + number + ": " + e.getMessage());
        }
      }
    }
    if (kinds.isEmpty()) {
      throw new IOException(file + ": no query");
    }
    List<QuerySet> sets = new ArrayList<>();
    kinds.forEach((kind, texts) -> sets.add(new QuerySet(kind, texts, request -> {})));
    return sets;
  }
}

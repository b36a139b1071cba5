package org.quotidian.app.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.app.verb.Formats;
import org.quotidian.app.verb.OrderedWork;
import org.quotidian.app.verb.Problems;
import org.quotidian.article.Article;
import org.quotidian.ingest.Problem;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageMatcher;

/** Pairs of article ids: two a line, separated by a tab. */
final class PairList {

  private final String name;
  private final List<Line> lines;

  private record Line(long number, String text) {}

  private record Compared(Article left, Article right, List<Passage> passages) {}

  private PairList(String name, List<Line> lines) {
    this.name = name;
    this.lines = lines;
  }

  /** Reads a file; skips empty lines. */
  static PairList read(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      long number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          lines.add(new Line(number, line));
        }
      }
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not UTF-8", e);
    }
    return new PairList(file.toString(), lines);
  }

  /** Compares the pairs in their order; returns a summary of what was done. */
  String compare(
      List<AnnotatedArticle> articles, PassageMatcher matcher, Problems problems, PassageSink sink)
      throws IOException {
    Map<String, AnnotatedArticle> byId = new HashMap<>();
    articles.forEach(article -> byId.put(article.id(), article));
    long[] counts = new long[2];
    try (OrderedWork<Compared> work =
        new OrderedWork<>(
            compared -> {
              counts[0]++;
              counts[1] += compared.passages.size();
              for (Passage passage : compared.passages) {
                sink.accept(compared.left, compared.right, passage);
              }
            })) {
      for (Line line : lines) {
        String[] ids = line.text.split("\t", -1);
        String reason = fault(ids, byId);
        if (reason != null) {
          problems.add(new Problem(name, line.number, Problem.Severity.ERROR, reason));
          continue;
        }
        AnnotatedArticle left = byId.get(ids[0]);
        AnnotatedArticle right = byId.get(ids[1]);
        if (left != null && right != null) {
          work.add(
              () -> new Compared(left.article(), right.article(), matcher.match(left, right)), 1);
        }
      }
      work.finish();
    }
    return Formats.count(counts[0], "pair") + Formats.DOT + Formats.count(counts[1], "passage");
  }

  private static @Nullable String fault(String[] ids, Map<String, AnnotatedArticle> byId) {
    if (ids.length < 2) {
      return "no tab between two ids";
    }
    if (ids[0].equals(ids[1])) {
      return "\"" + ids[0] + "\" paired with itself";
    }
    for (int i = 0; i < 2; i++) {
      if (!byId.containsKey(ids[i])) {
        return "no article \"" + ids[i] + "\"";
      }
    }
    return null;
  }
}

package org.quotidian.benchmarks.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.quotidian.Archive;
import org.quotidian.annotation.Figure;
import org.quotidian.query.Queries;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchRequest.CountBy;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;

/**
 * What queries about an archive are made of: the names that most of its sentences have; words,
 * figures and whole sentences from sentences with these names; its dates. The same in each run.
 */
final class QueryMaterial {

  private static final int NAMES = 100;

  /** In characters: nobody asks for what is like "He declined." */
  private static final int SHORTEST_SENTENCE = 50;

  private final Random random = new Random(1);
  private final List<String> entities;
  private final List<String> speakers;
  private final List<String> words = new ArrayList<>();
  private final List<String> pairs = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();
  private final List<Double> figures = new ArrayList<>();
  private final List<String> months;

  QueryMaterial(Archive archive) throws IOException, QuerySyntaxException {
    SearchResult all =
        archive.search(
            SearchRequest.builder(Queries.parse("*:*"))
                .count(CountBy.ENTITY)
                .count(CountBy.SPEAKER)
                .count(CountBy.MONTH)
                .countLimit(NAMES)
                .build());
    entities = values(all, CountBy.ENTITY);
    speakers = values(all, CountBy.SPEAKER);
    months = new ArrayList<>(values(all, CountBy.MONTH));
    Collections.sort(months);
    for (String entity : entities) {
      archive.search(Queries.mentions(entity), 10).hits().forEach(this::add);
    }
  }

  private static List<String> values(SearchResult result, CountBy by) {
    return result.counts().getOrDefault(by, List.of()).stream()
        .map(SearchResult.Count::value)
        .toList();
  }

  private void add(SentenceHit hit) {
    String text = hit.text().replaceAll("[\"\\\\\\s]+", " ");
    if (text.length() >= SHORTEST_SENTENCE) {
      sentences.add(text);
    }
    String before = "";
    for (String word : hit.text().split("[^A-Za-z]+")) {
      if (word.length() > 4) {
        words.add(word);
      }
      if (!before.isEmpty() && word.length() > 2) {
        pairs.add(before + " " + word);
      }
      before = word;
    }
    for (Figure figure : hit.article().figures()) {
      if (figure.low() >= 1) {
        figures.add(figure.low());
      }
    }
  }

  /** {@return one of the names that most sentences have} */
  String entity() {
    return any(entities);
  }

  /** {@return one of those who say most} */
  String speaker() {
    return any(speakers);
  }

  /** {@return a word of five letters or more} */
  String word() {
    return any(words);
  }

  /** {@return two words in a row} */
  String pair() {
    return any(pairs);
  }

  /** {@return a sentence without quotation marks} */
  String sentence() {
    return any(sentences);
  }

  /** {@return a number of at least 1} */
  double figure() {
    return any(figures);
  }

  /** {@return the condition that an article is of the first half of the time} */
  String dates() {
    String middle = months.isEmpty() ? "" : months.get((months.size() - 1) / 2);
    return months.isEmpty() ? "published:*" : "published:[" + months.get(0) + " TO " + middle + "]";
  }

  /**
   * {@return one of the list}
   *
   * @throws NoSuchElementException if the archive has none
   */
  private <T> T any(List<T> some) {
    if (some.isEmpty()) {
      throw new NoSuchElementException();
    }
    return some.get(random.nextInt(some.size()));
  }
}

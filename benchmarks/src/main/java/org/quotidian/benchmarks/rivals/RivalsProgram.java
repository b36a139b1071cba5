package org.quotidian.benchmarks.rivals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.benchmarks.ArticleSource;
import org.quotidian.benchmarks.NewsCorpus;
import org.quotidian.benchmarks.program.Arguments;
import org.quotidian.benchmarks.program.Program;
import org.quotidian.benchmarks.program.Stopwatch;
import org.quotidian.benchmarks.report.Column;
import org.quotidian.benchmarks.report.Environment;
import org.quotidian.benchmarks.report.Report;
import org.quotidian.benchmarks.report.Table;

/**
 * Ours and other programs on the same articles in one run: sentences, an index and its searches,
 * and shared passages. The results of each are checked; the better ones are first.
 */
public final class RivalsProgram implements Program {

  private static final int DEFAULT_COUNT = 1_000;
  private static final int QUERIES = 200;
  private static final int ROUNDS = 3;

  /** More than any query finds, so that all that is found is checked. */
  private static final int ALL = 10_000;

  private static final int PAGE = 10;
  private static final Pattern WORD = Pattern.compile("[a-z]{4,}");

  /**
   * A row of the table.
   *
   * @param precision the share of the results that are right; null if nothing is compared
   * @param recall the share of what is right that was found
   * @param seconds by the clock
   * @param each time of one article or query, in ms
   */
  private record Row(
      String program,
      @Nullable Double precision,
      @Nullable Double recall,
      @Nullable Double seconds,
      @Nullable Double each,
      String note) {

    /** The harmonic mean; zero where nothing is right. */
    @Nullable Double f1() {
      if (precision == null || recall == null) {
        return null;
      }
      double sum = precision + recall;
      return sum == 0 ? 0 : 2 * precision * recall / sum;
    }

    double order() {
      Double f1 = f1();
      return f1 == null ? 0 : -f1;
    }

    double time() {
      return seconds == null ? Double.MAX_VALUE : seconds;
    }
  }

  /** Words to be found, and the articles that have them in one sentence. */
  private record Question(List<String> words, Set<String> articles) {}

  @Override
  public About about() {
    return new About(
        "rivals",
        "[--articles FILE] [--count N=1000]",
        "ours and other programs on the same articles: quality, then time",
        "2 min");
  }

  @Override
  public Report run(Arguments arguments, Progress progress) throws IOException {
    arguments.expect(0, 0, "articles", "count");
    int count = arguments.number("count", DEFAULT_COUNT);
    boolean isGenerated = arguments.option("articles").isEmpty();
    ArticleSource source = ArticleSource.of(arguments, progress);
    List<Article> articles = source.list(count);
    if (articles.size() < 2) {
      throw new IllegalArgumentException(
          source.description()
              + ": at least two articles are needed, there are "
              + articles.size());
    }
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(
        "articles", String.format(Locale.ROOT, "%,d of %s", articles.size(), source.description()));
    Environment environment = Environment.current();
    Table.Builder table =
        Table.builder(
                "Rivals",
                Column.key("task"),
                Column.key("program"),
                Column.measured("precision", "", 3),
                Column.measured("recall", "", 3),
                Column.measured("F1", "", 3),
                Column.measured("time", "s", 2),
                Column.measured("each", "ms", 3),
                Column.note("note"))
            .note(
                "In each task the best F1 is first; where nothing is compared, the fastest. Times"
                    + " are by the clock, after a warm-up.");
    Map<String, List<Span>> sentences = isGenerated ? known(count) : Map.of();
    if (isGenerated) {
      add(table, "sentences", splitters(articles, sentences, progress));
    }
    addIndexes(table, articles, isGenerated ? sentences : found(articles), progress);
    add(table, "planted passages", passages(articles, progress));
    return report(settings, environment, List.of(table.build()));
  }

  private static void add(Table.Builder table, String task, List<Row> rows) {
    rows.stream()
        .sorted(Comparator.comparingDouble(Row::order).thenComparingDouble(Row::time))
        .forEach(
            row ->
                table.row(
                    task,
                    row.program(),
                    row.precision(),
                    row.recall(),
                    row.f1(),
                    row.seconds(),
                    row.each(),
                    row.note()));
  }

  private static Map<String, List<Span>> known(int count) {
    Map<String, List<Span>> sentences = new LinkedHashMap<>();
    NewsCorpus.known()
        .limit(count)
        .forEach(known -> sentences.put(known.article().id(), known.sentences()));
    return sentences;
  }

  /** Of articles whose sentences nobody marked: ours, to decide which words are in one sentence. */
  private static Map<String, List<Span>> found(List<Article> articles) {
    Map<String, List<Span>> sentences = new LinkedHashMap<>();
    for (Article article : articles) {
      sentences.put(
          article.id(),
          Annotator.sentences().annotate(article).sentences().stream()
              .map(Sentence::span)
              .toList());
    }
    return sentences;
  }

  private static List<Row> splitters(
      List<Article> articles, Map<String, List<Span>> sentences, Progress progress) {
    Map<String, String> texts = new LinkedHashMap<>();
    articles.forEach(article -> texts.put(article.id(), article.text()));
    List<Row> rows = new ArrayList<>();
    for (Splitter splitter : Splitter.values()) {
      progress.report("sentences: " + splitter.title());
      // Quality first, which warms up as well.
      Score score = CompareSplitters.score(splitter, texts, sentences);
      Stopwatch watch = Stopwatch.start();
      articles.forEach(article -> splitter.split(article.text()));
      double seconds = watch.seconds();
      rows.add(
          new Row(
              splitter.title(),
              score.precision(),
              score.recall(),
              seconds,
              seconds * 1e3 / articles.size(),
              ""));
    }
    return rows;
  }

  private static void addIndexes(
      Table.Builder table,
      List<Article> articles,
      Map<String, List<Span>> sentences,
      Progress progress)
      throws IOException {
    List<Row> ingest = new ArrayList<>();
    List<Row> phrases = new ArrayList<>();
    List<Row> pairs = new ArrayList<>();
    Words words = new Words(articles, sentences);
    List<Question> inARow = words.questions(true);
    List<Question> together = words.questions(false);
    for (IndexRival rival : IndexRival.values()) {
      progress.report("index: " + rival.title());
      try (IndexRival.Index warm = rival.open()) {
        warm.add(articles.subList(0, (articles.size() + 4) / 5));
      }
      try (IndexRival.Index index = rival.open()) {
        Stopwatch watch = Stopwatch.start();
        index.add(articles);
        double seconds = watch.seconds();
        String size =
            String.format(
                Locale.ROOT, "%.0f bytes an article", (double) index.bytes() / articles.size());
        ingest.add(
            new Row(rival.title(), null, null, seconds, seconds * 1e3 / articles.size(), size));
        phrases.add(search(rival, index, inARow, true));
        pairs.add(search(rival, index, together, false));
      }
    }
    add(table, "index", ingest);
    add(table, "find six words in a row", phrases);
    add(table, "find two words in one sentence", pairs);
  }

  private static Row search(
      IndexRival rival, IndexRival.Index index, List<Question> questions, boolean inARow)
      throws IOException {
    long right = 0;
    long found = 0;
    long wanted = 0;
    for (Question question : questions) {
      Set<String> articles = index.find(question.words(), inARow, ALL);
      found += articles.size();
      wanted += question.articles().size();
      right += articles.stream().filter(question.articles()::contains).count();
    }
    Stopwatch watch = Stopwatch.start();
    for (int round = 0; round < ROUNDS; round++) {
      for (Question question : questions) {
        index.find(question.words(), inARow, PAGE);
      }
    }
    double seconds = watch.seconds();
    return new Row(
        rival.title(),
        found == 0 ? 0 : (double) right / found,
        wanted == 0 ? 0 : (double) right / wanted,
        seconds,
        seconds * 1e3 / (ROUNDS * questions.size()),
        "time for the first " + PAGE);
  }

  private static List<Row> passages(List<Article> articles, Progress progress) throws IOException {
    PlantedPassages planted = PlantedPassages.in(articles);
    List<Row> rows = new ArrayList<>();
    for (ComparePassages.Outcome outcome : ComparePassages.outcomes(articles, planted, progress)) {
      PassageScore score = outcome.score();
      rows.add(
          score == null
              ? new Row(outcome.program(), null, null, null, null, "not installed")
              : new Row(
                  outcome.program(),
                  score.precision(),
                  score.recallOfAll(),
                  outcome.seconds(),
                  outcome.seconds() * 1e3 / articles.size(),
                  ""));
    }
    return rows;
  }

  /** The words of known sentences, in lower case. */
  private static final class Words {
    private static final int IN_A_ROW = 6;

    private final Map<String, List<List<String>>> sentences = new LinkedHashMap<>();
    private final Map<String, Set<String>> articlesOf = new LinkedHashMap<>();
    private final List<List<String>> all = new ArrayList<>();
    private final Random random = new Random(1);

    Words(List<Article> articles, Map<String, List<Span>> spans) {
      for (Article article : articles) {
        List<List<String>> its = new ArrayList<>();
        for (Span span : spans.getOrDefault(article.id(), List.of())) {
          its.add(words(span.of(article.text())));
        }
        sentences.put(article.id(), its);
        all.addAll(its);
        its.stream()
            .flatMap(Collection::stream)
            .forEach(
                word ->
                    articlesOf.computeIfAbsent(word, unseen -> new HashSet<>()).add(article.id()));
      }
    }

    /** Every run of letters and digits is a word, so that marks do not matter. */
    private static List<String> words(String sentence) {
      List<String> words = new ArrayList<>();
      for (String word : sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", -1)) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
      return words;
    }

    /** Drawn from the sentences; the same in each run. */
    List<Question> questions(boolean inARow) {
      List<Question> questions = new ArrayList<>();
      // Few sentences may have words that will do.
      for (int tries = 0; questions.size() < QUERIES && tries < 100 * QUERIES; tries++) {
        List<String> sentence = all.get(random.nextInt(all.size()));
        List<String> words = inARow ? row(sentence) : pair(sentence);
        if (!words.isEmpty()) {
          questions.add(new Question(words, articles(words, inARow)));
        }
      }
      if (questions.isEmpty()) {
        throw new IllegalArgumentException("no sentence has enough words to ask for");
      }
      return questions;
    }

    private List<String> row(List<String> sentence) {
      if (sentence.size() < IN_A_ROW) {
        return List.of();
      }
      int first = random.nextInt(sentence.size() - IN_A_ROW + 1);
      List<String> row = sentence.subList(first, first + IN_A_ROW);
      return row.stream().allMatch(word -> WORD.matcher(word).matches()) ? row : List.of();
    }

    private List<String> pair(List<String> sentence) {
      List<String> plain =
          new ArrayList<>(
              new TreeSet<>(
                  sentence.stream().filter(word -> WORD.matcher(word).matches()).toList()));
      if (plain.size() < 2) {
        return List.of();
      }
      String first = plain.remove(random.nextInt(plain.size()));
      return List.of(first, plain.get(random.nextInt(plain.size())));
    }

    private Set<String> articles(List<String> words, boolean inARow) {
      Set<String> candidates = new TreeSet<>(articlesOf.getOrDefault(words.get(0), Set.of()));
      words.forEach(word -> candidates.retainAll(articlesOf.getOrDefault(word, Set.of())));
      candidates.removeIf(
          id ->
              sentences.getOrDefault(id, List.of()).stream()
                  .noneMatch(sentence -> has(sentence, words, inARow)));
      return candidates;
    }

    private static boolean has(List<String> sentence, List<String> words, boolean inARow) {
      return inARow
          ? Collections.indexOfSubList(sentence, words) >= 0
          : sentence.containsAll(words);
    }
  }
}

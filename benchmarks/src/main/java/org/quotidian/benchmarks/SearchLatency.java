package org.quotidian.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.quotidian.Archive;
import org.quotidian.annotation.Figure;
import org.quotidian.query.Queries;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchRequest.CountBy;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;

/**
 * How long queries of different kinds take in an archive of yours: the median and the 99th
 * percentile of 200 queries of each kind, run five times after three warm-up rounds on one thread,
 * by the clock and by processor time, which matters if other programs run; then how many a second
 * two threads answer, of each kind and of all. A query is parsed and answered with ten sentences,
 * their articles and highlights.
 *
 * <p>Arguments: the archive's folder; the kinds, separated by commas, unless all. The names are
 * those of most sentences; words, figures, and sentences for {@code like:} are taken from sentences
 * with these names.
 */
public final class SearchLatency {

  private static final int QUERIES = 200;
  private static final int WARM = 3;
  private static final int ROUNDS = 5;
  private static final int NAMES = 100;
  private static final int THREADS = 2;

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  /** In characters: nobody asks for what is like "He declined." */
  private static final int SHORTEST_SENTENCE = 50;

  /** What is asked for. */
  enum Kind {
    WORD {
      @Override
      String query(Material from) {
        return from.word();
      }
    },
    TWO_WORDS {
      @Override
      String query(Material from) {
        return from.word() + " AND " + from.word();
      }
    },
    PHRASE {
      @Override
      String query(Material from) {
        return '"' + from.pair() + '"';
      }
    },
    ENTITY {
      @Override
      String query(Material from) {
        return "entity:\"" + from.any(from.entities) + '"';
      }
    },
    SPEAKER_AND_WORD {
      @Override
      String query(Material from) {
        return "quote:(speaker:\"" + from.any(from.speakers) + "\" " + from.word() + ")";
      }
    },
    FIGURE_RANGE {
      @Override
      String query(Material from) {
        double low = from.figure();
        return String.format(Locale.ROOT, "figure:[%.0f TO %.0f]", low, low * 2);
      }
    },
    WORD_AND_DATE {
      @Override
      String query(Material from) {
        return from.word() + " AND published:[2000 TO 2010]";
      }
    },
    WILDCARD {
      @Override
      String query(Material from) {
        String word = from.word();
        return word.substring(0, 4) + "*";
      }
    },
    LIKE {
      @Override
      String query(Material from) {
        return "like:\"" + from.any(from.sentences) + '"';
      }
    },
    LIKE_AND_DATE {
      @Override
      String query(Material from) {
        return LIKE.query(from) + " AND published:[2000 TO 2010]";
      }
    },
    WORD_NEWEST_FIRST {
      @Override
      String query(Material from) {
        return from.word();
      }

      @Override
      void shape(SearchRequest.Builder request) {
        request.order(SearchRequest.Order.NEWEST);
      }
    },
    WORD_BY_ARTICLE {
      @Override
      String query(Material from) {
        return from.word();
      }

      @Override
      void shape(SearchRequest.Builder request) {
        request.groupByArticle(3);
      }
    },
    WORD_WITH_ALL_COUNTS {
      @Override
      String query(Material from) {
        return from.word();
      }

      @Override
      void shape(SearchRequest.Builder request) {
        for (CountBy by : CountBy.values()) {
          request.count(by);
        }
      }
    };

    abstract String query(Material from);

    void shape(SearchRequest.Builder request) {
      // Ten sentences, the best first.
    }
  }

  /** What queries are made of. */
  private static final class Material {
    private final Random random = new Random(1);
    private final List<String> entities;
    private final List<String> speakers;
    private final List<String> words = new ArrayList<>();
    private final List<String> pairs = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private final List<Double> figures = new ArrayList<>();

    Material(Archive archive) throws IOException, QuerySyntaxException {
      SearchResult all =
          archive.search(
              SearchRequest.builder(Queries.parse("*:*"))
                  .count(CountBy.ENTITY)
                  .count(CountBy.SPEAKER)
                  .countLimit(NAMES)
                  .build());
      entities = values(all, CountBy.ENTITY);
      speakers = values(all, CountBy.SPEAKER);
      for (String entity : entities) {
        archive.search(Queries.mentions(entity), 10).hits().forEach(this::add);
      }
      if (speakers.isEmpty()
          || words.isEmpty()
          || pairs.isEmpty()
          || sentences.isEmpty()
          || figures.isEmpty()) {
        throw new IllegalArgumentException("the archive has no names, quotations or figures");
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

    String any(List<String> some) {
      return some.get(random.nextInt(some.size()));
    }

    String word() {
      return any(words);
    }

    String pair() {
      return any(pairs);
    }

    double figure() {
      return figures.get(random.nextInt(figures.size()));
    }
  }

  private SearchLatency() {}

  public static void main(String[] args) throws Exception {
    try (Archive archive = Archive.openReadOnly(Path.of(args[0]))) {
      run(archive, kinds(args), System.out);
    }
  }

  private static Set<Kind> kinds(String[] args) {
    if (args.length < 2) {
      return EnumSet.allOf(Kind.class);
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String name : args[1].split(",", -1)) {
      kinds.add(Kind.valueOf(name.toUpperCase(Locale.ROOT)));
    }
    return kinds;
  }

  static void run(Archive archive, Set<Kind> kinds, PrintStream out)
      throws IOException, QuerySyntaxException, InterruptedException, ExecutionException {
    out.printf(
        Locale.ROOT,
        "%,d articles, %,d sentences%n",
        archive.articleCount(),
        archive.sentenceCount());
    Material material = new Material(archive);
    Map<Kind, List<String>> asked = new EnumMap<>(Kind.class);
    for (Kind kind : kinds) {
      List<String> queries = new ArrayList<>();
      for (int i = 0; i < QUERIES; i++) {
        queries.add(kind.query(material));
      }
      asked.put(kind, queries);
    }
    out.printf(
        Locale.ROOT,
        "%-22s %9s %9s %9s %12s %12s %12s%n",
        "",
        "median ms",
        "p99 ms",
        "max ms",
        "cpu median",
        "cpu p99",
        "matching");
    for (Map.Entry<Kind, List<String>> each : asked.entrySet()) {
      for (int i = 0; i < WARM; i++) {
        for (String query : each.getValue()) {
          search(archive, each.getKey(), query);
        }
      }
      double[] times = new double[ROUNDS * QUERIES];
      double[] cpuTimes = new double[times.length];
      long[] matching = new long[QUERIES];
      for (int i = 0; i < times.length; i++) {
        long startCpu = THREAD.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        matching[i % QUERIES] =
            search(archive, each.getKey(), each.getValue().get(i % QUERIES)).total();
        times[i] = (System.nanoTime() - start) / 1e6;
        cpuTimes[i] = (THREAD.getCurrentThreadCpuTime() - startCpu) / 1e6;
      }
      Arrays.sort(times);
      Arrays.sort(cpuTimes);
      Arrays.sort(matching);
      out.printf(
          Locale.ROOT,
          "%-22s %9.2f %9.2f %9.2f %12.2f %12.2f %12d%n",
          name(each.getKey()),
          times[times.length / 2],
          times[times.length * 99 / 100],
          times[times.length - 1],
          cpuTimes[times.length / 2],
          cpuTimes[times.length * 99 / 100],
          matching[QUERIES / 2]);
    }
    for (Map.Entry<Kind, List<String>> each : asked.entrySet()) {
      out.printf(
          Locale.ROOT,
          "%-22s %,9.0f queries/s on %d threads%n",
          name(each.getKey()),
          rate(archive, Map.of(each.getKey(), each.getValue())),
          THREADS);
    }
    out.printf(
        Locale.ROOT,
        "%-22s %,9.0f queries/s on %d threads%n",
        "all",
        rate(archive, asked),
        THREADS);
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static SearchResult search(Archive archive, Kind kind, String query)
      throws IOException, QuerySyntaxException {
    SearchRequest.Builder request = SearchRequest.builder(Queries.parse(query));
    kind.shape(request);
    return archive.search(request.build());
  }

  private static double rate(Archive archive, Map<Kind, List<String>> asked)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    int queries = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> all = new ArrayList<>();
      for (Map.Entry<Kind, List<String>> each : asked.entrySet()) {
        for (String query : each.getValue()) {
          all.add(threads.submit(() -> search(archive, each.getKey(), query)));
          queries++;
        }
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    return queries / ((System.nanoTime() - start) / 1e9);
  }
}

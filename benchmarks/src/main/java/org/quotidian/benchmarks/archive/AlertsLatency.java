package org.quotidian.benchmarks.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.quotidian.Archive;
import org.quotidian.alert.Alerts;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.benchmarks.ArticleSource;
import org.quotidian.benchmarks.program.Arguments;
import org.quotidian.benchmarks.program.Percentiles;
import org.quotidian.benchmarks.program.Program;
import org.quotidian.benchmarks.program.Stopwatch;
import org.quotidian.benchmarks.report.Column;
import org.quotidian.benchmarks.report.Environment;
import org.quotidian.benchmarks.report.Report;
import org.quotidian.benchmarks.report.Table;
import org.quotidian.query.Queries;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SentenceHit;

/**
 * How long 10,000 alerts take to be matched against an article, on one thread, without annotation;
 * and whether they find what each query finds when it is run by itself. The alerts are narrow, as
 * people's are: a name and a word, a speaker and a word, a phrase, two words, a name without a
 * word. They are drawn from the articles behind those that are matched.
 */
public final class AlertsLatency implements Program {

  private static final int ALERTS = 10_000;
  private static final int WARM = 200;

  @Override
  public About about() {
    return new About(
        "AlertsLatency",
        "ARTICLES [MATCHED=1000] [COMPARED=50]",
        "10,000 alerts against each new article; results compared with each query alone",
        "2 min");
  }

  @Override
  public Report run(Arguments arguments, Progress progress)
      throws IOException, QuerySyntaxException {
    arguments.expect(1, 3);
    List<Article> articles = ArticleSource.of(arguments.path(0), progress).list(Integer.MAX_VALUE);
    return run(articles, arguments.number(1, 1000), arguments.number(2, 50));
  }

  Report run(List<Article> articles, int matched, int compared)
      throws IOException, QuerySyntaxException {
    if (articles.size() <= matched) {
      throw new IllegalArgumentException(
          "more than " + matched + " articles are needed, there are " + articles.size());
    }
    Environment environment = Environment.current();
    Annotator annotator = Annotator.english();
    List<AnnotatedArticle> incoming = new ArrayList<>();
    for (Article article : articles.subList(0, matched)) {
      incoming.add(annotator.annotate(article));
    }
    Map<String, String> queries =
        alerts(articles.subList(matched, articles.size()), annotator, new Random(5));
    Alerts alerts = Alerts.inMemory();
    alerts.addAll(queries);
    for (int i = 0; i < Math.min(WARM, matched); i++) {
      alerts.match(incoming.get(i));
    }
    double[] times = new double[matched];
    long matches = 0;
    long before = Stopwatch.threadTime();
    for (int i = 0; i < matched; i++) {
      long start = System.nanoTime();
      matches += alerts.match(incoming.get(i)).size();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    double processor = (Stopwatch.threadTime() - before) / 1e6 / matched;
    Percentiles percentiles = Percentiles.of(times);
    int checked = Math.min(compared, matched);
    Table latency =
        Table.builder(
                "Alerts",
                Column.key("alerts", ""),
                Column.key("articles", ""),
                Column.measured("processor", "ms/article", 2),
                Column.measured("median", "ms", 2),
                Column.measured("99th", "ms", 2),
                Column.measured("matches", "per article", 2))
            .row(
                queries.size(),
                matched,
                processor,
                percentiles.median(),
                percentiles.at(99),
                (double) matches / matched)
            .build();
    Table same =
        Table.builder(
                "Compared with each query alone",
                Column.key("articles", ""),
                Column.measured("matches, all the same", "", 0))
            .note("The run fails if an alert finds other sentences than its query.")
            .row(checked, compare(alerts, queries, incoming.subList(0, checked)))
            .build();
    return report(Map.of(), environment, List.of(latency, same));
  }

  private static long compare(
      Alerts alerts, Map<String, String> queries, List<AnnotatedArticle> articles)
      throws IOException, QuerySyntaxException {
    long matches = 0;
    for (AnnotatedArticle article : articles) {
      Map<String, Set<Integer>> found = new HashMap<>();
      for (Alerts.Match match : alerts.match(article)) {
        found.put(match.alert().name(), numbers(match.hits()));
      }
      Map<String, Set<Integer>> alone = new HashMap<>();
      try (Archive archive = Archive.inMemory()) {
        archive.add(article);
        archive.refresh();
        int all = Math.max(1, article.sentences().size());
        for (Map.Entry<String, String> each : queries.entrySet()) {
          List<SentenceHit> hits = archive.search(Queries.parse(each.getValue()), all).hits();
          if (!hits.isEmpty()) {
            alone.put(each.getKey(), numbers(hits));
          }
        }
      }
      if (!found.equals(alone)) {
        throw new IllegalStateException(article.id() + ": " + found + ", but alone " + alone);
      }
      matches += found.size();
    }
    return matches;
  }

  private static Set<Integer> numbers(List<SentenceHit> hits) {
    Set<Integer> numbers = new TreeSet<>();
    hits.forEach(hit -> numbers.add(hit.number()));
    return numbers;
  }

  /** What an alert is made of, all from one article. */
  private static final class Material {
    private final List<String> names = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    Material(AnnotatedArticle article) {
      article.mentions().forEach(mention -> addName(mention.name(), names));
      for (Sentence sentence : article.sentences()) {
        List<String> some = words(article.text(sentence));
        some.stream().filter(word -> word.length() > 4).forEach(words::add);
        for (int i = 0; i + 3 <= some.size(); i += 3) {
          phrases.add(String.join(" ", some.subList(i, i + 3)));
        }
      }
      for (Quotation quotation : article.quotations()) {
        Quotation.Speaker speaker = quotation.speaker();
        if (speaker != null && speaker.entity() != null) {
          List<String> speakers = new ArrayList<>();
          addName(speaker.name(), speakers);
          words(quotation.span().of(article.article().text())).stream()
              .filter(word -> word.length() > 4)
              .forEach(
                  word ->
                      speakers.forEach(
                          name -> said.add("quote:(speaker:\"" + name + "\" " + word + ")")));
        }
      }
    }

    private static void addName(String name, List<String> to) {
      if (name.indexOf('"') < 0 && name.indexOf('\\') < 0) {
        to.add(name);
      }
    }

    private static List<String> words(String text) {
      List<String> words = new ArrayList<>();
      for (String word : text.split("[^\\p{L}]+", -1)) {
        if (word.length() > 1) {
          words.add(word.toLowerCase(Locale.ROOT));
        }
      }
      return words;
    }
  }

  private static Map<String, String> alerts(
      List<Article> from, Annotator annotator, Random random) {
    Map<String, String> alerts = new LinkedHashMap<>();
    List<Material> material = new ArrayList<>();
    for (Article article : from) {
      Material some = new Material(annotator.annotate(article));
      boolean enough =
          !(some.names.isEmpty()
              || some.words.isEmpty()
              || some.phrases.isEmpty()
              || some.said.isEmpty());
      if (enough) {
        material.add(some);
      }
    }
    if (material.isEmpty()) {
      throw new IllegalArgumentException("no article holds names and quotations");
    }
    for (int i = 0; i < ALERTS; i++) {
      Material some = material.get(random.nextInt(material.size()));
      String name = any(some.names, random);
      String word = any(some.words, random);
      String query =
          switch (i % 5) {
            case 0 -> "entity:\"" + name + "\" AND " + word;
            case 1 -> any(some.said, random);
            case 2 -> '"' + any(some.phrases, random) + '"';
            case 3 -> word + " AND " + any(some.words, random);
            default -> "entity:\"" + name + "\" NOT " + word;
          };
      alerts.put("alert " + i, query);
    }
    return alerts;
  }

  private static String any(List<String> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }
}

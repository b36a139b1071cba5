package org.quotidian.spark;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.quotidian.passage.PassageMatcher;

/** All passages of a corpus: the order of the steps. */
final class PassageJob {

  private final SparkSession session;
  private final MatcherSettings settings;
  private final Steps steps;
  private final Limits limits;

  PassageJob(SparkSession session, PassageMatcher matcher, Limits limits) {
    this.limits = limits;
    this.session = session;
    settings = MatcherSettings.of(matcher);
    steps = new Steps(session, "passages");
  }

  PassageResult run(Dataset<Row> given) {
    steps.begin("number the articles");
    Dataset<Row> articles = steps.kept(NumberedArticles.of(given, settings));
    long count = NumberedArticles.count(articles);
    BoilerplateStep excluded = new BoilerplateStep(session, settings, steps, limits);
    Dataset<Row> boilerplate = excluded.find(articles, count);

    steps.begin("windows of words");
    WindowStep window = new WindowStep(settings, steps);
    CopyStep copy = new CopyStep(session, settings);
    CrowdStep crowd = new CrowdStep(session, settings, steps);
    Dataset<Row> windows = window.places(articles, copy.none(), boilerplate, false);
    Dataset<Row> copies = copy.find(articles, boilerplate, windows);
    boolean isAnyCopy = !copies.isEmpty();
    Dataset<Row> crowds = crowd.find(articles, windows);
    boolean isSkipping = isAnyCopy || WindowStep.isAnyFrequent(windows) || !crowds.isEmpty();
    if (isSkipping) {
      steps.begin("windows of words, without those of copies");
      windows = window.places(articles, copies, boilerplate, true);
      steps.begin("crowds");
      crowds = isAnyCopy ? crowd.find(articles, windows) : crowds;
    }
    Dataset<Row> found = windows.unionAll(crowd.pairs(windows, crowds, isSkipping));
    Broadcast<Counts> stems = Steps.broadcast(session, Counts.none());
    if (settings.includesRewrites()) {
      SentenceStep sentence = new SentenceStep(session, settings, steps, limits);
      steps.begin("stems of sentences");
      stems = Steps.broadcast(session, sentence.stems(articles, copies, count));
      steps.begin("similar sentences");
      found = found.unionAll(sentence.pairs(articles, copies, crowds, stems));
    }
    steps.begin("compare articles");
    Dataset<Row> known =
        steps.kept(WindowStep.withFacts(articles, windows, boilerplate, copies, crowds));
    Dataset<Row> pairs =
        found
            .where(col("kind").equalTo(WindowPlaces.PAIR))
            .select("a", "b")
            .unionAll(copies.select(col("original").as("a"), col("number").as("b")))
            .distinct();
    Steps.Kept compared =
        Steps.keptAsResult(new CompareStep(settings, steps, limits).compare(known, pairs, stems));
    Steps.Kept frequent =
        Steps.keptAsResult(
            new FrequentStep(session, settings).places(articles, windows, boilerplate));
    PassageResult result =
        new PassageResult(
            compared,
            frequent,
            found,
            settings.includesRewrites(),
            count,
            copies.count(),
            crowds.count(),
            stems.value().frequentSentences());
    steps.end();
    return result;
  }
}

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

  PassageJob(SparkSession session, PassageMatcher matcher) {
    this.session = session;
    settings = MatcherSettings.of(matcher);
    steps = new Steps(session, "passages");
  }

  PassageResult run(Dataset<Row> given) {
    steps.begin("number the articles");
    Dataset<Row> articles = steps.kept(NumberedArticles.of(given, settings.isAcrossSources()));
    long count = NumberedArticles.count(articles);
    BoilerplateStep excluded = new BoilerplateStep(session, settings, steps);
    Dataset<Row> boilerplate = excluded.find(articles, count);

    steps.begin("windows of words");
    WindowStep window = new WindowStep(settings, steps);
    CopyStep copy = new CopyStep(session, settings);
    Dataset<Row> windows = window.places(articles, copy.none(), false);
    Dataset<Row> copies = copy.find(articles, boilerplate, windows);
    boolean isAnyCopy = !copies.isEmpty();
    if (isAnyCopy || WindowStep.isAnyFrequent(windows)) {
      windows = window.places(articles, copies, true);
    }
    Dataset<Row> found = windows;
    Broadcast<Counts> stems = Steps.broadcast(session, Counts.none());
    if (settings.includesRewrites()) {
      SentenceStep sentence = new SentenceStep(settings, steps);
      steps.begin("stems of sentences");
      stems = Steps.broadcast(session, sentence.stems(articles, copies, count));
      steps.begin("similar sentences");
      found = found.unionAll(sentence.pairs(articles, copies, stems));
    }
    steps.begin("compare articles");
    Dataset<Row> known = WindowStep.withFacts(articles, windows, boilerplate, copies);
    Dataset<Row> pairs =
        found
            .where(col("kind").equalTo(WindowPlaces.PAIR))
            .select("a", "b")
            .unionAll(copies.select(col("original").as("a"), col("number").as("b")))
            .distinct();
    Dataset<Row> compared =
        Steps.keptAsResult(new CompareStep(settings).compare(known, pairs, stems));
    PassageResult result =
        new PassageResult(compared, found, settings.includesRewrites(), count, copies.count());
    steps.end();
    return result;
  }
}

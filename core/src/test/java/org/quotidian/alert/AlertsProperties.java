package org.quotidian.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.query.SentenceHit;

/** Alerts find what each query finds when it is run by itself. */
class AlertsProperties {

  private static final Annotator ANNOTATOR = Annotator.english();

  @Property(tries = 60)
  void alertsAreQueriesRunOneByOne(
      @ForAll("queries") @Size(min = 30, max = 60) List<String> queries,
      @ForAll("articles") String text)
      throws Exception {
    AnnotatedArticle article =
        ANNOTATOR.annotate(
            Article.builder("a", text).source("Coast Wire").title("The ferry strike").build());
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < queries.size(); i++) {
      named.put("alert " + i, queries.get(i));
    }
    Alerts alerts = Alerts.inMemory();
    alerts.addAll(named);
    Map<String, TreeSet<Integer>> found = new TreeMap<>();
    for (Alerts.Match match : alerts.match(article)) {
      found.put(match.alert().name(), numbers(match.hits()));
    }
    Map<String, TreeSet<Integer>> expected = new TreeMap<>();
    try (Archive archive = Archive.inMemory()) {
      archive.add(article);
      archive.refresh();
      for (Map.Entry<String, String> each : named.entrySet()) {
        List<SentenceHit> hits = archive.search(each.getValue(), 100).hits();
        if (!hits.isEmpty()) {
          expected.put(each.getKey(), numbers(hits));
        }
      }
    }
    assertThat(found).as("%s in %s", named, text).isEqualTo(expected);
  }

  private static TreeSet<Integer> numbers(List<SentenceHit> hits) {
    TreeSet<Integer> numbers = new TreeSet<>();
    hits.forEach(hit -> numbers.add(hit.number()));
    return numbers;
  }

  @Provide
  Arbitrary<String> articles() {
    Arbitrary<String> name =
        Arbitraries.of("Marta Hollis", "Owen Brandt", "Volodymyr Zelenskyy", "Merz", "NATO");
    Arbitrary<String> word = Arbitraries.of("ferry", "harbour", "bridge", "tunnels", "winter");
    Arbitrary<String> sentence =
        Arbitraries.of(
                "“We will never pay for the %w,” said %n. ",
                "%n said that the %w would cost 40 million dollars. ",
                "The %w is older than the %w. ",
                "%n came to Berlin with 60 engineers. ",
                "“The %w has to go. It is old,” %n said near the %w. ")
            .flatMap(
                pattern ->
                    name.flatMap(
                        who ->
                            word.list()
                                .ofSize(2)
                                .map(
                                    words ->
                                        pattern
                                            .replace("%n", who)
                                            .replaceFirst("%w", words.get(0))
                                            .replace("%w", words.get(1)))));
    return sentence.list().ofMinSize(1).ofMaxSize(5).map(all -> String.join("", all));
  }

  @Provide
  Arbitrary<List<String>> queries() {
    Arbitrary<String> word =
        Arbitraries.of("ferry", "harbours", "bridge", "tunnel", "winter", "pay", "unicorn");
    Arbitrary<String> name =
        Arbitraries.of(
            "Hollis",
            "\"Owen Brandt\"",
            "Zelensky",
            "Volodymyr",
            "Merz",
            "Okafor",
            "nato",
            "berlin");
    Arbitrary<String> leaf =
        Arbitraries.of(
                "%w",
                "\"the %w\"",
                "%w*",
                "%w~1",
                "entity:%n",
                "person:%n",
                "org:%n",
                "place:%n",
                "speaker:%n",
                "quote:%w",
                "quote:\"the %w\"",
                "quote:(speaker:%n %w)",
                "quote:(%w -speaker:%n)",
                "quote:(entity:%n OR %w)",
                "figure:dollars",
                "figure:[20 TO 60]",
                "figure:\"60 engineers\"",
                "title:%w",
                "source:\"coast wire\"",
                "source:ap",
                "published:2025",
                "\"%w older\"~3")
            .flatMap(
                pattern ->
                    word.flatMap(w -> name.map(n -> pattern.replace("%w", w).replace("%n", n))));
    Arbitrary<String> two =
        Arbitraries.of(
                "%1 AND %2", "%1 OR %2", "%1 NOT %2", "(%1 %2)^2", "-%1", "+%1 %2", "*:* -%1")
            .flatMap(
                pattern ->
                    leaf.flatMap(
                        one -> leaf.map(other -> pattern.replace("%1", one).replace("%2", other))));
    return Arbitraries.oneOf(leaf, two).list();
  }

  /** The list of alerts that a filter is made of holds what is asked for twice, and nothing. */
  @Property(tries = 5)
  void anAlertDoesNotDependOnTheOthers(@ForAll("queries") @Size(20) List<String> queries)
      throws Exception {
    AnnotatedArticle article =
        ANNOTATOR.annotate(
            Article.of("a", "“The ferry has to go,” Owen Brandt said. The bridge is old."));
    List<String> alone = new ArrayList<>();
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < queries.size(); i++) {
      Alerts one = Alerts.inMemory();
      one.add("alert " + i, queries.get(i));
      one.match(article).forEach(match -> alone.add(match.alert().name()));
      all.put("alert " + i, queries.get(i));
    }
    Alerts together = Alerts.inMemory();
    together.addAll(all);
    assertThat(together.match(article)).extracting(match -> match.alert().name()).isEqualTo(alone);
  }
}

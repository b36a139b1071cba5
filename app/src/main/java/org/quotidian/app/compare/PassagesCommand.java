package org.quotidian.app.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.app.terminal.Page;
import org.quotidian.app.verb.ArticleLabels;
import org.quotidian.app.verb.Console;
import org.quotidian.app.verb.Formats;
import org.quotidian.app.verb.InputOptions;
import org.quotidian.app.verb.Intake;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.app.verb.Verb;
import org.quotidian.article.Article;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageClusters;
import org.quotidian.passage.PassageCollection;
import org.quotidian.passage.PassageCollection.Boilerplate;
import org.quotidian.passage.PassageCollection.FrequentPassage;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.passage.PassageMatcher.MatchStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the passages that articles share. */
@Command(
    name = "passages",
    customSynopsis = "quotidian passages [OPTIONS] PATH…",
    description = {
      "Show every passage that two articles share.",
      "",
      "Articles that share a run of at least --min-words words are aligned, unless the run is short"
          + " and occurs in more than ten places; what one has from the other is shown as passages:"
          + " verbatim, edited or paraphrased. Case, punctuation, quotation marks, hyphens and"
          + " spaces make no difference. Every run is part of a passage. What was excluded is"
          + " counted at the end, on standard error.",
      "",
      "In an edited passage, words of the left side alone are red, words of the right side alone"
          + " yellow, moved words purple; without colour they are marked [-left-], {+right+} and"
          + " {~moved~}. In a paraphrase, the words of both sides are green, or [[marked]].",
      "",
      "With --verbatim, only the runs are shown, each at its full length. With --pairs, the listed"
          + " articles are aligned even if they share no run."
    },
    footer = {
      "Examples:",
      "  quotidian passages seeds",
      "  quotidian passages --verbatim --min-words 12 --format jsonl news.jsonl.gz",
      "  quotidian passages --pairs suspects.tsv news.jsonl.gz",
      "  quotidian passages -a news.archive today.jsonl",
      "",
      "With --format jsonl, one object a passage; offsets are UTF-16 code units into the articles'"
          + " texts:",
      "  {\"left\":{\"article\",\"begin\",\"end\"},\"right\":{\"article\",\"begin\",\"end\"},",
      "   \"kind\":\"verbatim|edited|paraphrase\",\"score\"}",
      "With --clusters, one object a cluster; first is null where it is not known:",
      "  {\"cluster\",\"articles\",\"first\":{\"article\",\"begin\",\"end\",\"published\"},",
      "   \"certainty\":\"certain|likely|unknown\",",
      "   \"places\":[{\"article\",\"begin\",\"end\"}],\"text\"}",
      "With --boilerplate list, after the passages one object a text:",
      "  {\"kind\":\"boilerplate\",\"source\",\"words\",\"articles\",",
      "   \"places\":[{\"article\",\"begin\",\"end\"}]}"
    })
public final class PassagesCommand extends Verb {

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final MatchOptions match = new MatchOptions();

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description =
          "Compare only these articles: two ids a line, separated by a tab; further columns are"
              + " ignored, and so are the sources.")
  private @Nullable Path pairs;

  @Option(
      names = {"-a", "--archive"},
      paramLabel = "DIR",
      description =
          "Compare each article with those of this archive (made by quotidian index) that share a"
              + " run of 8 words, or of --min-words if that is more; not with each other. The"
              + " archive is only read.")
  private @Nullable Path archive;

  @Option(
      names = "--most",
      paramLabel = "N",
      description =
          "With --archive: compare an article with at most this many, those that seem to share"
              + " most (default: ${DEFAULT-VALUE}).")
  private int most = 100;

  @Option(names = "--verbatim", description = "Show only the runs of the same words.")
  private boolean verbatim;

  @Option(
      names = "--threshold",
      paramLabel = "SHARE",
      description =
          "The least similarity of two sentences that are shown although they share no run, above 0"
              + " and up to 1: the weight of the words that both have, as a share of the heavier"
              + " sentence's (default: ${DEFAULT-VALUE}). Not used with --pairs and --archive.")
  private double threshold = 0.7;

  enum Repeated {
    ASIDE,
    LIST,
    KEEP;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--boilerplate",
      paramLabel = "WHAT",
      description =
          "What to do with text that one source repeats in three or more unrelated articles, such"
              + " as bylines: exclude and count it (aside), list it after the passages too (list),"
              + " or treat it as any other text (keep) (default: ${DEFAULT-VALUE}).")
  private Repeated boilerplate = Repeated.ASIDE;

  @Option(names = "--clusters", description = "Show each passage once, with all its places.")
  private boolean clusters;

  public PassagesCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    PassageMatcher matcher = checked(this::matcher);
    if (archive != null && pairs != null) {
      throw wrongUsage("--archive and --pairs can't be combined");
    }
    if (clusters && (archive != null || pairs != null)) {
      throw wrongUsage("--clusters can't be combined with --archive or --pairs");
    }
    if (boilerplate == Repeated.LIST && (clusters || archive != null || pairs != null)) {
      throw wrongUsage(
          "--boilerplate list can't be combined with --clusters, --archive or --pairs");
    }
    if (most < 1) {
      throw wrongUsage("--most must be at least 1, was " + most);
    }
    Intake intake = intake(input);
    String summary;
    if (archive != null) {
      summary = new AgainstArchive(matcher, most, sink(List.of())).compare(intake, archive);
    } else {
      summary = pairs == null ? compareAll(intake, matcher) : comparePairs(intake, matcher);
    }
    console.out().flush();
    int exitCode = intake.end();
    console.messages().line(summary);
    return exitCode;
  }

  private PassageMatcher matcher() {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "--threshold must be above 0 and at most 1, was " + threshold);
    }
    PassageMatcher.Builder builder =
        match.builder().minSentenceOverlap(threshold).includeRewrites(!verbatim);
    if (boilerplate == Repeated.KEEP) {
      builder.minBoilerplateArticles(0);
    }
    return builder.build();
  }

  private String comparePairs(Intake intake, PassageMatcher matcher) throws IOException {
    PairList pairList = PairList.read(Objects.requireNonNull(pairs));
    List<AnnotatedArticle> articles = intake.annotated();
    return pairList.compare(articles, matcher, intake.problems(), sink(articles));
  }

  /** An article as it comes out of the work on it. */
  private record Read(Article article, PassageCollection.Prepared prepared) {}

  private String compareAll(Intake intake, PassageMatcher matcher) throws IOException {
    PassageCollection collection = matcher.collection();
    Set<String> sources = new HashSet<>();
    List<String> ids = new ArrayList<>();
    // Texts are kept only to be shown.
    List<Article> articles = new ArrayList<>();
    PassageLines lines = new PassageLines(console.out());
    intake.run(
        article -> new Read(article, collection.prepare(article)),
        read -> {
          collection.add(read.prepared);
          Article article = read.article;
          String source = article.source();
          sources.add(source == null ? "no source, id " + article.id() : "source " + source);
          ids.add(article.id());
          if (isJson() && !clusters) {
            lines.id(article.id());
          } else {
            articles.add(article);
          }
        });
    NothingToCompare.report(ids.size(), sources.size(), match.acrossSources(), console.messages());
    console.messages().progress("comparing " + Formats.count(ids.size(), "article") + " …");
    if (clusters) {
      return clusters(collection, articles);
    }
    List<FrequentPassage> frequent = new ArrayList<>();
    Consumer<Passage> sink = isJson() ? lines::line : shown(articles);
    List<Boilerplate> repeated = new ArrayList<>();
    MatchStatistics statistics =
        collection.match(
            sink, frequent::add, boilerplate == Repeated.LIST ? repeated::add : text -> {});
    lines.flush();
    console.messages().clearProgress();
    BoilerplateOutput output = new BoilerplateOutput(ids, articles);
    if (isJson()) {
      output.write(repeated, new JsonLines(console.out()));
    } else {
      output.print(repeated, page());
    }
    return describe(statistics) + mostFrequent(frequent, ids);
  }

  private String clusters(PassageCollection collection, List<Article> articles) throws IOException {
    PassageClusters found = new PassageClusters();
    MatchStatistics statistics = collection.match(found::add, found::add);
    console.messages().clearProgress();
    ClusterOutput output = new ClusterOutput(articles);
    if (isJson()) {
      JsonLines lines = new JsonLines(console.out());
      found.forEach(cluster -> output.write(cluster, lines));
    } else {
      Page page = page();
      ArticleLabels names = new ArticleLabels(articles.stream());
      found.forEach(cluster -> output.print(cluster, page, names));
    }
    String summary = Formats.count(found.size(), "cluster") + Formats.DOT + describe(statistics);
    return found.apart() == 0
        ? summary
        : summary + ", " + Formats.count(found.apart(), "passage") + " between clusters";
  }

  private Consumer<Passage> shown(List<Article> articles) {
    PassageText text = new PassageText(page(), new ArticleLabels(articles.stream()));
    return passage -> {
      console.messages().clearProgress();
      text.print(
          passage, articles.get(passage.left().article()), articles.get(passage.right().article()));
      console.flushIfWatched();
    };
  }

  /** The longest and most frequent of the runs that occur too often to be paired. */
  private static String mostFrequent(List<FrequentPassage> frequent, List<String> ids) {
    return frequent.stream()
        .sorted(Comparator.comparingLong(PassagesCommand::weight).reversed())
        .limit(3)
        .map(
            passage -> {
              Passage.Side first = passage.places().get(0);
              return "\n  "
                  + Formats.count(passage.words(), "word")
                  + " in "
                  + Formats.count(passage.places().size(), "place")
                  + ", first in "
                  + ids.get(first.article())
                  + " "
                  + first.span().begin()
                  + "–"
                  + first.span().end();
            })
        .collect(Collectors.joining());
  }

  private static long weight(FrequentPassage passage) {
    return (long) passage.words() * passage.places().size();
  }

  private PassageSink sink(List<AnnotatedArticle> articles) throws IOException {
    if (!isJson()) {
      PassageText text = new PassageText(page(), new ArticleLabels(articles));
      return (left, right, passage) -> {
        console.messages().clearProgress();
        text.print(passage, left, right);
        console.flushIfWatched();
      };
    }
    JsonLines lines = new JsonLines(console.out());
    return (left, right, passage) -> {
      try {
        lines.line(json -> write(json, left, right, passage));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static void write(JsonGenerator json, Article left, Article right, Passage passage)
      throws IOException {
    json.writeObjectFieldStart("left");
    write(json, left, passage.left());
    json.writeEndObject();
    json.writeObjectFieldStart("right");
    write(json, right, passage.right());
    json.writeEndObject();
    json.writeStringField("kind", PassageLines.name(passage.kind()));
    json.writeNumberField("score", passage.score());
  }

  private static void write(JsonGenerator json, Article article, Passage.Side side)
      throws IOException {
    json.writeStringField("article", article.id());
    JsonLines.span(json, side.span());
  }

  private String describe(MatchStatistics statistics) {
    return String.join(
        Formats.DOT,
        Formats.count(statistics.articles(), "article"),
        Formats.count(statistics.words(), "word"),
        Formats.count(statistics.passages(), "passage"),
        "excluded: "
            + Formats.count(statistics.withinOneSource(), "run")
            + (match.acrossSources() ? " within one source, " : " within one article, ")
            + Formats.count(statistics.boilerplate(), "passage")
            + " of boilerplate, "
            + Formats.count(statistics.tooFrequent(), "run")
            + " too frequent"
            + (statistics.frequentSentences() == 0
                ? ""
                : ", "
                    + Formats.count(statistics.frequentSentences(), "group")
                    + " of sentences too frequent")
            + (statistics.copies() == 0
                ? ""
                : ", "
                    + Formats.count(statistics.copies(), "article")
                    + " copied from others, each compared with one of them only")
            + (statistics.crowded() == 0
                ? ""
                : ", "
                    + Formats.count(statistics.crowded(), "article")
                    + " of many on one event, each compared with some of the others only")
            + (statistics.seedsSkipped() == 0
                ? ""
                : ", "
                    + Formats.count(statistics.seedsSkipped(), "pair")
                    + " of similar sentences not tried as parts of edited passages"));
  }
}

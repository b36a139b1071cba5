package org.quotidian.app;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.passage.MatchStatistics;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.passage.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the passages that articles share. */
@Command(
    name = "passages",
    customSynopsis = "quotidian passages [OPTIONS] PATH…",
    description = {
      "Show every passage that stands in two articles.",
      "",
      "A passage is a run of words; case, punctuation, quotation marks, hyphens and spaces make no"
          + " difference. Every run of the least length is shown, as long as it goes on. What was"
          + " left out is told at the end, on standard error."
    },
    footer = {
      "Examples:",
      "  quotidian passages seeds",
      "  quotidian passages --min-words 12 --format jsonl news.jsonl.gz",
      "  quotidian passages --pairs suspects.tsv news.jsonl.gz",
      "",
      "With --format jsonl, one object a passage; offsets are UTF-16 code units into the articles'"
          + " texts:",
      "  {\"left\":{\"article\",\"begin\",\"end\"},\"right\":{\"article\",\"begin\",\"end\"},",
      "   \"kind\":\"verbatim\",\"score\":1.0}"
    })
final class PassagesCommand extends Verb {

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final MatchOptions match = new MatchOptions();

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description =
          "Compare only these articles: two ids a line, parted by a tab; further columns are"
              + " ignored, and so are the sources.")
  private @Nullable Path pairs;

  PassagesCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    PassageMatcher matcher = checked(match::matcher);
    Intake intake = intake(input);
    PairList pairList = pairs == null ? null : PairList.read(pairs);
    List<AnnotatedArticle> articles = intake.annotated();
    if (pairList == null) {
      NothingToCompare.tell(articles, match.acrossSources(), console.messages());
    }
    Consumer<Passage> sink = sink(articles);
    String told;
    if (pairList == null) {
      console.messages().progress("comparing " + Words.count(articles.size(), "article") + " …");
      told = tell(matcher.match(articles, sink));
    } else {
      told = pairList.compare(articles, matcher, intake.problems(), sink);
    }
    console.out().flush();
    int exitCode = intake.end();
    console.messages().line(told);
    return exitCode;
  }

  private Consumer<Passage> sink(List<AnnotatedArticle> articles) throws IOException {
    if (!isJson()) {
      PassageText text = new PassageText(page(), new ArticleNames(articles));
      return passage -> {
        console.messages().clearProgress();
        text.print(passage);
        console.flushIfWatched();
      };
    }
    JsonLines lines = new JsonLines(console.out());
    return passage -> {
      try {
        lines.line(json -> write(json, passage));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static void write(JsonGenerator json, Passage passage) throws IOException {
    json.writeObjectFieldStart("left");
    write(json, passage.left());
    json.writeEndObject();
    json.writeObjectFieldStart("right");
    write(json, passage.right());
    json.writeEndObject();
    json.writeStringField("kind", passage.kind().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("score", passage.score());
  }

  private static void write(JsonGenerator json, Place place) throws IOException {
    json.writeStringField("article", place.article().id());
    JsonLines.span(json, place.span());
  }

  private static String tell(MatchStatistics statistics) {
    return String.join(
        Words.DOT,
        Words.count(statistics.articles(), "article"),
        Words.count(statistics.words(), "word"),
        Words.count(statistics.passages(), "passage"),
        "left out: "
            + Words.count(statistics.withinOneSource(), "run")
            + " within one source, "
            + Words.number(statistics.tooFrequent())
            + " too frequent");
  }
}

package org.quotidian.app.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.app.verb.ArticleLabels;
import org.quotidian.app.verb.Console;
import org.quotidian.app.verb.Formats;
import org.quotidian.app.verb.InputOptions;
import org.quotidian.app.verb.Intake;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.app.verb.Verb;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.CrossReferences;
import org.quotidian.crossref.Parallel;
import org.quotidian.crossref.ParallelSide;
import org.quotidian.crossref.RepeatedSentence;
import org.quotidian.passage.PassageMatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lays articles against each other. */
@Command(
    name = "xref",
    customSynopsis = "quotidian xref [OPTIONS] PATH…",
    description = {
      "Lay each article against all the others: which of its sentences stand elsewhere, and in"
          + " whose words.",
      "",
      "Words that stand in another article are in colour, or in [[ ]] where there is none. Below"
          + " the sentence it says where it stands again, and how it reads there:",
      "",
      "  =             the same words; in full if the other article spells them otherwise or they"
          + " are few, else with … for the middle",
      "  ≈ edited      with what was [-taken out-], {+put in+} and {~moved~}",
      "  ≈ paraphrase  in other words; [[ ]] are those that both have",
      "",
      "Sentences are compared if the articles tell of one event. Runs of --min-words are found in"
          + " all of them, and quotations of few words if both articles set them in marks.",
      "",
      "What one source repeats in three articles and more that have nothing else to do with each"
          + " other, such as bylines, is no parallel. Sentences of it are marked × boilerplate, in"
          + " the articles of others too, and not counted."
    },
    footer = {
      "Examples:",
      "  quotidian xref seeds",
      "  quotidian xref --article 02-meridian-post --min-words 5 seeds",
      "  quotidian xref --color always seeds | less -R",
      "  quotidian xref --format jsonl seeds > sentences.jsonl",
      "",
      "With --format jsonl, one object a sentence; sentences are numbered from 0 (from 1 in text),"
          + " and offsets are UTF-16 code units into the articles' texts. A parallel's article,"
          + " sentence, begin and end are those of the other side:",
      "  {\"article\",\"sentence\",\"begin\",\"end\",\"parallels\":[{\"article\",\"sentence\",",
      "   \"begin\",\"end\",\"here\":{\"begin\",\"end\"},\"words\",",
      "   \"kind\":\"verbatim|edited|paraphrase\",\"score\"}]}",
      "A sentence that a source repeats in so many articles has this too:",
      "   \"boilerplate\":{\"source\",\"articles\"}"
    })
public final class XrefCommand extends Verb {

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final MatchOptions match = new MatchOptions();

  @Option(
      names = "--article",
      paramLabel = "ID",
      description = "Show the article of this id only; the others are what it is laid against.")
  private @Nullable String only;

  public XrefCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    PassageMatcher matcher = checked(match::matcher);
    Intake intake = intake(input);
    List<AnnotatedArticle> articles = intake.annotated();
    if (only != null && articles.stream().noneMatch(article -> article.id().equals(only))) {
      intake.end();
      console.messages().line("no article has the id \"" + only + "\"");
      return ExitCode.SOFTWARE;
    }
    NothingToCompare.tell(articles, match.acrossSources(), console.messages());
    console.messages().progress("comparing " + Formats.count(articles.size(), "article") + " …");
    CrossReferences crossReferences = CrossReferences.of(articles, matcher);
    console.messages().clearProgress();
    XrefText text = new XrefText(page(), new ArticleLabels(articles));
    JsonLines lines = new JsonLines(console.out());
    for (CrossReference crossReference : crossReferences.articles()) {
      if (only != null && !crossReference.article().id().equals(only)) {
        continue;
      }
      if (isJson()) {
        print(crossReference, lines);
      } else {
        text.print(crossReference);
      }
    }
    console.out().flush();
    int exitCode = intake.end();
    long boilerplate = crossReferences.statistics().boilerplate();
    if (boilerplate > 0) {
      console.messages().line("left out: " + Formats.count(boilerplate, "run") + " of boilerplate");
    }
    long tooFrequent = crossReferences.statistics().tooFrequent();
    if (tooFrequent > 0) {
      console
          .messages()
          .line("left out: " + Formats.count(tooFrequent, "run") + " too frequent to pair");
    }
    long pairs = crossReferences.pairsLeftOut();
    if (pairs > 0) {
      console
          .messages()
          .line(
              "left out: "
                  + Formats.count(pairs, "pair")
                  + " of articles of one event; each is compared with the "
                  + CrossReferences.MOST_ARTICLES
                  + " most alike");
    }
    return exitCode;
  }

  private static void print(CrossReference crossReference, JsonLines lines) throws IOException {
    Map<Integer, List<Parallel>> bySentence = XrefText.bySentence(crossReference);
    Map<Integer, RepeatedSentence> boilerplate = XrefText.boilerplate(crossReference);
    List<Sentence> sentences = crossReference.article().sentences();
    for (int i = 0; i < sentences.size(); i++) {
      int number = i;
      List<Parallel> parallels = bySentence.getOrDefault(number, List.of());
      lines.line(
          json ->
              write(json, crossReference.article(), number, parallels, boilerplate.get(number)));
    }
  }

  private static void write(
      JsonGenerator json,
      AnnotatedArticle article,
      int number,
      List<Parallel> parallels,
      @Nullable RepeatedSentence boilerplate)
      throws IOException {
    json.writeStringField("article", article.id());
    json.writeNumberField("sentence", number);
    JsonLines.span(json, article.sentences().get(number).span());
    json.writeArrayFieldStart("parallels");
    for (Parallel parallel : parallels) {
      ParallelSide there = parallel.there();
      json.writeStartObject();
      json.writeStringField("article", there.article().id());
      json.writeNumberField("sentence", there.article().sentenceAt(there.span().begin()));
      JsonLines.span(json, there.span());
      json.writeObjectFieldStart("here");
      JsonLines.span(json, parallel.here().span());
      json.writeEndObject();
      json.writeNumberField("words", parallel.words());
      json.writeStringField("kind", PassageLines.name(parallel.kind()));
      json.writeNumberField("score", parallel.score());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (boilerplate != null) {
      json.writeObjectFieldStart("boilerplate");
      json.writeStringField("source", boilerplate.source());
      json.writeNumberField("articles", boilerplate.articles());
      json.writeEndObject();
    }
  }
}

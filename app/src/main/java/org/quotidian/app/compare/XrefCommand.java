package org.quotidian.app.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
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
import org.quotidian.crossref.CrossReference.RepeatedSentence;
import org.quotidian.crossref.CrossReferencer;
import org.quotidian.crossref.CrossReferences;
import org.quotidian.crossref.Parallel;
import org.quotidian.passage.PassageMatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Cross-references articles. */
@Command(
    name = "xref",
    customSynopsis = "quotidian xref [OPTIONS] PATH…",
    description = {
      "Compare each article with all others: which of its sentences occur elsewhere, and in which"
          + " words.",
      "",
      "Words that also occur in another article are in colour, or in [[ ]] without colour. Below the"
          + " sentence are its parallels:",
      "",
      "  =             the same words; printed in full if the other article spells them differently"
          + " or they are few, else with … for the middle",
      "  ≈ edited      with the words [-removed-], {+added+} and {~moved~}",
      "  ≈ paraphrase  in other words; [[ ]] marks the words in common",
      "",
      "Sentences are compared if the articles report the same event. Runs of --min-words are found"
          + " in all articles, and shorter quotations if both articles have them in quotation"
          + " marks.",
      "",
      "Text that a source repeats in three or more unrelated articles, such as a byline, is"
          + " boilerplate and has no parallels. Its sentences are marked × boilerplate, also in"
          + " articles of other sources, and not counted."
    },
    footer = {
      "Examples:",
      "  quotidian xref seeds",
      "  quotidian xref --article 02-meridian-post --min-words 5 seeds",
      "  quotidian xref --color always seeds | less -R",
      "  quotidian xref --format jsonl seeds > sentences.jsonl",
      "",
      "With --format jsonl, one object for each sentence. Sentences are numbered from 0 (from 1 in"
          + " text). Offsets are UTF-16 code units in the articles' texts. A parallel's article,"
          + " sentence, begin and end refer to the other side:",
      "  {\"article\",\"sentence\",\"begin\",\"end\",\"parallels\":[{\"article\",\"sentence\",",
      "   \"begin\",\"end\",\"here\":{\"begin\",\"end\"},\"words\",",
      "   \"kind\":\"verbatim|edited|paraphrase\",\"score\"}]}",
      "A sentence that is boilerplate also has the source and the number of its articles:",
      "   \"boilerplate\":{\"source\",\"articles\"}"
    })
public final class XrefCommand extends Verb {

  private static final String ONE_EVENT =
      " of one event; the sentences of an article are compared with those of the "
          + CrossReferencer.MAX_ARTICLES
          + " nearest";

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final MatchOptions match = new MatchOptions();

  @Option(
      names = "--article",
      paramLabel = "ID",
      description = "Compare only the article with this id with the others.")
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
    CrossReferencer referencer = CrossReferencer.builder().matcher(matcher).build();
    List<String> skipped = new ArrayList<>();
    List<CrossReference> references =
        only == null ? all(referencer, articles, skipped) : one(referencer, articles, skipped);
    console.messages().clearProgress();
    XrefText text = new XrefText(page(), new ArticleLabels(articles));
    JsonLines lines = new JsonLines(console.out());
    for (CrossReference crossReference : references) {
      if (isJson()) {
        print(crossReference, lines);
      } else {
        text.print(crossReference);
      }
    }
    console.out().flush();
    int exitCode = intake.end();
    skipped.forEach(line -> console.messages().line("excluded: " + line));
    return exitCode;
  }

  private static List<CrossReference> all(
      CrossReferencer referencer, List<AnnotatedArticle> articles, List<String> skipped) {
    CrossReferences all = referencer.of(articles);
    long boilerplate = all.statistics().boilerplate();
    if (boilerplate > 0) {
      skipped.add(Formats.count(boilerplate, "run") + " of boilerplate");
    }
    long tooFrequent = all.statistics().tooFrequent();
    if (tooFrequent > 0) {
      skipped.add(Formats.count(tooFrequent, "run") + " too frequent to pair");
    }
    if (all.pairsSkipped() > 0) {
      skipped.add(Formats.count(all.pairsSkipped(), "pair") + " of articles" + ONE_EVENT);
    }
    return all.articles();
  }

  private List<CrossReference> one(
      CrossReferencer referencer, List<AnnotatedArticle> articles, List<String> skipped) {
    List<CrossReference> references = new ArrayList<>();
    for (AnnotatedArticle article : articles) {
      if (article.id().equals(only)) {
        CrossReference reference = referencer.of(article, articles);
        references.add(reference);
        if (reference.articlesSkipped() > 0) {
          skipped.add(Formats.count(reference.articlesSkipped(), "article") + ONE_EVENT);
        }
      }
    }
    return references;
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
      Parallel.Side there = parallel.there();
      json.writeStartObject();
      json.writeStringField("article", there.article().id());
      json.writeNumberField("sentence", there.sentence());
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

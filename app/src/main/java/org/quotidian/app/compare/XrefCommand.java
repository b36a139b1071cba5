package org.quotidian.app.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.app.verb.ArticleLabels;
import org.quotidian.app.verb.Console;
import org.quotidian.app.verb.Formats;
import org.quotidian.app.verb.InputOptions;
import org.quotidian.app.verb.Intake;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.app.verb.Verb;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.CrossReferencer;
import org.quotidian.crossref.CrossReferences;
import org.quotidian.crossref.FigureComparison;
import org.quotidian.crossref.QuotationThread;
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
      "  quotidian xref --html report.html seeds",
      "",
      "With --format jsonl, one object for each sentence. Sentences are numbered from 0 (from 1 in"
          + " text). Offsets are UTF-16 code units in the articles' texts. A parallel's article,"
          + " sentence, begin and end refer to the other side:",
      "  {\"type\":\"sentence\",\"article\",\"sentence\",\"begin\",\"end\",",
      "   \"parallels\":[{\"article\",\"sentence\",",
      "   \"begin\",\"end\",\"here\":{\"begin\",\"end\"},\"words\",",
      "   \"kind\":\"verbatim|edited|paraphrase\",\"score\"}]}",
      "A sentence that is boilerplate also has the source and the number of its articles:",
      "   \"boilerplate\":{\"source\",\"articles\"}",
      "",
      "One object for each quotation of several articles, for each two figures that count the same"
          + " thing, and for what only one article has:",
      "  {\"type\":\"thread\",\"thread\",\"speakers\":\"same|differ|unnamed\",",
      "   \"quotations\":[{\"article\",\"begin\",\"end\",",
      "   \"kind\":\"direct|mixed|indirect\",\"speaker\":{\"name\",\"entity\",\"certainty\"}|null}],",
      "   \"first\":{\"article\",\"certainty\":\"certain|likely\"}|null}",
      "  {\"type\":\"figures\",\"left\":{\"article\",\"begin\",\"end\",\"value\",\"unit\"},",
      "   \"right\":{…},\"agreement\":\"agree|differ\"}",
      "  {\"type\":\"exclusive\",\"article\",\"begin\",\"end\",",
      "   \"what\":\"sentence|quotation|figure|entity\"}"
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

  /** The parts of a cross-reference. */
  enum Part {
    QUOTATIONS,
    FIGURES,
    PARALLELS,
    EXCLUSIVE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--show",
      paramLabel = "PART",
      split = ",",
      description =
          "Show these parts only, separated by commas: quotations (those of several articles),"
              + " figures (those that count the same thing), parallels (of each sentence),"
              + " exclusive (what only one article has).")
  private Set<Part> show = EnumSet.allOf(Part.class);

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "Write a report to this file instead: one page for a browser, which loads nothing from the"
              + " network.")
  private @Nullable Path html;

  public XrefCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    if (html != null && (only != null || show.size() < Part.values().length || isJson())) {
      throw wrongUsage("--html reports everything: it excludes --article, --show and --format");
    }
    PassageMatcher matcher = checked(match::matcher);
    Intake intake = intake(input);
    List<AnnotatedArticle> articles = new ArrayList<>();
    // Names, quotations and figures are only needed for what is made of them.
    Annotator annotator =
        show.equals(EnumSet.of(Part.PARALLELS)) ? Annotator.sentences() : Annotator.english();
    intake.run(annotator::annotate, articles::add);
    if (only != null && articles.stream().noneMatch(article -> article.id().equals(only))) {
      intake.end();
      console.messages().line("no article has the id \"" + only + "\"");
      return ExitCode.SOFTWARE;
    }
    NothingToCompare.report(articles, match.acrossSources(), console.messages());
    console.messages().progress("comparing " + Formats.count(articles.size(), "article") + " …");
    CrossReferencer referencer = CrossReferencer.builder().matcher(matcher).build();
    if (html != null) {
      CrossReferences all = referencer.of(articles);
      console.messages().clearProgress();
      ReportFile.write(all, html);
      console.messages().line("wrote " + html);
      return intake.end();
    }
    List<String> skipped = new ArrayList<>();
    Found found =
        only == null ? all(referencer, articles, skipped) : one(referencer, articles, skipped);
    console.messages().clearProgress();
    if (isJson()) {
      printJson(found);
    } else {
      printText(found, new ArticleLabels(articles));
    }
    console.out().flush();
    int exitCode = intake.end();
    skipped.forEach(line -> console.messages().line("excluded: " + line));
    return exitCode;
  }

  /** What is printed. */
  private record Found(
      List<CrossReference> articles,
      List<QuotationThread> threads,
      List<FigureComparison> figures) {}

  private void printJson(Found found) throws IOException {
    XrefJson json = new XrefJson(new JsonLines(console.out()));
    for (CrossReference crossReference : found.articles) {
      if (show.contains(Part.PARALLELS)) {
        json.sentences(crossReference);
      }
      if (show.contains(Part.EXCLUSIVE)) {
        json.exclusive(crossReference);
      }
    }
    if (show.contains(Part.QUOTATIONS)) {
      for (QuotationThread thread : found.threads) {
        json.thread(thread);
      }
    }
    if (show.contains(Part.FIGURES)) {
      for (FigureComparison figure : found.figures) {
        json.figures(figure);
      }
    }
  }

  private void printText(Found found, ArticleLabels labels) {
    XrefSections sections = new XrefSections(page(), labels);
    if (show.contains(Part.QUOTATIONS)) {
      sections.threads(found.threads);
    }
    if (show.contains(Part.FIGURES)) {
      sections.figures(found.figures);
    }
    XrefText text = new XrefText(page(), labels);
    for (CrossReference crossReference : found.articles) {
      if (show.contains(Part.PARALLELS)) {
        text.print(crossReference);
      }
      if (show.contains(Part.EXCLUSIVE)) {
        sections.exclusive(crossReference);
      }
    }
  }

  private static Found all(
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
    return new Found(all.articles(), all.threads(), all.figures());
  }

  private Found one(
      CrossReferencer referencer, List<AnnotatedArticle> articles, List<String> skipped) {
    List<CrossReference> references = new ArrayList<>();
    List<QuotationThread> threads = new ArrayList<>();
    List<FigureComparison> figures = new ArrayList<>();
    for (AnnotatedArticle article : articles) {
      if (article.id().equals(only)) {
        CrossReference reference = referencer.of(article, articles);
        references.add(reference);
        threads.addAll(reference.threads());
        figures.addAll(reference.figures());
        if (reference.articlesSkipped() > 0) {
          skipped.add(Formats.count(reference.articlesSkipped(), "article") + ONE_EVENT);
        }
      }
    }
    return new Found(references, threads, figures);
  }
}

package org.quotidian.app.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.app.verb.ArticleLabels;
import org.quotidian.app.verb.Console;
import org.quotidian.app.verb.Formats;
import org.quotidian.app.verb.InputOptions;
import org.quotidian.app.verb.Intake;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.app.verb.LuceneLog;
import org.quotidian.app.verb.SpeakerOptions;
import org.quotidian.app.verb.Verb;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.CrossReferencer;
import org.quotidian.crossref.CrossReferences;
import org.quotidian.crossref.FigureComparison;
import org.quotidian.crossref.QuotationThread;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Cross-references articles. */
@Command(
    name = "xref",
    customSynopsis = {
      "quotidian xref [OPTIONS] PATH…",
      "quotidian xref -a DIR [OPTIONS] PATH…",
      "quotidian xref -a DIR [OPTIONS] --article ID"
    },
    description = {
      "Compare each article with all others: which of its sentences occur elsewhere, and in which"
          + " words.",
      "",
      "First come the stories at a glance: the articles of each event, and the share of each that"
          + " occurs in others; then quotations and figures of several articles, those that may"
          + " differ first; then each article, sentence by sentence.",
      "",
      "With --archive, each article is compared with the most similar ones of an archive.",
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
          + " articles of other sources, and not counted. So are bylines, the line that names the"
          + " reporters, and the author's biography."
    },
    footer = {
      "Examples:",
      "  quotidian xref seeds",
      "  quotidian xref --article 02-meridian-post --min-words 5 seeds",
      "  quotidian xref --show story,figures seeds",
      "  quotidian xref -a news.archive today.jsonl",
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
      "Where the sides differ, a parallel that is edited or a paraphrase also has the changes; here"
          + " or there is missing where the side has nothing:",
      "   \"changes\":[{\"change\":\"changed|moved|only_here|only_there\",",
      "   \"here\":{\"begin\",\"end\"},\"there\":{\"begin\",\"end\"}}]",
      "A sentence that is boilerplate also has the source that repeats it, and the number of its"
          + " articles; null and 0 if it says who made the article:",
      "   \"boilerplate\":{\"source\",\"articles\"}",
      "",
      "One object for each quotation of several articles, for each two figures that count the same"
          + " thing, and for what only one article has:",
      "  {\"type\":\"thread\",\"thread\",\"speakers\":\"same|differ|unnamed\",",
      "   \"longest\",\"quotations\":[{\"article\",\"begin\",\"end\",\"changes\",",
      "   \"kind\":\"direct|mixed|indirect\",\"speaker\":{\"name\",\"entity\",\"basis\",\"certainty\"}|null}],",
      "   \"first\":{\"article\",\"certainty\":\"certain|likely\"}|null}",
      "  {\"type\":\"figures\",\"left\":{\"article\",\"begin\",\"end\",\"value\",\"unit\",",
      "   \"qualifier\"},\"right\":{…},\"agreement\":\"agree|differ\"}",
      "  {\"type\":\"series\",\"unit\",\"values\":[{…,\"date\"}]}",
      "  {\"type\":\"exclusive\",\"article\",\"begin\",\"end\",",
      "   \"what\":\"sentence|quotation|figure|entity\"}",
      "  {\"type\":\"entities\",\"article\",\"shared\":[…],\"exclusive\":[…]}",
      "Of the quotations, longest is the number of the longest, from 0; the changes of the others"
          + " are those from it. A series has the figures of one thing that differ, by date.",
      "",
      "One object for each story of several articles; a share is one of the article's words:",
      "  {\"type\":\"story\",\"articles\":[…],\"title\",\"from\",\"to\",\"entities\":[…],",
      "   \"shares\":[{\"article\",\"elsewhere\",\"in\":[{\"article\",\"share\"}]}]}"
    })
public final class XrefCommand extends Verb {

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final SpeakerOptions speakers = new SpeakerOptions();
  @Mixin private final MatchOptions match = new MatchOptions();

  @Option(
      names = "--article",
      paramLabel = "ID",
      description =
          "Compare only the article with this id with the others; with --archive and without PATH,"
              + " an article of the archive.")
  private @Nullable String only;

  @Option(
      names = {"-a", "--archive"},
      paramLabel = "DIR",
      description =
          "Compare each article with the articles of this archive that share runs of words or"
              + " distinctive words with it; not with each other. The archive is only read. Several"
              + " are used as one.")
  private List<Path> archives = List.of();

  @Option(
      names = "--most",
      paramLabel = "N",
      description =
          "With --archive: compare an article with at most this many (default: ${DEFAULT-VALUE}).")
  private int most = Archive.CROSS_REFERENCED;

  /** The parts of a cross-reference. */
  enum Part {
    STORY,
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
          "Show these parts only, separated by commas: story (at a glance), quotations (those of"
              + " several articles), figures (those that count the same thing), parallels (of each sentence),"
              + " exclusive (what only one article has).")
  private Set<Part> show = EnumSet.allOf(Part.class);

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "Write a report to this file instead: one page for a browser, which loads nothing from the"
              + " network. With --archive, the articles are compared with those of the archive that"
              + " have something in common with them, and these with each other.")
  private @Nullable Path html;

  public XrefCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    boolean isPartial =
        only != null && archives.isEmpty() || show.size() < Part.values().length || isJson();
    if (html != null && isPartial) {
      throw wrongUsage(
          "--html reports everything: it excludes --show and --format, and --article without"
              + " --archive");
    }
    PassageMatcher matcher = checked(match::matcher);
    if (most < 1) {
      throw wrongUsage("--most must be at least 1, was " + most);
    }
    CrossReferencer referencer =
        CrossReferencer.builder().matcher(matcher).speakersAtLeast(speakers.least()).build();
    SkippedComparisons skipped = new SkippedComparisons();
    if (!archives.isEmpty() && only != null && input.isEmpty()) {
      return ofArchive(archives, only, referencer);
    }
    Intake intake = intake(input);
    List<AnnotatedArticle> articles = new ArrayList<>();
    // Names, quotations and figures are only needed for what is made of them.
    Annotator annotator =
        show.equals(EnumSet.of(Part.PARALLELS)) ? Annotator.sentences() : speakers.annotator();
    intake.run(annotator::annotate, articles::add);
    if (only != null && articles.stream().noneMatch(article -> article.id().equals(only))) {
      intake.end();
      return unknown(only);
    }
    if (archives.isEmpty()) {
      NothingToCompare.report(articles, match.acrossSources(), console.messages());
    }
    console.messages().progress("comparing " + Formats.count(articles.size(), "article") + " …");
    if (html != null) {
      if (archives.isEmpty()) {
        report(referencer.of(articles), null, skipped);
      } else {
        reportWithArchive(referencer, articles, skipped);
      }
      int exitCode = intake.end();
      printSkipped(skipped);
      return exitCode;
    }
    Found found;
    if (!archives.isEmpty()) {
      found = againstArchive(archives, referencer, articles, skipped);
    } else {
      found =
          only == null ? all(referencer, articles, skipped) : one(referencer, articles, skipped);
    }
    console.messages().clearProgress();
    print(found);
    int exitCode = intake.end();
    printSkipped(skipped);
    return exitCode;
  }

  private void printSkipped(SkippedComparisons skipped) {
    skipped.lines().forEach(line -> console.messages().line("excluded: " + line));
  }

  private int unknown(String id) {
    console.messages().line("no article has the id \"" + id + "\"");
    return ExitCode.SOFTWARE;
  }

  private int ofArchive(List<Path> directories, String id, CrossReferencer referencer)
      throws IOException {
    LuceneLog.quiet();
    try (Archive opened = Archive.openReadOnly(directories)) {
      Optional<AnnotatedArticle> article = opened.article(id);
      if (article.isEmpty()) {
        return unknown(id);
      }
      if (html != null) {
        SkippedComparisons skipped = new SkippedComparisons();
        reportWithRelated(opened, referencer, List.of(article.get()), skipped);
        printSkipped(skipped);
        return ExitCode.OK;
      }
      print(Found.of(List.of(opened.crossReference(article.get(), referencer, most))));
    }
    return ExitCode.OK;
  }

  private void report(CrossReferences all, @Nullable String remark, SkippedComparisons skipped)
      throws IOException {
    Path file = Objects.requireNonNull(html);
    console.messages().clearProgress();
    ReportFile.write(all, remark, file);
    console.messages().line("wrote " + file);
    skipped.add(all);
  }

  private void reportWithArchive(
      CrossReferencer referencer, List<AnnotatedArticle> articles, SkippedComparisons skipped)
      throws IOException {
    LuceneLog.quiet();
    try (Archive opened = Archive.openReadOnly(archives)) {
      reportWithRelated(
          opened,
          referencer,
          articles.stream().filter(each -> only == null || each.id().equals(only)).toList(),
          skipped);
    }
  }

  /**
   * Reports on articles, and on those of an archive that have something in common with them, each
   * once.
   */
  private void reportWithRelated(
      Archive archive,
      CrossReferencer referencer,
      List<AnnotatedArticle> articles,
      SkippedComparisons skipped)
      throws IOException {
    Map<String, AnnotatedArticle> related = new LinkedHashMap<>();
    articles.forEach(article -> related.put(article.id(), article));
    List<CrossReference> references = new ArrayList<>();
    for (AnnotatedArticle article : articles) {
      CrossReference reference = archive.crossReference(article, referencer, most);
      references.add(reference);
      for (AnnotatedArticle other : Found.of(List.of(reference)).shown()) {
        related.putIfAbsent(other.id(), other);
      }
    }
    SkippedComparisons notSearched = new SkippedComparisons();
    notSearched.add(references);
    report(
        referencer.of(List.copyOf(related.values())),
        searched(archive, articles.size(), notSearched.lines()),
        skipped);
    notSearched.lines().forEach(line -> skipped.add(line + ", of the archive"));
  }

  /** How the articles of an archive were chosen, and what was skipped then. */
  private String searched(Archive archive, int articles, List<String> skipped) throws IOException {
    return (articles == 1 ? "The article" : "Each of " + Formats.count(articles, "article"))
        + " was compared with those of an archive of "
        + Formats.count(archive.articleCount(), "article")
        + " that seem to have most in common with it, at most "
        + Formats.number(most)
        + ". This report has those that have something in common with it"
        + (skipped.isEmpty() ? "." : "; skipped: " + String.join("; ", skipped) + ".");
  }

  private Found againstArchive(
      List<Path> directories,
      CrossReferencer referencer,
      List<AnnotatedArticle> articles,
      SkippedComparisons skipped)
      throws IOException {
    LuceneLog.quiet();
    List<CrossReference> references = new ArrayList<>();
    try (Archive opened = Archive.openReadOnly(directories)) {
      for (AnnotatedArticle article : articles) {
        if (only == null || article.id().equals(only)) {
          references.add(opened.crossReference(article, referencer, most));
        }
      }
    }
    skipped.add(references);
    return Found.of(references);
  }

  private void print(Found found) throws IOException {
    List<Story> stories = show.contains(Part.STORY) ? found.stories() : List.of();
    if (isJson()) {
      printJson(found, stories);
    } else {
      printText(found, stories, new ArticleLabels(found.shown()));
    }
    console.out().flush();
  }

  private void printJson(Found found, List<Story> stories) throws IOException {
    XrefJson json = new XrefJson(new JsonLines(console.out()));
    Map<String, CrossReference> byId = found.byId();
    for (Story story : stories) {
      json.story(story, byId);
    }
    for (CrossReference crossReference : found.articles()) {
      if (show.contains(Part.PARALLELS)) {
        json.sentences(crossReference);
      }
      if (show.contains(Part.EXCLUSIVE)) {
        json.exclusive(crossReference);
        json.entities(crossReference);
      }
    }
    if (show.contains(Part.QUOTATIONS)) {
      for (QuotationThread thread : found.threads()) {
        json.thread(thread);
      }
    }
    if (show.contains(Part.FIGURES)) {
      for (FigureComparison figure : found.figures()) {
        json.figures(figure);
      }
      for (FigureComparison.Series series : FigureComparison.series(found.figures())) {
        json.series(series);
      }
    }
  }

  private void printText(Found found, List<Story> stories, ArticleLabels labels) {
    XrefSections sections = new XrefSections(page(), labels);
    Map<String, CrossReference> byId = found.byId();
    stories.forEach(story -> sections.story(story, byId));
    if (show.contains(Part.QUOTATIONS)) {
      sections.threads(found.threads());
    }
    if (show.contains(Part.FIGURES)) {
      sections.figures(found.figures());
    }
    XrefText text = new XrefText(page(), labels);
    for (CrossReference crossReference : found.articles()) {
      if (show.contains(Part.PARALLELS)) {
        text.print(crossReference);
      }
      if (show.contains(Part.EXCLUSIVE)) {
        sections.exclusive(crossReference);
      }
    }
  }

  private static Found all(
      CrossReferencer referencer, List<AnnotatedArticle> articles, SkippedComparisons skipped) {
    CrossReferences all = referencer.of(articles);
    skipped.add(all);
    return new Found(all.articles(), all.threads(), all.figures());
  }

  private Found one(
      CrossReferencer referencer, List<AnnotatedArticle> articles, SkippedComparisons skipped) {
    List<CrossReference> references = new ArrayList<>();
    for (AnnotatedArticle article : articles) {
      if (article.id().equals(only)) {
        references.add(referencer.of(article, articles));
      }
    }
    skipped.add(references);
    return Found.of(references);
  }
}

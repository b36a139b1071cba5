package org.quotidian.app.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.app.verb.Console;
import org.quotidian.app.verb.Formats;
import org.quotidian.app.verb.InputOptions;
import org.quotidian.app.verb.Intake;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.app.verb.LuceneLog;
import org.quotidian.app.verb.Verb;
import org.quotidian.article.Article;
import org.quotidian.story.Story;
import org.quotidian.story.StoryCollection;
import org.quotidian.story.StoryGrouper;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Groups articles by the event that they report. */
@Command(
    name = "stories",
    customSynopsis = {"quotidian stories [OPTIONS] PATH…", "quotidian stories [OPTIONS] -a DIR"},
    description = {
      "Group articles by the event that they report.",
      "",
      "Two articles are linked by the words that both have: the rarer and the more frequent in"
          + " both, the more; names and numbers separate events of one kind. A link is weaker, the"
          + " more days are between the dates of publication. The order of the articles makes no"
          + " difference."
    },
    footer = {
      "Examples:",
      "  quotidian stories seeds",
      "  quotidian stories --explain seeds",
      "  quotidian stories --format jsonl news.jsonl.gz > stories.jsonl",
      "  quotidian stories -a news.archive",
      "",
      "With --format jsonl, one object a story; from and to are null if no article has a date:",
      "  {\"story\",\"articles\":[…],\"title\",\"from\",\"to\",\"entities\":[…]}"
    })
public final class StoriesCommand extends Verb {

  @Mixin private final InputOptions input = new InputOptions();

  @Option(
      names = {"-a", "--archive"},
      paramLabel = "DIR",
      description = "Group the articles of this archive, which is only read; without PATH.")
  private @Nullable Path archive;

  @Option(
      names = "--min-articles",
      paramLabel = "N",
      description =
          "Show only stories of at least so many articles (default: 2; 1 with --format jsonl).")
  private int minArticles;

  @Option(
      names = "--explain",
      description = "Show for each article what it has in common with the first of its story.")
  private boolean explain;

  public StoriesCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    if (minArticles < 0) {
      throw wrongUsage("--min-articles must be at least 1, was " + minArticles);
    }
    if (archive != null && !input.isEmpty()) {
      throw wrongUsage("--archive and PATH can't be combined");
    }
    StoryCollection collection = StoryGrouper.builder().build().collection();
    List<Article> articles = new ArrayList<>();
    Path directory = archive;
    int exitCode =
        directory == null
            ? read(collection, articles)
            : readArchive(directory, collection, articles);
    console.messages().progress("grouping " + Formats.count(collection.size(), "article") + " …");
    List<Story> stories = collection.stories();
    console.messages().clearProgress();
    if (isJson()) {
      JsonLines lines = new JsonLines(console.out());
      for (int i = 0; i < stories.size(); i++) {
        if (stories.get(i).articles().size() >= minArticles) {
          StoryOutput.write(i, stories.get(i), lines);
        }
      }
    } else {
      print(stories, new StoryOutput(page(), explain ? articles : List.of(), collection));
    }
    console.out().flush();
    if (collection.pairsSkipped() > 0) {
      console
          .messages()
          .line(
              "excluded: "
                  + Formats.count(collection.pairsSkipped(), "pair")
                  + " of articles; an article is compared with 1,000 later ones at most");
    }
    return exitCode;
  }

  private int read(StoryCollection collection, List<Article> articles) throws IOException {
    Intake intake = intake(input);
    intake.run(
        article -> new Read(article, collection.prepare(article)),
        read -> {
          collection.add(read.prepared);
          if (explain) {
            articles.add(read.article);
          }
        });
    return intake.end();
  }

  /** An article, and what it is grouped by. */
  private record Read(Article article, StoryCollection.Prepared prepared) {}

  private int readArchive(Path directory, StoryCollection collection, List<Article> articles)
      throws IOException {
    LuceneLog.quiet();
    try (Archive opened = Archive.openReadOnly(directory);
        Stream<AnnotatedArticle> all = opened.articles()) {
      for (Iterator<AnnotatedArticle> each = all.iterator(); each.hasNext(); ) {
        AnnotatedArticle article = each.next();
        collection.add(article);
        if (explain) {
          articles.add(article.article());
        }
      }
    }
    return ExitCode.OK;
  }

  private void print(List<Story> stories, StoryOutput output) {
    int least = minArticles == 0 ? 2 : minArticles;
    int skipped = 0;
    int shown = 0;
    for (Story story : stories) {
      if (story.articles().size() >= least) {
        output.print(story);
        shown++;
      } else {
        skipped += story.articles().size();
      }
    }
    console
        .messages()
        .line(
            Formats.count(shown, "story", "stories")
                + (skipped == 0
                    ? ""
                    : Formats.DOT
                        + Formats.count(skipped, "article")
                        + (least == 2 ? " in no story with others" : " in smaller stories")));
  }
}

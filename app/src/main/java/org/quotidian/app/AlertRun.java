package org.quotidian.app;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quotidian.alert.AlertMatch;
import org.quotidian.alert.Alerts;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.query.SentenceHit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds the articles that alerts wait for. */
@Command(
    name = "run",
    customSynopsis = "quotidian alert run -d DIR [OPTIONS] PATH…",
    description = {
      "Read articles, and show the sentences that alerts find in them.",
      "",
      "A query finds in an article what it would in an archive that holds nothing else. The articles"
          + " are put into no archive."
    },
    footer = {
      "Examples:",
      "  quotidian alert run -d my.alerts today.jsonl",
      "  tail -n +0 -f feed.jsonl | quotidian alert run -d my.alerts --format jsonl -",
      "",
      "With --format jsonl, one object a sentence, as by quotidian search, with the alert in front:",
      "  {\"alert\",\"article\",\"sentence\",\"begin\",\"end\",\"text\",\"score\",\"highlights\",…}"
    })
final class AlertRun extends Verb {

  @Mixin private final AlertCommand.Where where = new AlertCommand.Where();
  @Mixin private final InputOptions input = new InputOptions();

  private final Set<String> matched = new HashSet<>();
  private long articles;
  private long matchedArticles;
  private long sentences;

  AlertRun(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Intake intake = intake(input);
    LuceneLog.quiet();
    Alerts alerts = where.open();
    alerts.list().forEach(alert -> AlertCommand.tellProblem(alert, console));
    Page page = page();
    SearchText text = new SearchText(page, 0);
    SearchJson json = new SearchJson(console.out(), 0, false);
    intake.run(
        article -> match(article, alerts),
        matches -> {
          count(matches);
          for (AlertMatch match : matches) {
            if (isJson()) {
              json.print(match);
            } else {
              text.print(match);
            }
          }
          console.flushIfWatched();
        });
    int exitCode = intake.end();
    if (!isJson()) {
      page.line(new StyledText().add(total(alerts), Style.FAINT));
    }
    return exitCode;
  }

  private static List<AlertMatch> match(Article article, Alerts alerts) throws IOException {
    AnnotatedArticle annotated = Annotator.english().annotate(article);
    return alerts.match(annotated);
  }

  private void count(List<AlertMatch> matches) {
    articles++;
    matchedArticles += matches.isEmpty() ? 0 : 1;
    Set<Integer> found = new HashSet<>();
    for (AlertMatch match : matches) {
      matched.add(match.alert().name());
      match.hits().stream().map(SentenceHit::number).forEach(found::add);
    }
    sentences += found.size();
  }

  private String total(Alerts alerts) {
    return String.join(
        Words.DOT,
        Words.count(articles, "article"),
        Words.number(matched.size()) + " of " + Words.count(alerts.list().size(), "alert"),
        Words.count(sentences, "sentence") + " in " + Words.count(matchedArticles, "article"));
  }
}

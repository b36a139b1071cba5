package org.quotidian.app.archive;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quotidian.alert.Alerts;
import org.quotidian.alert.Alerts.Alert;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.app.terminal.Page;
import org.quotidian.app.terminal.Style;
import org.quotidian.app.terminal.StyledText;
import org.quotidian.app.verb.Console;
import org.quotidian.app.verb.Failures;
import org.quotidian.app.verb.Formats;
import org.quotidian.app.verb.InputOptions;
import org.quotidian.app.verb.Intake;
import org.quotidian.app.verb.LuceneLog;
import org.quotidian.app.verb.Verb;
import org.quotidian.article.Article;
import org.quotidian.query.SentenceHit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Matches articles against alerts. */
@Command(
    name = "run",
    customSynopsis = "quotidian alert run -d DIR [OPTIONS] PATH…",
    description = {
      "Read articles, and show the sentences that alerts find in them.",
      "",
      "A query finds in an article what it would find in an archive of this article alone. The"
          + " articles are added to no archive."
    },
    footer = {
      "Examples:",
      "  quotidian alert run -d my.alerts today.jsonl",
      "  tail -n +0 -f feed.jsonl | quotidian alert run -d my.alerts --format jsonl -",
      "",
      "With --format jsonl, one object a sentence, as quotidian search prints, preceded by the alert:",
      "  {\"alert\",\"article\",\"sentence\",\"begin\",\"end\",\"text\",\"score\",\"highlights\",…}"
    })
final class AlertRun extends Verb {

  @Mixin private final AlertCommand.Where where = new AlertCommand.Where();
  @Mixin private final InputOptions input = new InputOptions();

  private final Set<String> matched = new HashSet<>();
  private final Set<String> failed = ConcurrentHashMap.newKeySet();
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
    Alerts alerts = where.existing();
    if (alerts.list().isEmpty()) {
      throw new IOException(where.directory() + " has no alerts; quotidian alert add stores one");
    }
    alerts.list().forEach(alert -> AlertCommand.reportProblem(alert, console));
    Page page = page();
    SearchText text = new SearchText(page, 0);
    SearchJson json = new SearchJson(console.out(), 0, false);
    intake.run(
        article -> match(article, alerts),
        matches -> {
          count(matches);
          for (Alerts.Match match : matches) {
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
    return failed.isEmpty() ? exitCode : ExitCode.SOFTWARE;
  }

  private List<Alerts.Match> match(Article article, Alerts alerts) throws IOException {
    AnnotatedArticle annotated = Annotator.english().annotate(article);
    return alerts.match(annotated, this::reportFailure);
  }

  /** Reports the first failure of each alert; the others go on. */
  private void reportFailure(Alert alert, RuntimeException failure) {
    if (failed.add(alert.name())) {
      console.messages().line("alert '" + alert.name() + "' failed: " + Failures.reason(failure));
    }
  }

  private void count(List<Alerts.Match> matches) {
    articles++;
    matchedArticles += matches.isEmpty() ? 0 : 1;
    Set<Integer> found = new HashSet<>();
    for (Alerts.Match match : matches) {
      matched.add(match.alert().name());
      match.hits().stream().map(SentenceHit::number).forEach(found::add);
    }
    sentences += found.size();
  }

  private String total(Alerts alerts) {
    return String.join(
        Formats.DOT,
        Formats.count(articles, "article"),
        Formats.number(matched.size()) + " of " + Formats.count(alerts.list().size(), "alert"),
        Formats.count(sentences, "sentence") + " in " + Formats.count(matchedArticles, "article"));
  }
}

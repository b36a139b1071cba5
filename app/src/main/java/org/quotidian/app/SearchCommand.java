package org.quotidian.app;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quotidian.Archive;
import org.quotidian.article.Span;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds sentences in an archive. */
@Command(
    name = "search",
    customSynopsis = "quotidian search -a DIR [OPTIONS] QUERY…",
    description = "Find sentences in an archive, best first.",
    footer = {
      "The query language is Lucene's; words match in any inflection:",
      "  zelenskyy guarantees              one of the words, better both",
      "  zelenskyy AND guarantees          both; also OR, NOT, + and -, ( )",
      "  \"antitrust regulators\"            the phrase, whatever the marks between",
      "  \"regulators approve\"~3            the words at most three places apart",
      "  negotiat*  zelensk?y              wildcards",
      "  zelensky~1                        words with at most one letter changed",
      "  entity:\"Volodymyr Zelenskyy\"      mentions the entity, by any of its names",
      "  person:Merz org:NATO place:Kyiv   the same, by type",
      "  speaker:Trump                     holds a quotation by this speaker",
      "  quote:\"closer now\"                holds a quotation with the phrase",
      "  quote:(speaker:Merz agreement)    one quotation that meets all of it",
      "  figure:troops                     holds a figure that counts this",
      "  figure:[700000 TO 900000]         holds a figure in the range",
      "  title:berlin                      of an article with this word in its title",
      "  source:ap                         of one source, in whatever case",
      "  source:\"Lakeside Tribune\"         of a source with a blank in its name",
      "  published:2025-12-15              of one day, month (2025-12) or year (2025)",
      "  published:[2025-12-15 TO *]       from a day on; with both ends in [ ],",
      "                                    without in { }",
      "",
      "Quote the query, so that the shell leaves it alone. Several words are joined by blanks; put"
          + " -- before one that starts with -.",
      "",
      "Examples:",
      "  quotidian search -a news.archive 'security guarantees'",
      "  quotidian search -a news.archive --limit 3 '\"closer now\" NOT source:ap'",
      "  quotidian search -a news.archive 'drones AND published:[2025-12 TO *]'",
      "  quotidian search -a news.archive --format jsonl 'figur* OR \"in all\"'",
      "",
      "With --format jsonl, one object a sentence; sentences are numbered from 0, and offsets are"
          + " UTF-16 code units into the article's text:",
      "  {\"article\",\"sentence\",\"begin\",\"end\",\"text\",\"score\",\"highlights\":[[begin,end]]}"
    })
final class SearchCommand extends Verb {

  @Option(
      names = {"-a", "--archive"},
      paramLabel = "DIR",
      required = true,
      description = "The archive's folder, as made by quotidian index.")
  private Path directory = Path.of("");

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to find; see below.")
  private List<String> query = new ArrayList<>();

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "Show at most so many sentences (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  SearchCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException, QuerySyntaxException {
    if (limit < 1) {
      throw wrongUsage("--limit has to be 1 or more, not " + limit);
    }
    LuceneLog.quiet();
    try (Archive archive = Archive.openReadOnly(directory)) {
      SearchResult result = archive.search(String.join(" ", query), limit);
      if (isJson()) {
        JsonLines lines = new JsonLines(console.out());
        for (SentenceHit hit : result.hits()) {
          lines.line(json -> write(json, hit));
        }
      } else {
        new SearchText(page()).print(result);
      }
      result.notes().forEach(console.messages()::line);
    }
    return ExitCode.OK;
  }

  private static void write(JsonGenerator json, SentenceHit hit) throws IOException {
    json.writeStringField("article", hit.article().id());
    json.writeNumberField("sentence", hit.number());
    JsonLines.span(json, hit.sentence().span());
    json.writeStringField("text", hit.text());
    json.writeNumberField("score", hit.score());
    json.writeArrayFieldStart("highlights");
    for (Span highlight : hit.highlights()) {
      json.writeArray(new int[] {highlight.begin(), highlight.end()}, 0, 2);
    }
    json.writeEndArray();
  }
}

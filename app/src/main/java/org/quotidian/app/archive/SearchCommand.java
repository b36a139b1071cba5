package org.quotidian.app.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;
import org.quotidian.app.verb.Console;
import org.quotidian.app.verb.LuceneLog;
import org.quotidian.app.verb.Verb;
import org.quotidian.query.Queries;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SearchRequest;
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
      "The query language is Lucene's; words match in every inflection:",
      "  zelenskyy guarantees              one of the words; both rank higher",
      "  zelenskyy AND guarantees          both; also OR, NOT, + and -, ( )",
      "  \"antitrust regulators\"            the phrase, whatever the punctuation",
      "  \"regulators approve\"~3            the words at most three positions apart",
      "  C++  AT&T  9/11                   a word with its marks",
      "  negotiat*  zelensk?y              wildcards",
      "  zelensky~1                        words that differ in at most one letter",
      "  entity:\"Volodymyr Zelenskyy\"      mentions the entity, under any of its names",
      "  person:Merz org:NATO place:Kyiv   the same, by type",
      "  speaker:Trump                     has a quotation by this speaker",
      "  quote:\"closer now\"                has a quotation with the phrase",
      "  quote:(speaker:Merz agreement)    one quotation that meets all of it",
      "  figure:troops                     has a figure that counts this",
      "  figure:[700000 TO 900000]         has a figure in the range",
      "  like:\"a force led by Europe\"      says most of this, in any order",
      "  title:berlin                      of an article with this word in its title",
      "  source:ap                         of one source, in any case",
      "  source:\"Lakeside Tribune\"         of a source with a space in its name",
      "  published:2025-12-15              of one day, month (2025-12) or year (2025)",
      "  published:[2025-12-15 TO *]       from a day on; [ ] includes the ends,",
      "                                    { } excludes them",
      "",
      "Quote the query, so that the shell does not change it. Several words are joined by spaces;"
          + " put -- before a word that starts with -.",
      "",
      "Examples:",
      "  quotidian search -a news.archive 'security guarantees'",
      "  quotidian search -a news.archive -C 1 'quote:(speaker:Merz agreement)'",
      "  quotidian search -a news.archive --sort newest --group article 'person:Putin'",
      "  quotidian search -a news.archive --count speaker,month 'quote:drones'",
      "  quotidian search -a news.archive --count figure 'figure:troops'",
      "  quotidian search -a news.archive --format csv drones > drones.csv",
      "  quotidian search -a news.archive --format jsonl 'figur* OR \"in all\"'",
      "",
      "With --format jsonl, one object a sentence; sentences are numbered from 0, and offsets are"
          + " UTF-16 code units into the article's text:",
      "  {\"article\",\"sentence\",\"begin\",\"end\",\"text\",\"score\",\"highlights\":[[begin,end]],",
      "   \"marks\":[{\"kind\":\"word|entity|figure|quotation\",\"begin\",\"end\"}],",
      "   \"source\",\"published\",\"speakers\":[{\"name\",\"entity\",\"basis\",\"certainty\"}],",
      "   \"quotations\":[{\"begin\",\"end\",\"kind\",\"speaker\",\"entity\",\"basis\",\"certainty\"}],",
      "   \"figures\":[{\"begin\",\"end\",\"low\",\"high\",\"unit\"}]}",
      "Options add the fields \"before\" and \"after\" (texts of sentences), \"group\" (the id of"
          + " an article, or of the first of a story) and \"explanation\", and further lines after"
          + " all sentences:",
      "  {\"story\",\"articles\":[…],\"sentences\"}",
      "  {\"count\":\"source|speaker|entity|month|figure|unit\",\"value\",\"sentences\"}",
      "  {\"total\",\"exact\",\"next\"}",
      "",
      "With --format csv, a table of the sentences, numbered from 1; with --count, a table of the"
          + " counts instead:",
      "  article,source,published,title,url,sentence,text,speakers,figures,group,score",
      "  count,value,sentences",
      "Of a value that a spreadsheet would run as a formula (it starts with = + - or @), the first"
          + " character is an apostrophe."
    })
public final class SearchCommand extends Verb {

  @Option(
      names = {"-a", "--archive"},
      paramLabel = "DIR",
      required = true,
      description =
          "The archive's folder, as made by quotidian index. Several are searched as one.")
  private List<Path> directories = List.of();

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "The query; see below.")
  private List<String> query = new ArrayList<>();

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "Show at most this many sentences (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description =
          "Sort by relevance, newest or oldest first; articles without a date come last"
              + " (default: relevance).")
  private SearchRequest.Order order = SearchRequest.Order.RELEVANCE;

  @Option(
      names = "--after",
      paramLabel = "PLACE",
      description = "Continue after an earlier page; its last line has the value.")
  private @Nullable String after;

  @Option(
      names = "--group",
      paramLabel = "BY",
      description =
          "Group sentences by article or by story (the articles of one event); --limit then counts"
              + " articles or stories. Stories are made of the first 200 articles of a result.")
  private @Nullable Grouping group;

  @Option(
      names = "--group-size",
      paramLabel = "N",
      description = "Show at most this many sentences of a group (default: ${DEFAULT-VALUE}).")
  private int groupSize = 3;

  @Option(
      names = {"-C", "--context"},
      paramLabel = "N",
      description = "Show this many sentences before and after each (default: ${DEFAULT-VALUE}).")
  private int context;

  @Option(
      names = "--count",
      paramLabel = "BY",
      split = ",",
      description =
          "Count all matching sentences by source, speaker, entity, month, figure (value and unit)"
              + " or unit; separate several by commas.")
  private Set<SearchRequest.CountBy> counts = new LinkedHashSet<>();

  @Option(
      names = "--count-limit",
      paramLabel = "N",
      description =
          "Show at most this many values of each count but months (default: ${DEFAULT-VALUE}).")
  private int countLimit = 10;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "End a search that takes longer, with an error.")
  private @Nullable Double timeout;

  @Option(
      names = "--versions",
      description =
          "Search the earlier versions of articles instead (see quotidian index --keep-versions).")
  private boolean versions;

  @Option(names = "--explain", description = "Explain each score.")
  private boolean explain;

  @Option(
      names = "--summary",
      description =
          "With --format jsonl: add a last line with the total and the next page's --after value.")
  private boolean summary;

  /** What sentences are grouped by. */
  enum Grouping {
    ARTICLE,
    STORY
  }

  public SearchCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException, QuerySyntaxException {
    atLeast(1, limit, "--limit");
    atLeast(1, groupSize, "--group-size");
    atLeast(0, context, "--context");
    atLeast(1, countLimit, "--count-limit");
    if (timeout != null && !(timeout > 0)) {
      throw wrongUsage("--timeout must be positive, was " + timeout);
    }
    if (explain && (versions || isCsv())) {
      throw wrongUsage("--explain does not go with " + (versions ? "--versions" : "--format csv"));
    }
    LuceneLog.quiet();
    if (versions && directories.size() > 1) {
      throw wrongUsage("--versions needs one archive");
    }
    Query asked = Queries.parse(String.join(" ", query));
    try (Archive archive = Archive.openReadOnly(directories)) {
      SearchResult result = search(archive, request(asked));
      List<Explanation> explanations = new ArrayList<>();
      if (explain) {
        for (SentenceHit hit : result.hits()) {
          explanations.add(archive.explain(asked, hit.article().id(), hit.number()));
        }
      }
      if (isCsv()) {
        new SearchCsv(console.out()).print(result);
      } else if (isJson()) {
        new SearchJson(console.out(), context, summary)
            .print(result, explanations, group == Grouping.STORY);
      } else {
        new SearchText(page(), context).print(result, explanations);
      }
      result.notes().forEach(console.messages()::line);
    }
    return ExitCode.OK;
  }

  @Override
  protected boolean hasCsv() {
    return true;
  }

  private SearchRequest request(Query asked) {
    SearchRequest.Builder request =
        SearchRequest.builder(asked).limit(limit).order(order).after(after).countLimit(countLimit);
    counts.forEach(request::count);
    if (timeout != null) {
      request.timeout(Duration.ofMillis(Math.max(1, Math.round(timeout * 1000))));
    }
    if (group == Grouping.ARTICLE) {
      request.groupByArticle(groupSize);
    } else if (group == Grouping.STORY) {
      request.groupByStory(groupSize);
    }
    return request.build();
  }

  private SearchResult search(Archive archive, SearchRequest request) throws IOException {
    try {
      return versions ? archive.searchVersions(request) : archive.search(request);
    } catch (IllegalArgumentException e) {
      throw after == null ? e : wrongUsage("--after: " + e.getMessage());
    }
  }

  private void atLeast(int least, int value, String option) {
    if (value < least) {
      throw wrongUsage(option + " must be at least " + least + ", was " + value);
    }
  }
}

package org.quotidian.app.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.quotidian.app.compare.SentencePairs.Pair;
import org.quotidian.app.verb.Console;
import org.quotidian.app.verb.Failures;
import org.quotidian.app.verb.InputOptions;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.app.verb.OrderedWork;
import org.quotidian.app.verb.Problems;
import org.quotidian.app.verb.Verb;
import org.quotidian.ingest.Problem;
import org.quotidian.similarity.SentenceComparison;
import org.quotidian.similarity.SentenceSimilarity;
import org.quotidian.similarity.WordPair;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Tells how far pairs of sentences say the same. */
@Command(
    name = "similarity",
    customSynopsis = "quotidian similarity [OPTIONS] FILE…",
    description = {
      "Tell how far two sentences say the same: a score from 0 to 1 a line.",
      "",
      "It is the weight of the words that both have, as a share of the weight of the heavier"
          + " sentence. Their order makes no difference; related words count partly, and differing"
          + " numbers lower it. A line without a pair is reported on standard error, and leaves an"
          + " empty line."
    },
    footer = {
      "Examples:",
      "  quotidian similarity pairs.tsv > scores.txt",
      "  quotidian similarity --format jsonl pairs.jsonl.gz",
      "",
      "With --format jsonl, one object a pair; offsets are UTF-16 code units into each sentence,"
          + " and the words are those that agree:",
      "  {\"line\":1,\"score\":0.8123,\"words\":[",
      "    {\"left\":{\"begin\",\"end\"},\"right\":{\"begin\",\"end\"},\"likeness\":1.0}]}"
    })
public final class SimilarityCommand extends Verb {

  /** Lines that one thread takes at a time. */
  private static final int BATCH = 256;

  private static final int DECIMALS = 10_000;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Two sentences a line, separated by a tab (further columns are ignored), or JSON Lines with"
              + " \"left\" and \"right\"; gzipped (gz) or not; - for standard input.")
  private List<String> files = new ArrayList<>();

  private final SentenceSimilarity similarity = SentenceSimilarity.english();
  private final Problems problems;
  private long pairs;

  public SimilarityCommand(Console console) {
    super(console);
    problems = new Problems(console.messages());
  }

  /** What stands on one line of a file. */
  private record Line(long number, Pair pair) {}

  @Override
  public Integer call() throws IOException {
    if (Collections.frequency(files, "-") > 1) {
      throw wrongUsage("standard input (-) can be read only once");
    }
    boolean failed = false;
    for (String file : files) {
      try (InputStream in = open(file)) {
        score(file.equals("-") ? InputOptions.STANDARD_INPUT : file, new SentencePairs(in));
      } catch (IOException e) {
        problems.add(new Problem(file, 0, Problem.Severity.ERROR, Failures.reason(e)));
        failed = true;
      }
    }
    console.out().flush();
    problems.summarize();
    if (pairs == 0) {
      console.messages().line("no pair found");
    }
    return failed || pairs == 0 ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private InputStream open(String file) throws IOException {
    if (file.equals("-")) {
      return console.in();
    }
    try {
      InputStream in = Files.newInputStream(Path.of(file));
      return file.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    } catch (InvalidPathException e) {
      throw new IOException("no path: " + e.getReason(), e);
    }
  }

  private void score(String file, SentencePairs sentences) throws IOException {
    try (OrderedWork<String> work = new OrderedWork<>(console.out()::write)) {
      List<Line> batch = new ArrayList<>(BATCH);
      long number = 0;
      long weight = 0;
      for (Pair pair = sentences.next(); pair != null; pair = sentences.next()) {
        number++;
        if (pair.fault() != null) {
          problems.add(new Problem(file, number, Problem.Severity.ERROR, pair.fault()));
        } else if (pair.left() != null) {
          pairs++;
          weight += pair.left().length() + Objects.requireNonNull(pair.right()).length();
        }
        batch.add(new Line(number, pair));
        if (batch.size() == BATCH) {
          List<Line> full = batch;
          work.add(() -> scores(full), weight);
          batch = new ArrayList<>(BATCH);
          weight = 0;
        }
      }
      List<Line> rest = batch;
      work.add(() -> scores(rest), weight);
      work.finish();
    }
  }

  private String scores(List<Line> lines) throws IOException {
    StringWriter scores = new StringWriter(8 * lines.size());
    JsonLines json = new JsonLines(new PrintWriter(scores));
    for (Line line : lines) {
      String left = line.pair.left();
      String right = line.pair.right();
      if (isJson()) {
        if (left != null && right != null) {
          SentenceComparison comparison = similarity.compare(left, right);
          json.line(fields -> write(fields, line.number, comparison));
        }
      } else {
        if (left != null && right != null) {
          appendTo(scores, similarity.score(left, right));
        }
        scores.append('\n');
      }
    }
    return scores.toString();
  }

  /** With four decimals. */
  private static void appendTo(StringWriter scores, double score) {
    long rounded = Math.round(score * DECIMALS);
    scores.append(rounded < DECIMALS ? "0." : "1.");
    scores.append(Long.toString(DECIMALS + rounded % DECIMALS), 1, 5);
  }

  private static void write(JsonGenerator json, long line, SentenceComparison comparison)
      throws IOException {
    json.writeNumberField("line", line);
    json.writeNumberField("score", (double) Math.round(comparison.score() * DECIMALS) / DECIMALS);
    json.writeArrayFieldStart("words");
    for (WordPair pair : comparison.words()) {
      json.writeStartObject();
      json.writeObjectFieldStart("left");
      JsonLines.span(json, pair.one());
      json.writeEndObject();
      json.writeObjectFieldStart("right");
      JsonLines.span(json, pair.other());
      json.writeEndObject();
      json.writeNumberField("likeness", (double) Math.round(pair.likeness() * DECIMALS) / DECIMALS);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}

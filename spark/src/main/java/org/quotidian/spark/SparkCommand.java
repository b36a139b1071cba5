package org.quotidian.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;
import org.quotidian.passage.PassageMatcher;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The jobs, for {@code spark-submit} and {@code quotidian spark}. */
@Command(
    name = "quotidian spark",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Run a job on Apache Spark: on this machine, or on the cluster of spark-submit.",
      "",
      "Verbs:",
      "  annotate   sentences, names, quotations and figures of each article",
      "  passages   every passage that two articles share",
      "  clusters   each passage once, with all its places",
      "  stories    articles grouped by the event that they report",
      "  index      archives in --shards parts",
      "  similar    passages of the articles and those of --archive",
      "  xref       parallels of the articles' sentences and those of --archive"
    },
    footer = {
      "",
      "Examples:",
      "  quotidian spark passages -o passages news.jsonl.gz",
      "  quotidian spark annotate --format parquet --together -o annotations news.parquet",
      "  quotidian spark index --shards 8 -o archives news.warc.gz",
      "  quotidian spark xref -a archives/shard-00000 -a archives/shard-00001 -o parallels today.jsonl"
    })
public final class SparkCommand implements Callable<Integer> {

  private static final List<String> VERBS =
      List.of("annotate", "passages", "clusters", "stories", "index", "similar", "xref");

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "VERB", description = "What to do.")
  private String verb = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files and folders of articles: text, JSON, CSV, HTML, WARC, Parquet (*.parquet).")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The folder to write; it must be empty or missing.")
  private String output = "";

  enum Format {
    JSONL,
    PARQUET;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl or parquet (default: ${DEFAULT-VALUE}).")
  private Format format = Format.JSONL;

  @Option(
      names = "--together",
      description = "With annotate: resolve surnames by the full names of all articles.")
  private boolean together;

  @Option(
      names = "--verbatim",
      description = "With passages and clusters: only runs of the same words.")
  private boolean verbatim;

  @Option(
      names = "--across",
      paramLabel = "WHAT",
      description =
          "With passages: compare articles of different sources, or all: source or article"
              + " (default: ${DEFAULT-VALUE}).")
  private String across = "source";

  @Option(
      names = "--boilerplate",
      paramLabel = "WHAT",
      description =
          "With passages: exclude text that one source repeats (aside), or keep it (keep)"
              + " (default: ${DEFAULT-VALUE}).")
  private String boilerplate = "aside";

  @Option(
      names = "--min-words",
      paramLabel = "N",
      description = "With passages and similar: the shortest run (default: ${DEFAULT-VALUE}).")
  private int minWords = 8;

  @Option(
      names = "--shards",
      paramLabel = "N",
      description = "With index: how many archives (default: ${DEFAULT-VALUE}).")
  private int shards = 8;

  @Option(
      names = {"-a", "--archive"},
      paramLabel = "DIR",
      description = "With similar and xref: an archive, at the same path on all machines.")
  private List<String> archives = new ArrayList<>();

  @Option(
      names = "--most",
      paramLabel = "N",
      description =
          "With similar: compare an article with at most this many (default: ${DEFAULT-VALUE}).")
  private int most = 100;

  private SparkCommand() {}

  /**
   * Runs a job and ends the process.
   *
   * @param args the verb, its options and inputs
   */
  public static void main(String[] args) {
    int exitCode = run(args);
    if (exitCode != ExitCode.OK) {
      System.exit(exitCode);
    }
  }

  static int run(String... args) {
    return new CommandLine(new SparkCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }

  @Override
  public Integer call() throws IOException {
    if (!VERBS.contains(verb)) {
      throw wrongUsage("no verb '" + verb + "'; see --help");
    }
    PassageMatcher matcher = matcher();
    if (List.of("similar", "xref").contains(verb) && archives.isEmpty()) {
      throw wrongUsage(verb + " needs --archive");
    }
    SparkSession session = session();
    try {
      LongAccumulator problems = session.sparkContext().longAccumulator("problems");
      Dataset<Row> articles = FileArticles.read(session, paths, problems);
      String summary = run(articles, matcher);
      PrintWriter messages = spec().commandLine().getErr();
      messages.println(summary + " · " + problems.value() + " problems");
      messages.flush();
    } finally {
      session.stop();
    }
    return ExitCode.OK;
  }

  private PassageMatcher matcher() {
    try {
      PassageMatcher.Builder builder =
          PassageMatcher.builder()
              .minWords(minWords)
              .includeRewrites(!verbatim)
              .across(
                  choice("--across", across, "article", "source")
                      ? PassageMatcher.Across.ARTICLES
                      : PassageMatcher.Across.SOURCES);
      if (choice("--boilerplate", boilerplate, "keep", "aside")) {
        builder.minBoilerplateArticles(0);
      }
      return builder.build();
    } catch (IllegalArgumentException e) {
      throw wrongUsage(e.getMessage());
    }
  }

  /** Whether the value is the first of the two. */
  private boolean choice(String option, String value, String first, String second) {
    if (!value.equals(first) && !value.equals(second)) {
      throw wrongUsage(option + " must be " + second + " or " + first + ", was " + value);
    }
    return value.equals(first);
  }

  private static SparkSession session() {
    SparkSession.Builder builder = SparkSession.builder().appName("quotidian");
    if (System.getProperty("spark.master") == null) {
      // Not by spark-submit: on this machine, which nobody else talks to.
      builder
          .master("local[*]")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.ui.enabled", "false")
          .config("spark.sql.shuffle.partitions", "8");
    }
    return builder.getOrCreate();
  }

  private String run(Dataset<Row> articles, PassageMatcher matcher) throws IOException {
    return switch (verb) {
      case "annotate" ->
          written(
              together
                  ? QuotidianSpark.annotateTogether(articles)
                  : QuotidianSpark.annotate(articles),
              "articles");
      case "passages" -> {
        PassageResult found = QuotidianSpark.passages(articles, matcher);
        yield written(found.passages(), "passages") + found.excluded();
      }
      case "clusters" -> {
        PassageResult found = QuotidianSpark.passages(articles, matcher);
        yield written(QuotidianSpark.clusters(found), "clusters") + found.excluded();
      }
      case "stories" -> written(QuotidianSpark.stories(articles), "stories");
      case "index" -> QuotidianSpark.index(articles, output, shards).size() + " archives";
      case "similar" ->
          written(QuotidianSpark.similar(articles, archives, matcher, most), "passages");
      case "xref" -> written(QuotidianSpark.crossReference(articles, archives), "parallels");
      default -> throw new AssertionError(verb);
    };
  }

  /** Writes the rows, then counts what was written. */
  private String written(Dataset<Row> rows, String what) {
    SparkSession session = rows.sparkSession();
    long count;
    if (format == Format.PARQUET) {
      rows.write().mode(SaveMode.ErrorIfExists).parquet(output);
      count = session.read().parquet(output).count();
    } else {
      rows.write().mode(SaveMode.ErrorIfExists).json(output);
      count = session.read().text(output).count();
    }
    return count + " " + what;
  }

  private CommandSpec spec() {
    return java.util.Objects.requireNonNull(spec);
  }

  private ParameterException wrongUsage(@Nullable String message) {
    return new ParameterException(spec().commandLine(), String.valueOf(message));
  }
}

package org.quotidian.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.infra.Blackhole;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.benchmarks.guard.SimilarityBenchmark;

/** Each benchmark does what it measures. */
class BenchmarksTest {

  @TempDir Path temp;

  @ParameterizedTest
  @EnumSource
  void tokens(TokensBenchmark.Tokenizer tokenizer) {
    TokensBenchmark benchmark = new TokensBenchmark();
    benchmark.tokenizer = tokenizer;
    benchmark.setUp();
    TextRead read = new TextRead();

    assertThat(benchmark.tokens(read)).isNotZero();
    assertThat(read.characters).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void sentences(SentencesBenchmark.Splitter splitter) {
    SentencesBenchmark benchmark = new SentencesBenchmark();
    benchmark.splitter = splitter;
    benchmark.setUp();

    assertThat(benchmark.sentences(new TextRead())).isBetween(5, 100);
  }

  @ParameterizedTest
  @EnumSource
  void annotating(AnnotatorBenchmark.Finds finds) {
    AnnotatorBenchmark benchmark = new AnnotatorBenchmark();
    benchmark.finds = finds;
    benchmark.setUp();

    AnnotatedArticle annotated = benchmark.annotate(new TextRead());

    assertThat(annotated.sentences()).isNotEmpty();
    assertThat(annotated.mentions().isEmpty()).isEqualTo(finds != AnnotatorBenchmark.Finds.ALL);
  }

  @Test
  void annotatorSpeed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    AnnotatorSpeed.run(
        List.of(Article.of("text", "Ministers met in Oslo.")),
        new PrintStream(bytes, true, StandardCharsets.UTF_8));

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .containsPattern("^first answer, model loaded: \\d+ ms, 2 names\n")
        .containsPattern("\nfastest: [\\d.]+ MB/s, [\\d,]+ tokens/s\n$");
  }

  @ParameterizedTest
  @EnumSource
  void comparing(CompareSplitters.Splitter splitter) {
    String text = "It rained. Nobody came \uD83D\uDE00. Why?";
    List<Span> sentences = List.of(new Span(0, 10), new Span(11, 25), new Span(26, 30));

    CompareSplitters.Score score =
        CompareSplitters.score(splitter, Map.of("x", text), Map.of("x", sentences));

    assertThat(score).isEqualTo(new CompareSplitters.Score(2, 2, 2));
    assertThat(score.f1()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void passages(PassageRival rival) throws Exception {
    PlantedPassages planted = PlantedPassages.in(NewsCorpus.articles(60));
    Optional<List<PassagePair>> found =
        rival.find(planted.articles().stream().map(Annotator.sentences()::annotate).toList());
    assumeThat(found).as("installed").isPresent();

    PassageScore score = PassageScore.of(planted.plantings(), found.get(), List.of());

    // Chunks do not begin and end where a passage does, and none begins in an article's last words.
    boolean chunks = rival.name().startsWith("LUCENE");
    assertThat(score.recall().get(PlantedPassages.Degree.VERBATIM))
        .isBetween(chunks ? .8 : 1.0, 1.0);
    assertThat(score.recallOfAll()).isBetween(.3, 1.0);
    assertThat(score.precisionOfAll()).isBetween(.01, 1.0);
  }

  @Test
  void planted() {
    PlantedPassages planted = PlantedPassages.in(NewsCorpus.articles(60));

    assertThat(planted.plantings()).hasSizeBetween(25, 30);
    assertThat(PlantedPassages.in(NewsCorpus.articles(60))).isEqualTo(planted);
    for (PlantedPassages.Planting planting : planted.plantings()) {
      PassagePair pair = planting.pair();
      String put = pair.leftSpan().of(planted.articles().get(pair.left()).text());
      String taken = pair.rightSpan().of(planted.articles().get(pair.right()).text());
      assertThat(put.equals(taken)).isEqualTo(planting.degree() == PlantedPassages.Degree.VERBATIM);
    }
  }

  @Test
  void passageScore() {
    PlantedPassages.Planting planting =
        new PlantedPassages.Planting(
            PlantedPassages.Degree.EDITED,
            new PassagePair(1, new Span(10, 50), 0, new Span(100, 160)));
    PassagePair half = new PassagePair(0, new Span(130, 190), 1, new Span(10, 30));
    PassagePair real = new PassagePair(2, new Span(0, 40), 3, new Span(0, 40));

    PassageScore score =
        PassageScore.of(List.of(planting), List.of(half, half, real), List.of(real));

    assertThat(score.recall()).containsOnly(Map.entry(PlantedPassages.Degree.EDITED, .5));
    assertThat(score.recallOfAll()).isEqualTo(.5);
    assertThat(score.precision()).isEqualTo(50 / 80.0);
    assertThat(score.precisionOfAll()).isEqualTo(50 / 160.0);
  }

  @Test
  void comparePassages() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ComparePassages.run(
        NewsCorpus.articles(60), new PrintStream(bytes, true, StandardCharsets.UTF_8));

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .startsWith("60 articles, ")
        .containsPattern("\nQUOTIDIAN +([.\\d]+ +){3}1\\.000 +([.\\d]+ +){2}[.\\d]+\n")
        .containsPattern("\nSIM_TEXT +(not installed|([.\\d]+ +){6}[.\\d]+)\n$");
  }

  @ParameterizedTest
  @EnumSource
  void indexing(IndexingBenchmark.Index index) throws Exception {
    IndexingBenchmark benchmark = new IndexingBenchmark();
    benchmark.index = index;
    benchmark.articleCount = 20;
    benchmark.setUp();

    assertThat(benchmark.index()).isEqualTo(20);
  }

  @ParameterizedTest
  @EnumSource
  void search(SearchBenchmark.Asked asked) throws Exception {
    SearchBenchmark benchmark = new SearchBenchmark();
    benchmark.asked = asked;
    benchmark.articleCount = 20;
    benchmark.setUp();

    boolean found = false;
    for (int i = 0; i < 20; i++) {
      found |= !benchmark.search().hits().isEmpty();
    }
    assertThat(found).isTrue();
    benchmark.tearDown();
  }

  @Test
  void latency() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Archive archive = Archive.inMemory()) {
      archive.add(
          Article.of(
              "wire", "“The harbour needs 40 cranes,” said Marta Hollis in Halifax on Monday."));
      archive.commit();
      SearchLatency.run(
          archive,
          EnumSet.allOf(SearchLatency.Kind.class),
          new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .startsWith("1 articles, 1 sentences\n")
        .contains("\nspeaker and word ", "\nlike ", "\nword with all counts ")
        .containsPattern("\nall +[0-9,]+ queries/s on 2 threads\n$");
  }

  @Test
  void fieldSizes() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Path folder = temp.resolve("archive");
    try (Archive archive = Archive.open(folder)) {
      archive.add(Article.of("old", "Nobody knows."));
      archive.commit();
      archive.delete("old");
      archive.add(Article.of("wire", "“The harbour needs 40 cranes,” said Marta Hollis."));
      archive.commit();
    }
    try (FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      FieldSizes.run(reader, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .startsWith("1 articles, 3 documents; in bytes\n")
        .containsPattern("\nq.speaker +[0-9,]+ +[0-9,]+ +[0-9,]+\n")
        .containsPattern("\nq.figure +[0-9,]+ +[0-9,]+\n")
        .containsPattern("\nthe whole [0-9, ]+\n$");
  }

  @Test
  void alerts() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String text = "“The harbour needs 40 cranes,” said Marta Hollis in Halifax on Monday.";
    AlertsLatency.run(
        List.of(Article.of("matched", text), Article.of("drawn from", text)),
        1,
        1,
        new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .startsWith("10,000 alerts, 1 articles: ")
        .containsPattern("10,000 alerts on 1 articles: as each query alone, [\\d,]+ matches\n$");
  }

  @Test
  void newArticle() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Article wire =
        Article.of("wire", "The port said on Monday that it would close two of its nine docks.");
    Article copy =
        Article.of("copy", "It said on Monday that it would close two of its nine docks, at last.");
    try (Archive archive = Archive.inMemory()) {
      archive.add(wire);
      archive.commit();
      NewArticleLatency.run(
          archive,
          List.of(Annotator.sentences().annotate(copy)),
          10,
          new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .startsWith("1 articles: median ")
        .endsWith("1.0 passages with 1.0 articles each, 0.0 articles left out\n");
  }

  @Test
  void sharedRuns() {
    SharedRunsBenchmark benchmark = new SharedRunsBenchmark();
    SharedRunsBenchmark.Collection collection = new SharedRunsBenchmark.Collection();
    collection.articleCount = 100;
    collection.setUp();
    SharedRunsBenchmark.Texts texts = new SharedRunsBenchmark.Texts();
    texts.setUp();
    Blackhole blackhole =
        new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is"
                + " dangerous.");

    assertThat(benchmark.collection(collection, blackhole).passages()).isPositive();
    assertThat(benchmark.twoTexts(texts)).isNotNull();
  }

  @Test
  void similarity() {
    SimilarityBenchmark benchmark = new SimilarityBenchmark();
    benchmark.setUp();

    double fromTexts = 0;
    for (int i = 0; i < 100; i++) {
      fromTexts += benchmark.texts();
    }
    assertThat(fromTexts).isPositive();
    assertThat(benchmark.prepared()).isBetween(0.0, 1.0);
  }
}

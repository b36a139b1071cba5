package org.quotidian.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.infra.Blackhole;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Article;
import org.quotidian.benchmarks.guard.SimilarityBenchmark;
import org.quotidian.benchmarks.report.Report;

/** Each benchmark does what it measures. */
class BenchmarksTest {

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
    Report report = new AnnotatorSpeed().run(List.of(Article.of("text", "Ministers met in Oslo.")));

    assertThat(report.tables().get(0).rows().get(0).get(0)).isEqualTo(2);
    assertThat(report.tables().get(1).rows()).hasSize(2);
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

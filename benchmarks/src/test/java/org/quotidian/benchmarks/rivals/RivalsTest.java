package org.quotidian.benchmarks.rivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.benchmarks.NewsCorpus;
import org.quotidian.benchmarks.program.Arguments;
import org.quotidian.benchmarks.report.Report;
import org.quotidian.benchmarks.report.Table;

class RivalsTest {

  @TempDir Path temp;

  @ParameterizedTest
  @EnumSource
  void comparing(Splitter splitter) {
    String text = "It rained. Nobody came \uD83D\uDE00. Why?";
    List<Span> sentences = List.of(new Span(0, 10), new Span(11, 26), new Span(27, 31));

    Score score = CompareSplitters.score(splitter, Map.of("x", text), Map.of("x", sentences));

    assertThat(score).isEqualTo(new Score(2, 2, 2));
    assertThat(score.f1()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void passages(PassageRival rival) throws Exception {
    PlantedPassages planted = PlantedPassages.in(NewsCorpus.articles(60));
    Optional<List<PassagePair>> found =
        rival.find(planted.articles().stream().map(Annotator.sentences()::annotate).toList());
    assumeTrue(found.isPresent(), "not installed");

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
    Report report = new ComparePassages().run(NewsCorpus.articles(60), step -> {});

    Table table = report.tables().get(0);
    assertThat(table.rows()).hasSize(PassageRival.values().length);
    assertThat(table.rows().get(0)).startsWith("Quotidian").element(4).isEqualTo(1.0);
  }

  @Test
  void rivalsAreOrderedByQualityInEachTask() throws Exception {
    Report report = new RivalsProgram().run(Arguments.of(List.of("--count", "60")), step -> {});

    Table table = report.tables().get(0);
    assertThat(table.rows().stream().map(row -> String.valueOf(row.get(0))).distinct())
        .containsExactly(
            "sentences",
            "index",
            "find six words in a row",
            "find two words in one sentence",
            "planted passages");
    String task = "";
    double before = 1;
    for (List<@Nullable Object> row : table.rows()) {
      double f1 = row.get(4) instanceof Double number ? number : 0;
      if (row.get(0) instanceof String its && its.equals(task)) {
        assertThat(f1).as(task).isLessThanOrEqualTo(before);
      }
      task = String.valueOf(row.get(0));
      before = f1;
    }
  }

  @Test
  void onlyAnIndexOfSentencesKnowsWhatIsInOne() throws Exception {
    List<Article> articles =
        List.of(
            Article.of("together", "The port closed in spring. Nobody came."),
            Article.of("apart", "The port closed. It was spring."));
    for (IndexRival rival : IndexRival.values()) {
      try (IndexRival.Index index = rival.open()) {
        index.add(articles);

        Set<String> found = index.find(List.of("port", "spring"), false, 10);

        assertThat(found)
            .as(rival.title())
            .hasSize(rival == IndexRival.LUCENE_ARTICLES ? 2 : 1)
            .contains("together");
        assertThat(index.find(List.of("port", "closed", "in"), true, 10))
            .containsExactly("together");
        assertThat(index.bytes()).isPositive();
      }
    }
  }

  @Test
  void compareSplitters() {
    String text = "It rained. Nobody came.";
    Report report =
        new CompareSplitters()
            .compare(Map.of("x", text), Map.of("x", List.of(new Span(0, 10), new Span(11, 23))));

    assertThat(report.tables().get(0).rows())
        .allSatisfy(row -> assertThat(row.get(3)).isEqualTo(1.0));
  }

  @Test
  void namesAreRightIfExtentAndTypeAre() throws Exception {
    Path names = temp.resolve("names.jsonl");
    Files.writeString(
        names,
        """
        {"article": "a", "begin": 2, "end": 15, "type": "PERSON"}
        {"article": "a", "begin": 20, "end": 24, "type": "LOCATION"}
        {"article": "a", "begin": 33, "end": 40, "type": "PERSON"}
        {"article": "a", "begin": 33, "end": 40, "type": "MISC"}
        """);
    // The first character is two code units, and one code point.
    Map<String, String> texts =
        Map.of("a", "\uD83D\uDE00 Angela Merkel met Oslo's mayor in Swedish clothes.");

    Report report =
        new CompareNames()
            .compare(texts, CompareNames.names(names, texts), temp.resolve("nothing"), step -> {});

    List<List<@Nullable Object>> rows = report.tables().get(0).rows();
    assertThat(rows.get(0).subList(0, 4)).containsExactly("Quotidian", 1.0, 2 / 3.0, .8);
    assertThat(rows.get(1)).startsWith("Stanford CoreNLP, CoNLL model (not installed)");
  }

  @Test
  void jplagIsSkippedIfTheUserHasNotFetchedIt() throws Exception {
    assertThat(JPlag.find(temp.resolve("nothing"), List.of())).isEmpty();
  }

  @Test
  void wordFilesHaveAWordALineAndKnowWhereItIs() throws Exception {
    Article article = Article.of("a", "“Don’t go,” she said.");
    Path folder;
    try (WordFiles files =
        WordFiles.write(List.of(Annotator.sentences().annotate(article)), ".txt")) {
      folder = files.articles();

      assertThat(folder.resolve("0.txt")).content().isEqualTo("dont\ngo\nshe\nsaid\n");
      assertThat(files.span(0, 2, 3).of(article.text())).isEqualTo("go,” she");
    }
    assertThat(folder).doesNotExist();
  }
}

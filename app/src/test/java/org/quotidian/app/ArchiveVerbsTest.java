package org.quotidian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code index} and {@code search}. */
class ArchiveVerbsTest {

  @TempDir Path folder;
  private Path archive;
  private Path news;

  @BeforeEach
  void writeTexts() throws IOException {
    archive = folder.resolve("archive");
    news = Texts.write(folder);
  }

  @Test
  void indexReportsWhatItDid() {
    Ran ran = Ran.quotidian("index", "-a", archive, news).well();
    assertThat(ran.out())
        .matches(
            "3 articles · 6 sentences · 0\\.\\d kB · \\d+\\.\\d s · \\d+ articles/s · 0 problems\n");
  }

  @Test
  void indexReportsItInJson() throws IOException {
    Ran ran = Ran.quotidian("index", "-a", archive, "--format", "jsonl", news).well();
    assertThat(ran.json()).hasSize(1);
    assertThat((Map<?, ?>) ran.json().get(0))
        .hasToString(
            ran.json()
                .get(0)
                .toString()
                .replaceAll(
                    "^.*(seconds=[^,]*, articlesPerSecond=[^,]*).*$",
                    "{articles=3, sentences=6, bytes=" + Files.size(news) + ", $1, problems=0}"));
  }

  @Test
  void anArticleTakesThePlaceOfTheOneOfItsId() throws IOException {
    Ran.quotidian("index", "-a", archive, "--commit-every", 1, news).well();
    Path other =
        Files.writeString(
            folder.resolve("other.jsonl"), Texts.FARM_DAILY.replace("fell", "doubled"));
    Ran.quotidian("index", "-a", archive, other).well();
    assertThat(Ran.quotidian("search", "-a", archive, "wheat").well().out())
        .contains("  Wheat prices doubled.\n")
        .endsWith("\n1 sentence\n");
  }

  @Test
  void severalArchivesAreSearchedAsOne() throws IOException {
    Ran.quotidian("index", "-a", archive, news).well();
    Path more =
        Files.writeString(
            folder.resolve("more.jsonl"),
            Texts.FARM_DAILY.replace("\"id\":\"", "\"id\":\"copy-of-").replace("fell", "doubled"));
    Path second = folder.resolve("second");
    Ran.quotidian("index", "-a", second, more).well();

    assertThat(Ran.quotidian("search", "-a", archive, "-a", second, "wheat").well().out())
        .contains("Wheat prices doubled.\n", "Wheat prices fell.\n")
        .endsWith("\n2 sentences\n");
    Ran versions = Ran.quotidian("search", "-a", archive, "-a", second, "--versions", "wheat");
    assertThat(versions.exitCode()).isEqualTo(2);
    assertThat(versions.err()).contains("--versions needs one archive");
  }

  @Test
  void searchShowsSentencesWithTheirPlace() {
    Ran.quotidian("index", "-a", archive, news).well();
    Ran ran = Ran.quotidian("search", "-a", archive, "bridges", "AND", "said").well();
    assertThat(ran.out())
        .isEqualTo(
            """
            River Post · 2026-03-02 · Bridge vote
              “We will build the bridge before the winter comes,” Ms. Hall said.
              — Hall · rp-1 · sentence 2

            1 sentence
            """);
  }

  @Test
  void matchesAreInColor() {
    Ran.quotidian("index", "-a", archive, news).well();
    assertThat(Ran.onTerminal(Map.of(), "search", "-a", archive, "\"the bridges\"").out())
        .contains("“We will build \u001B[1;31mthe bridge\u001B[0m before")
        .startsWith("\u001B[36m");
    assertThat(Ran.onTerminal(Map.of("NO_COLOR", "1"), "search", "-a", archive, "bridge").out())
        .doesNotContain("\u001B");
    assertThat(
            Ran.onTerminal(Map.of(), "search", "-a", archive, "bridge", "--color", "never").out())
        .doesNotContain("\u001B");
  }

  @Test
  void searchReportsHowManyMoreThereAre() {
    Ran.quotidian("index", "-a", archive, news).well();
    assertThat(Ran.quotidian("search", "-a", archive, "--limit", 1, "bridge").well().out())
        .containsPattern(
            "\n2 sentences; 1 shown \\(--limit N shows more\\)\nnext page: --after [\\w-]+\n$");
    Ran none = Ran.quotidian("search", "-a", archive, "unicorn");
    assertThat(none.exitCode()).isZero();
    assertThat(none.out()).isEqualTo("0 sentences\n");
    assertThat(none.err()).isEqualTo("no sentence has the word 'unicorn'\n");
  }

  @Test
  void searchInJson() {
    Ran.quotidian("index", "-a", archive, news).well();
    Ran ran =
        Ran.quotidian(
                "search",
                "-a",
                archive,
                "--format",
                "jsonl",
                "winter comes AND source:\"hill news\"")
            .well();
    assertThat(ran.json()).hasSize(1);
    Map<?, ?> hit = (Map<?, ?>) ran.json().get(0);
    assertThat(hit.get("score")).isInstanceOf(Double.class);
    assertThat(List.copyOf(hit.keySet()))
        .isEqualTo(
            List.of(
                "article",
                "sentence",
                "begin",
                "end",
                "text",
                "score",
                "highlights",
                "marks",
                "source",
                "published",
                "speakers",
                "quotations",
                "figures"));
    assertThat(hit.get("article")).isEqualTo("hn-7");
    assertThat(hit.get("sentence")).isEqualTo(0);
    assertThat(hit.get("begin")).isEqualTo(0);
    assertThat(hit.get("end")).isEqualTo(72);
    assertThat(hit.get("text"))
        .isEqualTo("The mayor was clear: \"We will build the bridge before the winter comes.\"");
    assertThat(hit.get("highlights")).isEqualTo(List.of(List.of(58, 64), List.of(65, 70)));
  }

  @Test
  void marksInJsonSayWhatTheyAre() {
    Ran.quotidian("index", "-a", archive, news).well();
    Ran ran =
        Ran.quotidian(
                "search",
                "-a",
                archive,
                "--format",
                "jsonl",
                "--context",
                1,
                "quote:winter",
                "AND",
                "source:\"river post\"")
            .well();
    Map<?, ?> hit = (Map<?, ?>) ran.json().get(0);
    assertThat(hit.get("marks"))
        .hasToString("[{kind=quotation, begin=15, end=66}, {kind=word, begin=52, end=58}]");
    assertThat(hit.get("before")).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(1);
  }

  @Test
  void pagesCountsAndGroups() {
    Ran.quotidian("index", "-a", archive, news).well();
    String counted =
        Ran.quotidian(
                "search",
                "-a",
                archive,
                "--group",
                "article",
                "--sort",
                "newest",
                "--count",
                "source,month",
                "bridge")
            .well()
            .out();
    assertThat(counted)
        .contains("by source\n  1  Hill News\n  1  River Post\n", "by month\n")
        .endsWith("\n2 sentences\n");
    Ran first =
        Ran.quotidian("search", "-a", archive, "--format", "jsonl", "-n", 1, "--summary", "bridge")
            .well();
    Map<?, ?> summary = (Map<?, ?>) first.json().get(1);
    assertThat(summary.get("total")).isEqualTo(2);
    Ran second =
        Ran.quotidian(
                "search",
                "-a",
                archive,
                "-n",
                1,
                "--after",
                String.valueOf(summary.get("next")),
                "bridge")
            .well();
    assertThat(second.out()).endsWith("\n2 sentences\n");
    Ran other =
        Ran.quotidian(
            "search", "-a", archive, "--after", String.valueOf(summary.get("next")), "wheat");
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).contains("is a place in the result of another query");
  }

  @Test
  void aScoreIsExplained() {
    Ran.quotidian("index", "-a", archive, news).well();
    assertThat(Ran.quotidian("search", "-a", archive, "--explain", "wheat").well().words())
        .contains("weight(q.text:wheat", "idf, computed as log");
  }

  @Test
  void aQueryThatCannotBeReadIsWrongUsageAndIsShown() {
    Ran.quotidian("index", "-a", archive, news).well();
    Ran ran = Ran.quotidian("search", "-a", archive, "bridge AND");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            """
            quotidian: the query ends too early, at character 11: expected ( or a phrase or a word
              bridge AND
                        ^
            """);
  }

  @Test
  void whatIsNoArchiveIsReported() throws IOException {
    Ran missing = Ran.quotidian("search", "-a", archive, "bridge");
    assertThat(missing.exitCode()).isEqualTo(1);
    assertThat(missing.err()).isEqualTo("quotidian: " + archive + " does not exist\n");
    Ran foreign = Ran.quotidian("index", "-a", folder, news);
    assertThat(foreign.exitCode()).isEqualTo(1);
    assertThat(foreign.err()).contains("is not an archive").doesNotContain("\tat ");
    assertThat(folder).isDirectoryNotContaining("glob:**/write.lock");
  }

  @Test
  void newArticlesAreComparedWithThoseOfAnArchive() throws IOException {
    Path seeds = Path.of("..", "seeds");
    assertThat(Ran.quotidian("index", "-a", archive, seeds).exitCode()).isZero();
    Path today =
        Files.writeString(
            folder.resolve("today.txt"),
            "Poland reads the small print.\n\nThe draft would let Kyiv keep 800,000 soldiers under"
                + " arms in peacetime, a ceiling far above anything Moscow had been prepared to"
                + " accept in earlier rounds.");
    Ran ran = Ran.quotidian("passages", "-a", archive, "--format", "jsonl", today);
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err())
        .isEqualTo(
            "1 article · 4 passages · excluded: 0 articles of the same source, 0 that share less,"
                + " 0 runs too frequent\n");
    assertThat(ran.json())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.toString()).contains("left={article=today, begin="));
    assertThat(ran.out()).contains("01-harbour-wire");
    assertThat(Ran.quotidian("passages", "-a", archive, today).out())
        .contains("today 31–")
        .contains("01-harbour-wire");
  }

  @Test
  void anArchiveAndPairsDoNotGoTogether() {
    assertThat(Ran.quotidian("passages", "-a", archive, "--pairs", news, news).exitCode())
        .isEqualTo(2);
    assertThat(Ran.quotidian("passages", "-a", archive, "--most", 0, news).exitCode()).isEqualTo(2);
  }
}

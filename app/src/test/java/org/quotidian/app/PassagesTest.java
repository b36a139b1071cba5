package org.quotidian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.app.compare.ChangedWords;
import org.quotidian.passage.Passage;

class PassagesTest {

  private static final Map<String, Object> STATEMENT =
      Map.of(
          "left",
          Map.of("article", "rp-1", "begin", 16, "end", 64),
          "right",
          Map.of("article", "hn-7", "begin", 22, "end", 70),
          "kind",
          "verbatim",
          "score",
          1.0);

  @TempDir Path folder;
  private Path news;

  @BeforeEach
  void writeTexts() throws IOException {
    news = Texts.write(folder);
  }

  @Test
  void bothPlacesAndTheWords() {
    Ran ran = Ran.quotidian("passages", news);
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            River Post (rp-1) 16–64 = Hill News (hn-7) 22–70, 9 words
              We will build the bridge before the winter comes

            """);
    assertThat(ran.err())
        .isEqualTo(
            "3 articles · 34 words · 1 passage · excluded: 0 runs within one source, 0"
                + " passages of boilerplate, 0 runs too frequent\n");
  }

  @Test
  void runsWithinOneArticleAreReportedAsThatIfArticlesOfOneSourceAreCompared() throws IOException {
    String said = "Nobody in the harbour town expected the bridge to open again. ";
    Path twice =
        Files.writeString(
            folder.resolve("twice.jsonl"),
            "{\"id\":\"a\",\"source\":\"Hill News\",\"text\":\"" + said + said + "\"}\n");
    assertThat(Ran.quotidian("passages", "--across", "article", twice).err())
        .contains("4 runs within one article");
    assertThat(Ran.quotidian("passages", twice).err()).contains("4 runs within one source");
  }

  @Test
  void anotherSpellingIsShown() throws IOException {
    Path other =
        Files.writeString(
            folder.resolve("o.jsonl"),
            Texts.RIVER_POST + Texts.HILL_NEWS.replace("the winter", "the WINTER"));
    assertThat(Ran.quotidian("passages", other).out())
        .contains(
            """
              We will build the bridge before the winter comes
              = We will build the bridge before the WINTER comes
            """);
  }

  @Test
  void passagesInJson() {
    Ran ran = Ran.quotidian("passages", "--format", "jsonl", news);
    assertThat(ran.json()).containsExactly(STATEMENT);
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void onlyThePairsAskedForAreCompared() throws IOException {
    Path pairs =
        Files.writeString(
            folder.resolve("pairs.tsv"),
            "rp-1\tfd-3\textra\trp-1\n\nrp-1\thn-7\r\nrp-1\tnix\nrp-1\nhn-7\thn-7\n");
    Ran ran = Ran.quotidian("passages", "--format", "jsonl", "--pairs", pairs, news);
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.json()).containsExactly(STATEMENT);
    assertThat(ran.err())
        .isEqualTo(
            pairs
                + ":4: no article \"nix\"\n"
                + pairs
                + ":5: no tab between two ids\n"
                + pairs
                + ":6: \"hn-7\" paired with itself\n"
                + "3 records or files skipped\n"
                + "2 pairs · 1 passage\n");
  }

  @Test
  void pairsAreComparedWhateverTheirSources() throws IOException {
    Path one =
        Files.writeString(
            folder.resolve("one.jsonl"),
            (Texts.RIVER_POST + Texts.HILL_NEWS).replace("Hill News", "River Post"));
    Path pairs = Files.writeString(folder.resolve("pairs.tsv"), "rp-1\thn-7\n");
    assertThat(Ran.quotidian("passages", "--format", "jsonl", "--pairs", pairs, one).json())
        .containsExactly(STATEMENT);
    assertThat(Ran.quotidian("passages", "--format", "jsonl", one).json()).isEmpty();
  }

  @Test
  void aPairFileThatIsNotThereIsAFailure() {
    Ran ran = Ran.quotidian("passages", "--pairs", folder.resolve("nix.tsv"), news);
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo("quotidian: " + folder.resolve("nix.tsv") + ": no such file or folder\n");
  }

  private static final String PLAN =
      "The harbour board said on Tuesday that the port of Lindholm would buy nine electric cranes"
          + " from a Finnish maker, replace its diesel tugs by 2029 and shut the coal terminal,"
          + " which has stood on the northern quay for close to a hundred years.";

  private Path edited() throws IOException {
    String edit = PLAN.replace("said on Tuesday", "announced").replace("close to", "nearly");
    return Files.writeString(
        folder.resolve("edited.jsonl"),
        "{\"id\":\"w\",\"source\":\"Wire\",\"text\":\""
            + PLAN
            + " Nobody on the board wanted to say more.\"}\n{\"id\":\"p\",\"source\":\"Post\",\"text\":\"Fishermen complained of fog. "
            + edit
            + "\"}\n");
  }

  @Test
  void whatWasEditedIsOnePassage() throws IOException {
    Ran ran = Ran.quotidian("passages", "--format", "jsonl", edited());
    assertThat(ran.out())
        .hasLineCount(1)
        .startsWith(
            "{\"left\":{\"article\":\"w\",\"begin\":0,\"end\":" + (PLAN.length() - 1) + "},")
        .contains("\"kind\":\"edited\",\"score\":0.9");
    assertThat(Ran.quotidian("passages", edited()).out())
        .startsWith("Wire (w) 0–" + (PLAN.length() - 1) + " ≈ Post (p) 29–")
        .contains(" words, edited 0.92")
        .contains("\n  ≈ The harbour board {+announced+} that the port");
  }

  @Test
  void whatAnEditorChangedIsHighlighted() throws IOException {
    assertThat(Ran.quotidian("passages", edited()).out())
        .contains("  The harbour board [-said on Tuesday-] that the port of Lindholm")
        .contains("northern quay for [-close to-] a\n  hundred years")
        .contains("for {+nearly+}\n    a hundred years");
    assertThat(Ran.quotidian("passages", "--color", "always", edited()).out())
        .contains("board \u001B[31msaid on Tuesday\u001B[0m that")
        .contains("board \u001B[33mannounced\u001B[0m that");
  }

  @Test
  void ofAParaphraseWhatBothHaveIsHighlighted() {
    ChangedWords words =
        new ChangedWords(
            "The cranes of the port of Lindholm come from a Finnish maker.",
            "A Finnish maker built cranes for the port of Lindholm.",
            Passage.Kind.PARAPHRASE,
            false);
    assertThat(words.left().text())
        .hasToString("The [[cranes]] of [[the port of Lindholm]] come from [[a Finnish maker]].");
    assertThat(words.right().text())
        .hasToString("[[A Finnish maker]] built [[cranes]] for [[the port of Lindholm]].");
  }

  @Test
  void runsAloneIfAskedFor() throws IOException {
    Ran ran = Ran.quotidian("passages", "--verbatim", "--format", "jsonl", edited());
    assertThat(ran.out())
        .hasLineCount(1)
        .contains("\"kind\":\"verbatim\",\"score\":1.0}")
        .doesNotContain("edited");
    assertThat(Ran.quotidian("passages", "--verbatim", edited()).out())
        .contains("  that the port of Lindholm")
        .doesNotContain("announced");
  }

  @Test
  void aThresholdIsAShare() {
    Ran ran = Ran.quotidian("passages", "--threshold", "50", news);
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("quotidian: --threshold must be above 0 and at most 1, was 50.0\n");
  }

  @Test
  void passagesThatAreTooShortToMeanSomethingAreWrongUsage() {
    Ran ran = Ran.quotidian("passages", "--min-words", 2, news);
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).startsWith("quotidian: --min-words must be at least 3, was 2\n");
  }

  private Path dated(String... dates) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < dates.length; i++) {
      lines
          .append("{\"id\":\"n")
          .append(i)
          .append("\",\"source\":\"Paper ")
          .append(i)
          .append(dates[i].isEmpty() ? "" : "\",\"published\":\"" + dates[i])
          .append("\",\"text\":\"")
          .append(PLAN)
          .append("\"}\n");
    }
    return Files.writeString(folder.resolve("dated.jsonl"), lines);
  }

  @Test
  void onePassageInManyPapersIsShownOnce() throws IOException {
    Ran ran =
        Ran.quotidian(
            "passages", "--clusters", dated("2025-12-16", "2025-12-15T20:00", "2025-12-16T04:00"));
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            3 articles, likely first in Paper 1
              The harbour board said on Tuesday that the port of Lindholm would buy nine
              electric cranes from a Finnish maker, replace its diesel tugs by 2029 and shut
              the coal terminal, which has stood on the northern quay for close to a hundred
              years
              2025-12-15T20:00Z  Paper 1 0–238
              2025-12-16         Paper 0 0–238
              2025-12-16T04:00Z  Paper 2 0–238

            """);
    assertThat(ran.err()).startsWith("1 cluster · 3 articles · ");
  }

  @Test
  void whatWasSeenFirstAndHowSureThatIs() throws IOException {
    assertThat(clustersOf("2025-12-16", "2025-12-15"))
        .contains(
            "{\"cluster\":1,\"articles\":2,\"first\":{\"article\":\"n1\",\"begin\":0,\"end\":238,"
                + "\"published\":\"2025-12-15\"},\"certainty\":\"certain\",\"places\":[{\"article\":\"n1\","
                + "\"begin\":0,\"end\":238},{\"article\":\"n0\",\"begin\":0,\"end\":238}],"
                + "\"text\":\"The harbour board");
    assertThat(clustersOf("2025-12-16T03:00Z", "2025-12-16"))
        .contains("\"first\":{\"article\":\"n0\"")
        .contains("\"certainty\":\"likely\"");
    assertThat(clustersOf("2025-12-16", ""))
        .contains("\"first\":null,\"certainty\":\"unknown\",\"places\":[{\"article\":\"n0\"");
  }

  private String clustersOf(String... dates) throws IOException {
    Ran ran = Ran.quotidian("passages", "--clusters", "--format", "jsonl", dated(dates));
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).hasLineCount(1);
    return ran.out();
  }

  @Test
  void clustersAreOfACollection() {
    Ran ran = Ran.quotidian("passages", "--clusters", "--pairs", folder.resolve("p.tsv"), news);
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("quotidian: --clusters can't be combined with --archive or --pairs\n");
  }

  /** A biography under three articles of one source, and in one of another. */
  private Path biographies() throws IOException {
    String biography = "Nora Feld has covered town halls for eleven years.";
    StringBuilder lines = new StringBuilder();
    int count = 0;
    for (String text :
        List.of(
            "The harbour board wants nine electric cranes from Finland.",
            "Pupils at the grammar school beat their teachers at chess.",
            "A bakery on Mill Street sells bread by weight again.",
            "Who writes for whom? We looked it up.")) {
      String source = count == 3 ? "Hill News" : "River Post";
      lines.append("{\"id\":\"n").append(count++).append("\",\"source\":\"").append(source);
      lines.append("\",\"text\":\"").append(text).append(' ').append(biography).append("\"}\n");
    }
    return Files.writeString(folder.resolve("biographies.jsonl"), lines.toString());
  }

  @Test
  void whatASourceRepeatsIsExcluded() throws IOException {
    Ran ran = Ran.quotidian("passages", biographies());
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .endsWith(
            "excluded: 0 runs within one source, 3 passages of boilerplate, 0 runs too frequent\n");
    Ran kept = Ran.quotidian("passages", "--boilerplate", "keep", biographies());
    assertThat(kept.out().lines().filter(line -> line.contains("9 words"))).hasSize(3);
  }

  @Test
  void whatASourceRepeatsIsListed() throws IOException {
    Ran ran = Ran.quotidian("passages", "--boilerplate", "list", biographies());
    assertThat(ran.out())
        .isEqualTo(
            """
            boilerplate of River Post, in 3 articles, first in n0 59–108
              Nora Feld has covered town halls for eleven years

            """);
    Ran json =
        Ran.quotidian("passages", "--boilerplate", "list", "--format", "jsonl", biographies());
    assertThat(json.out())
        .isEqualTo(
            "{\"kind\":\"boilerplate\",\"source\":\"River Post\",\"words\":9,\"articles\":3,\"places\":["
                + "{\"article\":\"n0\",\"begin\":59,\"end\":108},"
                + "{\"article\":\"n1\",\"begin\":59,\"end\":108},"
                + "{\"article\":\"n2\",\"begin\":53,\"end\":102}]}\n");
    Ran wrong =
        Ran.quotidian("passages", "--boilerplate", "list", "--clusters", folder.resolve("x"));
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .startsWith(
            "quotidian: --boilerplate list can't be combined with --clusters, --archive or --pairs\n");
  }
}

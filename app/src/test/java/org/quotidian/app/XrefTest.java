package org.quotidian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XrefTest {

  @TempDir Path folder;
  private Path news;

  @BeforeEach
  void writeTexts() throws IOException {
    news = Texts.write(folder);
  }

  @Test
  void sharedWordsAreMarkedAndNamedBelow() {
    Ran ran = Ran.quotidian("xref", "--show", "parallels", "--article", "rp-1", news).well();
    assertThat(ran.out())
        .isEqualTo(
            """
            Bridge vote
            River Post · 2026-03-02 · rp-1

              1  Council meets.
              2  “[[We will build the bridge before the winter comes]],” Ms. Hall said.
                 = Hill News s.1  “We will build the bridge before the winter comes”
              3  Nobody clapped.

            1 of 3 sentences has parallels: Hill News 1
            """);
  }

  @Test
  void aReportComparesAnArticleWithThoseOfAnArchive() throws IOException {
    Path archive = folder.resolve("archive");
    Ran.quotidian("index", "-a", archive, news).well();
    Path fresh = folder.resolve("fresh.txt");
    Files.writeString(
        fresh, "Hall speaks\n\n“We will build the bridge before the winter comes,” Hall said.\n");
    Path report = folder.resolve("report.html");
    assertThat(Ran.quotidian("xref", "-a", archive, "--html", report, fresh).exitCode()).isZero();
    assertThat(Files.readString(report))
        .contains("The article was compared with those of an archive of ")
        .contains(" that seem to have most in common with it, at most 24.");
    assertThat(Files.readString(report))
        .contains("Hall speaks", "Bridge vote")
        .doesNotContain("Wheat prices");
    assertThat(
            Ran.quotidian("xref", "-a", archive, "--article", "rp-1", "--html", report).exitCode())
        .isZero();
    assertThat(Files.readString(report)).contains("Bridge vote").doesNotContain("Wheat prices");
  }

  @Test
  void figuresThatWereNotComparedAreCountedForOneArticleToo() throws IOException {
    String roofs =
        IntStream.range(0, 400)
            .mapToObj(i -> "The storm tore 1," + (i + 100) + " roofs off houses.")
            .collect(Collectors.joining(" "));
    Path many = folder.resolve("many.jsonl");
    Files.writeString(
        many,
        Stream.of("a", "b")
            .map(id -> "{\"id\":\"" + id + "\",\"text\":\"" + roofs + "\"}\n")
            .collect(Collectors.joining()));
    assertThat(Ran.quotidian("xref", "--show", "figures", many).err())
        .contains("excluded: 200 figures of articles with hundreds");
    assertThat(Ran.quotidian("xref", "--article", "a", "--show", "figures", many).err())
        .contains("excluded: 100 figures of articles with hundreds");
    Path report = folder.resolve("roofs.html");
    assertThat(Ran.quotidian("xref", "--html", report, many).err())
        .contains("excluded: 200 figures of articles with hundreds");
    Path archive = folder.resolve("roofs");
    Ran.quotidian("index", "-a", archive, many).well();
    assertThat(Ran.quotidian("xref", "-a", archive, "--article", "a", "--html", report).err())
        .contains("excluded: 100 figures of articles with hundreds, of the archive");
    assertThat(Files.readString(report))
        .contains("; skipped: 100 figures of articles with hundreds.");
  }

  @Test
  void aReportOfOneArticleNeedsAnArchive() {
    assertThat(
            Ran.quotidian("xref", "--article", "rp-1", "--html", folder.resolve("r.html"), news)
                .err())
        .contains("--article without --archive");
  }

  @Test
  void eachArticleIsShown() {
    Ran ran = Ran.quotidian("xref", "--show", "parallels", news).well();
    assertThat(ran.out().lines().filter(line -> line.startsWith("───"))).hasSize(2);
    assertThat(ran.out())
        .contains("Bridge vote\nRiver Post · 2026-03-02 · rp-1\n")
        .contains("hn-7\nHill News · 2026-03-03\n")
        .contains("fd-3\nFarm Daily\n")
        .contains("= River Post s.2  “We will build the bridge before the winter comes”")
        .endsWith("\n  1  Wheat prices fell.\n\nno sentence has a parallel\n");
  }

  @Test
  void longWordsThatAreSpelledAlikeAreCutShort() throws IOException {
    String words = "one two three four five six seven eight nine ten eleven twelve thirteen";
    write("a.txt", "Here " + words + ".");
    write("b.txt", "There " + words + ".");
    write("c.txt", "Where " + words.toUpperCase(Locale.ROOT) + ".");
    Ran ran =
        Ran.quotidian("xref", "--show", "parallels", "--article", "a", folder.resolve("texts"))
            .well();
    assertThat(ran.words())
        .contains("= b s.1 “one two three four … ten eleven twelve thirteen”")
        .contains("= c s.1 “ONE TWO THREE FOUR FIVE SIX SEVEN");
  }

  @Test
  void placesWithTheSameWordsAreInOneLine() throws IOException {
    write("a.txt", "We go home now, all of us, together, he said.");
    write("b.txt", "He said: We go home now, all of us, together.");
    write("c.txt", "We go home now,\u00A0all of us, together! Yes.");
    Ran ran =
        Ran.quotidian("xref", "--show", "parallels", "--article", "a", folder.resolve("texts"))
            .well();
    assertThat(ran.out()).contains("= b s.1, c s.1  “We go home now, all of us, together”\n");
  }

  @Test
  void theEndOfAPassageThatBelongsToTheNextSentenceIsNoParallel() throws IOException {
    write("a.txt", "Rain fell on the whole of the old town. The mayor slept.");
    write("b.txt", "Rain fell on the whole of the old town. The dogs barked.");
    Ran text =
        Ran.quotidian("xref", "--show", "parallels", "--article", "a", folder.resolve("texts"))
            .well();
    assertThat(text.out()).contains("  2  The mayor slept.\n\n1 of 2 sentences");
    Ran json =
        Ran.quotidian(
            "xref",
            "--show",
            "parallels",
            "--format",
            "jsonl",
            "--article",
            "a",
            folder.resolve("texts"));
    assertThat(json.out()).contains("\"words\":9,").doesNotContain("\"words\":1,");
  }

  private static final String PORT =
      "The harbour board met on Monday. The port of Lindholm will buy nine electric cranes from a"
          + " Finnish maker, the board said. Fishermen complained of fog.";

  @Test
  void whatWasEditedShowsTheChanges() throws IOException {
    write("a.txt", PORT);
    write("b.txt", PORT.replace("will buy nine", "is to buy 11").replace(", the board said", ""));
    Ran ran =
        Ran.quotidian("xref", "--show", "parallels", "--article", "a", folder.resolve("texts"))
            .well();
    assertThat(ran.words())
        .contains(
            "≈ b s.2 edited The port of Lindholm [-will-] {+is to+} buy [-nine-] {+11+} electric"
                + " cranes from a Finnish maker [-the board said-].");
  }

  @Test
  void aParaphraseShowsTheWordsThatBothHave() throws IOException {
    write("a.txt", PORT);
    write(
        "b.txt",
        "The harbour board met on Monday. A Finnish maker builds cranes for the port of Lindholm."
            + " Fishermen complained of fog.");
    Ran ran =
        Ran.quotidian("xref", "--show", "parallels", "--article", "a", folder.resolve("texts"))
            .well();
    assertThat(ran.words())
        .contains(
            "≈ b s.2 paraphrase [[A Finnish maker]] builds [[cranes]] for [[the port of"
                + " Lindholm]].");
  }

  @Test
  void jsonlHasALineForEachSentence() {
    Ran ran = Ran.quotidian("xref", "--show", "parallels", "--format", "jsonl", news).well();
    assertThat(ran.json()).hasSize(6);
    assertThat(ran.json().get(0))
        .isEqualTo(
            Map.of(
                "type",
                "sentence",
                "article",
                "rp-1",
                "sentence",
                0,
                "begin",
                0,
                "end",
                14,
                "parallels",
                List.of()));
    assertThat(ran.json().get(1))
        .isEqualTo(
            Map.of(
                "type",
                "sentence",
                "article",
                "rp-1",
                "sentence",
                1,
                "begin",
                15,
                "end",
                81,
                "parallels",
                List.of(
                    Map.of(
                        "article",
                        "hn-7",
                        "sentence",
                        0,
                        "begin",
                        22,
                        "end",
                        70,
                        "here",
                        Map.of("begin", 16, "end", 64),
                        "words",
                        9,
                        "kind",
                        "verbatim",
                        "score",
                        1.0))));
  }

  @Test
  void colorTakesThePlaceOfMarks() {
    Ran ran = Ran.quotidian("xref", "--color", "always", "--article", "rp-1", news).well();
    assertThat(ran.out())
        .contains("“\u001B[32mWe will build the bridge before the winter comes\u001B[0m,”")
        .doesNotContain("[[");
  }

  @Test
  void articlesOfOneSourceAreComparedOnDemand() throws IOException {
    Path one =
        Files.writeString(
            folder.resolve("one.jsonl"),
            (Texts.RIVER_POST + Texts.HILL_NEWS).replace("Hill News", "River Post"));
    Ran apart = Ran.quotidian("xref", "--show", "parallels", one);
    assertThat(apart.out()).doesNotContain("[[");
    assertThat(apart.err())
        .isEqualTo("all articles are of one source and are not compared; use --across article\n");
    Ran across = Ran.quotidian("xref", "--across", "article", one).well();
    assertThat(across.out()).contains("= River Post (hn-7) s.1  “We will build");
  }

  @Test
  void shorterRunsAreShownOnDemand() throws IOException {
    write("a.txt", "He spoke of peace today.");
    write("b.txt", "She wrote of peace today.");
    assertThat(Ran.quotidian("xref", "--min-words", 3, folder.resolve("texts")).well().out())
        .contains("He spoke [[of peace today]].");
  }

  @Test
  void whatASourceRepeatsIsMarkedAndNotCounted() throws IOException {
    Path news = biographies();
    Ran ran = Ran.quotidian("xref", "--show", "parallels", "--article", "n0", news);
    assertThat(ran.out())
        .isEqualTo(
            """
            n0
            River Post

              1  [[The harbour board of Lindholm wants nine electric cranes from Finland]].
                 = Hill News s.1  “The harbour board of Lindholm wants nine electric cranes
                   from Finland”
              2  Nora Feld has covered town halls for eleven years.
                 × boilerplate of River Post, in 3 articles

            1 of 1 sentence has parallels: Hill News 1 · 1 more of boilerplate
            """);
    assertThat(ran.err()).isEmpty();
    assertThat(Ran.quotidian("xref", "--show", "parallels", news).err())
        .isEqualTo("excluded: 3 runs of boilerplate\n");
    assertThat(Ran.quotidian("xref", "--show", "parallels", "--article", "n3", news).out())
        .contains("× boilerplate of River Post, in 3 articles\n\n1 of 2 sentences has parallels");
  }

  @Test
  void jsonlReportsBoilerplate() throws IOException {
    Ran ran =
        Ran.quotidian(
            "xref", "--show", "parallels", "--format", "jsonl", "--article", "n0", biographies());
    assertThat(ran.out().lines().filter(line -> line.contains("boilerplate")))
        .containsExactly(
            "{\"type\":\"sentence\",\"article\":\"n0\",\"sentence\":1,\"begin\":71,\"end\":121,\"parallels\":[],"
                + "\"boilerplate\":{\"source\":\"River Post\",\"articles\":3}}");
  }

  /** A biography under three articles of one source, and in one of another. */
  private Path biographies() throws IOException {
    String feld = "Nora Feld has covered town halls for eleven years.";
    String cranes = "The harbour board of Lindholm wants nine electric cranes from Finland. ";
    List<String> texts =
        List.of(
            cranes + feld,
            "Pupils at the grammar school beat their teachers at chess. " + feld,
            "A bakery on Mill Street sells bread by weight again. " + feld,
            cranes + "It is a busy port. " + feld);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      lines.append("{\"id\":\"n").append(i).append("\",\"source\":\"");
      lines.append(i == 3 ? "Hill News" : "River Post");
      lines.append("\",\"text\":\"").append(texts.get(i)).append("\"}\n");
    }
    return Files.writeString(folder.resolve("biographies.jsonl"), lines.toString());
  }

  @Test
  void anUnknownArticleIsAFailure() {
    Ran ran = Ran.quotidian("xref", "--show", "parallels", "--article", "nix", news);
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isEqualTo("no article has the id \"nix\"\n");
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("texts"));
    Files.writeString(folder.resolve("texts").resolve(name), text + "\n");
  }

  @Test
  void jsonlHasChangesSeriesAndEntities() throws IOException {
    String storm =
        "A storm tore the roof off the town hall of Lindholm on Tuesday. Mayor Anna Berg"
            + " spoke to reporters in Lindholm. ";
    String roofs = "The storm tore %d roofs off houses in the harbour district of Lindholm. ";
    write(
        "a.txt", storm + String.format(Locale.ROOT, roofs, 19) + "“The roof was old,” Berg said.");
    write("b.txt", storm + String.format(Locale.ROOT, roofs, 23) + "Nils Holm took the pictures.");
    List<?> lines =
        Ran.quotidian(
                "xref",
                "--across",
                "article",
                "--show",
                "parallels,figures,exclusive",
                "--format",
                "jsonl",
                folder.resolve("texts"))
            .json();
    assertThat(lines.toString())
        .contains("kind=edited", "changes=[{change=changed, here={begin=127, end=129}")
        .contains("type=series, unit=roofs, values=[{article=a, begin=127, end=129, value=19.0")
        .contains("type=entities, article=b, shared=[lindholm, person:anna-berg]")
        .contains("exclusive=[person:nils-holm]");
  }
}

package org.quotidian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What search and archive versions print for programs and for spreadsheets. */
class SearchFormatsTest {

  private static final String EARLIER =
      """
      {"id": "tram", "source": "=Post", "published": "2024-03-10T23:30:00-05:00", "title": "Trams", \
      "text": "“We sold 40 trams,” said Ida Holm on Sunday. The town was glad. It rained."}
      """;

  private static final String LATER =
      """
      {"id": "tram", "source": "=Post", "published": "2024-03-10T23:30:00-05:00", "title": "Trams", \
      "text": "“We sold 45 trams,” said Ida Holm on Sunday. It rained. Nobody complained."}
      """;

  @TempDir Path folder;

  private String archive = "";

  @BeforeEach
  void index() throws IOException {
    archive = folder.resolve("news").toString();
    for (String version : new String[] {EARLIER, LATER}) {
      Path file = Files.writeString(folder.resolve("a.jsonl"), version);
      Ran.quotidian("index", "--keep-versions", "-a", archive, file.toString()).well();
    }
  }

  @Test
  void jsonHasTheFiguresQuotationsAndSpeakersOfASentence() {
    String line = Ran.quotidian("search", "-a", archive, "--format", "jsonl", "sold").well().out();
    assertThat(line)
        .contains(
            "\"speakers\":[{\"name\":\"Ida Holm\",\"entity\":\"person:ida-holm\","
                + "\"basis\":\"attribution\",\"certainty\":\"high\"}]")
        .contains(
            "\"kind\":\"direct\",\"speaker\":\"Ida Holm\",\"entity\":\"person:ida-holm\","
                + "\"basis\":\"attribution\",\"certainty\":\"high\"}")
        .contains("\"low\":45.0,\"high\":45.0,\"unit\":\"trams\"}]");
  }

  @Test
  void aTableOfSentencesIsForSpreadsheets() {
    assertThat(Ran.quotidian("search", "-a", archive, "--format", "csv", "sold").well().out())
        .startsWith(
            "\uFEFFarticle,source,published,title,url,sentence,text,speakers,figures,group,score\r\n"
                + "tram,'=Post,2024-03-10T23:30:00-05:00,Trams,,1,"
                + "\"“We sold 45 trams,” said Ida Holm on Sunday.\",Ida Holm,45,,0.");
  }

  @Test
  void countsAreATableToo() {
    assertThat(
            Ran.quotidian(
                    "search", "-a", archive, "--format", "csv", "--count", "figure,unit", "sold")
                .well()
                .out())
        .isEqualTo("\uFEFFcount,value,sentences\r\nfigure,45 trams,1\r\nunit,trams,1\r\n");
  }

  @Test
  void otherVerbsHaveNoTables() {
    Ran ran = Ran.quotidian("archive", "stats", "-a", archive, "--format", "csv");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).startsWith("quotidian: --format csv goes with search");
  }

  @Test
  void theVersionsOfAnArticleShowWhatChanged() {
    assertThat(Ran.quotidian("archive", "versions", "-a", archive, "tram").well().out())
        .startsWith("version 1 · replaced 20")
        .contains(
            """
              “We sold [-40-] {+45+} trams,” said Ida Holm on Sunday.
              [-The town was glad-]
              {+Nobody complained+}.
            """)
        .endsWith("1 earlier version\n");
    assertThat(
            Ran.quotidian("archive", "versions", "-a", archive, "--format", "jsonl", "tram")
                .well()
                .out())
        .contains("{\"before\":\"The town was glad.\",\"after\":\"\"}");
    assertThat(Ran.quotidian("archive", "versions", "-a", archive, "bus").exitCode()).isEqualTo(1);
  }

  @Test
  void onlyASearchForVersionsFindsThem() {
    assertThat(Ran.quotidian("search", "-a", archive, "glad").out()).startsWith("0 sentences");
    assertThat(Ran.quotidian("search", "-a", archive, "--versions", "glad").well().out())
        .contains("The town was glad.", "tram (until 20");
  }

  @Test
  void aTimeLimitHasToBePositive() {
    for (String seconds : new String[] {"0", "-1", "NaN"}) {
      Ran ran = Ran.quotidian("search", "-a", archive, "--timeout", seconds, "sold");
      assertThat(ran.exitCode()).isEqualTo(2);
      assertThat(ran.err()).startsWith("quotidian: --timeout must be positive");
    }
    Ran.quotidian("search", "-a", archive, "--timeout", "60", "sold").well();
  }
}

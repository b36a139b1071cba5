package org.quotidian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoriesTest {

  @TempDir private Path folder;

  private String news() throws IOException {
    Path file = folder.resolve("news.jsonl");
    Files.writeString(
        file,
        """
        {"id":"a","source":"Harbour Wire","published":"2026-03-02","title":"Ferry aground",\
        "text":"The ferry Halcyon ran aground off Dublin with ninety aboard. Nobody was hurt."}
        {"id":"b","source":"Open Ledger","published":"2026-03-04",\
        "text":"Ninety were taken off the Halcyon, the ferry that ran aground near Dublin."}
        {"id":"c","source":"Open Ledger","text":"Kestrix agreed to buy its rival Ombrelle."}
        """);
    return file.toString();
  }

  @Test
  void storiesAreShownWithTheirArticles() throws IOException {
    Ran ran = Ran.quotidian("stories", news());
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            Ferry aground
            2 articles · 2 sources · 2026-03-02 to 2026-03-04
            dublin · halcyon
              2026-03-02  Harbour Wire  Ferry aground
              2026-03-04  Open Ledger

            """);
    assertThat(ran.err()).isEqualTo("1 story · 1 article in no story with others\n");
  }

  @Test
  void eachArticleIsInOneStoryInJson() throws IOException {
    assertThat(Ran.quotidian("stories", "--format", "jsonl", news()).well().out().lines())
        .containsExactly(
            "{\"story\":0,\"articles\":[\"a\",\"b\"],\"title\":\"Ferry aground\","
                + "\"from\":\"2026-03-02\",\"to\":\"2026-03-04\",\"entities\":[\"dublin\",\"halcyon\"]}",
            "{\"story\":1,\"articles\":[\"c\"],\"title\":\"Kestrix agreed to buy its rival"
                + " Ombrelle.\",\"from\":null,\"to\":null,\"entities\":[\"ombrelle\",\"person:kestrix\"]}");
  }

  @Test
  void aLinkIsExplained() throws IOException {
    assertThat(Ran.quotidian("stories", "--explain", news()).out())
        .contains("              link 0.")
        .contains("Halcyon")
        .contains("names in common")
        .contains("1 day apart");
  }

  @Test
  void anArchiveIsGroupedTheSame() throws IOException {
    String archive = folder.resolve("archive").toString();
    assertThat(Ran.quotidian("index", "-a", archive, news()).exitCode()).isZero();
    assertThat(Ran.quotidian("stories", "-a", archive).out())
        .contains("2 articles · 2 sources · 2026-03-02 to 2026-03-04");
    assertThat(Ran.quotidian("stories", "--explain", "-a", archive).out()).contains("link 0.");
  }

  @Test
  void theSmallestStoryCanBeChosen() throws IOException {
    assertThat(Ran.quotidian("stories", "--min-articles", "1", news()).out())
        .contains("1 article · 1 source\n");
    Ran none = Ran.quotidian("stories", "--min-articles", "3", news());
    assertThat(none.out()).isEmpty();
    assertThat(none.err()).isEqualTo("0 stories · 3 articles in smaller stories\n");
  }

  @Test
  void pathAndArchiveExcludeEachOther() throws IOException {
    assertThat(Ran.quotidian("stories", "-a", "x", news()).exitCode()).isEqualTo(2);
    Ran none = Ran.quotidian("stories");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).startsWith("quotidian: Missing required parameter: 'PATH'\n");
  }
}

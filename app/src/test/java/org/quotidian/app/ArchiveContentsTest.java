package org.quotidian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an archive contains after versions, deletions and articles that can't be indexed. */
class ArchiveContentsTest {

  @TempDir Path folder;
  private Path archive;

  @BeforeEach
  void setArchive() {
    archive = folder.resolve("archive");
  }

  private static String article(String id, String text) {
    return "{\"id\":\"" + id + "\",\"source\":\"Pond Post\",\"text\":\"" + text + "\"}\n";
  }

  private void index(String records) throws IOException {
    Ran.quotidian("index", "-a", archive, write(records)).well();
  }

  private Path write(String records) throws IOException {
    return Files.writeString(folder.resolve("news.jsonl"), records);
  }

  private String found(String query) {
    return Ran.quotidian("search", "-a", archive, query).well().out();
  }

  @Test
  void theLaterVersionInOneInputReplacesTheEarlier() throws IOException {
    index(article("a", "One boat sank.") + article("a", "Two boats sank."));
    assertThat(found("sank")).contains("Two boats sank.").endsWith("\n1 sentence\n");
  }

  @Test
  void theLastOfManyVersionsStaysWhateverTheOthersWork() throws IOException {
    StringBuilder versions = new StringBuilder();
    for (int version = 1; version <= 40; version++) {
      String more = " The wind grew.".repeat(version == 39 ? 400 : 1);
      versions.append(article("a", "Version " + version + " is here." + more));
      versions.append(article("other " + version, "The lake froze."));
    }
    index(versions.toString());
    assertThat(found("version AND here"))
        .contains("Version 40 is here.")
        .endsWith("\n1 sentence\n");
    assertThat(found("lake")).contains("40 sentences");
  }

  @Test
  void aVersionInALaterInputReplacesTheEarlier() throws IOException {
    Path one = Files.writeString(folder.resolve("one.jsonl"), article("a", "One boat sank."));
    Path two = Files.writeString(folder.resolve("two.jsonl"), article("a", "Two boats sank."));
    Ran.quotidian("index", "-a", archive, one, two).well();
    assertThat(found("boat")).contains("Two boats sank.").endsWith("\n1 sentence\n");
  }

  @Test
  void deletesArticlesByTheirIds() throws IOException {
    index(
        article("a", "One boat sank.") + article("b", "A bus broke.") + article("c", "It rained."));
    assertThat(Ran.quotidian("archive", "delete", "-a", archive, "a", "b").well().out())
        .isEqualTo("2 articles deleted\n");
    assertThat(found("boat OR bus OR rained")).contains("It rained.").endsWith("\n1 sentence\n");
  }

  @Test
  void deletesTheArticlesThatAQueryFinds() throws IOException {
    index(article("a", "One boat sank. It rained.") + article("b", "A bus broke."));
    assertThat(Ran.quotidian("archive", "delete", "-a", archive, "--query", "boats").well().out())
        .isEqualTo("1 article deleted\n");
    assertThat(found("rained OR bus")).contains("A bus broke.").endsWith("\n1 sentence\n");
  }

  @Test
  void anIdThatIsNotThereIsReported() throws IOException {
    index(article("a", "One boat sank."));
    Ran ran = Ran.quotidian("archive", "delete", "-a", archive, "a", "nobody");
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).isEqualTo("1 article deleted\n");
    assertThat(ran.err()).isEqualTo("there is no article 'nobody'\n");
  }

  @Test
  void deleteMakesNoArchive() {
    Ran ran = Ran.quotidian("archive", "delete", "-a", archive, "a");
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(archive).doesNotExist();
  }

  @Test
  void aWordThatIsTooLongIsLeftOutAndTheRestIsFound() throws IOException {
    String blob = "0a1b2c3d".repeat(5000);
    index(
        article("a", "One boat sank.")
            + article("b", "The file begins " + blob + " and ends. A bus broke.")
            + article("c", "“We go on,” said Mr. " + "Aa".repeat(20_000) + " on Monday."));
    assertThat(found("file AND ends")).contains("The file begins");
    assertThat(found("\"go on\"")).contains("We go on");
    assertThat(Ran.quotidian("archive", "check", "-a", archive).well().out())
        .startsWith("3 articles")
        .endsWith("no damage\n");
  }

  @Test
  void anIdThatIsTooLongIsRefusedByItself() throws IOException {
    Path news =
        write(
            article("a", "One boat sank.")
                + article("i".repeat(40_000), "A bus broke.")
                + article("c", "It rained."));
    Ran ran = Ran.quotidian("index", "-a", archive, news);
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).startsWith("2 articles");
    assertThat(ran.err()).contains(news + ":2: the id has 40000 bytes; at most 32000 are possible");
  }

  @Test
  void aMissingFolderOfAlertsIsReported() throws IOException {
    Path alerts = folder.resolve("alerts");
    Ran.quotidian("alert", "add", "-d", alerts, "boat", "boat").well();
    Path news = write(article("a", "One boat sank."));
    for (String[] action : new String[][] {{"run"}, {"list"}, {"remove"}}) {
      Object last = action[0].equals("run") ? news : "boat";
      Ran ran =
          action[0].equals("list")
              ? Ran.quotidian("alert", "list", "-d", folder.resolve("alrets"))
              : Ran.quotidian("alert", action[0], "-d", folder.resolve("alrets"), last);
      assertThat(ran.exitCode()).isEqualTo(1);
      assertThat(ran.err()).contains("alrets: no such file or folder");
    }
  }
}

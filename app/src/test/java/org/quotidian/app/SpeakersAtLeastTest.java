package org.quotidian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One option decides how certain a speaker has to be, in each verb that finds speakers. */
class SpeakersAtLeastTest {

  /** A guess in the second paragraph: nobody says that she speaks. */
  private static final String GUESS =
      "Lena Strand drove to Oslo on Monday.\n\n“You can walk to the island before noon today.”";

  /** Likely in the second paragraph: she spoke right before. */
  private static final String LIKELY =
      "Lena Strand says the lake is low.\n\n“You can walk to the island before noon today.”";

  private static final String LAST = "direct: “You can walk to the island before noon today.”";

  @TempDir Path folder;

  @Test
  void annotateMarksTheSpeakersThatAreNotNearCertain() throws IOException {
    assertThat(said(LIKELY)).contains("said Lena Strand (likely), " + LAST);
    assertThat(said(GUESS)).contains("said ?, " + LAST);
  }

  @Test
  void annotateNamesWhatTheLevelAdmits() throws IOException {
    assertThat(said(GUESS, "--speakers-at-least", "low"))
        .contains("said Lena Strand (a guess), " + LAST);
    assertThat(said(LIKELY, "--speakers-at-least", "high")).contains("said ?, " + LAST);
  }

  @Test
  void indexKeepsTheLevel() throws IOException {
    Path file = Files.writeString(folder.resolve("lake.txt"), GUESS);
    assertThat(found(file, "medium")).isEqualTo("0 sentences\n");
    assertThat(found(file, "low"))
        .contains("“You can walk to the island before noon today.”")
        .contains("— Lena Strand (a guess)");
  }

  @Test
  void xrefComparesTheSpeakersOfTheLevel() throws IOException {
    Files.writeString(folder.resolve("lake.txt"), GUESS);
    Files.writeString(
        folder.resolve("shore.txt"),
        "The lake is low.\n\n“You can walk to the island before noon today,” Lena Strand said.");
    assertThat(xref("low"))
        .contains("\"basis\":\"attribution\",\"certainty\":\"high\"")
        .contains("\"basis\":\"context\",\"certainty\":\"low\"");
    // The other article names her, and she is mentioned here.
    assertThat(xref("medium")).contains("\"basis\":\"context\",\"certainty\":\"medium\"");
  }

  @Test
  void anotherLevelIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("lake.txt"), LIKELY);
    Ran ran = Ran.quotidian("annotate", "--speakers-at-least", "sure", file);
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("--speakers-at-least takes high, medium, low, not 'sure'");
  }

  private String said(String text, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("lake.txt"), text);
    Object[] arguments = new Object[options.length + 2];
    arguments[0] = "annotate";
    System.arraycopy(options, 0, arguments, 1, options.length);
    arguments[options.length + 1] = file;
    return Ran.quotidian(arguments).well().out().replaceAll("\\s+", " ");
  }

  private String found(Path file, String level) {
    String archive = folder.resolve(level).toString();
    Ran.quotidian("index", "-a", archive, "--speakers-at-least", level, file).well();
    return Ran.quotidian("search", "-a", archive, "speaker:\"Lena Strand\"").out();
  }

  private String xref(String level) {
    return Ran.quotidian("xref", "--format", "jsonl", "--speakers-at-least", level, folder)
        .well()
        .out();
  }
}

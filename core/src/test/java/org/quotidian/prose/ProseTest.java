package org.quotidian.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {

  private static final WordList WORDS =
      new WordList(
          List.of(
              "# a comment",
              "tell, tells, told -> report",
              "stand, stands -> occur | stands for, stand for",
              "set aside -> exclude"));

  private static List<String> inJava(String text) {
    return found(Prose.ofJava(text));
  }

  private static List<String> inMarkdown(String text) {
    return found(Prose.ofMarkdown(text));
  }

  private static List<String> found(CharSequence prose) {
    return WORDS.find(prose).stream().map(WordList.Hit::words).toList();
  }

  @Test
  void commentsAreProse() {
    assertThat(inJava("/** Tells the count. */ int a; // as told before"))
        .contains("Tells", "told");
    assertThat(inJava("/* What stands there. */")).containsExactly("stands");
  }

  @Test
  void identifiersAreNot() {
    assertThat(inJava("int told = tell(stands); char c = '\"'; // right")).isEmpty();
    assertThat(inJava("/** As {@link #tell}, {@code told} or tell() say. */")).isEmpty();
    assertThat(inJava("/** @param told the count */")).isEmpty();
  }

  @Test
  void aPhraseIsFoundOverTheEndOfALine() {
    assertThat(inJava("/**\n * Pieces are set\n * aside.\n */")).containsExactly("set aside");
    assertThat(inJava("// Pieces are set\n  // aside.")).containsExactly("set aside");
    assertThat(inJava("say(\"pieces are set\"\n + \" aside here\");")).containsExactly("set aside");
  }

  @Test
  void messagesAreProseButWordsOfAListAreNot() {
    assertThat(inJava("fail(\"so I was told\");")).containsExactly("told");
    assertThat(inJava("List.of(\"told\", \"told reporters\")")).isEmpty();
    assertThat(inJava("String s = \"\"\"\n  as we tell you\n  \"\"\";")).containsExactly("tell");
  }

  @Test
  void samplesAndRightUsesAreLeftAlone() {
    assertThat(inJava("/** As in \"he told reporters\". It stands for a name. */")).isEmpty();
    assertThat(inMarkdown("Its outstanding, long-told story stands for “what he told us”."))
        .isEmpty();
  }

  @Test
  void codeInMarkdownIsNoProse() {
    assertThat(inMarkdown("As `told` in\n```\nwhat stands there\n```\nhere.")).isEmpty();
    assertThat(inMarkdown("It stands [here](tell.md).")).containsExactly("stands");
  }

  @Test
  void buildFilesHaveProseInTheirComments() {
    assertThat(found(Prose.ofXml("<tell>told</tell><!-- It tells so. -->")))
        .containsExactly("tells");
    assertThat(found(Prose.ofShell("told=$told # It tells so."))).containsExactly("tells");
  }

  @Test
  void aHitSaysWhereAndWhatIsBetter() {
    assertThat(WORDS.find("It  tells.")).containsExactly(new WordList.Hit(4, "tells", "report"));
  }
}

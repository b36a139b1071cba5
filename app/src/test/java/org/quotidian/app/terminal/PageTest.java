package org.quotidian.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PageTest {

  @Test
  void linesEndBeforeTheWordThatDoesNotFit() {
    assertThat(wrapped("one two three four five six seven eight", 20))
        .isEqualTo("one two three four\nfive six seven eight\n");
    assertThat(wrapped("exactly twenty chars", 20)).isEqualTo("exactly twenty chars\n");
    assertThat(wrapped("", 20)).isEqualTo("\n");
    assertThat(wrapped("blanks at the end   ", 17)).isEqualTo("blanks at the end\n");
  }

  @Test
  void aPercentSignStaysWithItsNumber() {
    assertThat(wrapped("The Open Ledger, 200 % elsewhere", 20))
        .isEqualTo("The Open Ledger,\n200 % elsewhere\n");
  }

  @Test
  void anOverlongWordHasALineOfItsOwn() {
    assertThat(wrapped("see https://example.org/a/very/long/path there", 20))
        .isEqualTo("see\nhttps://example.org/a/very/long/path\nthere\n");
  }

  @Test
  void wideCharactersCountTwice() {
    assertThat(wrapped("漢字漢字漢字 漢字漢字 漢字", 22)).isEqualTo("漢字漢字漢字 漢字漢字\n漢字\n");
    assertThat(wrapped("e\u0301".repeat(18) + " x", 20)).isEqualTo("e\u0301".repeat(18) + " x\n");
  }

  @Test
  void aLineBreakWithBlanksAroundIsABlank() {
    assertThat(wrapped("one \r\n  two\tthree\u2028four  five", 40))
        .isEqualTo("one two three four  five\n");
  }

  @Test
  void furtherLinesAreBelowTheText() {
    StringWriter out = new StringWriter();
    new Page(new PrintWriter(out), true, 24)
        .paragraph(
            " ",
            new StyledText().add("7  ", Style.FAINT),
            new StyledText().add("aaaa bbbb ").add("cccc dddd eeee", Style.SHARED).add(" ffff"));
    assertThat(out.toString())
        .isEqualTo(
            """
             \u001B[2m7  \u001B[0maaaa bbbb \u001B[32mcccc dddd\u001B[0m
                \u001B[32meeee\u001B[0m ffff
            """);
  }

  private static String wrapped(String text, int columns) {
    StringWriter out = new StringWriter();
    new Page(new PrintWriter(out), false, columns).line(new StyledText().add(text));
    return out.toString();
  }
}

package org.quotidian.app.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ReadProgressTest {

  @Test
  void showsHowFarAndHowFast() {
    ReadProgress progress = progress(new StringWriter());
    for (int i = 0; i < 3000; i++) {
      progress.article();
    }
    progress.update(25_500_000, 102_000_000);
    assertThat(progress.line(2))
        .isEqualTo("3,000 articles · 25.5 MB · 1,500 articles/s · 25 % · 0:06 left");
  }

  @Test
  void showsNoTimeLeftIfTheTotalIsUnknown() {
    ReadProgress progress = progress(new StringWriter());
    progress.article();
    progress.update(500, -1);
    assertThat(progress.line(0.5)).isEqualTo("1 article · 0.5 kB · 2 articles/s");
  }

  @Test
  void aMessageTakesThePlaceOfTheProgress() {
    StringWriter err = new StringWriter();
    Messages messages = new Messages(new PrintWriter(err), true);
    messages.progress("half");
    messages.line("news");
    messages.clearProgress();
    assertThat(err.toString()).isEqualTo("\r\u001B[Khalf\r\u001B[Knews\n");
  }

  private static ReadProgress progress(StringWriter err) {
    return new ReadProgress(new Messages(new PrintWriter(err), true));
  }
}

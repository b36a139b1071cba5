package org.quotidian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code alert}. */
class AlertCommandTest {

  @TempDir Path folder;
  private Path alerts;
  private Path news;

  @BeforeEach
  void addAlerts() throws IOException {
    alerts = folder.resolve("alerts");
    news = Texts.write(folder);
    Ran.quotidian("alert", "add", "-d", alerts, "hall", "quote:(speaker:Hall", "bridge)").well();
    Ran.quotidian("alert", "add", "-d", alerts, "wheat", "unicorn").well();
    Ran.quotidian("alert", "add", "-d", alerts, "wheat", "wheat");
    Ran.quotidian("alert", "add", "-d", alerts, "none", "unicorn").well();
  }

  @Test
  void runShowsTheSentences() {
    assertThat(Ran.quotidian("alert", "run", "-d", alerts, news).well().out())
        .startsWith(
            """
            hall
              River Post · 2026-03-02 · Bridge vote
              “We will build the bridge before the winter comes,” Ms. Hall said.
              — Hall · rp-1 · sentence 2

            wheat
            """)
        .endsWith("\n3 articles · 2 of 3 alerts · 2 sentences in 2 articles\n");
  }

  @Test
  void runInJson() {
    Ran ran = Ran.quotidian("alert", "run", "-d", alerts, "--format", "jsonl", news).well();
    assertThat(ran.json()).hasSize(2);
    Map<?, ?> first = (Map<?, ?>) ran.json().get(0);
    assertThat(first.get("alert")).isEqualTo("hall");
    assertThat(first.get("article")).isEqualTo("rp-1");
    assertThat(first.get("sentence")).isEqualTo(1);
  }

  @Test
  void alertsAreListedAndRemoved() {
    assertThat(Ran.quotidian("alert", "list", "-d", alerts).well().out())
        .isEqualTo("hall  quote:(speaker:Hall bridge)\nwheat  wheat\nnone  unicorn\n");
    Ran.quotidian("alert", "remove", "-d", alerts, "wheat").well();
    Ran gone = Ran.quotidian("alert", "remove", "-d", alerts, "wheat");
    assertThat(gone.exitCode()).isEqualTo(1);
    assertThat(gone.err()).isEqualTo("quotidian: there is no alert 'wheat'\n");
    assertThat(Ran.quotidian("alert", "list", "-d", alerts, "--format", "jsonl").well().json())
        .hasToString(
            "[{alert=hall, query=quote:(speaker:Hall bridge), problem=null},"
                + " {alert=none, query=unicorn, problem=null}]");
  }

  @Test
  void theFormerQueryOfAnAlertIsShown() {
    Ran replaced = Ran.quotidian("alert", "add", "-d", alerts, "none", "wheat");
    assertThat(replaced.exitCode()).isZero();
    assertThat(replaced.err()).isEqualTo("alert 'none' is replaced; its query was: unicorn\n");
    assertThat(Ran.quotidian("alert", "add", "-d", alerts, "none", "wheat").well().err()).isEmpty();
    assertThat(Ran.quotidian("alert", "list", "-d", alerts).well().out()).endsWith("none  wheat\n");
  }

  @Test
  void namesCannotSteerTheTerminal() {
    Ran.quotidian("alert", "add", "-d", alerts, "\u001B[2Jx\u202E", "wheat").well();
    assertThat(Ran.quotidian("alert", "list", "-d", alerts).well().out())
        .contains("<U+001B>[2Jx<U+202E>  wheat\n");
    assertThat(Ran.quotidian("alert", "run", "-d", alerts, news).well().out())
        .contains("<U+001B>[2Jx<U+202E>\n")
        .doesNotContain("\u001B");
    assertThat(Ran.quotidian("alert", "run", "-d", alerts, "--format", "jsonl", news).well().out())
        .contains("\\u001B[2Jx\\u202e");
  }

  @Test
  void aQueryThatCannotBeReadIsReported() throws IOException {
    Ran wrong = Ran.quotidian("alert", "add", "-d", alerts, "bad", "bridge AND");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).startsWith("quotidian: the query ends too early, at character 11");
    Files.writeString(alerts.resolve("alerts.txt"), "quotidian alerts 1\nold\tshouts:Hall\n");
    Ran run = Ran.quotidian("alert", "run", "-d", alerts, news);
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).startsWith("alert 'old' is inactive: there is no field 'shouts'");
    assertThat(run.out()).isEqualTo("3 articles · 0 of 1 alert · 0 sentences in 0 articles\n");
    assertThat(Ran.quotidian("alert", "list", "-d", alerts).err())
        .startsWith("alert 'old' is inactive: ");
  }

  @Test
  void wrongUsageIsReported() {
    assertThat(Ran.quotidian("alert").exitCode()).isEqualTo(2);
    assertThat(Ran.quotidian("alert", "add", "-d", alerts, "name").exitCode()).isEqualTo(2);
    assertThat(Ran.quotidian("alert", "add", "-d", alerts, " ", "wheat").exitCode()).isEqualTo(2);
    assertThat(Ran.quotidian("alert", "run", news).err())
        .startsWith("quotidian: Missing required option: '--alerts=DIR'\n")
        .endsWith("Try quotidian alert run --help\n");
    assertThat(Ran.quotidian("alert", "run", "--help").well().out())
        .startsWith("Usage: quotidian alert run -d DIR ");
  }
}

package org.quotidian.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.alert.Alerts.Alert;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.query.QuerySyntaxException;

class AlertsTest {

  private static final AnnotatedArticle STRIKE =
      Annotator.english()
          .annotate(
              Article.builder(
                      "strike",
                      "“The night shift is a lifeline for the port,” said Marta Hollis. Owen Brandt"
                          + " said that the deal would cost 40 million dollars. Nobody won.")
                  .source("Coast Wire")
                  .title("Strike ends")
                  .build());

  @TempDir Path temp;

  @Test
  void reportsTheSentencesThatAnAlertWaitedFor() throws Exception {
    Alerts alerts = Alerts.inMemory();
    alerts.add("lifeline", "quote:(speaker:Hollis lifeline)");
    alerts.add("money", "speaker:Brandt AND figure:dollars");
    alerts.add("not him", "quote:(speaker:Brandt lifeline)");
    alerts.add("the paper", "source:\"coast wire\" -speaker:Brandt");
    assertThat(reported(alerts.match(STRIKE)))
        .containsExactly(
            "lifeline: “The night shift is a lifeline for the port,” said Marta Hollis.",
            "money: Owen Brandt said that the deal would cost 40 million dollars.",
            "the paper: “The night shift is a lifeline for the port,” said Marta Hollis.",
            "the paper: Nobody won.");
    assertThat(alerts.match(Annotator.english().annotate(Article.of("empty", "")))).isEmpty();
  }

  @Test
  void alertsAreKeptAndReplacedAndRemoved() throws Exception {
    Path directory = temp.resolve("my/alerts");
    Alerts alerts = Alerts.open(directory);
    assertThat(alerts.list()).isEmpty();
    alerts.add("port", "harbour");
    alerts.add("tab\tand \\ line\n", "\"night shift\"");
    alerts.add("port", "port");
    Alerts again = Alerts.open(directory);
    assertThat(again.list())
        .containsExactly(
            new Alert("port", "port", null),
            new Alert("tab\tand \\ line\n", "\"night shift\"", null));
    assertThat(again.match(STRIKE)).hasSize(2);
    assertThat(again.remove("port")).isTrue();
    assertThat(again.remove("port")).isFalse();
    assertThat(again.match(STRIKE)).hasSize(1);
    // The first sees the other's change when it makes one.
    alerts.add("dollars", "figure:dollars");
    assertThat(alerts.list())
        .extracting(Alert::query)
        .containsExactly("\"night shift\"", "figure:dollars");
  }

  @Test
  void whatCannotBeReadIsRefusedAndNothingAdded() throws Exception {
    Path directory = temp.resolve("alerts");
    Alerts alerts = Alerts.open(directory);
    Map<String, String> some = new LinkedHashMap<>();
    some.put("good", "port");
    some.put("bad", "port AND");
    assertThatThrownBy(() -> alerts.addAll(some)).isInstanceOf(QuerySyntaxException.class);
    assertThatThrownBy(() -> alerts.add(" ", "port")).isInstanceOf(IllegalArgumentException.class);
    assertThat(alerts.list()).isEmpty();
    assertThat(directory).doesNotExist();
  }

  @Test
  void aQueryThatIsNoLongerReadIsReportedAndNotLost() throws Exception {
    Files.writeString(
        temp.resolve("alerts.txt"), "quotidian alerts 1\nold\tshouts:Brandt\nport\tport\n");
    Alerts alerts = Alerts.open(temp);
    assertThat(alerts.list().get(0).problem()).startsWith("there is no field 'shouts'");
    assertThat(reported(alerts.match(STRIKE))).hasSize(1);
    alerts.add("other", "won");
    assertThat(Files.readString(temp.resolve("alerts.txt"))).contains("old\tshouts:Brandt\n");
    assertThat(alerts.remove("old")).isTrue();
    assertThat(Alerts.open(temp).list()).extracting(Alert::name).containsExactly("port", "other");
  }

  @Test
  void anotherFileIsNoListOfAlerts() throws Exception {
    Files.writeString(temp.resolve("alerts.txt"), "mine\n");
    assertThatThrownBy(() -> Alerts.open(temp))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("alerts.txt is not an alerts file of this version of Quotidian");
    Path file = Files.writeString(temp.resolve("file"), "mine");
    assertThatThrownBy(() -> Alerts.open(file)).isInstanceOf(IOException.class);
  }

  @Test
  void aFolderThatMayNotBeReadIsNotTakenForAnEmptyOne() throws Exception {
    Path folder = temp.resolve("alerts");
    Alerts.open(folder).add("dam", "dam");
    Set<PosixFilePermission> before = Files.getPosixFilePermissions(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    try {
      assumeTrue(!Files.isReadable(folder), "the superuser may read all");
      assertThatThrownBy(() -> Alerts.open(folder)).isInstanceOf(AccessDeniedException.class);
    } finally {
      Files.setPosixFilePermissions(folder, before);
    }
  }

  @Test
  void manyThreadsMatchAndChange() throws Exception {
    Alerts alerts = Alerts.open(temp);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String name = "alert " + i;
        all.add(
            threads.submit(
                () -> {
                  Alerts.open(temp).add(name, "lifeline");
                  alerts.add(name + " too", "won");
                  assertThat(alerts.match(STRIKE)).isNotEmpty();
                  return null;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    assertThat(Alerts.open(temp).list()).hasSize(80);
  }

  private static List<String> reported(List<Alerts.Match> matches) {
    List<String> reported = new ArrayList<>();
    for (Alerts.Match match : matches) {
      match.hits().stream()
          .sorted((one, other) -> Integer.compare(one.number(), other.number()))
          .forEach(hit -> reported.add(match.alert().name() + ": " + hit.text()));
    }
    return reported;
  }
}

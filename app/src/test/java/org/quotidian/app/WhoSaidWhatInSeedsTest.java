package org.quotidian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who said what in the sample corpus: for each query all the sentences it finds. A sentence is
 * named by the number that its file's name starts with, and its own.
 */
class WhoSaidWhatInSeedsTest {

  @TempDir static Path folder;

  @BeforeAll
  static void index() {
    Ran.quotidian("index", "-a", folder.resolve("archive"), Seeds.FOLDER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "speaker:Trump                        | 01:5 01:6 01:7 01:8 02:8 02:9 02:10 03:13 03:26 04:5 04:6"
            + " 05:11 05:12 05:13",
        "quote:(speaker:Merz agreement)       | 01:16 02:20 04:17 05:14",
        "entity:Ukraine AND figure:troops   | 02:14",
        "person:Putin AND place:Donetsk       | 01:21",
        "person:Zelenskyy AND quote:lifeline  | 03:17 04:18 05:4",
        "quote:\"thankless task\"             | 01:23 03:28 04:26",
        "org:\"The Guardian\"                 | 04:13 05:8",
        "like:\"Europe will lead a multinational force\" | 01:13 03:10 05:6",
      })
  void answers(String query, String expected) {
    assertThat(found(query)).containsExactlyInAnyOrder(expected.split(" "));
  }

  @Test
  void resultsForPeople() {
    Ran ran =
        Ran.quotidian(
            "search",
            "-a",
            folder.resolve("archive"),
            "-C",
            1,
            "--count",
            "source",
            "quote:\"thankless task\"");
    assertThat(ran.out())
        .isEqualTo(
            """
            Lakeside Tribune · 2025-12-16 · Ukraine gets an offer from Washington, and a
            nudge to hurry
                He is absolutely not open to any tricks aimed at stalling for time," Kremlin
                spokesman Dmitry Peskov said of Putin.
              > Peskov wouldn’t set a date and called predictions "a thankless task."
                Moscow, which has said before that it has no objection to Ukraine’s hopes of
                European Union membership, still insists that Kyiv give up any thought of
                joining the North Atlantic Treaty Organization.
                — Dmitry Peskov · lt-20251216-0417 · sentence 27

            03-continental-review
                Half-way houses are under discussion, among them a front line frozen where
                it stands and a free-trade zone in the disputed strip, but they have the
                look of ideas designed to keep a conversation alive.
              > Dmitry Peskov, the Kremlin’s spokesman, thinks guessing at dates ‘a
                thankless task’, and says that his master is ‘absolutely not open to any
                tricks aimed at stalling for time’—a phrase that may be read as reassurance
                or as threat.
                American officials maintain that nine-tenths of the plan is agreed.
                — Dmitry Peskov · 03-continental-review · sentence 29

            01-harbour-wire · 2025-12-15 · U.S. puts Article 5-style pledge to Ukraine in
            writing as land dispute drags on
                Kremlin spokesman Dmitry Peskov was asked whether the guns might fall silent
                by Christmas.
              > "Trying to predict a potential time frame for a peace deal is a thankless
                task," Peskov replied.
                He said Putin was ready for a serious peace but would not put up with tricks
                meant to play for time.
                — Dmitry Peskov · 01-harbour-wire · sentence 24

            by source
              1  01-harbour-wire
              1  03-continental-review
              1  Lakeside Tribune

            3 sentences
            """);
  }

  @Test
  void articlesOfOneEventAreOneStory() {
    String query = "quote:lifeline OR quote:\"thankless task\"";
    Ran ran =
        Ran.quotidian("search", "-a", folder.resolve("archive"), "--group", "story", query).well();
    assertThat(ran.out())
        .startsWith("one story in 4 articles\n  Lakeside Tribune · 2025-12-16 · Ukraine gets")
        .contains("\n  — Dmitry Peskov · 01-harbour-wire · sentence 24\n  3 more\n")
        .endsWith("\n6 sentences\n");
    Map<?, ?> story =
        (Map<?, ?>)
            Ran.quotidian(
                    "search",
                    "-a",
                    folder.resolve("archive"),
                    "--format",
                    "jsonl",
                    "--group",
                    "story",
                    query)
                .well()
                .json()
                .get(3);
    assertThat(story.get("sentences")).isEqualTo(6);
    assertThat(story.get("articles"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(4)
        .first()
        .isEqualTo(story.get("story"));
  }

  private static List<String> found(String query) {
    return Ran.quotidian(
            "search", "-a", folder.resolve("archive"), "--format", "jsonl", "-n", 100, query)
        .well()
        .json()
        .stream()
        .map(line -> (Map<?, ?>) line)
        .map(hit -> Seeds.NUMBERS.get(hit.get("article")) + ":" + hit.get("sentence"))
        .toList();
  }
}

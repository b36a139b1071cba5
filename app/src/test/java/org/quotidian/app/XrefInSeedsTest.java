package org.quotidian.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the articles of the sample corpus say of each other's sentences. An article is named by the
 * number that its file's name starts with, a sentence by its number from 1, as in the text output.
 */
class XrefInSeedsTest {

  /** Such as {@code 01:8 verbatim 02:10}. */
  private static final List<String> PARALLELS = new ArrayList<>();

  @BeforeAll
  static void crossReference() {
    for (Object line :
        Ran.quotidian("xref", "--show", "parallels", "--format", "jsonl", Seeds.FOLDER).json()) {
      Map<?, ?> sentence = (Map<?, ?>) line;
      for (Object parallel : (List<?>) requireNonNull(sentence.get("parallels"))) {
        Map<?, ?> there = (Map<?, ?>) parallel;
        PARALLELS.add(place(sentence) + " " + there.get("kind") + " " + place(there));
      }
    }
  }

  private static String place(Map<?, ?> side) {
    return Seeds.NUMBERS.get(side.get("article"))
        + ":"
        + (((Number) requireNonNull(side.get("sentence"))).intValue() + 1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "closer now: a clause moved            | 01:6  edited     02:9",
        "tremendous support: Trump's words     | 01:8  verbatim   02:10",
        "they want to get it ended             | 01:9  verbatim   05:14",
        "robust security guarantees            | 01:10 verbatim   02:24",
        "robust, in a like sentence            | 01:10 paraphrase 05:8",
        "not easy: two words in marks          | 01:11 verbatim   02:33",
        "a multinational force, edited         | 01:14 edited     05:7",
        "its tasks in other verbs, turned round | 01:14 paraphrase 02:24",
        "its tasks, with who is to send it     | 01:14 paraphrase 04:14",
        "Merz, with a non-breaking hyphen      | 01:17 verbatim   02:21",
        "Merz, as indirect speech              | 01:17 paraphrase 04:18",
        "Peskov's thankless task               | 01:24 paraphrase 04:27",
        "Peskov on tricks, with another said   | 02:35 verbatim   04:26",
        "drones: a sentence as it is           | 01:28 verbatim   02:38",
        "drones: the house's own tense         | 01:28 edited     04:30",
        "drones: the numbers alone             | 01:28 paraphrase 05:36",
        "a word at the front that ended it     | 01:34 edited     04:32",
        "EU and NATO spelt out                 | 03:25 edited     04:28",
      })
  void includes(String what, String parallel) {
    assertThat(PARALLELS).contains(parallel.replaceAll("\\s+", " "));
  }

  @Test
  void theLongerOfTwoRunsInOneAnotherIsReportedAlone() {
    assertThat(PARALLELS).contains("02:35 verbatim 04:26").doesNotHaveDuplicates();
  }

  @Test
  void whatIsReportedOfOneIsReportedOfTheOther() {
    List<String> turned = new ArrayList<>();
    for (String parallel : PARALLELS) {
      String[] parts = parallel.split(" ");
      turned.add(parts[2] + " " + parts[1] + " " + parts[0]);
    }
    assertThat(PARALLELS).containsExactlyInAnyOrderElementsOf(turned);
  }

  /** Sentences are compared in articles of one event only. */
  @Test
  void allReportOneEvent() {
    for (String article : Seeds.NUMBERS.values()) {
      for (String other : Seeds.NUMBERS.values()) {
        if (!article.equals(other)) {
          assertThat(PARALLELS)
              .anyMatch(parallel -> parallel.matches(article + ":.* paraphrase " + other + ":.*"));
        }
      }
    }
  }

  @Test
  void theAuthorBiographyMatchesNothing() {
    assertThat(PARALLELS).noneMatch(parallel -> parallel.matches("02:(47|48|49|50) .*"));
  }
}

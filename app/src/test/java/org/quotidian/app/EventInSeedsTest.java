package org.quotidian.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the articles of the sample corpus say of one event: who is quoted where and how, and which
 * numbers they give. An article is named by the number that its file's name starts with.
 */
class EventInSeedsTest {

  private static final List<Map<?, ?>> LINES = new ArrayList<>();
  private static final Map<String, String> TEXTS = new HashMap<>();

  @BeforeAll
  static void crossReference() {
    Ran.quotidian("convert", Seeds.FOLDER).json().forEach(line -> addText((Map<?, ?>) line));
    Ran.quotidian("xref", "--show", "story,quotations,figures", "--format", "jsonl", Seeds.FOLDER)
        .json()
        .forEach(line -> LINES.add((Map<?, ?>) line));
  }

  /** An article without an id of its own has its address as its id. */
  private static void addText(Map<?, ?> article) {
    String text = requireNonNull(article.get("text")).toString();
    TEXTS.put(String.valueOf(article.get("id")), text);
    TEXTS.putIfAbsent(String.valueOf(article.get("url")), text);
  }

  @Test
  void allAreOneStory() {
    assertThat(LINES.stream().filter(line -> "story".equals(line.get("type"))))
        .singleElement()
        .satisfies(story -> assertThat((List<?>) story.get("articles")).hasSize(5));
  }

  /** The articles of the only thread with some words, and the article with the longest version. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "closer now                | same    | 01 02 03       | 02",
        "tremendous support        | same    | 01 02 03 05    | 02",
        "get it ended              | same    | 01 02 05       | 02",
        "substantial agreement     | same    | 01 02 03 04 05 | 02",
        "thankless task            | same    | 01 03 04       | 01",
        "open to peace             | same    | 02 04 05       | 02",
        "open to any tricks        | same    | 02 03 04       | 02",
        "lifeline for our nation   | same    | 03 04 05       | 04",
        "not easy                  | same    | 01 02 05       | 01",
        "on the table forever      | unnamed | 01 02 03 04 05 | 01",
      })
  void oneUtteranceIsOneThread(String words, String speakers, String articles, String longest) {
    assertThat(LINES.stream().filter(line -> anyHas(line, words)))
        .singleElement()
        .satisfies(
            thread -> {
              assertThat(thread.get("speakers")).isEqualTo(speakers);
              List<?> quotations = (List<?>) requireNonNull(thread.get("quotations"));
              assertThat(numbers(quotations)).isEqualTo(articles);
              int number = ((Number) requireNonNull(thread.get("longest"))).intValue();
              assertThat(article((Map<?, ?>) quotations.get(number))).isEqualTo(longest);
            });
  }

  private static boolean anyHas(Map<?, ?> line, String words) {
    return "thread".equals(line.get("type"))
        && ((List<?>) requireNonNull(line.get("quotations")))
            .stream().anyMatch(quotation -> text((Map<?, ?>) quotation).contains(words));
  }

  private static String numbers(List<?> sides) {
    TreeSet<String> numbers = new TreeSet<>();
    sides.forEach(side -> numbers.add(article((Map<?, ?>) side)));
    return String.join(" ", numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "800,000  | agree  | 800,000",
        "153      | agree  | 153",
        "133      | agree  | 133",
        "17       | agree  | 17",
        "eighteen | agree  | 18",
        "5.5      | agree  | 5.5",
        "130      | differ | 146",
      })
  void figuresAreCompared(String one, String agreement, String other) {
    assertThat(LINES)
        .anyMatch(
            line ->
                "figures".equals(line.get("type"))
                    && agreement.equals(line.get("agreement"))
                    && text((Map<?, ?>) requireNonNull(line.get("left"))).equals(one)
                    && text((Map<?, ?>) requireNonNull(line.get("right"))).equals(other));
  }

  /** The peacetime army is in all articles, and no two of them differ. */
  @Test
  void aFigureOfAllAgreesInAll() {
    List<Object> sides = new ArrayList<>();
    for (Map<?, ?> line : LINES) {
      if ("figures".equals(line.get("type"))
          && requireNonNull(line.get("left")).toString().contains("800000.0")) {
        assertThat(line.get("agreement")).isEqualTo("agree");
        sides.add(requireNonNull(line.get("left")));
        sides.add(requireNonNull(line.get("right")));
      }
    }
    assertThat(numbers(sides)).isEqualTo("01 02 03 04 05");
  }

  private static String article(Map<?, ?> side) {
    return requireNonNull(Seeds.NUMBERS.get(side.get("article")));
  }

  private static String text(Map<?, ?> side) {
    String text = requireNonNull(TEXTS.get(side.get("article")));
    return text.substring(
        ((Number) requireNonNull(side.get("begin"))).intValue(),
        ((Number) requireNonNull(side.get("end"))).intValue());
  }
}

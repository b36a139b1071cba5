package org.quotidian.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.quotidian.story.Reports.article;
import static org.quotidian.story.Reports.dated;

import org.junit.jupiter.api.Test;

class StoryLinksTest {

  private static final String ONE =
      "The ferry Halcyon ran aground off Dublin on Monday, and ninety passengers were taken off.";
  private static final String OTHER =
      "Off Dublin, the ferry Halcyon ran aground. The captain, Ada Merrin, was not hurt.";

  private static final StoryCollection NONE = StoryGrouper.builder().build().collection();

  @Test
  void theWordsInCommonAddUpToTheStrength() {
    Story.Link link = NONE.link(article("a", ONE), article("b", OTHER));
    assertThat(link.words())
        .extracting(Story.Link.SharedWord::text)
        .startsWith("Halcyon")
        .contains("Dublin", "ferry", "aground")
        .doesNotContain("captain", "ninety");
    assertThat(link.words().stream().mapToDouble(Story.Link.SharedWord::share).sum())
        .isCloseTo(link.strength(), within(1e-6));
    assertThat(link.words().get(0).isName()).isTrue();
    assertThat(link.entities()).contains("dublin");
    assertThat(link.daysApart()).isEmpty();
  }

  @Test
  void daysTakeFromTheStrength() {
    Story.Link near = NONE.link(dated("a", "2026-03-02", ONE), dated("b", "2026-03-02", OTHER));
    Story.Link far = NONE.link(dated("a", "2026-03-02", ONE), dated("b", "2026-03-12", OTHER));
    assertThat(near.daysApart()).hasValue(0);
    assertThat(far.daysApart()).hasValue(9);
    assertThat(far.strength()).isLessThan(near.strength() / 2);
    assertThat(far.words()).isEqualTo(near.words());
  }

  @Test
  void aPassageWordForWordIsReported() {
    assertThat(NONE.link(article("a", ONE), article("b", OTHER)).passageWords()).isZero();
    assertThat(NONE.link(article("a", ONE), article("b", "He said: " + ONE)).passageWords())
        .isEqualTo(15);
  }

  @Test
  void theLinkIsSymmetric() {
    assertThat(NONE.link(article("a", ONE), article("b", OTHER)).strength())
        .isEqualTo(NONE.link(article("b", OTHER), article("a", ONE)).strength());
  }
}

package org.quotidian.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quotidian.story.Reports.article;
import static org.quotidian.story.Reports.ids;

import org.junit.jupiter.api.Test;

class StoryStreamTest {

  @Test
  void eachArticleJoinsAStoryOrStartsOne() {
    StoryStream stream = StoryGrouper.builder().build().stream();
    StoryStream.Placement first =
        stream.add(article("a", "The ferry Halcyon ran aground off Dublin with ninety aboard."));
    assertThat(first).isEqualTo(new StoryStream.Placement(0, true, null, 0));
    assertThat(stream.add(article("b", "Kestrix agreed to buy its rival Ombrelle.")).story())
        .isEqualTo(1);
    StoryStream.Placement third =
        stream.add(article("c", "Ninety people were taken off the ferry Halcyon near Dublin."));
    assertThat(third.story()).isZero();
    assertThat(third.isNew()).isFalse();
    assertThat(third.nearest()).extracting(Story.Member::id).isEqualTo("a");
    assertThat(third.strength()).isBetween(StoryGrouper.ONE_STORY, 1.0);
    assertThat(ids(stream.stories())).containsExactly("a c", "b");
  }

  @Test
  void anAssignmentIsFinal() {
    StoryStream stream = StoryGrouper.builder().build().stream();
    for (int i = 0; i < 3; i++) {
      Reports.brennock().forEach(stream::add);
    }
    String before = ids(stream.stories()).get(0);
    Reports.taluva().forEach(stream::add);
    assertThat(ids(stream.stories()).get(0)).startsWith(before.split(" ")[0]);
    assertThat(stream.stories().get(0).articles().stream().map(Story.Member::number))
        .contains(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
  }
}

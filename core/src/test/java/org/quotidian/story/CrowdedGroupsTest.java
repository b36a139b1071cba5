package org.quotidian.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.concurrent.Workers;

/** Events with more articles than are compared with each other. */
class CrowdedGroupsTest {

  private static final String FERRY =
      "The ferry Halcyon ran aground off Dublin on Monday. A lifeboat from Howth reached it. ";
  private static final String BRIDGE =
      "The Tollan bridge in Brennock collapsed on Monday. Nine lorries fell into the Esk. ";

  private final List<StoryProfile> profiles = new ArrayList<>();

  @Test
  void groupsOfAnEventThatWereNotComparedAreMerged() {
    add(FERRY, 40);
    assertThat(groups(4, false)).hasSizeGreaterThan(1);
    assertThat(groups(4, true)).containsExactly(40);
  }

  @Test
  void anotherEventStaysItsOwnStory() {
    add(FERRY, 40);
    add(BRIDGE, 30);
    assertThat(groups(4, true)).containsExactlyInAnyOrder(40, 30);
  }

  @Test
  void hundredsOfGroupsOfAnEventAreMerged() {
    add(FERRY, 500);
    add(BRIDGE, 60);
    assertThat(groups(2, false)).hasSizeGreaterThan(100);
    assertThat(groups(2, true)).containsExactlyInAnyOrder(500, 60);
  }

  @Test
  void nothingIsMergedIfAllWereCompared() {
    add(FERRY, 40);
    add(BRIDGE, 30);
    assertThat(groups(LinkGraph.MOST, true)).isEqualTo(groups(LinkGraph.MOST, false));
  }

  @Test
  void anInterruptEndsTheMerging() {
    add(FERRY, 40);
    Workers workers = StoryGrouper.builder().build().workers();
    float[][] vectors = vectors(workers);
    LinkGraph graph = new LinkGraph(profiles, vectors, workers, 4);
    double minimum = StoryGrouper.ONE_STORY;
    int[] groups = AverageLinkage.groups(graph.later, graph.strengths, minimum, workers);
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(
              () -> CrowdedGroups.merged(groups, graph, profiles, vectors, minimum, workers));
    } finally {
      boolean unused = Thread.interrupted();
    }
  }

  /** Reports with three words of their own. */
  private void add(String text, int count) {
    for (int i = 0; i < count; i++) {
      int number = profiles.size();
      String own = "Zu" + (char) ('a' + number % 26) + (char) ('a' + number / 26) + "k";
      profiles.add(
          StoryProfile.of(
              Annotator.sentences()
                  .annotate(Article.of("report-" + number, text + own + " saw " + own + "ra."))));
    }
  }

  private float[][] vectors(Workers workers) {
    Vectors.Frequencies frequencies = Vectors.frequencies(CountedArticles.of(profiles, workers));
    return profiles.stream().map(each -> Vectors.of(each, frequencies)).toArray(float[][]::new);
  }

  private List<Integer> groups(int most, boolean merged) {
    Workers workers = StoryGrouper.builder().build().workers();
    float[][] vectors = vectors(workers);
    LinkGraph graph = new LinkGraph(profiles, vectors, workers, most);
    double minimum = StoryGrouper.ONE_STORY;
    int[] groups = AverageLinkage.groups(graph.later, graph.strengths, minimum, workers);
    if (merged) {
      groups = CrowdedGroups.merged(groups, graph, profiles, vectors, minimum, workers);
    }
    int[] sizes = new int[profiles.size()];
    for (int group : groups) {
      sizes[group]++;
    }
    return Arrays.stream(sizes).filter(size -> size > 0).boxed().toList();
  }
}

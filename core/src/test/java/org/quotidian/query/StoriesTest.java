package org.quotidian.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotidian.Archive;
import org.quotidian.article.Article;

/** Articles of a result that report one event. */
class StoriesTest {

  private static final String STORM = "A storm tore the roof off the town hall of Lindholm. ";

  @Test
  void articlesOfOneEventAreGrouped() throws IOException {
    try (Archive archive = Archive.inMemory()) {
      archive.add(Article.of("wire", STORM + "Two firemen were hurt by the roof."));
      archive.add(
          Article.of(
              "market",
              "Roof tiles fell for a third day on Chicago's market. Traders blamed cheap imports of"
                  + " slate and a warm autumn without orders from builders."));
      archive.add(Article.of("paper", "Lindholm's town hall lost its roof in a storm."));
      archive.add(Article.of("radio", "A storm left the town hall of Lindholm without shelter."));
      archive.commit();
      SearchResult result =
          archive.search(
              SearchRequest.builder(Queries.words("roof"))
                  .order(SearchRequest.Order.RELEVANCE)
                  .groupByStory(2)
                  .build());
      assertThat(result.groups())
          .extracting(group -> List.copyOf(group.articles()) + " " + group.total())
          .containsExactlyInAnyOrder("[wire, paper] 3", "[market] 1");
      assertThat(result.groups()).allSatisfy(StoriesTest::isCalledByItsFirst);
      assertThat(result.total()).isEqualTo(4);
      assertThat(result.notes()).isEmpty();
    }
  }

  /** As in a {@link org.quotidian.story.StoryCollection}, names and numbers separate them. */
  @Test
  void twoEventsOfOneKindAreTwoGroups() throws IOException {
    String[] onLand = {
      "A landslide buried a road near Brennock, and 17 hikers were missing. The slope was closed.",
      "Seventeen hikers are missing after the landslide at Brennock, where a road was buried.",
      "Brennock searches for 17 hikers. The landslide buried a road below the slope.",
    };
    String[] atSea = {
      "A landslide off the Taluva islands set off a wave that sank 230 boats in the harbour.",
      "Taluva: 230 boats sank in the harbour when a landslide at sea made a wave.",
      "The wave after the landslide reached the harbour of Taluva. It sank 230 boats.",
    };
    try (Archive archive = Archive.inMemory()) {
      for (int i = 0; i < 3; i++) {
        archive.add(Article.of("land " + i, onLand[i]));
        archive.add(Article.of("sea " + i, atSea[i]));
      }
      archive.commit();
      SearchResult result =
          archive.search(SearchRequest.builder(Queries.words("landslide")).groupByStory(1).build());
      assertThat(result.groups())
          .extracting(group -> group.articles().stream().sorted().toList())
          .containsExactlyInAnyOrder(
              List.of("land 0", "land 1", "land 2"), List.of("sea 0", "sea 1", "sea 2"));
    }
  }

  @Test
  void ofEachArticleOneSentenceComesFirst() throws IOException {
    try (Archive archive = Archive.inMemory()) {
      archive.add(
          Article.of("wire", STORM + "The roof hurt two firemen. The roof will be mended."));
      archive.add(
          Article.of("paper", "Lindholm's town hall lost its roof in a storm. What a roof!"));
      archive.commit();
      SearchRequest.Builder request =
          SearchRequest.builder(Queries.words("roof")).order(SearchRequest.Order.NEWEST);
      SearchResult.Group story = archive.search(request.groupByStory(3).build()).groups().get(0);
      assertThat(story.hits())
          .extracting(hit -> hit.article().id() + " " + hit.number())
          .containsExactly("paper 0", "paper 1", "wire 0");
      assertThat(story.total()).isEqualTo(5);
    }
  }

  private static void isCalledByItsFirst(SearchResult.Group story) {
    assertThat(story.name())
        .isEqualTo(story.articles().get(0))
        .isEqualTo(story.hits().get(0).article().id());
    assertThat(story.hits().size()).isEqualTo(Math.min(2, story.total()));
  }

  @Test
  void pagesGiveAllStories() throws IOException {
    try (Archive archive = Archive.inMemory()) {
      String[] towns = {"Lindholm", "Ravensburg", "Oakhaven", "Tarrasque"};
      String[] events = {
        "The flood took the old bridge, and divers looked for two cars",
        "Tram drivers went on strike because the city cut their pensions",
        "Fire burned the paper mill down while its night shift slept",
        "A baker won the election for mayor against three lawyers"
      };
      for (int i = 0; i < 20; i++) {
        String about = events[i % 4] + " in " + towns[i % 4];
        archive.add(Article.of("article " + i, about + ". A ferry was near."));
      }
      archive.commit();
      SearchRequest.Builder request =
          SearchRequest.builder(Queries.words("ferry")).groupByStory(1).limit(3);
      SearchResult first = archive.search(request.build());
      SearchResult rest = archive.search(request.after(first.next()).build());
      assertThat(first.groups()).hasSize(3);
      assertThat(rest.groups()).hasSize(1);
      assertThat(rest.next()).isNull();
      List<SearchResult.Group> all = new ArrayList<>(first.groups());
      all.addAll(rest.groups());
      assertThat(all).allSatisfy(group -> assertThat(group.articles()).hasSize(5));
    }
  }

  @Test
  void whatIsBehindTheFirst200IsByItself() throws IOException {
    try (Archive archive = Archive.inMemory()) {
      for (int i = 0; i < 203; i++) {
        archive.add(Article.of("article " + i, STORM));
      }
      archive.commit();
      SearchResult result =
          archive.search(SearchRequest.builder(Queries.words("roof")).groupByStory(1).build());
      assertThat(result.groups())
          .extracting(group -> group.articles().size())
          .containsExactly(200, 1, 1, 1);
      assertThat(result.total()).isEqualTo(203);
      assertThat(result.notes())
          .containsExactly(
              "only the first 200 of 203 articles are grouped into stories; each other one is a group of its own");
    }
  }
}

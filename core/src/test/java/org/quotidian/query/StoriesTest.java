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
      archive.add(Article.of("market", "Roof tiles fell for a third day on Chicago's market."));
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
      String[] events = {"flood bridge", "strike tram", "fire mill", "election mayor"};
      for (int i = 0; i < 20; i++) {
        String about = towns[i % 4] + " " + events[i % 4] + " " + towns[i % 4];
        archive.add(Article.of("article " + i, "A ferry was near: " + about + "."));
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

package org.quotidian.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;

/** Collections in which nearly everything is one event. */
class DominantEventTest {

  private static final String[] SENTENCES = {
    "The ferry Halcyon ran aground off Dublin on Monday with ninety passengers aboard.",
    "A lifeboat from Howth reached the ferry within an hour, the coastguard said.",
    "Captain Ada Merrin said the Halcyon had lost its rudder in the swell.",
    "Two passengers with broken bones were flown to a hospital in Dublin.",
    "The owner, Merrow Line, has withdrawn the sister ship Pelican from service.",
    "Divers will inspect the hull of the Halcyon when the swell has gone down.",
    "Tugs from Holyhead are to pull the ferry off the rocks at high tide.",
    "The passengers spent the night in a school gymnasium at Howth.",
    "Merrow Line said that the rudder of the Halcyon was replaced in March.",
    "A spill of fuel was seen near the rocks, and booms were laid around the ferry.",
    "The transport minister, Conor Hask, promised an inquiry into the ferry's last refit.",
    "Fishermen from Howth had warned of the swell on Sunday evening.",
  };

  private final Random random = new Random(3);

  /** A word that no other article is likely to have. */
  private String ownWord() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  private AnnotatedArticle edited(String id, String text, double share) {
    StringBuilder edited = new StringBuilder();
    for (String word : text.split(" ")) {
      edited.append(random.nextDouble() < share ? ownWord() : word).append(' ');
    }
    return Annotator.sentences().annotate(Article.of(id, edited.toString()));
  }

  /** All sentences, in which a few words were replaced. */
  private List<AnnotatedArticle> copies(int count) {
    List<AnnotatedArticle> copies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      copies.add(edited("copy-" + i, String.join(" ", SENTENCES), 0.08));
    }
    return copies;
  }

  /** Half of the sentences, in which a few words were replaced. */
  private List<AnnotatedArticle> reports(int count) {
    List<AnnotatedArticle> reports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> sentences = new ArrayList<>(Arrays.asList(SENTENCES));
      Collections.shuffle(sentences, random);
      reports.add(edited("report-" + i, String.join(" ", sentences.subList(0, 6)), 0.05));
    }
    return reports;
  }

  private static List<Integer> sizes(List<Story> stories) {
    return stories.stream().map(story -> story.articles().size()).toList();
  }

  private static List<Integer> together(List<AnnotatedArticle> articles) {
    return sizes(StoryGrouper.builder().build().group(articles));
  }

  private static List<Integer> asTheyArrive(List<AnnotatedArticle> articles) {
    StoryStream stream = StoryGrouper.builder().build().stream();
    articles.forEach(stream::add);
    return sizes(stream.stories());
  }

  @Test
  void manyEditedCopiesAreOneStory() {
    assertThat(together(copies(600))).containsExactly(600);
  }

  @Test
  void manyReportsOfOneEventAreOneStory() {
    assertThat(together(reports(600))).containsExactly(600);
  }

  @Test
  void theyAreOneStoryAsTheyArrive() {
    assertThat(asTheyArrive(copies(600))).containsExactly(600);
  }

  @Test
  void anotherEventAmongThemIsStillItsOwnStory() {
    List<AnnotatedArticle> articles = new ArrayList<>(copies(300));
    articles.addAll(Reports.brennock());
    assertThat(together(articles)).containsExactlyInAnyOrder(300, 4);
  }

  @Test
  void ofADominantEventOnlySomeArticlesAreCounted() {
    List<StoryProfile> copies = copies(300).stream().map(StoryProfile::of).toList();
    List<StoryProfile> all = new ArrayList<>(copies);
    Reports.brennock().stream().map(StoryProfile::of).forEach(all::add);
    List<StoryProfile> counted = CountedArticles.of(all, StoryGrouper.builder().build().workers());
    assertThat(counted).hasSizeBetween(20, 30);
    assertThat(counted).containsAll(all.subList(300, 304));
  }

  @Test
  void allArticlesOfAVariedCollectionAreCounted() {
    List<StoryProfile> few = copies(20).stream().map(StoryProfile::of).toList();
    assertThat(CountedArticles.of(few, StoryGrouper.builder().build().workers())).isEqualTo(few);
  }
}

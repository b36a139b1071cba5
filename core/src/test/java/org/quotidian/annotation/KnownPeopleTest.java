package org.quotidian.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;

class KnownPeopleTest {

  private final KnownPeople people = new KnownPeople();

  @Test
  void aSurnameMeansTheOnePersonSeenWithIt() {
    see("German Chancellor Friedrich Merz spoke in Berlin.");

    Mention merz = only("Chancellor Merz said he was content.");

    assertThat(merz.entity()).isEqualTo("person:friedrich-merz");
    assertThat(merz.name()).isEqualTo("Friedrich Merz");
    assertThat(merz.link()).isEqualTo(Mention.Link.KNOWN);
  }

  @Test
  void ofTwoNamesakesItMeansNeither() {
    see("President Bill Clinton spoke on Monday.");
    see("Senator Hillary Clinton spoke on Tuesday.");

    assertThat(only("Mr. Clinton said he was content.").entity()).isEqualTo("person:clinton");
  }

  @Test
  void oneNamesakeInManyArticlesHidesNobody() {
    for (int i = 0; i < 9; i++) {
      see("President Donald Trump spoke in Washington on Monday.");
    }
    see("Her sister Mary Trump spoke on Tuesday.");

    assertThat(people.find("person:trump"))
        .isEqualTo(new KnownPeople.Person("person:donald-trump", "Donald Trump"));
  }

  @Test
  void whatTheArticleSaysComesFirst() {
    see("German Chancellor Friedrich Merz spoke in Berlin.");

    assertThat(annotate("Mr. Merz sang. The singer Hans Merz is known for it."))
        .extracting(Mention::entity)
        .containsOnly("person:hans-merz");
  }

  @Test
  void whatWasLearntTeachesNothing() {
    see("German Chancellor Friedrich Merz spoke in Berlin.");
    for (int i = 0; i < 20; i++) {
      see("Chancellor Merz said he was content.");
    }
    see("The singer Hans Merz sang.");

    assertThat(people.find("person:merz")).isNull();
  }

  private void see(String text) {
    people.add(annotate(text));
  }

  private Mention only(String text) {
    List<Mention> mentions = annotate(text);
    assertThat(mentions).hasSize(1);
    return mentions.get(0);
  }

  private List<Mention> annotate(String text) {
    return Annotator.builder()
        .knownPeople(people)
        .build()
        .annotate(Article.of("x", text))
        .mentions();
  }
}

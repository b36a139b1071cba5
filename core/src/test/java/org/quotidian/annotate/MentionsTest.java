package org.quotidian.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotidian.annotation.Aliases;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Mention.Basis;
import org.quotidian.article.Article;

class MentionsTest {

  @Test
  void aWordForAPeopleNamesTheirPlaceToo() {
    assertThat(places("Ukrainian forces met South Korean and American officials."))
        .containsExactly("Ukrainian ukraine", "South Korean south-korea", "American united-states");
    assertThat(places("Frenchman Guy Leroux beat two Dutchmen in Oslo."))
        .containsExactly("Frenchman france", "Dutchmen netherlands");
  }

  @Test
  void aWordForSeveralPlacesOrNoneNamesNoPlace() {
    assertThat(places("Korean and Jewish leaders met Republican senators.")).isEmpty();
    assertThat(places("Ukraine and Berlin agreed.")).isEmpty();
  }

  @Test
  void aLanguageNamesNoPlace() {
    assertThat(places("She spoke in Russian, he in German.")).isEmpty();
    assertThat(places("Fighting went on in Russian villages.")).containsExactly("Russian russia");
  }

  @Test
  void placesOfPeoplesHaveTheIdsOfTheUsersList() throws Exception {
    Aliases aliases = Aliases.read(new java.io.StringReader("UA = Ukraine"));
    List<Mention> mentions =
        Annotator.english(aliases).annotate(Article.of("1", "Ukrainian forces met.")).mentions();
    assertThat(mentions).extracting(Mention::place).containsExactly("UA");
  }

  @Test
  void placesOfPeoplesCanBeSwitchedOff() {
    Annotator annotator = Annotator.builder().placesOfPeoples(false).build();
    assertThat(annotator.annotate(Article.of("1", "Ukrainian forces met.")).mentions())
        .extracting(Mention::place)
        .containsOnlyNulls();
  }

  @Test
  void aTypeSaysWhatItRestsOn() {
    Mention merz = mentions("Chancellor Friedrich Merz met reporters in Berlin.").get(0);
    assertThat(merz.basis()).isEqualTo(Basis.MODEL);
    assertThat(merz.certainty()).isEqualTo(Certainty.HIGH);
    Mention firm = mentions("The will was drawn up by law firm Ferran Oliva.").get(0);
    assertThat(firm.type()).isEqualTo(EntityType.ORGANIZATION);
    assertThat(firm.basis()).isEqualTo(Basis.RULE);
    assertThat(firm.score()).isBetween(0.5, 1.0);
  }

  @Test
  void aTypeOfAnotherFinderIsGiven() {
    Annotator annotator =
        Annotator.builder()
            .names(article -> List.of(new NameFinder.Name(0, 6, EntityType.LOCATION)))
            .build();
    Mention mention = annotator.annotate(Article.of("1", "Oakham slept.")).mentions().get(0);
    assertThat(mention.basis()).isEqualTo(Basis.GIVEN);
    assertThat(mention.score()).isEqualTo(1);
    assertThat(mention.certainty()).isEqualTo(Certainty.HIGH);
  }

  private static List<Mention> mentions(String text) {
    return Annotator.english().annotate(Article.of("1", text)).mentions();
  }

  private static List<String> places(String text) {
    return mentions(text).stream()
        .filter(mention -> mention.place() != null)
        .map(mention -> text.substring(mention.begin(), mention.end()) + " " + mention.place())
        .toList();
  }
}

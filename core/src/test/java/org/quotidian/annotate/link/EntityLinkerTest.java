package org.quotidian.annotate.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotidian.annotation.Aliases;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.KnownPeople;
import org.quotidian.annotation.Mention;
import org.quotidian.text.Tokens;

class EntityLinkerTest {

  @Test
  void aSurnameMeansTheFullNameOfTheArticle() {
    assertThat(people("Volodymyr Zelenskyy", "Zelenskyy’s", "President Volodymyr Zelensky"))
        .containsExactly(
            "person:volodymyr-zelensky NAME Volodymyr Zelenskyy",
            "person:volodymyr-zelensky PART Volodymyr Zelenskyy",
            "person:volodymyr-zelensky NAME Volodymyr Zelenskyy");
    assertThat(people("Zelenskiy", "Volodymyr Zelenskiy"))
        .containsExactly(
            "person:volodymyr-zelensky PART Volodymyr Zelenskiy",
            "person:volodymyr-zelensky NAME Volodymyr Zelenskiy");
  }

  @Test
  void aSurnameAloneStaysItsOwn() {
    assertThat(people("Merz")).containsExactly("person:merz NAME Merz");
  }

  @Test
  void aSharedSurnameGoesToWhomTheArticleCallsByItAlone() {
    assertThat(people("Bill Clinton", "Clinton", "Hillary Clinton", "Clinton"))
        .containsExactly(
            "person:bill-clinton NAME Bill Clinton",
            "person:bill-clinton SHARED Bill Clinton",
            "person:hillary-clinton NAME Hillary Clinton",
            "person:bill-clinton SHARED Bill Clinton");
  }

  @Test
  void aSharedSurnameIsNobodysWhereNothingDecides() {
    assertThat(people("Greta Voss", "Hugo Voss", "Voss").get(2))
        .isEqualTo("person:voss AMBIGUOUS Voss");
  }

  @Test
  void aTitleDecidesWhoseASharedSurnameIs() {
    assertThat(people("Greta Voss", "Hugo Voss", "Mr Voss", "Ms Voss", "Voss").subList(2, 5))
        .containsExactly(
            "person:hugo-voss SHARED Hugo Voss",
            "person:greta-voss SHARED Greta Voss",
            "person:greta-voss SHARED Greta Voss");
  }

  @Test
  void aLongerSpellingOfANameIsNoOtherPerson() {
    assertThat(people("Ed Farrow", "Edward Samuel Farrow", "Farrow").get(2))
        .isEqualTo("person:edward-samuel-farrow PART Edward Samuel Farrow");
  }

  @Test
  void aFirstNameMeansTheFullNameTooUnlessItIsASurname() {
    assertThat(people("Morgan J. Carter", "Morgan", "Piers Morgan", "Morgan"))
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly(
            "person:morgan-carter",
            "person:piers-morgan",
            "person:piers-morgan",
            "person:piers-morgan");
    assertThat(people("Morgan J. Carter", "Morgan").get(1))
        .isEqualTo("person:morgan-carter PART Morgan J. Carter");
  }

  @Test
  void titlesAndInitialsMakeNoDifference() {
    assertThat(people("General Alexus G. Grynkewich", "Gen. Alexus Grynkewich", "Ruth K. Amsel"))
        .containsExactly(
            "person:alexus-grynkewich NAME Alexus G. Grynkewich",
            "person:alexus-grynkewich NAME Alexus G. Grynkewich",
            "person:ruth-amsel NAME Ruth K. Amsel");
  }

  @Test
  void listedNamesHaveTheIdOfTheirLine() {
    assertThat(linked(EntityType.LOCATION, Aliases.none(), "U.S.", "US", "the United States"))
        .containsExactly(
            "united-states ALIAS United States",
            "united-states ALIAS United States",
            "united-states ALIAS United States");
    assertThat(
            linked(
                EntityType.ORGANIZATION,
                Aliases.none(),
                "NATO",
                "North Atlantic Treaty Organization"))
        .containsExactly("nato ALIAS NATO", "nato ALIAS NATO");
  }

  @Test
  void organisationsAreKnownByTheirFirstWordsAndAcronyms() {
    assertThat(
            linked(
                EntityType.ORGANIZATION,
                Aliases.none(),
                "Goldman Sachs Group Inc.",
                "Goldman",
                "Fair Housing Action Center",
                "FHAC",
                "Acme Corp"))
        .extracting(line -> line.substring(0, line.indexOf(' ', line.indexOf(' ') + 1)))
        .containsExactly(
            "goldman-sachs-group NAME",
            "goldman-sachs-group PART",
            "fair-housing-action-center NAME",
            "fair-housing-action-center ACRONYM",
            "acme NAME");
  }

  @Test
  void theUsersAliasesComeFirst() throws IOException {
    Aliases mine = Aliases.read(new StringReader("# mine\nours = U.S. | Uncle Sam\n"));
    assertThat(linked(EntityType.LOCATION, mine, "US", "United States"))
        .containsExactly("ours ALIAS U.S.", "united-states ALIAS United States");
  }

  private static List<String> people(String... names) {
    return linked(EntityType.PERSON, Aliases.none(), names);
  }

  /** The names, a line each, as mentions of one article. */
  private static List<String> linked(EntityType type, Aliases aliases, String... names) {
    Tokens tokens = Tokens.of(String.join("\n", names));
    EntityLinker.Run run = new EntityLinker(aliases, new KnownPeople()).start(tokens);
    int first = 0;
    for (int i = 1; i <= tokens.count(); i++) {
      if (i == tokens.count() || tokens.gapBefore(i) == Tokens.Gap.LINE) {
        run.add(first, i, type);
        first = i;
      }
    }
    return run.link().stream().map(EntityLinkerTest::describe).toList();
  }

  private static String describe(Mention mention) {
    return mention.entity() + " " + mention.link() + " " + mention.name();
  }
}

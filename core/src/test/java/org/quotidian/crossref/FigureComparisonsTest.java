package org.quotidian.crossref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Figure;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.crossref.figure.FigureComparisons;

class FigureComparisonsTest {

  private static final String STORM =
      "A storm tore the roof off the town hall of Lindholm on Tuesday, Mayor Anna Berg said. ";

  @Test
  void equalFiguresOfOneThingAgree() {
    assertThat(
            compare(
                "The storm cut 4,300 homes in Lindholm off from power.",
                "In Lindholm 4,300 homes had no power after the storm."))
        .containsExactly("4,300 AGREE 4,300");
  }

  @Test
  void aRoundedFigureAgreesWithTheExactOne() {
    assertThat(
            compare(
                "The new roof of the town hall will cost $1,071,872, the mayor's office said.",
                "The new roof of the town hall will cost $1.1 million, the mayor's office said."))
        .containsExactly("$1,071,872 AGREE $1.1 million");
  }

  @Test
  void moreThanIsCompatibleWithALargerFigure() {
    assertThat(
            compare(
                "The storm cut more than 4,000 homes in Lindholm off from power.",
                "The storm cut 4,300 homes in Lindholm off from power."))
        .containsExactly("more than 4,000 AGREE 4,300");
  }

  @Test
  void almostTenIsMoreThanThreeQuartersOfIt() {
    assertThat(
            compare(
                "The storm tore almost 10,000 roofs off houses in the harbour district.",
                "The storm tore 5,314 roofs off houses in the harbour district."))
        .containsExactly("almost 10,000 DIFFER 5,314");
    assertThat(
            compare(
                "The storm tore almost 10,000 roofs off houses in the harbour district.",
                "The storm tore 9,314 roofs off houses in the harbour district."))
        .containsExactly("almost 10,000 AGREE 9,314");
  }

  @Test
  void differentFiguresOfOneThingDiffer() {
    assertThat(
            compare(
                "The storm tore 19 roofs off houses in the harbour district of Lindholm.",
                "The storm tore 23 roofs off houses in the harbour district of Lindholm."))
        .containsExactly("19 DIFFER 23");
  }

  @Test
  void figuresThatAreFarApartCountDifferentThings() {
    assertThat(
            compare(
                "The storm tore 19 roofs off houses in the harbour district of Lindholm.",
                "The storm tore 240 roofs off houses in the harbour district of Lindholm."))
        .isEmpty();
  }

  @Test
  void figuresOfOtherWeeksDoNotDiffer() {
    String nineteen = "The storm tore 19 roofs off houses in the harbour district of Lindholm.";
    assertThat(
            compare(
                article("a", nineteen, "2025-03-04"),
                article("b", nineteen.replace("19", "23"), "2025-04-04")))
        .isEmpty();
  }

  @Test
  void numbersInNamesAndTimesAreNoFigures() {
    assertThat(
            compare(
                "Pier 5 was closed at 9:40 p.m., and the harbour master of Lindholm went home.",
                "Pier 6 was closed at 10:30 p.m., and the harbour master of Lindholm went home."))
        .isEmpty();
  }

  @Test
  void clockTimesAreNoYears() {
    assertThat(
            compare(
                "The storm over Lindholm is to end at 9 p.m. (2000 GMT), the mayor's office said.",
                "The storm over Lindholm is to end at 9 p.m. (2100 GMT), the mayor's office said."))
        .isEmpty();
  }

  @Test
  void figuresOfOtherDatesDoNotDiffer() {
    assertThat(
            compare(
                "In the week that ended on March 1, 19 roofs were torn off houses in Lindholm.",
                "In the week that ended on March 8, 23 roofs were torn off houses in Lindholm."))
        .isEmpty();
  }

  @Test
  void pricesDoNotDiffer() {
    assertThat(
            compare(
                "Shares of the Lindholm ferry company fell by $19 after the storm.",
                "Shares of the Lindholm ferry company fell by $23 after the storm."))
        .isEmpty();
  }

  @Test
  void figuresOfArticlesOnOthersDoNotDiffer() {
    String roofs =
        "@ and the men of @ tore 19 roofs off houses in the harbour district for @ and for @'s wife.";
    assertThat(
            compare(
                roofs.replace("@", "Olof Palm"),
                roofs.replace("@", "Nils Berg-Holm").replace("19", "23")))
        .isEmpty();
  }

  /** No person is named; the brigade, the goats and the mill say that both are of one thing. */
  @Test
  void aFigureThatBothHaveIsNoRivalOfOneThatDiffers() {
    assertThat(
            compare(
                plain(
                    "a",
                    "The fire brigade said that it saved 130 goats from the flooded harbour overnight,"
                        + " with another 16 in the morning. Eighteen goats were saved near the old"
                        + " mill, where the brigade has rubber boats. The flood came at night."),
                plain(
                    "b",
                    "The flood came at night. The fire brigade claimed that it saved over 140 goats,"
                        + " including 18 near the old mill, where the brigade has rubber boats.")))
        .containsExactlyInAnyOrder("Eighteen AGREE 18", "130 DIFFER over 140");
  }

  private static AnnotatedArticle plain(String id, String text) {
    return Annotator.english().annotate(Article.builder(id, text).source(id).build());
  }

  @ParameterizedTest
  @CsvSource({
    "40 m, 131 feet",
    "300 miles, 480 km",
    "100 kg, 220 pounds",
    "500 acres, 200 hectares",
    "30°C, 86°F",
    "100 mph, 160 kph",
  })
  void theSameInOtherUnitsAgrees(String one, String other) {
    String text =
        "The storm moved the copper roof of the Lindholm town hall by %s, the mayor said.";
    assertThat(
            compare(String.format(Locale.ROOT, text, one), String.format(Locale.ROOT, text, other)))
        .hasSize(1)
        .allMatch(each -> each.contains(" AGREE "));
  }

  @ParameterizedTest
  @CsvSource({"40 m, 40 feet", "300 miles, 300 km", "40 m, 150 feet"})
  void anotherLengthDoesNotAgree(String one, String other) {
    String text =
        "The storm moved the copper roof of the Lindholm town hall by %s, the mayor said.";
    assertThat(
            compare(String.format(Locale.ROOT, text, one), String.format(Locale.ROOT, text, other)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The storm tore 19 roofs off houses in Lindholm.",
        "The storm tore roofs off houses, including 19 roofs in the harbour.",
        "In all, the storm tore 19 roofs off houses.",
      })
  void partAndWholeDoNotDiffer(String part) {
    assertThat(compare(part, "The storm tore 23 roofs off houses in Sweden."))
        .noneMatch(each -> each.contains("DIFFER"));
    assertThat(
            compare("The storm tore 19 roofs off houses.", "The storm tore 23 roofs off houses."))
        .containsExactly("19 DIFFER 23");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In October, the wind tore @ roofs off houses in Lindholm."
            + "| In November, the wind tore @ roofs off houses in Lindholm.",
        "In the second quarter @ roofs were torn off houses in Lindholm."
            + "| In the third quarter @ roofs were torn off houses in Lindholm.",
        "Since @ roofs torn off houses in Lindholm are red."
            + "| Until @ roofs torn off houses in Lindholm are red.",
        "The storm tore @ roofs off houses in Lindholm."
            + "| The storm tore @ other roofs off houses in Lindholm.",
        "The storm tore @ roofs off houses in Lindholm."
            + "| The storm tore another @ roofs off houses in Lindholm.",
      })
  void figuresOfOtherTimesAndPartsDoNotDiffer(String one, String other) {
    assertThat(compare(one.replace("@", "19"), other.replace("@", "23")))
        .noneMatch(each -> each.contains("DIFFER"));
    assertThat(compare(one.replace("@", "19"), one.replace("@", "23")))
        .containsExactly("19 DIFFER 23");
  }

  /** One number of further roofs is compared with none of all; two of them are compared. */
  @Test
  void figuresThatBothComeOnTopOfAnotherMayDiffer() {
    String roofs = "The storm tore another @ roofs off houses in the harbour district of Lindholm.";
    assertThat(compare(roofs.replace("@", "19"), roofs.replace("@", "23")))
        .containsExactly("19 DIFFER 23");
  }

  @Test
  void lastWeekIsCountedFromTheDayOfPublication() {
    String roofs =
        "Last week the wind tore @ roofs off houses in the harbour district of Lindholm.";
    AnnotatedArticle before = article("a", roofs.replace("@", "19"), "2025-03-05");
    assertThat(compare(before, article("b", roofs.replace("@", "23"), "2025-03-06")))
        .containsExactly("19 DIFFER 23");
    assertThat(compare(before, article("b", roofs.replace("@", "23"), "2025-03-12"))).isEmpty();
  }

  @Test
  void aNumberOfMonthsSaysWhen() {
    String roofs =
        "In the first @ months the wind tore roofs off houses in the harbour of Lindholm.";
    assertThat(compare(roofs.replace("@", "19"), roofs.replace("@", "23"))).isEmpty();
  }

  @Test
  void theOrderOfTheArticlesMakesNoDifferenceToLengthsOfTime() {
    String mill =
        "The company closed its copper mill in the harbour district of Lindholm with a herring feast"
            + " after ";
    String days = mill + "19 days of hail.";
    String hail = mill + "23 by the days of hail.";
    assertThat(compare(days, hail)).isEmpty();
    assertThat(compare(hail, days)).isEmpty();
  }

  @Test
  void figuresOfOtherPersonsDoNotDiffer() {
    String roofs = "The storm tore 19 roofs off houses that belong to Ida Holm in Lindholm.";
    assertThat(compare(roofs, roofs.replace("Ida Holm", "Karl Nyman").replace("19", "23")))
        .isEmpty();
  }

  @Test
  void aThingOfWhichAnArticleHasManyNumbersDoesNotDiffer() {
    String roofs = "In Lindholm 23 roofs of houses were lost, and nobody slept.";
    String others = "The storm tore 19 roofs off houses.";
    assertThat(compare(others, roofs)).containsExactly("19 DIFFER 23");
    assertThat(compare(others + " The school has 12 roofs of copper.", roofs)).isEmpty();
  }

  @Test
  void amountsInOtherCurrenciesDoNotDiffer() {
    String roof = "The storm cost the owner of the copper roof in Lindholm @.";
    assertThat(compare(roof.replace("@", "$19 million"), roof.replace("@", "$23 million")))
        .containsExactly("$19 million DIFFER $23 million");
    assertThat(compare(roof.replace("@", "$19 million"), roof.replace("@", "23 million euros")))
        .isEmpty();
  }

  @Test
  void inReportsOnCompaniesOnlyTheSameBidDiffers() {
    String market = " Shares of the company rose. Analysts praised the merger. Its profit grew.";
    String bid = "Harbour Steel made a takeover offer of @ for Lindholm Tugs, a copper shipper.";
    assertThat(
            compare(
                bid.replace("@", "$19 million") + market, bid.replace("@", "$23 million") + market))
        .as("offers of the same company")
        .hasSizeLessThanOrEqualTo(1);
    assertThat(
            compare(
                bid.replace("@", "$19 million") + market,
                bid.replace("@", "$23 million").replace("made", "might make") + market))
        .as("one of them is only expected")
        .isEmpty();
    assertThat(
            compare(
                bid.replace("@", "$19 million") + market,
                "An offer of $23 million for Oland Ferries, a copper shipper, was made." + market))
        .as("offers for other companies")
        .isEmpty();
  }

  @Test
  void aFigureThatGrowsIsASeries() {
    String roofs = "The storm tore %s roofs off houses in the harbour district of Lindholm.";
    List<FigureComparison.Series> series =
        FigureComparison.series(
            CrossReferencer.builder()
                .build()
                .of(
                    List.of(
                        article(
                            "late", String.format(Locale.ROOT, roofs, "at least 31"), "2025-03-06"),
                        article("early", String.format(Locale.ROOT, roofs, "19"), "2025-03-04"),
                        article("between", String.format(Locale.ROOT, roofs, "23"), "2025-03-05")))
                .figures());
    assertThat(series).hasSize(1);
    assertThat(series.get(0).unit()).isEqualTo("roofs");
    assertThat(series.get(0).values())
        .extracting(
            value -> value.article().id(),
            FigureComparison.Side::text,
            FigureComparison.Side::qualifier)
        .containsExactly(
            tuple("early", "19", Figure.Qualifier.EXACTLY),
            tuple("between", "23", Figure.Qualifier.EXACTLY),
            tuple("late", "at least 31", Figure.Qualifier.AT_LEAST));
  }

  @Test
  void figuresThatAgreeAreNoSeries() {
    assertThat(
            FigureComparison.series(
                CrossReferencer.builder()
                    .build()
                    .of(
                        List.of(
                            article("a", "In Lindholm 4,300 homes had no power.", "2025-03-04"),
                            article("b", "In Lindholm 4,300 homes had no power.", "2025-03-04")))
                    .figures()))
        .isEmpty();
  }

  @Test
  void ofThousandsOfFiguresTheFirstAreComparedAndTheOthersCounted() {
    AnnotatedArticle many = article("a", roofs(10_000), "2025-03-04");
    AnnotatedArticle others = article("b", roofs(5_000), "2025-03-04");
    CrossReference reference =
        CrossReferencer.builder().build().of(List.of(many, others)).articles().get(0);
    assertThat(reference.figures()).isNotEmpty();
    assertThat(reference.figuresSkipped()).isEqualTo(10_000 - FigureComparisons.LEAST_COMPARED);
    assertThat(reference.exclusive())
        .filteredOn(item -> item.what() == CrossReference.ExclusiveItem.What.FIGURE)
        .as("what was not compared is not said to be here only")
        .isEmpty();
  }

  @Test
  void allFiguresAreComparedWithTheFewOfAnotherArticle() {
    String crane = "A crane fell on 4,317 crates of herring in the harbour.";
    String roofs = "The storm tore 204,318 roofs off houses. ";
    AnnotatedArticle many = article("a", roofs.repeat(2_000) + crane, "2025-03-04");
    AnnotatedArticle few = article("b", roofs.repeat(20) + crane, "2025-03-04");
    CrossReference reference =
        CrossReferencer.builder().build().of(List.of(many, few)).articles().get(0);
    assertThat(reference.figuresSkipped()).isZero();
    assertThat(reference.figures()).extracting(each -> each.left().text()).contains("4,317");
  }

  @Test
  void onlyFiguresWhoseComparisonsAreMissingCountAsSkipped() {
    String homes = "The storm cut 4,000 homes in Lindholm off from power. ";
    String crane = "A crane fell on 4,317 crates of herring in the harbour.";
    AnnotatedArticle many = article("a", homes.repeat(120) + crane, "2025-03-04");
    AnnotatedArticle others = article("b", homes.repeat(120), "2025-03-04");
    CrossReference reference =
        CrossReferencer.builder().build().of(List.of(many, others)).articles().get(0);
    assertThat(reference.figures()).hasSize(10_000);
    assertThat(reference.figuresSkipped())
        .as("some 83 places are compared with all 120")
        .isBetween(30, 40);
    assertThat(reference.exclusive())
        .filteredOn(item -> item.what() == CrossReference.ExclusiveItem.What.FIGURE)
        .extracting(item -> item.span().of(many.article().text()))
        .containsExactly("4,317");
  }

  @Test
  void aFigureInHundredsOfPlacesAgreesInAllOfThem() {
    String repeated = "The storm tore 204,318 roofs off houses. ".repeat(400);
    CrossReference reference =
        CrossReferencer.builder()
            .build()
            .of(List.of(article("a", repeated, "2025-03-04"), article("b", repeated, "2025-03-04")))
            .articles()
            .get(0);
    assertThat(reference.figures()).hasSizeLessThan(1_000);
    assertThat(reference.figures()).extracting(each -> each.left().span()).hasSizeGreaterThan(250);
    assertThat(reference.exclusive())
        .extracting(CrossReference.ExclusiveItem::what)
        .doesNotContain(CrossReference.ExclusiveItem.What.FIGURE);
  }

  /** Sentences with one figure each, all of them different. */
  private static String roofs(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(String.format(Locale.ROOT, "The storm tore %,d roofs off houses. ", 200_000 + i));
    }
    return text.toString();
  }

  private static List<String> compare(String left, String right) {
    return compare(article("a", left, "2025-03-04"), article("b", right, "2025-03-04"));
  }

  private static List<String> compare(AnnotatedArticle left, AnnotatedArticle right) {
    return CrossReferencer.builder().build().of(List.of(left, right)).figures().stream()
        .map(each -> each.left().text() + " " + each.agreement() + " " + each.right().text())
        .toList();
  }

  private static AnnotatedArticle article(String source, String text, String date) {
    return Annotator.english()
        .annotate(
            Article.builder(source, STORM + text)
                .source(source)
                .published(PublicationDate.parse(date))
                .build());
  }
}

package org.quotidian.annotate.quotation;

import static org.quotidian.annotate.quotation.QuotationsAssert.assertThatQuotations;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.annotation.EntityType;

class DirectQuotationsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“The bridge will hold,” Anna Kessler said.",
        "“The bridge will hold,” said Anna Kessler.",
        "“The bridge will hold,” Anna Kessler told reporters in the rain.",
        "“The bridge will hold”, Anna Kessler said.",
        "Anna Kessler said, “The bridge will hold,” and left.",
        "Anna Kessler told the council: “The bridge will hold,” and left.",
        "According to Anna Kessler, “The bridge will hold,” whatever comes.",
        "“The bridge will hold,” Anna Kessler shot back.",
        "On Monday Anna Kessler said: “The bridge will hold,” and left.",
      })
  void findTheirSpeakerBeforeAndBehind(String text) {
    assertThatQuotations(text)
        .are("“The bridge will hold,” — Anna Kessler".replace(",”", mark(text)));
  }

  private static String mark(String text) {
    return text.contains(",”") ? ",”" : "”";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"We are late,\" she said.",
        "“We are late,” she said.",
        "‘We are late,’ she said.",
        "'We are late,' she said.",
        "``We are late,'' she said.",
        "''We are late,'' she said.",
        "„We are late,“ she said.",
        "«We are late,» she said.",
      })
  void areFoundInMarksOfAnyHouse(String text) {
    assertThatQuotations(text).are(text.replace(" she said.", " — she"));
  }

  @Test
  void areTwoWhereAnotherStatementIsBetweenThem() {
    assertThatQuotations("“We waited,” Ahl said, adding that he had called twice. “Nobody came.”")
        .are("“We waited,” — Ahl", "that he had called twice — Ahl", "“Nobody came.” — Ahl");
    assertThatQuotations(
            "“We waited,” Ahl said, going on to list the calls he made. “Nobody came.”")
        .are("“We waited,” — Ahl", "“Nobody came.” — Ahl");
  }

  @Test
  void whatAParagraphLeavesOpenBelongsToTheNextSpeaker() {
    assertThatQuotations(
            "“We waited,” Ahl said. “The bell was broken.\n\n“Nobody came,” added Ida Moll.")
        .are("“We waited,” — Ahl", "“The bell was broken.\n\n“Nobody came,” — Ida Moll");
    assertThatQuotations(
            "“We waited,” Ahl said. “The bell was broken.\n\n“Nobody came,” Ahl added.")
        .are("“We waited,” Ahl said. “The bell was broken. — Ahl", "“Nobody came,” — Ahl");
  }

  @Test
  void areOneWhereAnAttributionInterruptsThem() {
    assertThatQuotations("“We waited,” the mayor said, “and nobody came.”")
        .are("“We waited,” the mayor said, “and nobody came.” — the mayor");
    assertThatQuotations("“We waited,” said Jon Ahl, a baker. “Nobody came. Nobody called.”")
        .are(
            "“We waited,” said Jon Ahl, a baker. “Nobody came. Nobody called.” — Jon Ahl, a baker");
  }

  @Test
  void goOnBehindASentenceOfTheArticles() {
    assertThatQuotations(
            "“We waited,” the mayor said. She did not suggest a date. “Nobody came that day.”")
        .are(
            "“We waited,” the mayor said. She did not suggest a date. “Nobody came that day.” — the mayor");
    assertThatQuotations("“We waited,” Ahl said. “Nobody came,” Moll said.")
        .are("“We waited,” — Ahl", "“Nobody came,” — Moll");
  }

  @Test
  void leaveWhatFollowsToTheNextIfTheyAreIntroduced() {
    assertThatQuotations("Moll scolded him: “You never came,” Ahl said. “I was ill that day.”")
        .are("“You never came,” — Moll", "“I was ill that day.” — Ahl");
  }

  @Test
  void endWhereAParagraphOpensWithAMarkOfAnotherShape() {
    assertThatQuotations(
            "“We waited,” she said. “Nobody came.”\n\n\"Ahl was ill that day.\n\nHe slept.")
        .are("“We waited,” she said. “Nobody came.” — she", "\"Ahl was ill that day. — nobody");
  }

  @Test
  void areNotCutByNicknames() {
    assertThatQuotations(
            "“It holds!” Ahl's niece, state Del. Ida \"Cia\" Moll, shouted. “It does!”")
        .are(
            "“It holds!” Ahl's niece, state Del. Ida \"Cia\" Moll, shouted. “It does!”"
                + " — Ahl's niece");
  }

  @Test
  void areTwoWithAnotherCueBetween() {
    assertThatQuotations("“We waited,” the mayor said, adding, “Nobody came.”")
        .are("“We waited,” — the mayor", "“Nobody came.” — the mayor");
    assertThatQuotations("“We waited,” Ahl said. “So did we,” Berg said.")
        .are("“We waited,” — Ahl", "“So did we,” — Berg");
  }

  @Test
  void runOverParagraphsThatOpenWithMarks() {
    assertThatQuotations(
            "Ahl said: “We waited for an hour.\n\n“Nobody came.\n\n“Then we left.”\n\nHe laughed.")
        .are("“We waited for an hour.\n\n“Nobody came.\n\n“Then we left.” — Ahl");
    assertThatQuotations("“We waited,” Ahl said.\n\n“Nobody came to the door.”\n\nHe laughed.")
        .are("“We waited,” Ahl said.\n\n“Nobody came to the door.” — Ahl");
  }

  @Test
  void endWithTheParagraphWhereTheClosingMarkIsMissing() {
    assertThatQuotations("Ahl said: “We waited for an hour.\n\nNobody else spoke.")
        .are("“We waited for an hour. — Ahl");
  }

  @Test
  void keepApostrophesApart() {
    assertThatQuotations("‘The leaders’ text isn’t ours,’ Ahl said of the ’90s deal.")
        .are("‘The leaders’ text isn’t ours,’ — Ahl");
    assertThatQuotations("'Get 'em out,' Ahl said. The workers' reply was rock 'n' roll.")
        .are("'Get 'em out,' — Ahl");
    assertThatQuotations("The signatories’ paper and the neighbours’ dogs were gone.").are();
  }

  @Test
  void holdOthersInside() {
    assertThatQuotations("‘They wrote “like” there. I’d underline “like”,’ Ahl said.")
        .are("‘They wrote “like” there. I’d underline “like”,’ — Ahl");
    assertThatQuotations("“He told me, ‘Go home,’ and I did,” she said.")
        .are("“He told me, ‘Go home,’ and I did,” — she");
  }

  @Test
  void takeTheNameWithWhatDescribesIt() {
    assertThatQuotations("“It is not a gesture,” said a senior U.S. official, who asked for tea.")
        .are("“It is not a gesture,” — a senior U.S. official");
    assertThatQuotations("“It holds,” Ruth K. Amsel, a lecturer in Bern, told the paper.")
        .are("“It holds,” — Ruth K. Amsel");
    assertThatQuotations("“It holds,” Rep. Ida Moll (D-Ohio) said Friday.")
        .are("“It holds,” — Rep. Ida Moll");
    assertThatQuotations("“It holds.” — Ida Moll").are("“It holds.” — Ida Moll");
  }

  @Test
  void goOnWithTheSpeakerOfTheParagraph() {
    assertThatQuotations(
            "“It holds,” Ahl said. The crowd went quiet for a while. “It always will hold.”")
        .are(
            "“It holds,” Ahl said. The crowd went quiet for a while. “It always will hold.” — Ahl");
    assertThatQuotations("The mayor was blunt. “There is no money left.”")
        .are("“There is no money left.” — The mayor");
  }

  @Test
  void areNoScareQuotesNorTitles() {
    assertThatQuotations(
            "The so-called “peace belt” is a fence. Her book “The Long Way” sold well.")
        .areOfKind("scare: “peace belt” — nobody");
  }

  @Test
  void takeFragmentsBehindCues() {
    assertThatQuotations("Ahl called the plan “a lifeline for our town” and sat down.")
        .areOfKind("mixed: the plan “a lifeline for our town” — Ahl");
    assertThatQuotations("Ahl called it “a lifeline for our town” and sat down.")
        .areOfKind("direct: “a lifeline for our town” — Ahl");
    assertThatQuotations("He calls people “losers” and “sad.”")
        .areOfKind("direct: “losers” and “sad.” — He");
  }

  @Test
  void haveAntecedentsForPronouns() {
    assertThatQuotations("Mayor Ida Moll came late. “The road was closed,” she said.")
        .haveAntecedents("she = Mayor Ida Moll");
    assertThatQuotations("Mr. Ahl came late. “The road was closed,” she said.").haveAntecedents();
    assertThatQuotations("“It holds,” Ahl told us. He added, “It has to.”")
        .haveAntecedents("He = Ahl");
    assertThatQuotations("It pleased Ida Moll, who called it “a lifeline.”")
        .haveAntecedents("who = Ida Moll");
  }

  @Test
  void haveAntecedentsForDescriptions() {
    // Tokens: Chancellor Ida Moll came late . “ It holds , ” the chancellor said .
    KnownNames moll = names(new int[] {1}, new int[] {3}, EntityType.PERSON);
    assertThatQuotations("Chancellor Ida Moll came late. “It holds,” the chancellor said.", moll)
        .haveAntecedents("the chancellor = Ida Moll");
    KnownNames two = names(new int[] {1, 5}, new int[] {3, 7}, EntityType.PERSON);
    assertThatQuotations(
            "Minister Ida Moll met Minister Jon Ahl. “It holds,” the minister said.", two)
        .haveAntecedents();
  }

  @Test
  void widenTheirSpeakerToAKnownName() {
    // Tokens: “ It holds , ” said Bank of the West .
    KnownNames bank = names(new int[] {6}, new int[] {10}, EntityType.ORGANIZATION);
    assertThatQuotations("“It holds,” said Bank of the West.", bank)
        .are("“It holds,” — Bank of the West");
  }

  private static KnownNames names(int[] firsts, int[] ends, EntityType type) {
    EntityType[] types = new EntityType[firsts.length];
    Arrays.fill(types, type);
    return KnownNames.of(firsts, ends, types, IntStream.range(0, firsts.length).toArray());
  }

  @Test
  void areOfWhoIsNamedInCapitalsBeforeThem() {
    assertThatQuotations(
            "COMMENTS: IDA MOLL, ANALYST, BANK OF BERN “It is a good quarter.” JON AHL, BAKER AND OWNER, OSLO “It is not.”")
        .are("“It is a good quarter.” — IDA MOLL", "“It is not.” — JON AHL");
  }

  @Test
  void areNotPartOfAHeadingInCapitals() {
    assertThatQuotations("Sales fell. THE OUTLOOK “Prices will fall in May,” Ida Moll said.")
        .are("“Prices will fall in May,” — Ida Moll");
  }

  @Test
  void areOfANameWithoutAVerb() {
    assertThatQuotations("“No, it would not,” Moll.").are("“No, it would not,” — Moll");
    assertThatQuotations("“The market has turned,” Ida Moll, Bank of Bern.")
        .are("“The market has turned,” — Ida Moll");
  }

  @Test
  void goOnInASentenceThatEndsOutsideTheMarks() {
    assertThatQuotations("“It is well,” said Ida Moll. “It looks like they hit a low” in May.")
        .are("“It is well,” — Ida Moll", "“It looks like they hit a low” — Ida Moll");
  }

  @Test
  void areOfTheSubjectOfAnInsertion() {
    assertThatQuotations("Ida Moll, citing “the best of all maps,” said the road was shut.")
        .are("“the best of all maps,” — Ida Moll", "the road was shut — Ida Moll");
  }

  @Test
  void haveSpeakersOfFirmsWithAnAmpersand() {
    assertThatQuotations("“It works,” said AT&T chief executive Ida Moll.")
        .are("“It works,” — AT&T chief executive Ida Moll");
  }

  @Test
  void haveSpeakersWhoAreDescribed() {
    assertThatQuotations("“The deal is dead,” said a U.S. official close to the talks.")
        .are("“The deal is dead,” — a U.S. official close to the talks");
  }
}

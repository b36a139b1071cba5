package org.quotidian.annotate.quotation;

import static org.quotidian.annotate.quotation.QuotationsAssert.assertThatQuotations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the words that are reported without marks start and end. */
class ReportedClauseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at least two horses were lost",
        "about 40 homes were lost",
        "between 30 and 40 homes were lost",
        "more than half of them were lost",
        "there were two horses",
        "this plan was wrong",
        "because it was not obvious did not mean it was wrong",
      })
  void startsWithoutThat(String clause) {
    assertThatQuotations("Ahl said " + clause + ".").are(clause + " — Ahl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ahl said this week.",
        "The states may pay for it.",
        "The man accused of lying went home.",
        "The American offer to protect the bridge was late.",
      })
  void isNoneWhereNothingFollowsOrTheWordIsNoVerb(String text) {
    assertThatQuotations(text).are();
  }

  @Test
  void isAQuestionBehindAVerbThatDescribes() {
    assertThatQuotations("Ahl questioned whether the bridge was safe.")
        .are("whether the bridge was safe — Ahl");
    assertThatQuotations("Ahl described how the old bridge fell in May.")
        .are("how the old bridge fell in May — Ahl");
    assertThatQuotations("Ahl must now decide whether it is enough.").are();
  }

  @Test
  void startsBehindTheHearer() {
    assertThatQuotations("Ahl told reporters he would close the bridge.")
        .are("he would close the bridge — Ahl");
  }

  @Test
  void endsBeforeTheNextCueOfTheSameSpeaker() {
    assertThatQuotations("Ahl said the bridge was safe and warned that the road was not.")
        .are("the bridge was safe — Ahl", "that the road was not — Ahl");
    assertThatQuotations("Ahl said the bridge was safe but also said the road was not.")
        .are("the bridge was safe — Ahl", "the road was not — Ahl");
  }

  @Test
  void endsBeforeTheNextCueOfAnother() {
    assertThatQuotations("Ahl said the bridge was safe, Merz said that the road was not.")
        .are("the bridge was safe — Ahl", "that the road was not — Merz");
    assertThatQuotations("Moll, who said the bridge was safe, said that the road was not.")
        .are("the bridge was safe — who", "that the road was not — Moll");
  }

  @Test
  void endsWhereTheSentenceGoesOn() {
    assertThatQuotations("The man, who said the bridge was safe, described the road.")
        .are("the bridge was safe — who");
    assertThatQuotations("While Ahl said the bridge was safe, the road was closed.")
        .are("the bridge was safe — Ahl");
  }

  @Test
  void hasAnObjectRightBehindAVerbThatDescribes() {
    assertThatQuotations("The bridge deal announced on Tuesday is still a plan.").are();
    assertThatQuotations("The widest plan discussed since the war in the north would fail.").are();
    assertThatQuotations("The firm has a list called Total Rewards, which grows.").are();
    assertThatQuotations("Ahl described the road.").are();
    assertThatQuotations("It is a reason Ahl has cited to close the old bridge.").are();
  }

  @Test
  void goesOnBehindAnInsertionBetweenDashes() {
    assertThatQuotations("Ahl praised the plan -- or most of it -- for the old bridge.")
        .are("the plan -- or most of it -- for the old bridge — Ahl");
  }

  @Test
  void isOfTheOwnerOfTheNoun() {
    assertThatQuotations("The plan can satisfy Norland's demand for lasting safety.")
        .are("lasting safety — Norland's");
  }

  @Test
  void ofHearsayBelongsToWhomTheSentenceNames() {
    assertThatQuotations("The group was expected to close the bridge, a clerk said in May.")
        .are("The group was expected to close the bridge — a clerk");
    assertThatQuotations("The group is expected to close the bridge.")
        .are("The group is expected to close the bridge — nobody");
  }

  @Test
  void withAConditionIsOneQuotation() {
    assertThatQuotations("If the north attacked again, they said, the guards would come.")
        .are("If the north attacked again, they said, the guards would come — they");
  }

  @Test
  void isAllThatASourceAndASpeakerSay() {
    assertThatQuotations("According to the service, the fire was small, ranger Dave Benson said.")
        .are("According to the service, the fire was small — ranger Dave Benson");
    assertThatQuotations("Talks go on, as the Times reported.").are("Talks go on — the Times");
  }

  @Test
  void hasNoSpeakerInThePassive() {
    assertThatQuotations("He was told that the bridge was safe.")
        .are("that the bridge was safe — nobody");
    assertThatQuotations("He is convinced that the bridge is safe.")
        .are("that the bridge is safe — He");
  }

  @Test
  void isMixedUpToTheMarksBeforeItsSpeaker() {
    assertThatQuotations("The organ is “beyond repair,” tuner Saul Teague said.")
        .areOfKind("mixed: The organ is “beyond repair,” — tuner Saul Teague");
  }

  @Test
  void followsAQuotationThatItIsNotPartOf() {
    assertThatQuotations("“It holds,” Ahl said, noting that “nobody came.”")
        .areOfKind("direct: “It holds,” — Ahl", "mixed: that “nobody came.” — Ahl");
    assertThatQuotations("Ahl asked: “Is it safe?” “It holds,” Merz replied, “and it will.”")
        .are("“Is it safe?” — Ahl", "“It holds,” Merz replied, “and it will.” — Merz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "there was no money",
        "there certainly was more room",
        "off-peak trains would run late",
        "the roof had leaked",
      })
  void startsBehindAnOrganisationThatIsTold(String clause) {
    assertThatQuotations("Ahl said " + clause + ".").are(clause + " — Ahl");
    assertThatQuotations("Ahl told the Courier " + clause + ".").are(clause + " — Ahl");
    assertThatQuotations("Ahl told the BBC on Friday " + clause + ".").are(clause + " — Ahl");
  }

  @Test
  void isNotTheHearer() {
    assertThatQuotations("Ahl told The Bern Courier.").are();
    assertThatQuotations("The deal is dead, Ahl told The Bern Courier.")
        .are("The deal is dead — Ahl");
    assertThatQuotations("When the vote failed, Ahl told reporters.").are();
    assertThatQuotations("Ahl told The Post and Herald newspaper of Bern that he voted.")
        .are("that he voted — Ahl");
    assertThatQuotations("Ahl told the Courier Brandt had lied.").are("Brandt had lied — Ahl");
  }

  @Test
  void isWhatSomebodyThinks() {
    assertThatQuotations("Ahl believes there is no other road.")
        .are("there is no other road — Ahl");
    assertThatQuotations("Bakers think women will buy more bread.")
        .are("women will buy more bread — Bakers");
    assertThatQuotations("Buyers fear that prices will fall, Ahl said.")
        .are("Buyers fear that prices will fall — Ahl");
  }

  @Test
  void isTheRestOfARelativeClause() {
    assertThatQuotations("The rules, which officials said will start in May, are new.")
        .are("will start in May — officials");
  }

  @Test
  void followsWhoNotedIt() {
    assertThatQuotations("As the paper noted, the bridge was never paid for.")
        .are("the bridge was never paid for — the paper");
    assertThatQuotations("As Ahl said this, the bridge fell into the river.").are();
  }

  @Test
  void isAQuestionThatSomebodyWasAsked() {
    assertThatQuotations("“I will,” Ahl said when asked whether he would run again.")
        .are("“I will,” — Ahl", "whether he would run again — nobody");
  }

  @Test
  void goesUpToItsSpeakerWithALongTail() {
    assertThatQuotations("Talks are over, Ahl told reporters in Bern on a windy day.")
        .are("Talks are over — Ahl");
    assertThatQuotations(
            "The roof will hold, Ahl said on Monday in a letter to the bakers of Bern.")
        .are("The roof will hold — Ahl");
    assertThatQuotations("The roof will hold, said Ahl, a baker who worked below it.")
        .are("The roof will hold — Ahl, a baker");
  }

  @Test
  void isNotTheAppositionBeforeItsCue() {
    assertThatQuotations("Jon Ahl, a baker who advises the guild, said his talks show it is over.")
        .are("his talks show it is over — Jon Ahl");
  }

  @Test
  void isMixedWithWordsInMarksBehindANoun() {
    assertThatQuotations("Ahl told the Courier that the comments “make no sense to me.”")
        .areOfKind("mixed: that the comments “make no sense to me.” — Ahl");
    assertThatQuotations("The bakers ''had a plan,'' said Ahl.")
        .areOfKind("mixed: The bakers ''had a plan,'' — Ahl");
  }

  @Test
  void isWhatSomebodyCalledFor() {
    assertThatQuotations("Ahl called for his dismissal.").are("his dismissal — Ahl");
    assertThatQuotations("Ahl called the judge.").are();
  }

  @Test
  void isTheQuestionInThePassive() {
    assertThatQuotations("Ahl was asked to name a single bridge.")
        .are("to name a single bridge — nobody");
    assertThatQuotations("The council was asked to vote on it - and left.")
        .are("to vote on it — nobody");
    assertThatQuotations("Asked on Monday whether the dam would hold, Ahl left.")
        .are("whether the dam would hold — nobody");
    assertThatQuotations("Ahl was asked by a reporter whether the dam would hold.")
        .are("whether the dam would hold — a reporter");
  }

  @Test
  void isTheWholeSentenceOfAnAccusationByNobody() {
    assertThatQuotations("Ahl is accused of burning three barns.")
        .are("Ahl is accused of burning three barns — nobody");
  }

  @Test
  void isWhatTheLastSpeakerSaysWhoeverElseThinks() {
    assertThatQuotations("Bakers hope to stay, Ahl said.").are("Bakers hope to stay — Ahl");
    assertThatQuotations("Bakers hope to stay, said Ida Moll.")
        .are("Bakers hope to stay — Ida Moll");
  }

  @Test
  void endsBeforeAnotherCueBehindAComma() {
    assertThatQuotations("Ahl said that he had voted, but cautioned against hope for the bridge.")
        .are("that he had voted — Ahl");
    assertThatQuotations("Half said it was late, and more than 4 in 10 said it was cold.")
        .are("it was late — Half", "it was cold — 4 in 10");
  }

  @Test
  void canBeAPronounAndItsVerb() {
    assertThatQuotations("Ahl said he would.").are("he would — Ahl");
  }

  @Test
  void startsWithAPronounThatIsCalledSomething() {
    assertThatQuotations("Ahl called it a “mess”.").areOfKind("mixed: it a “mess” — Ahl");
    assertThatQuotations("Ahl called for more public “clarity” on the price of bread and milk.")
        .areOfKind("mixed: more public “clarity” on the price of bread and milk — Ahl");
  }
}

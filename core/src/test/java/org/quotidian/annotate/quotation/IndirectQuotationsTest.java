package org.quotidian.annotate.quotation;

import static org.quotidian.annotate.quotation.QuotationsAssert.assertThatQuotations;

import org.junit.jupiter.api.Test;

class IndirectQuotationsTest {

  @Test
  void comeAfterTheirCue() {
    assertThatQuotations("The ministry said the bridge was safe.")
        .areOfKind("indirect: the bridge was safe — The ministry");
    assertThatQuotations("Ahl told reporters on Monday that the bridge was safe.")
        .areOfKind("indirect: that the bridge was safe — Ahl");
    assertThatQuotations("Ahl asked whether the bridge was safe.")
        .areOfKind("indirect: whether the bridge was safe — Ahl");
    assertThatQuotations("Ida Moll vowed to close the bridge.")
        .areOfKind("indirect: to close the bridge — Ida Moll");
  }

  @Test
  void comeBeforeAndAroundIt() {
    assertThatQuotations("The bridge was never safe, two engineers said on Monday.")
        .areOfKind("indirect: The bridge was never safe — two engineers");
    assertThatQuotations("The bridge, they said, was never safe.")
        .areOfKind("indirect: The bridge, they said, was never safe — they");
    assertThatQuotations("The bridge was never safe, said Ida Moll, the mayor.")
        .areOfKind("indirect: The bridge was never safe — Ida Moll, the mayor");
    assertThatQuotations("According to the ministry, the bridge was never safe.")
        .areOfKind("indirect: the bridge was never safe — the ministry");
    assertThatQuotations("The bridge was never safe, according to the ministry.")
        .areOfKind("indirect: The bridge was never safe — the ministry");
  }

  @Test
  void areMoreThanTwoWords() {
    assertThatQuotations("Ida Moll declared herself satisfied.").areOfKind();
    assertThatQuotations("Berg spoke like a man who can see the end.").areOfKind();
  }

  @Test
  void areObjectsOfWhatIsSaidOfThem() {
    assertThatQuotations("Ahl praised the old bridge, which fell in May.")
        .are("the old bridge — Ahl");
    assertThatQuotations("Ahl vowed to mend the bridge, but left.").are("to mend the bridge — Ahl");
    assertThatQuotations("Having said that the bridge was safe, Ahl left.")
        .are("that the bridge was safe — nobody");
    assertThatQuotations("They spoke for about five hours.").are();
    assertThatQuotations("A poll of voters shows a narrow lead. Ahl shows a narrow face.")
        .are("a narrow lead — A poll of voters");
  }

  @Test
  void areHearsayWhereNobodyIsNamed() {
    assertThatQuotations("The bridge is expected to fall in May.")
        .are("The bridge is expected to fall in May — nobody");
    assertThatQuotations("Asked whether the bridge was safe, Ahl laughed.")
        .are("whether the bridge was safe — nobody");
    assertThatQuotations("All of them would be expected to act.").are();
  }

  @Test
  void endWhereTheNextStarts() {
    assertThatQuotations("Ahl said the bridge was safe, adding that it had been tested.")
        .are("the bridge was safe — Ahl", "that it had been tested — Ahl");
    assertThatQuotations("Ahl said the bridge was safe, but Berg said it was not.")
        .are("the bridge was safe — Ahl", "it was not — Berg");
    assertThatQuotations("Moll, who says the bridge is safe, left early.")
        .are("the bridge is safe — who");
  }

  @Test
  void areMixedWithWordsInMarks() {
    assertThatQuotations("Ahl said the talks were “not easy,” above all at night.")
        .areOfKind("mixed: the talks were “not easy,” above all at night — Ahl");
  }

  @Test
  void comeAfterNouns() {
    assertThatQuotations("The council laughed at Ahl’s claim that the bridge was safe.")
        .areOfKind("indirect: that the bridge was safe — Ahl’s");
  }

  @Test
  void areNoneWhereTheWordIsANoun() {
    assertThatQuotations("Crime reports fill the page, and member states pay for it.").are();
    assertThatQuotations("He did not say much.").are();
  }

  @Test
  void haveTheirCues() {
    assertThatQuotations("According to Ahl, it holds. Berg warned that it might not.")
        .haveCues("According to", "warned");
  }

  @Test
  void takeTheWholeSubject() {
    assertThatQuotations("Leaders of Spain, Italy, and two other states said the bridge was safe.")
        .are("the bridge was safe — Leaders of Spain, Italy, and two other states");
    assertThatQuotations("Two aides briefed on the talks said the bridge was safe.")
        .are("the bridge was safe — Two aides briefed on the talks");
    assertThatQuotations("Those who have read it say the bridge is safe.")
        .are("the bridge is safe — Those");
    assertThatQuotations("According to US officials, the bridge is safe.")
        .are("the bridge is safe — US officials");
  }

  @Test
  void areFoundBehindPlansAndOpinions() {
    assertThatQuotations("Ida Moll is convinced that the bridge will hold.")
        .areOfKind("indirect: that the bridge will hold — Ida Moll");
    assertThatQuotations("Ida Moll plans to close the bridge.")
        .areOfKind("indirect: to close the bridge — Ida Moll");
    assertThatQuotations("The town waits for her decision to close the bridge.")
        .areOfKind("indirect: to close the bridge — her");
    assertThatQuotations("The town has a plan for the bridge.").areOfKind();
  }

  @Test
  void haveNoSpeakerWhereNobodyIsNamed() {
    assertThatQuotations("It is too early to say that the bridge will hold.")
        .areOfKind("indirect: that the bridge will hold — nobody");
  }

  @Test
  void areNotSaidByWhoIsAccused() {
    assertThatQuotations("The man accused of damaging the bridge was let go.").areOfKind();
    assertThatQuotations("She met the man whom Ida Moll accused of damaging the bridge.")
        .areOfKind("indirect: damaging the bridge — Ida Moll");
    assertThatQuotations("Ida Moll accused the man of damaging the bridge.")
        .areOfKind("indirect: the man of damaging the bridge — Ida Moll");
  }
}

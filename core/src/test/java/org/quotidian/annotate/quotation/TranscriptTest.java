package org.quotidian.annotate.quotation;

import static org.quotidian.annotate.quotation.QuotationsAssert.assertThatQuotations;

import org.junit.jupiter.api.Test;

/** A conversation with the name of the speaker before each turn. */
class TranscriptTest {

  @Test
  void eachTurnIsSaidByTheNameBeforeIt() {
    assertThatQuotations(
            "They spoke on air.\n\nHOLM: Is the bridge safe?\n\nREP. IDA MOLL: It holds. I said so"
                + " in May.\n\n(CROSSTALK)\n\nHOLM: Since when?")
        .areOfKind(
            "direct: Is the bridge safe? — HOLM",
            "direct: It holds. I said so in May. — REP. IDA MOLL",
            "direct: Since when? — HOLM");
  }

  @Test
  void marksThatAreLeftOpenDoNotMatter() {
    assertThatQuotations(
            "\"HOLM: Is the bridge safe?\n\n\"MOLL: It holds.\n\n\"HOLM: Since when?\n\nThey met"
                + " again. \"It is late,\" Holm said.")
        .areOfKind(
            "direct: Is the bridge safe? — HOLM",
            "direct: It holds. — MOLL",
            "direct: Since when? — HOLM",
            "direct: \"It is late,\" — Holm");
  }

  @Test
  void labelsThatNobodyBearsTwiceAreNoSpeakers() {
    assertThatQuotations("WHAT: A fair.\n\nPLACE: The old harbour.\n\nPRICE: Two crowns.").are();
    assertThatQuotations("HOLM: Is the bridge safe?\n\nMOLL: It holds.").are();
    assertThatQuotations("Ferry: On time.\n\nBridge: Shut.\n\nFerry: Late.").are();
  }
}

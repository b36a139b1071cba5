package org.quotidian.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quotidian.annotate.SentencesAssert.assertThatSentences;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.CpuTime;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;

class SentencesTest {

  @Test
  void aSentenceMayStartSmall() {
    assertThatSentences("Come and have a good time! see you there. thanks to all.")
        .are("Come and have a good time!", "see you there.", "thanks to all.");
    assertThatSentences("Yahoo! said so. A way of approx. five miles.")
        .are("Yahoo! said so.", "A way of approx. five miles.");
  }

  @Test
  void aQuestionInMarksGoesOnWithTheRoleAndNameOfWhoAsks() {
    assertThatSentences("“Who pays?” Town Hall spokesman Ed Marr said. Nobody knew.")
        .are("“Who pays?” Town Hall spokesman Ed Marr said.", "Nobody knew.");
    assertThatSentences("“Never!” Bergen-based analyst Liv Dahl shouted.").areOne();
    assertThatSentences("“Why?” Ms. Lund asked.").areOne();
    assertThatSentences("“Is it over?” Nobody answered. Town Hall staff went home.")
        .are("“Is it over?”", "Nobody answered.", "Town Hall staff went home.");
    assertThatSentences("“Why me?” Reporters laughed. Senator Marr said nothing.")
        .are("“Why me?”", "Reporters laughed.", "Senator Marr said nothing.");
  }

  @Test
  void aStreetEndsItsSentence() {
    assertThatSentences("Dr. Eva St. James lives on Mill St. Her house is blue.")
        .are("Dr. Eva St. James lives on Mill St.", "Her house is blue.");
  }

  @Test
  void aLineThatIsTooLongForAHeadingEndsAtItsBreak() {
    String caption =
        "Firefighters carry a ladder across the flooded square in front of the town hall as residents"
            + " watch from the windows of the school behind it";
    assertThatSentences(caption + "\nThe council met on Monday.\nIt voted for a new dam.")
        .are(caption, "The council met on Monday.", "It voted for a new dam.");
    String credited =
        "Two trams collided near the old fish market on Wednesday evening, blocking both lines that"
            + " lead to the station (Picture: Elsie Marr/Tidewater Images)";
    assertThatSentences(credited + "\nThe drivers were tested.")
        .are(credited, "The drivers were tested.");
    String item =
        "a grant of two million for the theatre, which had to shut its main stage after the roof let"
            + " in water in three winters";
    assertThatSentences("- " + item + "\n- a loan for the museum\nThe mayor thanked the donors.")
        .are(item, "a loan for the museum", "The mayor thanked the donors.");
  }

  @Test
  void aLongLineThatBreaksOffGoesOn() {
    assertThatSentences(
            "The minister, who had travelled to the island on the first ferry of the morning together"
                + " with two of her advisers, said that the\ngovernment would pay.")
        .areOne();
    assertThatSentences(
            "The list of those who had come to the island on the first ferry of the morning together"
                + " with the minister included Ida Crane,\nMary Walsh and John Pratt.")
        .areOne();
  }

  @Test
  void longLinesInATextThatIsWrappedDoNotHideItsWidth() {
    assertThatSentences(
            "The carmaker said on Monday that it would build a plant in the North\n"
                + "Riding of the county.  It did not say how much it would spend on the plant that it"
                + " is to build with the\n"
                + "Harbour Motor Company, which has a plant of its own on the Isle of\n"
                + "Oakham and another one in the valley behind the town of Stony Cross\n"
                + "Hill.")
        .are(
            "The carmaker said on Monday that it would build a plant in the North\n"
                + "Riding of the county.",
            "It did not say how much it would spend on the plant that it is to build with the\n"
                + "Harbour Motor Company, which has a plant of its own on the Isle of\n"
                + "Oakham and another one in the valley behind the town of Stony Cross\n"
                + "Hill.");
  }

  @Test
  void anAbbreviationAtTheEndOfALineEndsASentence() {
    assertThatSentences("The order went to Norvale Inc.\nMordane had hoped for it.")
        .are("The order went to Norvale Inc.", "Mordane had hoped for it.");
    assertThatSentences("The order was signed by Mr.\nPratt.").areOne();
  }

  @Test
  void aLegalFormEndsASentenceBeforeASubject() {
    assertThatSentences("She works for Norvale Inc. Shares fell.")
        .are("She works for Norvale Inc.", "Shares fell.");
    assertThatSentences("The suit names Pell Corp. Lawyers for the firm did not call.")
        .are("The suit names Pell Corp.", "Lawyers for the firm did not call.");
    assertThatSentences("They live in Fargo, N.D. Neighbours recall them.")
        .are("They live in Fargo, N.D.", "Neighbours recall them.");
    assertThatSentences("Pell Corp. Chairman and founder John Pratt spoke.").areOne();
    assertThatSentences("Pell Corp. President John Pratt spoke.").areOne();
    assertThatSentences("The U.S. Treasury said so.").areOne();
  }

  @Test
  void aLetterBehindANounEndsASentence() {
    assertThatSentences("It was Plan B. Nobody had a Plan C. She takes vitamin D. Doctors approve.")
        .are("It was Plan B.", "Nobody had a Plan C.", "She takes vitamin D.", "Doctors approve.");
    assertThatSentences("The vote went to John C. Pratt, said Mary B. Walsh.").areOne();
  }

  @Test
  void aRowOfMarksSeparatesTexts() {
    assertThatSentences("The lines are at wire.example/x ----- Ida Crane moves to the port.")
        .are("The lines are at wire.example/x -----", "Ida Crane moves to the port.");
    assertThatSentences("It was a ** bad * night.").areOne();
  }

  @Test
  void aSignatureBehindTwoHyphensIsNoPartOfTheSentence() {
    assertThatSentences("It will not happen. -- Posted by Ida")
        .are("It will not happen.", "-- Posted by Ida");
    assertThatSentences("The boats -- Oakham has nine -- were late.").areOne();
  }

  @Test
  void aSourceInBracketsOpensAParagraph() {
    assertThatSentences("(Harbour Wire) The talks went on.")
        .are("(Harbour Wire)", "The talks went on.");
    assertThatSentences("(The) talks went on (Harbour Wire) The end.")
        .are("(The) talks went on (Harbour Wire) The end.");
  }

  @Test
  void aHeaderHasAFieldBehindAnAddress() {
    assertThatSentences("Email: ida@wire.example Groups: news.talk")
        .are("Email: ida@wire.example", "Groups: news.talk");
  }

  @Test
  void aDateMayFollowAHeading() {
    assertThatSentences("Owners of a dungeon speak Sunday, October 21, 2007\n\nThey did.")
        .are("Owners of a dungeon speak", "Sunday, October 21, 2007", "They did.");
    assertThatSentences("They spoke on Sunday, October 21, 2007\n\nThey did.")
        .are("They spoke on Sunday, October 21, 2007", "They did.");
  }

  @Test
  void aDateLineIsASentenceOfItsOwn() {
    assertThatSentences("Monday, December 15, 2025 Leaders met in Berlin.")
        .are("Monday, December 15, 2025", "Leaders met in Berlin.");
    assertThatSentences("Monday, 15 December 2025 Leaders met in Berlin.")
        .are("Monday, 15 December 2025", "Leaders met in Berlin.");
    assertThatSentences("Monday, December 15, 2025, was a long day.").areOne();
    assertThatSentences("On Monday, December 15, 2025 Germany was host.").areOne();
  }

  @Test
  void aPictureCreditIsNoPartOfTheCaption() {
    assertThatSentences("A street in Kyiv after the raid Photo: Harbour Wire")
        .are("A street in Kyiv after the raid", "Photo: Harbour Wire");
    assertThatSentences("Photo: Harbour Wire").areOne();
    assertThatSentences("They took a photo: it shows nothing.").areOne();
  }

  @Test
  void webAddressesEndWhereNothingElseCanGoOn() {
    assertThatSentences("See https://a.example/x.html http://b.example/y The list goes on.")
        .are("See https://a.example/x.html", "http://b.example/y", "The list goes on.");
    assertThatSentences("Write to desk@wire.example The office is open.")
        .are("Write to desk@wire.example", "The office is open.");
    assertThatSentences("The site www.wire.example Monday told of talks.").areOne();
  }

  @Test
  void aSmileyEndsASentence() {
    assertThatSentences("We won :) It was late :-( Sleep well.")
        .are("We won :)", "It was late :-(", "Sleep well.");
    assertThatSentences("We won! \uD83D\uDE00 Sleep well \uD83D\uDE00 The end.")
        .are("We won! \uD83D\uDE00", "Sleep well \uD83D\uDE00", "The end.");
    assertThatSentences("I \u2764 New York.").areOne();
  }

  @Test
  void aRemarkInBracketsMayFollowTheFullStop() {
    assertThatSentences("It is the largest site. (see the list below) Others grow.")
        .are("It is the largest site.", "(see the list below) Others grow.");
  }

  @Test
  void endAtFullStopsQuestionAndExclamationMarks() {
    assertThatSentences("Talks go on. Will they last? Nobody knows! More on Monday.")
        .are("Talks go on.", "Will they last?", "Nobody knows!", "More on Monday.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "U.S. and European officials met.",
        "She sat alongside U.S. Air Force General Grynkewich.",
        "It goes to the U.S. Senate for approval.",
        "It fell between 7 a.m. and 8 a.m. local time.",
        "They met at 7 p.m. EST on Friday.",
        "They met at 9 a.m. Monday in the capital.",
        "Harriet J. Lowe reported from Kyiv.",
        "J. R. R. Tolkien was read aloud.",
        "Gen. Alexus Grynkewich met Mr. Witkoff near St. Stephen's.",
        "Sen. Jeanne Shaheen of N.H. voted for No. 2 on the list.",
        "Prices rose 3.2 percent, to $1.45 a bushel.",
        "Acme Corp. and Widgets Inc. shares fell.",
        "On Dec. 15 the two sides met.",
        "“Why now?” Donald Trump asked reporters.",
        "“Enough!” President Zelenskyy said.",
        "‘We’re having talks,’ he said, ‘and they’re going well.’",
        "He ran the e.g. and i.e. test of the style guide.",
        "The bill, H.R. 1234, is dead.",
        "Visit northquaydaily.example for more.",
      })
  void aPointInsideASentenceDoesNotEndIt(String sentence) {
    assertThatSentences(sentence).areOne();
  }

  @Test
  void anAbbreviationCanEndASentence() {
    assertThatSentences("He left the U.S. The talks went on without him.")
        .are("He left the U.S.", "The talks went on without him.");
    assertThatSentences("They rose at 7 p.m. Zelenskyy spoke first.")
        .are("They rose at 7 p.m.", "Zelenskyy spoke first.");
    assertThatSentences("She works for Acme Corp. But he does not.")
        .are("She works for Acme Corp.", "But he does not.");
    assertThatSentences("They left the old IE. Its makers did not.")
        .are("They left the old IE.", "Its makers did not.");
    assertThatSentences("The answer was no. Nobody moved.")
        .are("The answer was no.", "Nobody moved.");
  }

  @Test
  void aClosingMarkBelongsToTheSentenceThatItCloses() {
    assertThatSentences("He added, “They want it ended.” The talks go on.")
        .are("He added, “They want it ended.”", "The talks go on.");
    assertThatSentences("It is \"a lifeline.\" Others disagree.")
        .are("It is \"a lifeline.\"", "Others disagree.");
    assertThatSentences("‘It’s a gamble.’ ‘We know,’ he said.")
        .are("‘It’s a gamble.’", "‘We know,’ he said.");
    assertThatSentences("He called it a “thankless task.” “He is open to peace,” Peskov said.")
        .are("He called it a “thankless task.”", "“He is open to peace,” Peskov said.");
    assertThatSentences("(Reporting by A. Lowe.) More follows.")
        .are("(Reporting by A. Lowe.)", "More follows.");
  }

  @Test
  void anEllipsisEndsASentenceOnlyBeforeOneThatStarts() {
    assertThatSentences("We need ... Congress to act.").areOne();
    assertThatSentences("He paused… The room waited.").are("He paused…", "The room waited.");
  }

  @Test
  void aHeadingIsASentenceOfItsOwn() {
    assertThatSentences("Talks go on.\nBuilding a Wider Shield\nLeaders met on Monday.")
        .are("Talks go on.", "Building a Wider Shield", "Leaders met on Monday.");
    assertThatSentences("Leaders Meet\n\nTalks went on\n\nMore follows")
        .are("Leaders Meet", "Talks went on", "More follows");
  }

  @Test
  void listItemsAreSentencesWithoutTheirBullets() {
    assertThatSentences("Key points\n- Talks go on\n- Russia objects.\n• U.S. officials agree")
        .are("Key points", "Talks go on", "Russia objects.", "U.S. officials agree");
  }

  @Test
  void aSentenceCanRunAcrossALineBreak() {
    assertThatSentences("‘No gesture,’ said a U.S.\nState Department official. ‘It is a message.’")
        .are("‘No gesture,’ said a U.S.\nState Department official.", "‘It is a message.’");
    assertThatSentences("The talks went on and\non until the morning.").areOne();
    assertThatSentences("Those present were the\nGerman chancellor and others.").areOne();
  }

  @Test
  void linesWrappedToAWidthAreRunTogether() {
    assertThatSentences(
            """
            A LONG NIGHT

            The envoys of both sides met in the old
            Berlin hotel on Sunday. They talked for
            Hours and left without a word to the
            Reporters. More talks are due.
            """)
        .are(
            "A LONG NIGHT",
            "The envoys of both sides met in the old\nBerlin hotel on Sunday.",
            "They talked for\nHours and left without a word to the\nReporters.",
            "More talks are due.");
  }

  @Test
  void aMissingBlankIsForgiven() {
    assertThatSentences("The talks ended.Nobody spoke.").are("The talks ended.", "Nobody spoke.");
  }

  @Test
  void textsWithoutWordsHaveNoSentences() {
    assertThatSentences("").are();
    assertThatSentences(" \n\n ***\n---\n").are();
  }

  @Test
  void aTextOfNothingButMarksTakesNoLongerThanAnother() {
    CpuTime.assertLinear(
        "marks",
        List.of("\"", "”", "’ ", ".", "? ", ".” ", "(", "@", "@x", " :)", "x:"),
        500_000,
        (mark, count) -> {
          String text = "He left" + mark.repeat(count) + " Nobody spoke.";
          assertThat(Annotator.sentences().annotate(Article.of("marks", text)).sentences())
              .isNotEmpty();
        });
  }

  @Test
  void everyWordOfAnyTextLiesInOneSentence() {
    Random random = new Random(11);
    String[] pieces = {
      "U.S.",
      " ",
      "\n",
      "\n\n",
      "Mr",
      ".",
      "\"",
      "“",
      "”",
      "’",
      "He",
      "said",
      ",",
      "- ",
      "J",
      "…",
      "7 p.m.",
      "The",
      "?",
      "!",
      ")",
      "(",
      "\uD800",
      "\uD83D\uDE00",
      "北京",
      "。",
      "a",
      "...",
      "12"
    };
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      AnnotatedArticle annotated = Annotator.sentences().annotate(Article.of("x", text.toString()));
      assertEveryWordLiesInOneSentence(annotated);
    }
  }

  private static void assertEveryWordLiesInOneSentence(AnnotatedArticle annotated) {
    List<Sentence> sentences = annotated.sentences();
    int upto = 0;
    for (Sentence sentence : sentences) {
      for (int i = upto; i < sentence.firstToken(); i++) {
        assertThat(annotated.tokens().isWord(i)).as(annotated.article().text()).isFalse();
      }
      assertThat(sentence.endToken()).isGreaterThan(sentence.firstToken());
      assertThat(sentence.begin()).isEqualTo(annotated.tokens().begin(sentence.firstToken()));
      assertThat(sentence.end()).isEqualTo(annotated.tokens().end(sentence.endToken() - 1));
      upto = sentence.endToken();
    }
    for (int i = upto; i < annotated.tokens().count(); i++) {
      assertThat(annotated.tokens().isWord(i)).as(annotated.article().text()).isFalse();
    }
  }
}

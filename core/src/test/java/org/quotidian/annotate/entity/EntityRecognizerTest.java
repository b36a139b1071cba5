package org.quotidian.annotate.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quotidian.annotate.entity.EntitiesAssert.assertThatEntities;

import org.junit.jupiter.api.Test;
import org.quotidian.annotate.sentence.SentenceSplitter;
import org.quotidian.text.Tokens;

class EntityRecognizerTest {

  @Test
  void findsPeopleWithoutTheirTitles() {
    assertThatEntities(
            "German Chancellor Friedrich Merz met President Volodymyr Zelenskyy in Berlin.")
        .are(
            "German/MISC",
            "Friedrich Merz/PERSON",
            "Volodymyr Zelenskyy/PERSON",
            "Berlin/LOCATION");
  }

  @Test
  void leavesThePossessiveEndingOutside() {
    assertThatEntities("Ukraine’s army and Germany's government agreed.")
        .are("Ukraine/LOCATION", "Germany/LOCATION");
  }

  @Test
  void aSurnameGoesOnBehindAHyphen() {
    assertThatEntities("By Edmund J. Farrant-Hale").are("Edmund J. Farrant-Hale/PERSON");
  }

  @Test
  void smallLettersBesideCapitalsBelongToNames() {
    assertThatEntities("In Pyongyang, the late Kim Jong-il was succeeded by Kim Jong-un.")
        .are("Pyongyang/LOCATION", "Kim Jong-il/PERSON", "Kim Jong-un/PERSON");
  }

  @Test
  void aPersonThatNobodyCallsInFullIsThePlaceOfThatName() {
    assertThatEntities(
            "The paper notes that Washington’s refusal ended the talks. They were held in"
                + " Washington.")
        .are("Washington/LOCATION", "Washington/LOCATION");
    assertThatEntities("Lloyd Austin spoke in Austin, Texas. Austin said that he was tired.")
        .are("Lloyd Austin/PERSON", "Austin/LOCATION", "Texas/LOCATION", "Austin/PERSON");
  }

  @Test
  void companiesAreNamedByTheirLastWord() {
    assertThatEntities("Brennick Airlines merged with Colby Shipping. Kestrix Motors fell.")
        .are(
            "Brennick Airlines/ORGANIZATION",
            "Colby Shipping/ORGANIZATION",
            "Kestrix Motors/ORGANIZATION");
    assertThatEntities("He crossed the West Bank.").are("West Bank/LOCATION");
    assertThatEntities("Nora Banks beat Ida Crane.").are("Nora Banks/PERSON", "Ida Crane/PERSON");
  }

  @Test
  void partnersAreOneFirm() {
    assertThatEntities("Lawyers from Kloppers & Van der Walt met those of Ernst & Young.")
        .are("Kloppers & Van der Walt/ORGANIZATION", "Ernst & Young/ORGANIZATION");
  }

  @Test
  void longNamesOfOrganisationsHoldSmallWords() {
    assertThatEntities("Tickets are sold by Transport for London.")
        .are("Transport for London/ORGANIZATION");
    assertThatEntities("The Ministry of Health and Doctors of the World sent aid.")
        .are("Ministry of Health/ORGANIZATION", "Doctors of the World/ORGANIZATION");
    assertThatEntities("The Department for Work and Pensions and the Department of Justice agreed.")
        .are("Department for Work and Pensions/ORGANIZATION", "Department of Justice/ORGANIZATION");
    assertThatEntities("Mothers Against Guns in America met the Bank of England in London.")
        .are(
            "Mothers Against Guns in America/ORGANIZATION",
            "Bank of England/ORGANIZATION",
            "London/LOCATION");
  }

  @Test
  void aKindOfCompanyIntroducesOne() {
    assertThatEntities("The will was drawn up by law firm Ferran Oliva. Ferran Oliva denies it.")
        .are("Ferran Oliva/ORGANIZATION", "Ferran Oliva/ORGANIZATION");
    assertThatEntities("Drugmaker Zolvex and retailer Brimley fell. Lawyer Ferran Oliva sued.")
        .are("Zolvex/ORGANIZATION", "Brimley/ORGANIZATION", "Ferran Oliva/PERSON");
  }

  @Test
  void whatCompaniesHaveAndDoShowsThem() {
    assertThatEntities("Shares in Teldane rose. Teldane makes phones and employs 900.")
        .are("Teldane/ORGANIZATION", "Teldane/ORGANIZATION");
    assertThatEntities(
            "Norvale said on Tuesday it would close two plants. Norvale was founded here.")
        .are("Norvale/ORGANIZATION", "Norvale/ORGANIZATION");
    assertThatEntities("Mordane’s shares fell. Elena Penrose said she was sad. Penrose left.")
        .are("Mordane/ORGANIZATION", "Elena Penrose/PERSON", "Penrose/PERSON");
  }

  @Test
  void aWordOfAPersonsNameIsNoCompanyElsewhere() {
    assertThatEntities("Shares of Harlan fell. Nick Harlan said he would travel. Harlan left.")
        .include("Nick Harlan/PERSON", "Harlan/PERSON");
  }

  @Test
  void plainWordsAreCompaniesWhereTheyActAsOne() {
    assertThatEntities("United lost a crate of parrots on Monday. United said it would pay.")
        .are("United/ORGANIZATION", "United/ORGANIZATION");
    assertThatEntities("A Delta pilot said so. Apple sued Target.")
        .are("Delta/ORGANIZATION", "Apple/ORGANIZATION", "Target/ORGANIZATION");
    assertThatEntities("Gap will close 90 stores. Target dates slipped. Visa rules change in May.")
        .are("Gap/ORGANIZATION");
  }

  @Test
  void oneOfAPeopleIsNoPartOfTheNameBehind() {
    assertThatEntities("Frenchman Guy Leroux beat Swede Lars Holm and Dutchman Jan Vos.")
        .are(
            "Frenchman/MISC",
            "Guy Leroux/PERSON",
            "Swede/MISC",
            "Lars Holm/PERSON",
            "Dutchman/MISC",
            "Jan Vos/PERSON");
  }

  @Test
  void aWordOfCourtesyShowsAPerson() {
    assertThatEntities("Mr Woods, Mrs. Field and Ms Brook sang.")
        .are("Woods/PERSON", "Field/PERSON", "Brook/PERSON");
  }

  @Test
  void aPlaceIsATeamAmongWordsOfSports() {
    String report =
        "The league match was played on Sunday. The goal was scored late. Norwich striker Ray Hale"
            + " scored. The win over Watford was deserved. He lives in Norwich.";
    assertThatEntities(report)
        .include("Norwich/ORGANIZATION", "Watford/ORGANIZATION", "Norwich/LOCATION");
  }

  @Test
  void findsNothingInPlainWords() {
    assertThatEntities("It rained all day, and nobody came to the meeting.").areNone();
    assertThatEntities("").areNone();
    assertThatEntities("\n\n — … !?").areNone();
  }

  @Test
  void takesAgencyDatelinesForPlaces() {
    assertThatEntities("BERLIN (Reuters) - The talks went on.\n\nKYIV, Ukraine (AP) — They ended.")
        .include("BERLIN/LOCATION", "KYIV/LOCATION", "Ukraine/LOCATION");
  }

  @Test
  void anArticlesOwnNamesHelpWhereTheWordsAroundDoNot() {
    assertThatEntities(
            "Grynkewich refused.\n\nGen. Alexus Grynkewich, who leads the command, said so on"
                + " Monday. \"No,\" Grynkewich said.")
        .are("Grynkewich/PERSON", "Alexus Grynkewich/PERSON", "Grynkewich/PERSON");
  }

  @Test
  void teamsOfResultsAreOrganisations() {
    assertThatEntities(
            "SOCCER - ENGLISH LEAGUE RESULTS.\n\nSwansea 4 Cardiff 2\n\nLincoln 1 Barnet 0\n\nScores"
                + " of matches played in the English league.")
        .include("Swansea/ORGANIZATION", "Cardiff/ORGANIZATION", "Barnet/ORGANIZATION");
  }

  @Test
  void acronymsAreWhatTheirLongFormsAre() {
    assertThatEntities(
            "The Intergovernmental Panel on Climate Change (IPCC) met. The IPCC will meet again.")
        .are(
            "Intergovernmental Panel on Climate Change/ORGANIZATION",
            "IPCC/ORGANIZATION",
            "IPCC/ORGANIZATION");
  }

  @Test
  void initialsBelongToTheSurname() {
    assertThatEntities("He met J. Russell and T. E. Lawrence there.")
        .are("J. Russell/PERSON", "T. E. Lawrence/PERSON");
  }

  @Test
  void capitalsInAHeadingAreNoNamesByThemselves() {
    assertThatEntities(
            "Congressional Approval and Time Pressure\n\nOfficials said that the guarantees would be"
                + " submitted to the Senate, though under what name was not clear.")
        .are("Senate/ORGANIZATION");
  }

  @Test
  void aTextLongerThanAStretchIsReadToItsEnd() {
    String text = "Friedrich Merz spoke in Berlin. ".repeat(20_000);
    Tokens tokens = Tokens.of(text);
    FoundNames mentions =
        EntityRecognizer.english().recognize(tokens, SentenceSplitter.english().split(tokens));
    assertThat(mentions.count()).isEqualTo(40_000);
  }

  @Test
  void spansAreOfTokensInOneSentence() {
    Tokens tokens = Tokens.of("He met Angela\n\nMerkel came.");
    FoundNames mentions =
        EntityRecognizer.english().recognize(tokens, new int[] {0, 3, 3, tokens.count()});
    for (int i = 0; i < mentions.count(); i++) {
      assertThat(mentions.firstToken(i) < 3).isEqualTo(mentions.endToken(i) <= 3);
    }
  }
}

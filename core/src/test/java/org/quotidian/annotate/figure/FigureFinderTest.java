package org.quotidian.annotate.figure;

import static org.quotidian.annotate.figure.FiguresAssert.assertThatFigures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureFinderTest {

  @Test
  void aFigureIsItsQualifierItsNumberAndWhatItCounts() {
    String text = "The plan allows an army of up to 800,000 troops.";
    assertThatFigures(text).are("up to 800,000 troops");
    assertThatFigures(text).mean("800000 troops UP_TO");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Growth was -0.3% in May.                        | -0.3 %
          It was minus 12 degrees on the hill.            | -12 degrees
          The index was at negative 6.9 percent.          | -6.9 %
          Its result was -$4.5 million.                   | -4500000 USD
          Last year it was –€2bn.                         | -2000000000 EUR
          The yield rose to +0.1%.                        | 0.1 %
          He lost 12 pounds - 5 kilos - in May.           | 12 pounds; 5 kilos
          """)
  void minusSigns(String text, String meaning) {
    assertThatFigures(text).mean(meaning.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Profit was $1.5 m.                              | 1500000 USD
          It should reach $728 mil by May.                | 728000000 USD
          The loan is USD34.6 million.                    | 34600000 USD
          The fine was EUR5m.                             | 5000000 EUR
          It paid GBP200.                                 | 200 GBP
          The port cost Rs16,189-crore.                   | 161890000000 INR
          The road cost Rs. 3,400 crore.                  | 34000000000 INR
          Profit is RM10 million.                         | 10000000 MYR
          """)
  void codesAndShortMagnitudes(String text, String meaning) {
    assertThatFigures(text).mean(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The toll has risen from 8 to 19.                | 19
          The count fell from 14 to six.                  | 6
          Four charged, two released over riot.           | 4; 2
          """)
  void changesAndStates(String text, String meaning) {
    assertThatFigures(text).mean(meaning.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The town has 12 500 people.                     | 12500 people
          They paid €1 250 000.                           | 1250000 EUR
          Exports fell to 816 000 tonnes.                 | 816000 tonnes
          In 2019 300 people moved.                       | 300 people
          On May 12 500 people marched.                   | 500 people
          """)
  void blanksInThousands(String text, String meaning) {
    assertThatFigures(text).mean(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Three out of five pupils passed.                | 0.6 pupils
          Four out of every five homes lost power.        | 0.8 homes
          One in 5,000 babies has it.                     | 0.0002 babies
          They freed 12 out of 37 hostages.               | 12 hostages; 37 hostages
          """)
  void partsOutOfAWhole(String text, String meaning) {
    assertThatFigures(text).mean(meaning.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The squad was cut to 23.                        | 23
          The death toll stands at 17.                    | 17
          Casualties reached 31.                          | 31
          Attendance halved to 450.                       | 450
          Five remain in hospital.                        | 5
          Membership fell to 900.                         | 900
          """)
  void countsWithoutANoun(String text, String meaning) {
    assertThatFigures(text).mean(meaning);
  }

  @Test
  void countsBeforeAndAfterAChange() {
    assertThatFigures("The death toll rose to 15 from 12.").mean("15", "12");
    assertThatFigures("He rose to 15 from 12.").areNone();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He moved to 15 Linden Street and rose at 7.",
        "She rose to 9 and then fell to 12.",
        "Walsh reached 31."
      })
  void numbersOfPersonsAreNoCounts(String text) {
    assertThatFigures(text).areNone();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          At least 55 injured in stampede.                | 55 AT_LEAST
          Nine killed as mine floods.                     | 9
          The fire burned 120 sq km.                      | 120 square km
          The farm has 12 sq. miles.                      | 12 square miles
          The lake covers 5 km².                          | 5 square km
          It was 38C in Rome.                             | 38 °C
          It hit 100F in Dallas.                          | 100 °F
          """)
  void casualtiesAreasAndDegrees(String text, String meaning) {
    assertThatFigures(text).mean(meaning);
  }

  @Test
  void aSeatIsNoTemperature() {
    assertThatFigures("She sat in seat 12C.").areNone();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They lost 3.2 billion dollars.            | 3200000000 USD
          They lost $3.2 billion.                   | 3200000000 USD
          They lost US$3.2bn.                       | 3200000000 USD
          They lost A$16.1 million.                 | 16100000 AUD
          They lost €5 million.                     | 5000000 EUR
          They lost 5 million euros.                | 5000000 EUR
          They lost 5 million Canadian dollars.     | 5000000 CAD
          They lost £1.5m.                          | 1500000 GBP
          They lost Rs 500 crore.                   | 5000000000 INR
          They lost 800k users.                     | 800000 users
          Some 1.5m people came.                    | 1500000 people ABOUT
          The wall is 1.5m tall.                    | 1.5 m
          The road is 50km long.                    | 50 km
          It took 90% of the seats.                 | 90 %
          It took 90\u00A0% of the seats.              | 90 %
          It took 90 per cent of the seats.         | 90 %
          It took ninety percent of the seats.      | 90 %
          It rose 2.5 percentage points.            | 2.5 percentage points
          It rose 25 basis points.                  | 25 basis points
          It burned 5 square miles.                 | 5 square miles
          It was 30°C.                              | 30 °C
          It lasted 2½ hours.                       | 2.5 hours
          It lasted 3-1/2 years.                    | 3.5 years
          It costs 10\u00A0000 euros.               | 10000 EUR
          """)
  void digits(String text, String meaning) {
    assertThatFigures(text).mean(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Eighteen drones fell.                           | 18 drones
          Twenty-five ships sailed.                       | 25 ships
          A hundred men came.                             | 100 men
          A dozen officers came.                          | 12 officers
          Half a dozen officers came.                     | 6 officers
          Half a million people fled.                     | 500000 people
          Two hundred and ten thousand people fled.       | 210000 people
          One million five hundred thousand people fled.  | 1500000 people
          A quarter of a million people fled.             | 250000 people
          It took one and a half hours.                   | 1.5 hours
          It took half an hour.                           | 0.5 hour
          Two-thirds of voters agree.                     | 0.6667 voters
          A third of the country agrees.                  | 0.3333 country
          Officials say nine-tenths of the plan is done.  | 0.9 plan
          It needs a two-thirds majority.                 | 0.6667 majority
          It is barely half the 100,000 forecast.         | 100000
          More than half of voters agree.                 | 0.5 voters OVER
          One in five people agrees.                      | 0.2 people
          """)
  void numberWords(String text, String meaning) {
    assertThatFigures(text).mean(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It took 7 to 8 hours.                           | 7..8 hours
          Between 10 and 20 people came.                  | 10..20 people
          They sent 10–15 drones.                         | 10..15 drones
          They sent five or six drones.                   | 5..6 drones
          They hold 250 million to 300 million barrels.   | 250000000..300000000 barrels
          It is worth $5 to $7 billion.                   | 5000000000..7000000000 USD
          It grew about 10 to 12 percent.                 | 10..12 % ABOUT
          It has a 20- to 25-year life.                   | 20..25 year
          """)
  void ranges(String text, String meaning) {
    assertThatFigures(text).mean(meaning);
  }

  @Test
  void aRangeBorrowsNoNoun() {
    assertThatFigures("It fell to between 1,114 and 1,116 to one euro.")
        .mean("1114..1116", "1 EUR");
  }

  @Test
  void aChangeIsNoRange() {
    assertThatFigures("It rose from 10 to 20 people.").mean("10 people", "20 people");
    assertThatFigures("Shares rose 1.8 percent to 8,920 yen.").mean("1.8 %", "8920 JPY");
  }

  @ParameterizedTest
  @CsvSource({
    "about, ABOUT",
    "roughly, ABOUT",
    "some, ABOUT",
    "an estimated, ABOUT",
    "nearly, ALMOST",
    "close to, ALMOST",
    "over, OVER",
    "more than, OVER",
    "at least, AT_LEAST",
    "no fewer than, AT_LEAST",
    "up to, UP_TO",
    "as many as, UP_TO",
    "no more than, UP_TO",
    "fewer than, UNDER",
    "less than, UNDER",
    "under, UNDER",
  })
  void qualifiersBefore(String phrase, String qualifier) {
    assertThatFigures("They sent " + phrase + " 40 drones.").are(phrase + " 40 drones");
    assertThatFigures("They sent " + phrase + " 40 drones.").mean("40 drones " + qualifier);
  }

  @Test
  void qualifiersBehind() {
    assertThatFigures("They sent 40 or more drones.").are("40 or more drones");
    assertThatFigures("They sent 40 drones or so.").mean("40 drones ABOUT");
    assertThatFigures("They sent 40 drones at most.").mean("40 drones UP_TO");
    assertThatFigures("They sent 40+ drones.").mean("40 drones AT_LEAST");
    assertThatFigures("They sent at least another 40 drones.").mean("40 drones AT_LEAST");
  }

  @Test
  void overAPeriodIsNoQualifier() {
    assertThatFigures("They talked over three days.").mean("3 days");
    assertThatFigures("They talked for over three days.").mean("3 days OVER");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It has 800,000 ‘battle-ready troops,’ he said.  | 800,000 troops
          It has 153 drones of various types.             | 153 drones
          It has two landmark security guarantees.        | two guarantees
          It shot down 130 Ukrainian drones.              | 130 drones
          It has 800,000 soldiers under arms.             | 800,000 soldiers
          It has a force of 800,000.                      | 800,000
          It has eight other European countries.          | eight countries
          Two US officials agreed.                        | Two officials
          Two Goldman Sachs Group executives agreed.      | Two executives
          Two Texas police officers agreed.               | Two officers
          It is a 10-year plan.                           | 10 year
          It ended the almost four-year-long war.         | almost four year
          The five-man crew slept.                        | five man
          Two of the drones fell.                         | Two drones
          It bought 10 out of 18 companies.               | 10 companies; 18 companies
          Three 500-kg bombs fell.                        | Three bombs; 500 kg
          """)
  void theNounIsTheHeadOfTheGroupBehind(String text, String figures) {
    assertThatFigures(text).are(figures.split("; "));
  }

  @Test
  void aNounThatIsLeftOutIsCarriedOver() {
    assertThatFigures("Kyiv said 133 drones were stopped and 17 got through to their targets.")
        .are("133 drones", "17 drones");
    assertThatFigures("They sent 153 drones, with 133 intercepted and 17 striking targets.")
        .are("153 drones", "133 drones", "17 drones");
    assertThatFigures("It shot down over 140 drones, including 18 over Moscow.")
        .are("over 140 drones", "18 drones");
    assertThatFigures("It met 130 drones, with an additional 16 destroyed before 8 a.m.")
        .are("130 drones", "16 drones");
    assertThatFigures("It met 130 drones by dawn and 16 more later. Of those, eighteen fell.")
        .are("130 drones", "16 drones", "eighteen drones");
    assertThatFigures("It sent 153 drones, 17 of them over Moscow.").are("153 drones", "17 drones");
  }

  @Test
  void aNounIsNotCarriedWhereAnotherIsMeant() {
    assertThatFigures("Two officials said 17 were killed.").are("Two officials", "17");
    assertThatFigures("Two bombs went off and 17 died.").are("Two bombs", "17");
    assertThatFigures("It killed 12 people and wounded 30.").are("12 people", "30 people");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They met on Dec. 15 and on 16 December 2025.",
        "They met on December 15-16 and on 3 and 4 May.",
        "The war began in February 2022, and in 2014 before it.",
        "It goes back to the 1990s, to 2010-2013 and 2015/16.",
        "They met at 7 a.m., at 10:30 p.m., at 8.15 a.m. and at 1500 GMT.",
        "They met between 7 and 8 a.m. local time.",
        "They met on the 15th, the twenty-first time.",
        "It is like Article 5 and Document No. 2.",
        "It is article five-like, or phase two.",
        "A Boeing 737 crashed with passengers.",
        "An F-16 flew over page 4.",
        "Category 5 and H.R. 1234 passed.",
        "Call 555-1234 or read example.org/2/3 for more.",
        "They won 3-1 and lost 2-0.",
        "It passed by a vote of five to four.",
        "One thing is clear: no one knows.",
        "One of them knew, one official said.",
        "The two sides met at 10 Downing Street.",
        "Ruth Amsel, 45, said so.",
        "1. The first point",
        "It fell in World War Two on Three Mile Island.",
        "Dozens came, then several hundred.",
        "It was a two-way, one-off street.",
        "In the second half, as before.",
      })
  void numbersThatNameAreNoFigures(String text) {
    assertThatFigures(text).areNone();
  }

  @Test
  void oneCountsWithAMeasureOrAQualifier() {
    assertThatFigures("It grew one percent in one year.").mean("1 %", "1 year");
    assertThatFigures("It hurt at least one person.").mean("1 person AT_LEAST");
  }

  @Test
  void plainFourDigitsCountOnlyWithANounAtOnce() {
    assertThatFigures("In 2006 companies paid.").areNone();
    assertThatFigures("They sent 2000 troops 1950 km.").are("2000 troops", "1950 km");
  }
}

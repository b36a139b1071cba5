package org.quotidian.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as feeds, services and pages write them. */
class DateSpellingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // ISO 8601 and what resembles it.
        "2023-11-03T09:05:07Z             | 2023-11-03T09:05:07Z",
        "2023-11-03T09:05:07+02           | 2023-11-03T07:05:07Z",
        "2023-11-03T09:05:07-0330         | 2023-11-03T12:35:07Z",
        "2023-11-03T09:05:07.250+02:00    | 2023-11-03T07:05:07Z",
        "2023-11-03T09:05+02:00[Europe/Kyiv] | 2023-11-03T07:05Z",
        "2023-11-03 09:05:07 +0200        | 2023-11-03T07:05:07Z",
        "2023-11-03 09:05:07 EDT          | 2023-11-03T13:05:07Z",
        "2023-11-03, 9:05 pm              | 2023-11-03T21:05Z",
        "2023/11/3                        | 2023-11-03",
        "2023.11.03 09:05                 | 2023-11-03T09:05Z",
        "20231103                         | 2023-11-03",
        "20231103T0905Z                   | 2023-11-03T09:05Z",
        "20231103T090507+0200             | 2023-11-03T07:05:07Z",
        "20231103090507                   | 2023-11-03T09:05:07Z",
        // RFC 822 and the dates of feeds.
        "Fri, 03 Nov 2023 09:05:07 +0100  | 2023-11-03T08:05:07Z",
        "Fri, 3 Nov 2023 09:05:07 PDT     | 2023-11-03T16:05:07Z",
        "Fri, 3 Nov 23 09:05 GMT          | 2023-11-03T09:05Z",
        "3 Nov 2023 09:05:07 Z            | 2023-11-03T09:05:07Z",
        "Fri Nov  3 09:05:07 2023         | 2023-11-03T09:05:07Z",
        "Fri Nov 03 09:05:07 CET 2023     | 2023-11-03T08:05:07Z",
        "Fri Nov 03 2023 09:05:07 GMT+0100 (Central European Standard Time) | 2023-11-03T08:05:07Z",
        // Newspapers.
        "3 November 2023                  | 2023-11-03",
        "3rd November, 2023               | 2023-11-03",
        "Nov. 3, 2023                     | 2023-11-03",
        "Friday, November 3rd, 2023       | 2023-11-03",
        "November 3, 2023 at 9:05 p.m. ET | 2023-11-04T01:05Z",
        "Sept. 4, 2023, 09:05 PM EST      | 2023-09-05T02:05Z",
        "09:05:07 AM IST Nov 3, 2023      | 2023-11-03T03:35:07Z",
        "Published 3 Nov 2023 - 09:05 GMT | 2023-11-03T09:05Z",
        "3 Nov 2023, 9.05am GMT           | 2023-11-03T09:05Z",
        "First published on Friday 3rd November 2023 at 9.05 p.m. | 2023-11-03T21:05Z",
        "9pm EDT on November 3, 2023      | 2023-11-04T01:00Z",
        "03-Nov-2023                      | 2023-11-03",
        "12:00 AM, 3 Nov 2023             | 2023-11-03",
        "Updated: 3 November 2023         | 2023-11-03",
        "/Date(1699002307000)/            | 2023-11-03T09:05:07Z",
        "12:30 PM, 3 Nov 2023             | 2023-11-03T12:30Z",
        // Numbers that only one order of day and month explains.
        "23/11/2023                       | 2023-11-23",
        "11/23/2023 9:05 PM               | 2023-11-23T21:05Z",
        "23.11.2023                       | 2023-11-23",
        "11/11/2023                       | 2023-11-11",
        // Seconds, milliseconds and fractions since 1970.
        "1699002307                       | 2023-11-03T09:05:07Z",
        "1699002307000                    | 2023-11-03T09:05:07Z",
        "1699002307.25                    | 2023-11-03T09:05:07Z",
        // Less than a day is known.
        "2023                             | 2023",
        "2023-11                          | 2023-11",
        "November 2023                    | 2023-11",
      })
  void spellings(String given, String published) {
    assertThat(published(given)).isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 novembre 2023                    | 2023-11-03",
        "vendredi 3 nov. 2023 à 9h05        | 2023-11-03T09:05Z",
        "Publié le 1er déc. 2023, 9 h       | 2023-12-01T09:00Z",
        "mar. 14 févr. 2023                 | 2023-02-14",
        "jeu. 17 AOÛT 2023 09:05:07 +0200   | 2023-08-17T07:05:07Z",
        "17 aout 2023                       | 2023-08-17",
        "Freitag, 3. März 2023, 9.05 Uhr    | 2023-03-03T09:05Z",
        "Fr., 3. Mrz. 2023 9:05 MEZ         | 2023-03-03T08:05Z",
        "3. Jänner 2023                     | 2023-01-03",
        "Stand: 3. Okt. 2023, 18 Uhr        | 2023-10-03T18:00Z",
        "3 de noviembre de 2023, 9:05 h     | 2023-11-03T09:05Z",
        "miércoles, 4 ene 2023              | 2023-01-04",
        "venerdì 3 novembre 2023 ore 9.05   | 2023-11-03T09:05Z",
        "3 giu 2023                         | 2023-06-03",
        "vrijdag 3 maart 2023 om 9.05 uur   | 2023-03-03T09:05Z",
        "3 de março de 2023 às 9h05         | 2023-03-03T09:05Z",
        "1º de out. de 2023                 | 2023-10-01",
        "1ᵉʳ\u00A0mars\u202F2023, 9\u00A0h\u00A005 | 2023-03-01T09:05Z",
        "mars 2023                          | 2023-03",
      })
  void monthsInOtherLanguages(String given, String published) {
    assertThat(published(given)).isEqualTo(published);
  }

  /** A day in ISO 8601 is read without the patterns of the other spellings. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2006-10-20",
        "2024-02-29",
        "2000-02-29",
        "2023-02-28",
        "2023-01-31",
        "2023-12-31",
        "1999-04-30",
        "2023-01-01",
      })
  void aDayIsItself(String day) {
    assertThat(published(day)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29",
        "2023-02-30",
        "1900-02-29",
        "2023-04-31",
        "2023-01-32",
        "2023-01-00",
        "2023-00-10",
        "2023-13-01",
      })
  void aDayThatTheCalendarDoesNotHaveIsReported(String day) {
    Reading reading = reading(day);
    assertThat(reading.article0().published()).isNull();
    reading.assertProblems("stdin:1: not a date: \"" + day + "\"; ignored");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-11-03T00:00:00          | 2023-11-03",
        "2023-11-03 00:00:00          | 2023-11-03",
        "2023-11-03T00:00:00.000Z     | 2023-11-03",
        "2023-11-03T00:00:00+02:00    | 2023-11-03",
        "Fri, 03 Nov 2023 00:00 -0500 | 2023-11-03",
        "1698969600                   | 2023-11-03",
        "2023-11-03T00:00:01Z         | 2023-11-03T00:00:01Z",
      })
  void midnightIsTheDayOfItsOwnZone(String given, String published) {
    assertThat(published(given)).isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 Nov 2023 09:05 XYZT   | 2023-11-03",
        "2023-11-03 09:05:07 QST | 2023-11-03",
        "Nov 3, 2023 - 9:05 AMT  | 2023-11-03",
      })
  void aTimeInAZoneThatIsUnknownIsADay(String given, String published) {
    assertThat(published(given)).isEqualTo(published);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "3. März 2023 bis 5. März 2023",
        "31 février 2023",
        "3 marzipan 2023",
        "4/11/2023",
        "30 February 2023",
        "Fri, 03 Nov 2023 25:05:00 GMT",
        "the 3rd of the month",
        "12",
        "99999999",
        "Nov 3",
        "2 hours ago",
        "1 2 3",
      })
  void whatIsNoDateOrMoreThanOneIsReported(String given) {
    Reading reading = reading(given);
    assertThat(reading.article0().published()).isNull();
    reading.assertProblems(
        "stdin:1: not a date: \""
            + given
            + "\"; ignored"
            + (given.startsWith("4/") ? " (day and month could be either way round)" : ""));
  }

  @Test
  void aNumberIsSecondsOrMilliseconds() {
    assertThat(publishedAs("1699002307")).isEqualTo("2023-11-03T09:05:07Z");
    assertThat(publishedAs("1699002307000")).isEqualTo("2023-11-03T09:05:07Z");
    assertThat(publishedAs("1.699002307E9")).isEqualTo("2023-11-03T09:05:07Z");
    assertThat(publishedAs("20231103")).isEqualTo("2023-11-03");
  }

  @ParameterizedTest
  @CsvSource({
    "English, en",
    "english, en",
    "en_US, en-US",
    "en-gb, en-gb",
    "German, de",
    "eng, en",
    "français, fr",
    "EN, EN"
  })
  void languagesGoByTheirNamesToo(String given, String tag) {
    Reading reading =
        Reading.ofStream("{\"id\": \"a\", \"language\": \"" + given + "\", \"text\": \"x\"}");
    assertThat(reading.article().language()).isEqualTo(tag);
  }

  private static Reading reading(String date) {
    return Reading.ofStream(
        "{\"id\": \"a\", \"published\": \"" + date + "\", \"text\": \"The mill will close.\"}");
  }

  private static String published(String date) {
    return String.valueOf(reading(date).article().published());
  }

  private static String publishedAs(String number) {
    return String.valueOf(
        Reading.ofStream("{\"id\": \"a\", \"published\": " + number + ", \"text\": \"x\"}")
            .article()
            .published());
  }
}

package org.quotidian.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025                          | 2025",
        "2025-12                       | 2025-12",
        "2025-12-15                    | 2025-12-15",
        "2025-12-15T20:14              | 2025-12-15T20:14Z",
        "2025-12-15T20:14+01:00        | 2025-12-15T19:14Z",
        "2025-12-15T20:14:30           | 2025-12-15T20:14:30Z",
        "2025-12-15 20:14:30           | 2025-12-15T20:14:30Z",
        "2025-12-15 20:14:30 UTC       | 2025-12-15T20:14:30Z",
        "2025-12-15T20:14:30.123Z      | 2025-12-15T20:14:30Z",
        "2025-12-15T20:14:30+0100      | 2025-12-15T19:14:30Z",
        "2025-12-15T20:14:30-05:00     | 2025-12-16T01:14:30Z",
        "Mon, 15 Dec 2025 20:14:00 GMT | 2025-12-15T20:14:00Z",
      })
  void isAsExactAsItsSource(String given, String normalized) {
    PublicationDate date = PublicationDate.parse(given);
    assertThat(date).hasToString(normalized);
    assertThat(PublicationDate.parse(normalized)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "15.12.2025", "2025-13-01", "2025-02-30", "20251215"})
  void whatIsNoDateIsRefused(String given) {
    assertThatThrownBy(() -> PublicationDate.parse(given)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void itsDayIsThatOfItsOwnZone() {
    PublicationDate lateInNewYork = PublicationDate.parse("2025-12-15T23:30:00-05:00");
    assertThat(lateInNewYork.day()).isEqualTo(LocalDate.of(2025, 12, 15));
    assertThat(lateInNewYork)
        .hasToString("2025-12-16T04:30:00Z")
        .isEqualTo(PublicationDate.parse("2025-12-16T04:30:00Z"))
        .hasSameHashCodeAs(PublicationDate.parse("2025-12-16T04:30:00Z"));
    String written = lateInNewYork.inItsZone();
    assertThat(written).isEqualTo("2025-12-15T23:30:00-05:00");
    assertThat(PublicationDate.parse(written).zone()).isEqualTo(ZoneOffset.ofHours(-5));
    assertThat(PublicationDate.parse("Mon, 15 Dec 2025 23:30:00 -0500").inItsZone())
        .isEqualTo(written);
    assertThat(PublicationDate.parse("2025-12").inItsZone()).isEqualTo("2025-12");
  }

  @Test
  void aDayIsAStretchOfTime() {
    PublicationDate day = PublicationDate.parse("2025-12-15");
    assertThat(day.from()).isEqualTo(Instant.parse("2025-12-15T00:00:00Z"));
    assertThat(Duration.between(day.from(), day.until())).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void isBeforeOnlyWhenThatIsCertain() {
    PublicationDate day = PublicationDate.parse("2025-12-15");
    PublicationDate evening = PublicationDate.parse("2025-12-15T20:14");
    PublicationDate next = PublicationDate.parse("2025-12-16");
    assertThat(day.isBefore(evening)).isFalse();
    assertThat(evening.isBefore(day)).isFalse();
    assertThat(evening.isBefore(next)).isTrue();
    assertThat(day.isBefore(next)).isTrue();
  }
}

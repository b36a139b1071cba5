package org.quotidian.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quotidian.article.FirstSeen.Certainty;

class FirstSeenTest {

  @Test
  void theEarlierOfTwoTimes() {
    assertFirst(1, Certainty.CERTAIN, "2025-12-15T20:14:00Z", "2025-12-15T19:14:00Z");
    assertFirst(0, Certainty.CERTAIN, "2025-12-15T19:14:00+01:00", "2025-12-15T19:14:00Z");
    assertFirst(0, Certainty.CERTAIN, "2025-12-15", "2025-12-16T00:00");
  }

  @Test
  void aDayMayHoldAnEarlierTime() {
    assertFirst(0, Certainty.LIKELY, "2025-12-15T05:59:00Z", "2025-12-15");
    assertFirst(1, Certainty.LIKELY, "2025-12-15T19:00", "2025-12-15");
    assertFirst(-1, Certainty.UNKNOWN, "2025-12-15T06:01:00Z", "2025-12-15");
    assertFirst(-1, Certainty.UNKNOWN, "2025-12-15T12:00", "2025-12-15");
    assertFirst(1, Certainty.LIKELY, "2025-12", "2025-12-03");
  }

  @Test
  void midnightMeansADay() {
    assertFirst(-1, Certainty.UNKNOWN, "2025-12-15T00:00:00Z", "2025-12-15T10:00:00Z");
    assertFirst(-1, Certainty.UNKNOWN, "2025-12-15T00:00:00+01:00", "2025-12-15T10:00:00+01:00");
    assertFirst(0, Certainty.LIKELY, "2025-12-15T01:00:00Z", "2025-12-15T00:00:00Z");
    assertFirst(0, Certainty.CERTAIN, "2025-12-15T00:00:00Z", "2025-12-16T00:00:00Z");
  }

  @Test
  void theZoneOfADayIsNotKnown() {
    assertFirst(0, Certainty.LIKELY, "2025-12-15", "2025-12-16T13:59:00Z");
    assertFirst(0, Certainty.CERTAIN, "2025-12-15", "2025-12-16T14:00:00Z");
    assertFirst(1, Certainty.LIKELY, "2025-12-15", "2025-12-14T10:01:00Z");
    assertFirst(1, Certainty.CERTAIN, "2025-12-15", "2025-12-14T09:59:00Z");
  }

  @Test
  void theSameDateDecidesNothing() {
    assertFirst(-1, Certainty.UNKNOWN, "2025-12-15", "2025-12-15");
    assertFirst(-1, Certainty.UNKNOWN, "2025-12-15T19:14:00Z", "2025-12-15T19:14:00Z");
  }

  @Test
  void unknownWhereADateIsMissing() {
    assertFirst(-1, Certainty.UNKNOWN, "2025-12-15", "");
    assertFirst(-1, Certainty.UNKNOWN, "2025-12-15", "2025-12-16", "");
    assertFirst(-1, Certainty.UNKNOWN);
    assertFirst(-1, Certainty.UNKNOWN, "");
  }

  @Test
  void asSureAsWithTheClosestOfMany() {
    assertFirst(2, Certainty.CERTAIN, "2025-12-17", "2025-12-16", "2025-12-15", "2026");
    assertFirst(2, Certainty.LIKELY, "2025-12-17", "2025-12-15", "2025-12-15T01:00", "2026");
    assertFirst(-1, Certainty.UNKNOWN, "2025-12-17", "2025-12-15", "2025-12-15", "2026");
    assertFirst(0, Certainty.CERTAIN, "2025");
  }

  @Test
  void aLongStretchIsLikelyTheLaterIfMostOfItIs() {
    // Half of the year lies behind June.
    assertFirst(-1, Certainty.UNKNOWN, "2025-06", "2025");
    assertFirst(0, Certainty.LIKELY, "2025-01", "2025");
  }

  private static void assertFirst(int index, Certainty certainty, String... dates) {
    assertThat(
            FirstSeen.of(
                Arrays.stream(dates)
                    .<@Nullable PublicationDate>map(
                        date -> date.isEmpty() ? null : PublicationDate.parse(date))
                    .toList()))
        .isEqualTo(new FirstSeen(index, certainty));
  }
}

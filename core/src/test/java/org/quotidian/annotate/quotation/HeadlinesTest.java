package org.quotidian.annotate.quotation;

import static org.quotidian.annotate.quotation.QuotationsAssert.assertThatQuotations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.annotation.EntityType;

/** What a headline has somebody say before its colon. */
class HeadlinesTest {

  private static final String BODY = "\n\nThe bridge is old.";

  private static KnownNames name(EntityType type) {
    return KnownNames.of(new int[] {0}, new int[] {2}, new EntityType[] {type}, new int[] {0});
  }

  @Test
  void isOfThePersonOrSourceBeforeTheColon() {
    assertThatQuotations("Ida Moll: Bern Will Pay For It" + BODY, name(EntityType.PERSON))
        .areOfKind("indirect: Bern Will Pay For It — Ida Moll");
    assertThatQuotations("Poll: Most Voters Want A Bridge" + BODY)
        .areOfKind("indirect: Most Voters Want A Bridge — Poll");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photos: Waves Break Over The Wall" + BODY,
        "Poll: The Bridge And Its Friends" + BODY,
        "Poll: Bridges Win" + BODY,
        "Poll: Most Voters Want A Bridge",
      })
  void isNoneOfOtherLabelsTitlesOrWithoutABody(String text) {
    assertThatQuotations(text).are();
  }

  @Test
  void isNoneOfAPlaceOrATitle() {
    assertThatQuotations("Port Moll: Bern Will Pay For It" + BODY, name(EntityType.LOCATION)).are();
    assertThatQuotations("Ida Moll: A Life On Old Bridges" + BODY, name(EntityType.PERSON)).are();
  }
}

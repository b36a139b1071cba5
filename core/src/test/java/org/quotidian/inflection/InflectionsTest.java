package org.quotidian.inflection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InflectionsTest {

  private static List<String> stems(String word) {
    return Inflections.english().stems(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "talk talks talked talking",
        "year years",
        "troop troops",
        "include includes included including",
        "say says said saying",
        "strike strikes struck striking stricken",
        "woman women",
        "crisis crises",
        "country countries",
        "leaf leaves",
        "leave leaves left leaving",
        "lie lay lies lying",
        "good better best",
        "large larger largest",
        "fisherman fishermen",
        "stop stopped stopping",
        "hope hoped hoping",
        "virus viruses",
        "hero heroes",
        "panic panicked panicking",
        "labour labor labours labored",
        "organise organize organised organizing",
        "organisation organization organisations",
        "centre center centres",
        "travel travelled traveled travelling",
        "defence defense defences"
      })
  void inflectionsOfOneWordHaveAStemInCommon(String forms) {
    String[] each = forms.split(" ");
    for (String form : each) {
      assertThat(stems(form)).as(form).containsAnyElementsOf(stems(each[0]));
    }
  }

  /** New words, which no table lists. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "vlog vlogs vlogged vlogging",
        "zoomer zoomers",
        "selfie selfies",
        "sharenting sharentings",
        "doxx doxxes",
        "rebrand rebrands rebranded rebranding",
        "remonetise remonetised remonetizing",
        "copresident copresidents",
        "camerawoman camerawomen"
      })
  void newWordsFollowTheRules(String forms) {
    String[] each = forms.split(" ");
    for (String form : each) {
      assertThat(stems(form)).as(form).containsAnyElementsOf(stems(each[0]));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "university, universe",
    "news, new",
    "organ, organization",
    "organ, organic",
    "policy, police",
    "army, arm",
    "several, sever",
    "number, numb",
    "officer, office",
    "offer, off",
    "evening, even",
    "physics, physic",
    "during, due",
    "williams, william",
    "james, jam",
    "putin, put",
    "biden, bid",
    "merz, mere",
    "meetings, meet",
    "roses, rise",
    "thoughts, think"
  })
  void otherWordsKeepTheirOwn(String one, String other) {
    assertThat(stems(one)).doesNotContainAnyElementsOf(stems(other));
  }

  @Test
  void aFormOfTwoWordsHasTheStemsOfBothTheMoreFrequentFirst() {
    assertThat(stems("saw")).containsExactly("see", "saw");
    assertThat(stems("sawed")).containsExactly("saw");
    assertThat(stems("found")).containsExactly("find", "found");
    assertThat(stems("founded")).containsExactly("found");
    assertThat(stems("meeting")).containsExactly("meet", "meeting");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "zelenskyy", "f16", "2,000", "o'neill", "beijing", "наука"})
  void whatHasNoEndingIsItsOwnStem(String word) {
    assertThat(stems(word)).containsExactly(word);
  }
}

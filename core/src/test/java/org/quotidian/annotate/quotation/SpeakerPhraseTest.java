package org.quotidian.annotate.quotation;

import static org.quotidian.annotate.quotation.QuotationsAssert.assertThatQuotations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words around a cue are the speaker. */
class SpeakerPhraseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ahl nodded and said                              | Ahl",
        "Ahl also said                                    | Ahl",
        "Ahl has long said                                | Ahl",
        "Ahl — after a sip of tea — said                  | Ahl",
        "It seemed an hour until the clerk rose and said  | the clerk",
        "It seemed an hour until Ida Moll rose and said   | Ida Moll",
        "In a statement the ministry said                 | the ministry",
        "In Bern, on Monday, the mayor said               | the mayor",
        "But on Tuesday night Ida Moll said               | Ida Moll",
        "Quickly, the mayor said                          | the mayor",
        "Ruth Amsel, a lecturer at St Gallen, said        | Ruth Amsel",
        "Ruth Amsel, a lecturer at St Gallen, a town, said| Ruth Amsel",
        "Two friends of Ida Moll, both bakers, said       | Two friends of Ida Moll",
        "Jon Ahl, Ida Moll and Emil Kott said             | Jon Ahl, Ida Moll and Emil Kott",
        "Britain, France, and two other states said       | Britain, France, and two other states",
        "Ruth Hale and her colleague said                 | Ruth Hale and her colleague",
        "The NRU and the GTU said                         | The NRU and the GTU",
        "The mayor of Bern said                           | The mayor of Bern",
        "The retired general said                         | The retired general",
        "Mr. Moll said                                    | Mr. Moll",
        "Image caption Farmers said                       | Farmers",
        "Those who work in dairies said                   | Those",
        "Half said                                        | Half",
        "A report published Monday said                   | A report",
        "Ebeling rose and said                            | Ebeling",
      })
  void beforeACue(String before, String speaker) {
    assertThatQuotations(before + " the bridge was safe.").are("the bridge was safe — " + speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "said Emil Kott, the council's spokesman.     | Emil Kott, the council's spokesman",
        "said Ida Moll, a baker who lives there.      | Ida Moll, a baker",
        "said a spokesman for the ministry on Monday. | a spokesman for the ministry",
        "said Ida Moll and Jon Ahl.                   | Ida Moll and Jon Ahl",
        "said quietly the mayor.                      | the mayor",
        "said the mayor last Monday.                  | the mayor",
        "said the mayor after lunch.                  | the mayor",
        "said him.                                    | nobody",
        "the mayor, Ida Moll, said.                   | the mayor",
        "Mr. Ahl, said.                               | Mr. Ahl",
        "Miller, a retired worker, said.              | Miller",
        "Moll went on.                                | Moll",
        "Moll puts it.                                | Moll",
        "Moll chimed in.                              | Moll",
        "laughs Dr Lunt.                              | Dr Lunt",
        "Tarrant winced.                              | Tarrant",
        "the Zagat Survey found.                      | the Zagat Survey",
      })
  void behindTheMarks(String behind, String speaker) {
    assertThatQuotations("“It holds,” " + behind).are("“It holds,” — " + speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Last night Farid Hassan:                          | Farid Hassan",
        "On Monday the mayor:                              | the mayor",
        "And from Chairwoman Edith Rosenthal:              | Chairwoman Edith Rosenthal",
        "Polls were not wrong, just early - Philip Bump:   | Philip Bump",
        "Ida Moll left, telling reporters:                 | Ida Moll",
        "Jon Ahl, who told them so, said:                  | Jon Ahl",
      })
  void beforeTheMarks(String before, String speaker) {
    assertThatQuotations(before + " “It holds.”").are("“It holds.” — " + speaker);
  }

  @Test
  void aClauseBehindTheSpeakerIsNoApposition() {
    assertThatQuotations("The bridge is safe, said the Forest Service, the fire was out.")
        .are("The bridge is safe — the Forest Service");
  }
}

package org.quotidian.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.text.Tokens;

class AttributionWordsTest {

  /** In brackets the words that only say who speaks, and where. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Ada Finch, head of the Dunmere Water Board, said at a news conference on Monday that]"
            + " the pipes would hold.",
        "The pipes will hold, [said Ada Finch, the head of the water board].",
        "The pipes will hold, [board member Ada Finch told reporters in Dunmere on Monday].",
        "Ada Finch, who laid most of the pipes herself, [said] all would hold.",
        "[He said, speaking on condition of anonymity because he was not authorized to speak to the"
            + " media, that] some had burst.",
        "[A spokesman for the] board [did not immediately respond to a request for comment].",
        "The pipes of the lower town burst in January.",
      })
  void wordsThatOnlySayWhoSpeaks(String marked) {
    String text = marked.replace("[", "").replace("]", "");
    Tokens tokens = Tokens.of(text);
    BitSet found = new BitSet();
    AttributionWords.mark(tokens, 0, tokens.count(), found);
    boolean isMarked = false;
    int at = 0;
    for (int i = 0; i < tokens.count(); i++) {
      while (marked.charAt(at) == '[' || marked.charAt(at) == ']' || marked.charAt(at) == ' ') {
        isMarked = marked.charAt(at) == ' ' ? isMarked : marked.charAt(at) == '[';
        at++;
      }
      if (tokens.isWord(i)) {
        assertThat(found.get(i)).as(tokens.original(i)).isEqualTo(isMarked);
      }
      at += tokens.end(i) - tokens.begin(i);
    }
  }
}

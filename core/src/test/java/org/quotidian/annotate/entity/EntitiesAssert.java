package org.quotidian.annotate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.quotidian.annotate.sentence.SentenceSplitter;
import org.quotidian.text.Tokens;

/** {@code assertThatEntities(text).are("Friedrich Merz/PERSON", …)}. */
final class EntitiesAssert {

  private final List<String> found = new ArrayList<>();

  private EntitiesAssert(String text) {
    Tokens tokens = Tokens.of(text);
    FoundNames mentions =
        EntityRecognizer.english().recognize(tokens, SentenceSplitter.english().split(tokens));
    for (int i = 0; i < mentions.count(); i++) {
      found.add(text.substring(mentions.begin(i), mentions.end(i)) + "/" + mentions.type(i));
    }
  }

  static EntitiesAssert assertThatEntities(String text) {
    return new EntitiesAssert(text);
  }

  /** The names that are found, in order, and no others. */
  void are(String... expected) {
    assertThat(found).containsExactly(expected);
  }

  /** Names that are found among others. */
  void include(String... expected) {
    assertThat(found).contains(expected);
  }

  void areNone() {
    assertThat(found).isEmpty();
  }
}

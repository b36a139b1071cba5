package org.quotidian.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Quotation.Basis;
import org.quotidian.article.Article;

/** One setting decides how certain a speaker has to be. */
class SpeakersAtLeastTest {

  private static final String GUESS =
      "Lena Strand drove to Oslo on Monday.\n\n“You can walk to the island.”";

  private static final String CONTEXT =
      "Lena Strand says the lake is low.\n\n“You can walk to the island.”";

  @Test
  void aGuessIsLeftOpenUnlessAskedFor() {
    assertThat(speaker(GUESS, Certainty.MEDIUM)).isNull();
    Quotation.Speaker guess = speaker(GUESS, Certainty.LOW);
    assertThat(guess).isNotNull();
    assertThat(guess.name()).isEqualTo("Lena Strand");
    assertThat(guess.certainty()).isEqualTo(Certainty.LOW);
    assertThat(guess.basis()).isEqualTo(Basis.CONTEXT);
  }

  @Test
  void onlyTheNearCertainIsLeftIfAskedFor() {
    assertThat(speaker(CONTEXT, Certainty.MEDIUM)).isNotNull();
    assertThat(speaker(CONTEXT, Certainty.HIGH)).isNull();
    assertThat(speaker("“It is low,” Lena Strand said.", Certainty.HIGH)).isNotNull();
  }

  @Test
  void aPronounThatIsAGuessKeepsItsWords() {
    String text = "Zorblat Quimby met Helen Dorsey. “The boats are rotting,” she said.";
    Quotation.Speaker open = speaker(text, Certainty.MEDIUM);
    assertThat(open).isNotNull();
    assertThat(open.name()).isEqualTo("she");
    assertThat(open.entity()).isNull();
  }

  @Test
  void theWeakestStepCounts() {
    Quotation.Speaker speaker =
        speaker("Helen Dorsey met Martin Keogh. “It is late,” he said.", Certainty.MEDIUM);
    assertThat(speaker).isNotNull();
    assertThat(speaker.entity()).isEqualTo("person:martin-keogh");
    assertThat(speaker.basis()).isEqualTo(Basis.PRONOUN);
    assertThat(speaker.certainty()).isEqualTo(Certainty.MEDIUM);
  }

  private static Quotation.@Nullable Speaker speaker(String text, Certainty least) {
    AnnotatedArticle article =
        Annotator.builder().speakersAtLeast(least).build().annotate(Article.of("1", text));
    return article.quotations().stream()
        .filter(quotation -> quotation.kind() == Quotation.Kind.DIRECT)
        .findFirst()
        .orElseThrow()
        .speaker();
  }
}

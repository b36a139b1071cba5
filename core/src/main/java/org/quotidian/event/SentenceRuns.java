package org.quotidian.event;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.words.WordBag;
import org.quotidian.words.WordWeights;

/**
 * Decides whether words that sentences of an article have in common with others are worth
 * reporting. A sentence is examined when it is first asked for, and once only: in an event of many
 * articles one sentence has thousands of runs. Not safe to share between threads.
 */
public final class SentenceRuns {

  private final AnnotatedArticle article;
  private final @Nullable SentenceFacts[] facts;

  /** The tokens of the sentences examined so far that only say who speaks, and where. */
  private final BitSet attributions = new BitSet();

  private final BitSet marked = new BitSet();

  public SentenceRuns(AnnotatedArticle article) {
    this.article = article;
    facts = new SentenceFacts[article.sentences().size()];
  }

  /** Whether the words of a range only say who speaks, and where. */
  public boolean isAttribution(int firstToken, int endToken) {
    int number = article.sentenceAt(article.tokens().begin(firstToken));
    while (number < facts.length && article.sentences().get(number).firstToken() < endToken) {
      if (!marked.get(number)) {
        Sentence sentence = article.sentences().get(number);
        AttributionWords.mark(
            article.tokens(), sentence.firstToken(), sentence.endToken(), attributions);
        marked.set(number);
      }
      number++;
    }
    for (int token = firstToken; token < endToken; token++) {
      if (article.tokens().isWord(token) && !attributions.get(token)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a sentence and one of another article report other events by their names, numbers, days
   * and months.
   */
  public boolean isOfOtherEvent(int sentence, SentenceRuns other, int otherSentence) {
    return facts(sentence).areOfOtherEventThan(other.facts(otherSentence));
  }

  private SentenceFacts facts(int number) {
    SentenceFacts known = facts[number];
    if (known == null) {
      Sentence sentence = article.sentences().get(number);
      WordBag bag =
          WordBag.of(
              article.tokens(),
              sentence.firstToken(),
              sentence.endToken(),
              ArticleProfile.STEMS,
              WordWeights.english());
      known = SentenceFacts.of(article.tokens(), bag);
      facts[number] = known;
    }
    return known;
  }
}

package org.quotidian.event;

import java.util.BitSet;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.words.WordBag;
import org.quotidian.words.WordWeights;

/** Decides whether words that two sentences have in common are worth reporting. */
public final class SentenceRuns {

  private SentenceRuns() {}

  /** Whether the words of a range only say who speaks, and where. */
  public static boolean isAttribution(AnnotatedArticle article, int firstToken, int endToken) {
    BitSet marked = new BitSet();
    int number = article.sentenceAt(article.tokens().begin(firstToken));
    while (number < article.sentences().size()
        && article.sentences().get(number).firstToken() < endToken) {
      Sentence sentence = article.sentences().get(number);
      AttributionWords.mark(article.tokens(), sentence.firstToken(), sentence.endToken(), marked);
      number++;
    }
    for (int token = firstToken; token < endToken; token++) {
      if (article.tokens().isWord(token) && !marked.get(token)) {
        return false;
      }
    }
    return true;
  }

  /** Whether two sentences report other events by their names, numbers, days and months. */
  public static boolean areOfOtherEvents(
      AnnotatedArticle article, int sentence, AnnotatedArticle other, int otherSentence) {
    return facts(article, sentence).areOfOtherEventThan(facts(other, otherSentence));
  }

  private static SentenceFacts facts(AnnotatedArticle article, int number) {
    Sentence sentence = article.sentences().get(number);
    WordBag bag =
        WordBag.of(
            article.tokens(),
            sentence.firstToken(),
            sentence.endToken(),
            ArticleProfile.STEMS,
            WordWeights.english());
    return SentenceFacts.of(article.tokens(), bag);
  }
}

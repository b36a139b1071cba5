package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.passage.Passage;
import org.quotidian.text.Tokens;

/** Collects what stands in an article and elsewhere, by its sentences. */
final class ParallelsOfArticle {

  private final AnnotatedArticle article;
  private final Map<Integer, List<Parallel>> bySentence = new HashMap<>();

  ParallelsOfArticle(AnnotatedArticle article) {
    this.article = article;
  }

  /** Adds what lies in one sentence on either side; the left one is this article's. */
  void addSentence(SharedText passage) {
    int sentence = article.sentenceAt(passage.left().span().begin());
    add(
        new Parallel(
            sentence,
            passage.left(),
            passage.right(),
            passage.words(),
            passage.kind(),
            passage.score()));
  }

  private void add(Parallel parallel) {
    bySentence.computeIfAbsent(parallel.sentence(), first -> new ArrayList<>()).add(parallel);
  }

  /**
   * Adds words that are the same on both sides, cut at the ends of the sentences that they run
   * through on this side; but not what lies within sentences that were added before.
   *
   * @param leastWords the words that are cut off at either end, from the sentence before or after,
   *     are left out if they are fewer and not all that the sentence has
   */
  void addWords(SharedText passage, int leastWords) {
    Tokens tokens = article.tokens();
    ParallelSide here = passage.left();
    int[] otherWords = words(passage.right()).toArray();
    List<Sentence> sentences = article.sentences();
    int number = article.sentenceAt(tokens.begin(here.firstWord()));
    int word = 0;
    int token = here.firstWord();
    while (token <= here.lastWord() && number < sentences.size()) {
      int end = Math.min(here.lastWord() + 1, sentences.get(number).endToken());
      int firstWord = word;
      int firstToken = token;
      int lastToken = token;
      for (; token < end; token++) {
        if (tokens.isWord(token)) {
          firstToken = word == firstWord ? token : firstToken;
          lastToken = token;
          word++;
        }
      }
      if (word > firstWord) {
        ParallelSide inOther =
            new ParallelSide(
                passage.right().article(), otherWords[firstWord], otherWords[word - 1]);
        Parallel parallel =
            new Parallel(
                number,
                new ParallelSide(article, firstToken, lastToken),
                inOther,
                word - firstWord,
                Passage.Kind.VERBATIM,
                1);
        if (!isTold(parallel) && !(parallel.words() < leastWords && isPart(parallel))) {
          add(parallel);
        }
      }
      number++;
    }
  }

  private static IntStream words(ParallelSide place) {
    return IntStream.rangeClosed(place.firstWord(), place.lastWord())
        .filter(place.article().tokens()::isWord);
  }

  /**
   * Whether each word lies within parallels of its sentence with the same article, on both sides.
   */
  private boolean isTold(Parallel words) {
    List<Parallel> told = new ArrayList<>();
    for (Parallel other : bySentence.getOrDefault(words.sentence(), List.of())) {
      if (other.there().article() == words.there().article()) {
        told.add(other);
      }
    }
    return words(words.here()).allMatch(token -> holds(told, Parallel::here, token))
        && words(words.there()).allMatch(token -> holds(told, Parallel::there, token));
  }

  private static boolean holds(
      List<Parallel> told, Function<Parallel, ParallelSide> side, int token) {
    return told.stream()
        .map(side)
        .anyMatch(place -> place.firstWord() <= token && token <= place.lastWord());
  }

  /** Whether the sentence has more words than these. */
  private boolean isPart(Parallel parallel) {
    Sentence sentence = article.sentences().get(parallel.sentence());
    return IntStream.range(sentence.firstToken(), sentence.endToken())
            .filter(article.tokens()::isWord)
            .count()
        > parallel.words();
  }

  /** All of them, in no order. */
  List<Parallel> parallels() {
    List<Parallel> parallels = new ArrayList<>();
    bySentence.values().forEach(parallels::addAll);
    return parallels;
  }
}

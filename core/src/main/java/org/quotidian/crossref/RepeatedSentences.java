package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.passage.Boilerplate;
import org.quotidian.passage.PassageSide;
import org.quotidian.text.Tokens;

/**
 * Which sentences are boilerplate: those of which each word belongs to text that their source
 * repeats, and the same sentences in articles of others. Boilerplate that is but a part of a
 * sentence says nothing of the rest, and is not told: where a text has broken lines, it may be
 * "said in a statement".
 */
final class RepeatedSentences {

  private final Map<AnnotatedArticle, Map<Integer, RepeatedSentence>> byArticle =
      new IdentityHashMap<>();

  /** A sentence that its source repeats, by its words. */
  private record Text(AnnotatedArticle article, int[] words, RepeatedSentence repeated) {}

  /** By a hash of their words. */
  private final Map<Integer, List<Text>> texts = new HashMap<>();

  /**
   * @param articles as they are numbered in the places of the boilerplate
   */
  RepeatedSentences(List<AnnotatedArticle> articles, List<Boilerplate> boilerplate) {
    // For each token of an article the articles that have the boilerplate that it belongs to.
    Map<AnnotatedArticle, int[]> repeated = new IdentityHashMap<>();
    for (Boilerplate text : boilerplate) {
      for (PassageSide place : text.places()) {
        AnnotatedArticle article = articles.get(place.article());
        Tokens tokens = article.tokens();
        int[] own = repeated.computeIfAbsent(article, none -> new int[tokens.count()]);
        int last = tokens.indexAt(place.span().end() - 1);
        for (int i = tokens.indexAt(place.span().begin()); i <= last; i++) {
          own[i] = text.articles();
        }
      }
    }
    repeated.forEach(this::addOwn);
    if (!texts.isEmpty()) {
      articles.forEach(this::addCopies);
    }
  }

  private void addOwn(AnnotatedArticle article, int[] repeated) {
    for (int number = 0; number < article.sentences().size(); number++) {
      int[] words = words(article, number);
      int articles = IntStream.of(words).map(word -> repeated[word]).min().orElse(0);
      String source = article.article().source();
      if (articles > 0 && source != null) {
        RepeatedSentence sentence = new RepeatedSentence(number, source, articles);
        add(article, sentence);
        List<Text> alike =
            texts.computeIfAbsent(hash(article.tokens(), words), none -> new ArrayList<>());
        if (alike.stream().noneMatch(text -> isSame(text, article.tokens(), words))) {
          alike.add(new Text(article, words, sentence));
        }
      }
    }
  }

  private void addCopies(AnnotatedArticle article) {
    for (int number = 0; number < article.sentences().size(); number++) {
      if (!isRepeated(article, number)) {
        int[] words = words(article, number);
        for (Text text : texts.getOrDefault(hash(article.tokens(), words), List.of())) {
          if (isSame(text, article.tokens(), words)) {
            RepeatedSentence there = text.repeated;
            add(article, new RepeatedSentence(number, there.source(), there.articles()));
            break;
          }
        }
      }
    }
  }

  private void add(AnnotatedArticle article, RepeatedSentence sentence) {
    byArticle.computeIfAbsent(article, none -> new TreeMap<>()).put(sentence.sentence(), sentence);
  }

  /** The tokens of a sentence's words. */
  private static int[] words(AnnotatedArticle article, int number) {
    Sentence sentence = article.sentences().get(number);
    return IntStream.range(sentence.firstToken(), sentence.endToken())
        .filter(article.tokens()::isWord)
        .toArray();
  }

  private static int hash(Tokens tokens, int[] words) {
    return IntStream.of(words).map(tokens::term).reduce(1, (hash, term) -> 31 * hash + term);
  }

  private static boolean isSame(Text text, Tokens tokens, int[] words) {
    return text.words.length == words.length
        && IntStream.range(0, words.length)
            .allMatch(i -> text.article.tokens().sameWord(text.words[i], tokens, words[i]));
  }

  private boolean isRepeated(AnnotatedArticle article, int sentence) {
    return byArticle.getOrDefault(article, Map.of()).containsKey(sentence);
  }

  /** Whether a parallel stands in boilerplate, on either side. */
  boolean holds(Parallel parallel) {
    return holds(parallel.here()) || holds(parallel.there());
  }

  private boolean holds(ParallelSide place) {
    AnnotatedArticle article = place.article();
    return IntStream.rangeClosed(
            article.sentenceAt(place.span().begin()), article.sentenceAt(place.span().end() - 1))
        .allMatch(sentence -> isRepeated(article, sentence));
  }

  /** Those of an article, in order. */
  List<RepeatedSentence> of(AnnotatedArticle article) {
    return List.copyOf(byArticle.getOrDefault(article, Map.of()).values());
  }
}

package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.crossref.CrossReference.BoilerplateSentence;
import org.quotidian.text.Tokens;

/**
 * The sentences that are boilerplate: those whose words all belong to text that their source
 * repeats, the same sentences in articles of other sources, and {@link CreditLines}. Boilerplate
 * that is only a part of a sentence is not reported, and does not make the sentence boilerplate: in
 * a text with broken lines it may be "said in a statement".
 *
 * <p>Articles are looked at when they are asked for. Not safe to share between threads.
 */
final class RepeatedSentences {

  /** A sentence that its source repeats, by its words. */
  private record Text(AnnotatedArticle article, int[] words, BoilerplateSentence repeated) {}

  /**
   * For each token of an article the number of articles with the boilerplate that it belongs to.
   */
  private final Map<AnnotatedArticle, int[]> repeated = new IdentityHashMap<>();

  /** By a hash of their words. */
  private final Map<Integer, List<Text>> texts = new HashMap<>();

  private final Map<AnnotatedArticle, Map<Integer, BoilerplateSentence>> found =
      new IdentityHashMap<>();

  /**
   * @param boilerplate the places of boilerplate, by the numbers of their articles
   */
  RepeatedSentences(
      List<AnnotatedArticle> articles, SortedMap<Integer, List<RepeatedPlace>> boilerplate) {
    boilerplate.forEach(
        (number, places) -> {
          AnnotatedArticle article = articles.get(number);
          int[] own = new int[article.tokens().count()];
          for (RepeatedPlace place : places) {
            Arrays.fill(own, place.firstToken(), place.endToken(), place.articles());
          }
          repeated.put(article, own);
          own(article).values().forEach(sentence -> addText(article, sentence));
        });
  }

  private void addText(AnnotatedArticle article, BoilerplateSentence sentence) {
    int[] words = words(article, sentence.sentence());
    List<Text> alike =
        texts.computeIfAbsent(hash(article.tokens(), words), none -> new ArrayList<>());
    if (alike.stream().noneMatch(text -> isSame(text, article.tokens(), words))) {
      alike.add(new Text(article, words, sentence));
    }
  }

  /** The sentences that the article's own source repeats. */
  private Map<Integer, BoilerplateSentence> own(AnnotatedArticle article) {
    Map<Integer, BoilerplateSentence> own = new TreeMap<>();
    int[] articles = repeated.get(article);
    String source = article.article().source();
    if (articles != null && source != null) {
      for (int number = 0; number < article.sentences().size(); number++) {
        int least =
            IntStream.of(words(article, number)).map(word -> articles[word]).min().orElse(0);
        if (least > 0) {
          own.put(number, new BoilerplateSentence(number, source, least));
        }
      }
    }
    return own;
  }

  private Map<Integer, BoilerplateSentence> find(AnnotatedArticle article) {
    Map<Integer, BoilerplateSentence> sentences = own(article);
    for (int credit : CreditLines.of(article)) {
      sentences.putIfAbsent(credit, BoilerplateSentence.credit(credit));
    }
    for (int number = 0; !texts.isEmpty() && number < article.sentences().size(); number++) {
      if (!sentences.containsKey(number)) {
        BoilerplateSentence elsewhere = inOtherSource(article, number);
        if (elsewhere != null) {
          sentences.put(
              number, new BoilerplateSentence(number, elsewhere.source(), elsewhere.articles()));
        }
      }
    }
    return sentences;
  }

  private @Nullable BoilerplateSentence inOtherSource(AnnotatedArticle article, int number) {
    int[] words = words(article, number);
    for (Text text : texts.getOrDefault(hash(article.tokens(), words), List.of())) {
      if (isSame(text, article.tokens(), words)) {
        return text.repeated;
      }
    }
    return null;
  }

  /** The tokens of a sentence's words. */
  private static int[] words(AnnotatedArticle article, int number) {
    Sentence sentence = article.sentences().get(number);
    return IntStream.range(sentence.firstToken(), sentence.endToken())
        .filter(article.tokens()::isWord)
        .toArray();
  }

  private static int hash(Tokens tokens, int[] words) {
    int hash = 1;
    for (int word : words) {
      hash = 31 * hash + tokens.term(word);
    }
    return hash;
  }

  private static boolean isSame(Text text, Tokens tokens, int[] words) {
    return text.words.length == words.length
        && IntStream.range(0, words.length)
            .allMatch(i -> text.article.tokens().sameWord(text.words[i], tokens, words[i]));
  }

  /** Whether one side of a parallel is boilerplate. */
  boolean contain(Parallel parallel) {
    return contain(parallel.here()) || contain(parallel.there());
  }

  private boolean contain(Parallel.Side side) {
    Map<Integer, BoilerplateSentence> sentences = in(side.article());
    return !sentences.isEmpty()
        && IntStream.rangeClosed(side.sentence(), side.lastSentence())
            .allMatch(sentences::containsKey);
  }

  private Map<Integer, BoilerplateSentence> in(AnnotatedArticle article) {
    return found.computeIfAbsent(article, this::find);
  }

  /** Those of an article, in order. */
  List<BoilerplateSentence> of(AnnotatedArticle article) {
    return List.copyOf(in(article).values());
  }
}

package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.passage.MatchStatistics;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.passage.Place;
import org.quotidian.text.Tokens;

/**
 * Articles laid against each other.
 *
 * @param articles one cross-reference an article, in the order that they were given in
 * @param statistics what the comparison went through, and what it left out
 */
public record CrossReferences(List<CrossReference> articles, MatchStatistics statistics) {

  private static final Comparator<Parallel> IN_ORDER =
      Comparator.comparingInt(Parallel::sentence)
          .thenComparingInt(parallel -> parallel.here().firstWord())
          .thenComparing(Comparator.comparingInt(Parallel::words).reversed());

  public CrossReferences {
    articles = List.copyOf(articles);
  }

  /** Lays each article against all the others. */
  public static CrossReferences of(Collection<AnnotatedArticle> articles, PassageMatcher matcher) {
    // By identity: two articles that happen to be equal are still two.
    Map<AnnotatedArticle, List<Parallel>> found = new IdentityHashMap<>();
    // Sides are laid on each other word by word.
    MatchStatistics statistics =
        matcher.verbatim().match(articles, passage -> split(passage, found));
    List<CrossReference> all = new ArrayList<>();
    for (AnnotatedArticle article : articles) {
      List<Parallel> parallels = parallels(found, article);
      parallels.sort(IN_ORDER);
      all.add(new CrossReference(article, parallels));
    }
    return new CrossReferences(all, statistics);
  }

  private static void split(Passage passage, Map<AnnotatedArticle, List<Parallel>> to) {
    split(passage.left(), passage.right(), parallels(to, passage.left().article()));
    split(passage.right(), passage.left(), parallels(to, passage.right().article()));
  }

  private static List<Parallel> parallels(
      Map<AnnotatedArticle, List<Parallel>> found, AnnotatedArticle article) {
    return found.computeIfAbsent(article, first -> new ArrayList<>());
  }

  /** Cuts a passage at the ends of the sentences that it runs through on this side. */
  private static void split(Place here, Place there, List<Parallel> to) {
    Tokens tokens = here.article().tokens();
    int[] otherWords = words(there);
    List<Sentence> sentences = here.article().sentences();
    int number = here.article().sentenceAt(tokens.begin(here.firstWord()));
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
        Place inSentence = new Place(here.article(), firstToken, lastToken);
        Place inOther = new Place(there.article(), otherWords[firstWord], otherWords[word - 1]);
        to.add(new Parallel(number, inSentence, inOther, word - firstWord));
      }
      number++;
    }
  }

  private static int[] words(Place place) {
    Tokens tokens = place.article().tokens();
    return IntStream.rangeClosed(place.firstWord(), place.lastWord())
        .filter(tokens::isWord)
        .toArray();
  }
}

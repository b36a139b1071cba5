package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.event.ArticleSentences;
import org.quotidian.passage.Boilerplate;
import org.quotidian.passage.MatchStatistics;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.passage.PassageSide;
import org.quotidian.text.Tokens;

/**
 * Articles laid against each other.
 *
 * @param articles one cross-reference an article, in the order that they were given in
 * @param statistics what the comparison of runs went through, and what it left out
 * @param pairsLeftOut how many pairs of articles of one event had their sentences not compared,
 *     since too many are alike
 */
public record CrossReferences(
    List<CrossReference> articles, MatchStatistics statistics, long pairsLeftOut) {

  private static final Comparator<Parallel> IN_ORDER =
      Comparator.comparingInt(Parallel::sentence)
          .thenComparingInt(parallel -> parallel.here().firstWord())
          .thenComparing(Comparator.comparingInt(Parallel::words).reversed());

  /** The first or last words of a run are no parallel for a reader if they are fewer. */
  private static final int LEAST_CUT = 4;

  /**
   * An article's sentences are laid beside those of so many articles of its event at most, the most
   * alike.
   */
  public static final int MOST_ARTICLES = 100;

  public CrossReferences {
    articles = List.copyOf(articles);
  }

  /**
   * Lays each article against all the others. Told are, in this order of preference,
   *
   * <ul>
   *   <li>sentences that say the same, if both articles tell of one event ({@link
   *       ArticleSentences}): word for word, edited, or in other words;
   *   <li>runs of words that both have, of the length that {@code matcher} asks for, cut at the
   *       ends of the sentences that they run through;
   *   <li>words that both put between quotation marks, few as they may be ({@link QuotedWords}), if
   *       both tell of one event.
   * </ul>
   *
   * What lies within sentences that are told is not told again. What is {@link Boilerplate} of a
   * source, as these articles show it, is no parallel; whole sentences of it are told apart. Each
   * article is compared with each other one, on all cores, as a whole; by sentences with the 100 at
   * most of one event that are most alike, if it is one of theirs too.
   */
  public static CrossReferences of(Collection<AnnotatedArticle> articles, PassageMatcher matcher) {
    List<AnnotatedArticle> all = List.copyOf(articles);
    // By identity: two articles that happen to be equal are still two.
    Map<AnnotatedArticle, ParallelsOfArticle> found = new IdentityHashMap<>();
    all.forEach(article -> found.put(article, new ParallelsOfArticle(article)));
    List<SharedText> quotations = new ArrayList<>();
    List<ArticleSentences> sentences =
        all.parallelStream().map(ArticleSentences::new).collect(Collectors.toList());
    EventPairs oneEvent = EventPairs.of(sentences, matcher.across());
    for (Told told : compare(oneEvent.pairs(), sentences)) {
      told.sentences.forEach(passage -> addSentences(passage, found));
      quotations.addAll(told.quotations);
    }
    List<Boilerplate> boilerplate = new ArrayList<>();
    MatchStatistics statistics =
        matcher
            .verbatim()
            .match(
                all,
                run -> addWords(text(all, run), Math.min(LEAST_CUT, matcher.minWords()), found),
                boilerplate::add);
    quotations.forEach(quotation -> addWords(quotation, 0, found));
    RepeatedSentences repeated = new RepeatedSentences(all, boilerplate);
    List<CrossReference> references = new ArrayList<>();
    for (AnnotatedArticle article : all) {
      List<Parallel> parallels = Objects.requireNonNull(found.get(article)).parallels();
      parallels.removeIf(repeated::holds);
      parallels.sort(IN_ORDER);
      references.add(new CrossReference(article, parallels, repeated.of(article)));
    }
    return new CrossReferences(references, statistics, oneEvent.leftOut());
  }

  /** What two articles of one event say both. */
  private record Told(List<SharedText> sentences, List<SharedText> quotations) {}

  private static List<Told> compare(List<EventPairs.Pair> pairs, List<ArticleSentences> sentences) {
    List<QuotedWords> quoted =
        sentences.parallelStream()
            .map(article -> new QuotedWords(article.article()))
            .collect(Collectors.toList());
    return pairs.parallelStream()
        .map(
            pair ->
                new Told(
                    sentencePassages(sentences.get(pair.left()), sentences.get(pair.right())),
                    quoted.get(pair.left()).sharedWith(quoted.get(pair.right()))))
        .collect(Collectors.toList());
  }

  private static List<SharedText> sentencePassages(ArticleSentences left, ArticleSentences right) {
    List<SharedText> passages = new ArrayList<>();
    for (ArticleSentences.Pair pair : left.pairsWith(right)) {
      passages.add(SentenceParallels.passage(left.article(), right.article(), pair));
    }
    return passages;
  }

  private static void addSentences(
      SharedText passage, Map<AnnotatedArticle, ParallelsOfArticle> found) {
    of(passage.left().article(), found).addSentence(passage);
    of(passage.right().article(), found).addSentence(turned(passage));
  }

  private static void addWords(
      SharedText passage, int leastWords, Map<AnnotatedArticle, ParallelsOfArticle> found) {
    of(passage.left().article(), found).addWords(passage, leastWords);
    of(passage.right().article(), found).addWords(turned(passage), leastWords);
  }

  private static SharedText text(List<AnnotatedArticle> articles, Passage run) {
    return new SharedText(
        side(articles, run.left()),
        side(articles, run.right()),
        run.words(),
        run.kind(),
        run.score());
  }

  private static ParallelSide side(List<AnnotatedArticle> articles, PassageSide side) {
    AnnotatedArticle article = articles.get(side.article());
    Tokens tokens = article.tokens();
    return new ParallelSide(article, side.firstToken(tokens), side.endToken(tokens) - 1);
  }

  private static ParallelsOfArticle of(
      AnnotatedArticle article, Map<AnnotatedArticle, ParallelsOfArticle> found) {
    return Objects.requireNonNull(found.get(article));
  }

  private static SharedText turned(SharedText passage) {
    return new SharedText(
        passage.right(), passage.left(), passage.words(), passage.kind(), passage.score());
  }
}

package org.quotidian.passage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.concurrent.Workers;
import org.quotidian.passage.PassageMatcher.MatchStatistics;
import org.quotidian.passage.collection.ArticleFacts;
import org.quotidian.passage.collection.ArticleKeys;
import org.quotidian.passage.collection.BoilerplateMask;
import org.quotidian.passage.collection.Copies;
import org.quotidian.passage.collection.CorpusCounts;
import org.quotidian.passage.collection.PreparedArticle;
import org.quotidian.passage.collection.ShortQuotations;
import org.quotidian.passage.collection.TokenStore;
import org.quotidian.passage.collection.Vocabulary;
import org.quotidian.passage.pair.QuotationRule;
import org.quotidian.text.Tokens;

/**
 * The steps of a comparison of many articles, for engines that spread a corpus over many machines.
 * A {@link PassageCollection} does the same in the memory of one machine, with the same code and
 * the same result.
 *
 * <p>An engine computes the {@linkplain #keys keys} of each article, brings equal keys together and
 * counts their places. What follows for each article from the whole corpus are its {@link
 * ArticleFacts}. Then each article is compared with those that it has a key in common with, in a
 * {@link Part} of the corpus that holds both. Programs use {@link PassageMatcher}: the types of
 * this class are for modules of this project, and change.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class CorpusComparison {

  /** A run is distinctive if it has a window in at most so many places. */
  public static final int FEW_PLACES = PairedArticles.FEW_PLACES;

  /** Articles with windows in more places than that may be copies. */
  public static final int MANY_PLACES = Copies.KEPT;

  /** The length of the windows of words between quotation marks. */
  public static final int QUOTED_WORDS = QuotationRule.LEAST_WORDS;

  private final MatchSettings settings;

  /**
   * An article of a corpus.
   *
   * @param number its number in the corpus; the article with the lower number is the left one
   * @param article what {@link #read} gives
   * @param facts what is known of it from the corpus
   */
  public record CorpusArticle(long number, AnnotatedArticle article, ArticleFacts facts) {}

  /**
   * Articles of a corpus, some of which are compared with each other. Only numbers are kept of
   * them, as in a {@link PassageCollection}. Not safe to share between threads.
   */
  public static final class Part {
    private final PassageCollection articles;

    private Part(PassageCollection articles) {
      this.articles = articles;
    }

    /**
     * Adds an article.
     *
     * @param article its number must be above those of the articles before
     * @param lefts the numbers of the articles before that it is compared with; of other sources if
     *     those alone are compared
     * @throws IllegalArgumentException if the numbers do not ascend, or one of {@code lefts} was
     *     not added
     */
    public void add(CorpusArticle article, long... lefts) {
      articles.add(articles.prepare(article.article), article.number, article.facts, lefts);
    }

    /**
     * Compares the articles.
     *
     * @param sink receives the passages, ordered as {@link PassageCollection#match} says; articles
     *     are counted from the first that was added
     * @return what was found and excluded in these articles
     */
    public MatchStatistics match(Consumer<Passage> sink) {
      return articles.match(sink, frequent -> {});
    }
  }

  /**
   * An article that is compared with its original alone, as far as it has its words from it.
   *
   * @param copy the number of the article
   * @param original the number of the original
   * @param taken the words that it has from the original, counted from its first
   */
  public record Copy(long copy, long original, BitSet taken) {}

  /**
   * Makes the steps of a matcher's comparisons.
   *
   * @param matcher whose settings apply; its executor is not used
   */
  public CorpusComparison(PassageMatcher matcher) {
    settings = matcher.settings();
  }

  /** {@return the setting; see {@link PassageMatcher.Builder#minWords}} */
  public int minWords() {
    return settings.minWords();
  }

  /** {@return the setting; see {@link PassageMatcher.Builder#maxOccurrences}} */
  public int maxOccurrences() {
    return settings.maxOccurrences();
  }

  /** {@return the setting; see {@link PassageMatcher.Builder#minSentenceOverlap}} */
  public double minSentenceOverlap() {
    return settings.minSentenceOverlap();
  }

  /** {@return the setting; see {@link PassageMatcher.Builder#minBoilerplateArticles}} */
  public int minBoilerplateArticles() {
    return settings.minBoilerplateArticles();
  }

  /** {@return whether articles of one source are not compared} */
  public boolean isAcrossSources() {
    return settings.across() == PassageMatcher.Across.SOURCES;
  }

  /** {@return the setting; see {@link PassageMatcher.Builder#includeRewrites}} */
  public boolean includesRewrites() {
    return settings.includeRewrites();
  }

  /** {@return whether short quotations are looked for} */
  public boolean includesShortQuotations() {
    return settings.includeRewrites() && new QuotationRule(settings.minWords()).isAsked();
  }

  /**
   * Reads as much of an article as a comparison needs.
   *
   * @param article the article
   * @return it with its words, and with its sentences if rewrites are included
   */
  public AnnotatedArticle read(Article article) {
    return settings.includeRewrites()
        ? Annotator.sentences().annotate(article)
        : AnnotatedArticle.of(article, Tokens.of(article.text()), List.of());
  }

  /**
   * Computes the keys of an article.
   *
   * @param article what {@link #read} gives
   * @return its keys
   */
  public ArticleKeys keys(AnnotatedArticle article) {
    Vocabulary vocabulary = new Vocabulary();
    return new ArticleKeys(prepared(article, vocabulary), vocabulary);
  }

  private PreparedArticle prepared(AnnotatedArticle article, Vocabulary vocabulary) {
    return PreparedArticle.of(
        article.article(),
        article.tokens(),
        article.sentences(),
        includesShortQuotations() ? ShortQuotations.in(article) : new int[0],
        vocabulary);
  }

  /**
   * Begins a part of a corpus.
   *
   * @param stems how many articles of the corpus hold each stem; of no importance if rewrites are
   *     not included
   * @return the part, without articles
   */
  public Part part(CorpusCounts stems) {
    return new Part(new PassageCollection(settings, stems));
  }

  /**
   * Finds the boilerplate of one source.
   *
   * @param articles the articles of the source that have a piece in common with {@link
   *     #minBoilerplateArticles} of its articles at least, themselves included; in the order of
   *     their numbers
   * @param words how many articles of the corpus hold each word
   * @return for each of them the words that are boilerplate, counted from its first
   */
  public List<BitSet> boilerplate(List<AnnotatedArticle> articles, CorpusCounts words) {
    Vocabulary vocabulary = new Vocabulary();
    TokenStore store = new TokenStore(true);
    for (AnnotatedArticle article : articles) {
      store.add(prepared(article, vocabulary));
    }
    BoilerplateMask mask =
        BoilerplateMask.of(
            store,
            vocabulary,
            settings.minBoilerplateArticles(),
            settings.minWords(),
            words,
            new Workers(1),
            Long.MAX_VALUE);
    List<BitSet> found = new ArrayList<>();
    for (int i = 0; i < store.articleCount(); i++) {
      found.add(mask.marked(store.start(i), store.wordCount(i)));
    }
    return found;
  }

  /**
   * Decides whether an article may be a copy.
   *
   * @param article the article, with its boilerplate
   * @param many where windows start that occur in more than {@link #MANY_PLACES} places of the
   *     corpus, and not in articles of one source alone
   * @return whether these are enough
   */
  public boolean mayBeCopy(CorpusArticle article, BitSet many) {
    int words = article.article.tokens().words(0, article.article.tokens().count()).length;
    BoilerplateMask mask =
        BoilerplateMask.of(article.facts.boilerplate(), words, settings.minWords());
    long windows = many.stream().filter(word -> mask.isBeyond(word, settings.minWords())).count();
    return Copies.isEnough(Math.toIntExact(windows), words, settings.minWords());
  }

  /**
   * Finds the copies among the articles that {@linkplain #mayBeCopy may be copies}.
   *
   * @param articles all of these, in the order of their numbers
   * @param many for each of them where windows start that occur in more than {@link #MANY_PLACES}
   *     places of the corpus, and not in articles of one source alone
   * @return the copies
   */
  public List<Copy> copies(List<CorpusArticle> articles, List<BitSet> many) {
    Vocabulary vocabulary = new Vocabulary();
    TokenStore store = new TokenStore(isAcrossSources());
    BitSet all = new BitSet();
    BitSet boilerplate = new BitSet();
    for (int i = 0; i < articles.size(); i++) {
      store.add(prepared(articles.get(i).article, vocabulary));
      int start = store.start(i);
      many.get(i).stream().forEach(word -> all.set(start + word));
      articles.get(i).facts.boilerplate().stream().forEach(word -> boilerplate.set(start + word));
    }
    int minWords = settings.minWords();
    BoilerplateMask mask = BoilerplateMask.of(boilerplate, store.size(), minWords);
    Copies copies = Copies.among(store, all, mask, minWords, new Workers(1));
    List<Copy> found = new ArrayList<>();
    copies
        .originals()
        .forEach(
            (copy, original) ->
                found.add(
                    new Copy(
                        articles.get(copy).number,
                        articles.get(original).number,
                        copies.taken(store.start(copy), store.wordCount(copy)))));
    return found;
  }
}

package org.quotidian.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.PublicationDate;
import org.quotidian.inflection.Inflections;
import org.quotidian.text.Tokens;
import org.quotidian.words.WordWeights;

/**
 * The articles of an index that may report the same event as another: they share its most
 * distinctive words, names among them, and were published about the same time. A ranking, not a
 * judgement: it says which articles to read and compare.
 */
public final class RelatedArticles {

  /** The words that are looked up: those that are rare and that the article repeats. */
  private static final int WORDS = 32;

  /** The sentences that are looked at for all words together, the rarest words first. */
  private static final int MOST_SENTENCES = 40_000;

  /** The share of an article that is left of its score after so many seconds: 1/e. */
  private static final double SECONDS = 10 * 24 * 3600.0;

  private static final double SATURATION = 1.2;

  /** A word with its place in the index. */
  private record Word(Term term, double count, long sentences) {}

  private final IndexReader reader;
  private final BitSetProducer ends;

  /** The document of an article in the high half, the bits of what a word adds in the low. */
  private long[] met = new long[1024];

  private int size;

  private RelatedArticles(IndexReader reader, BitSetProducer ends) {
    this.reader = reader;
    this.ends = ends;
  }

  /**
   * The documents of the articles, the most related first.
   *
   * @param ends which documents are articles
   * @param most how many at most
   */
  public static int[] of(
      IndexReader reader, BitSetProducer ends, AnnotatedArticle article, int most)
      throws IOException {
    RelatedArticles related = new RelatedArticles(reader, ends);
    List<Word> words = related.words(article);
    long sentences = reader.getDocCount(Fields.TEXT);
    long left = MOST_SENTENCES;
    for (Word word : words) {
      if (word.sentences > left) {
        break;
      }
      left -= word.sentences;
      double rarity = Math.log((1.0 + sentences) / word.sentences);
      related.add(word.term, (float) (word.count * rarity * rarity));
    }
    return related.ranked(article.article().published(), most);
  }

  /** The most distinctive words of an article that the index has, the rarest first. */
  private List<Word> words(AnnotatedArticle article) throws IOException {
    Tokens tokens = article.tokens();
    Map<Integer, int[]> counts = new HashMap<>();
    for (int i : tokens.words(0, tokens.count())) {
      counts.computeIfAbsent(tokens.bareTerm(i), none -> new int[] {i, 0})[1]++;
    }
    List<Map.Entry<Integer, int[]>> ranked = new ArrayList<>(counts.entrySet());
    ranked.sort(
        Comparator.<Map.Entry<Integer, int[]>>comparingDouble(
                word ->
                    -saturated(word.getValue()[1]) * WordWeights.english().weight(word.getKey()))
            .thenComparing(word -> word.getValue()[0]));
    Map<String, Word> words = new HashMap<>();
    for (Map.Entry<Integer, int[]> each : ranked.subList(0, Math.min(WORDS, ranked.size()))) {
      String form = NewsAnalyzer.form(tokens, each.getValue()[0]);
      Term term = new Term(Fields.TEXT, Inflections.english().stems(form).get(0));
      int sentences = reader.docFreq(term);
      if (sentences > 0) {
        double count = saturated(each.getValue()[1]);
        words.merge(term.text(), new Word(term, count, sentences), RelatedArticles::more);
      }
    }
    List<Word> rarest = new ArrayList<>(words.values());
    rarest.sort(Comparator.comparingLong(Word::sentences).thenComparing(word -> word.term.text()));
    return rarest;
  }

  private static Word more(Word one, Word other) {
    return one.count >= other.count ? one : other;
  }

  private static double saturated(int count) {
    return (SATURATION + 1) * count / (count + SATURATION);
  }

  /** Adds a weight to each article that has the word. */
  private void add(Term term, float weight) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      BitSet articles = ends.getBitSet(leaf);
      Terms terms = leaf.reader().terms(term.field());
      if (articles == null || terms == null) {
        continue;
      }
      TermsEnum its = terms.iterator();
      if (its.seekExact(term.bytes())) {
        add(leaf, articles, its.postings(null, PostingsEnum.NONE), weight);
      }
    }
  }

  private void add(LeafReaderContext leaf, BitSet articles, PostingsEnum sentences, float weight)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    int sentence = sentences.nextDoc();
    while (sentence != DocIdSetIterator.NO_MORE_DOCS) {
      int article = articles.nextSetBit(sentence);
      if (live == null || live.get(article)) {
        if (size == met.length) {
          met = Arrays.copyOf(met, 2 * size);
        }
        met[size++] = (long) (leaf.docBase + article) << 32 | Float.floatToIntBits(weight);
      }
      // The other sentences of the article have nothing to add.
      do {
        sentence = sentences.nextDoc();
      } while (sentence < article);
    }
  }

  private int[] ranked(@Nullable PublicationDate published, int most) throws IOException {
    Arrays.sort(met, 0, size);
    int[] documents = new int[size];
    float[] scores = new float[size];
    int count = -1;
    for (int i = 0; i < size; i++) {
      int document = (int) (met[i] >>> 32);
      if (count < 0 || documents[count] != document) {
        documents[++count] = document;
      }
      scores[count] += Float.intBitsToFloat((int) met[i]);
    }
    count++;
    if (published != null) {
      weakenByTime(documents, scores, count, published.from().getEpochSecond());
    }
    long[] ranked = new long[count];
    for (int i = 0; i < count; i++) {
      ranked[i] = (long) -Float.floatToIntBits(scores[i]) << 32 | documents[i];
    }
    Arrays.sort(ranked);
    int[] best = new int[Math.min(most, count)];
    Arrays.setAll(best, i -> (int) ranked[i]);
    return best;
  }

  private void weakenByTime(int[] documents, float[] scores, int count, long published)
      throws IOException {
    int next = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      NumericDocValues dates = leaf.reader().getNumericDocValues(Fields.ARTICLE_PUBLISHED);
      for (; next < count && documents[next] < end; next++) {
        if (dates != null && dates.advanceExact(documents[next] - leaf.docBase)) {
          double apart = Math.abs(dates.longValue() - published) / SECONDS;
          scores[next] *= (float) Math.exp(-apart);
        }
      }
    }
  }
}

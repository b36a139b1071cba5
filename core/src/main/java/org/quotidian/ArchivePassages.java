package org.quotidian;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.index.CandidateArticles;
import org.quotidian.index.Fingerprints;
import org.quotidian.index.SegmentCache;
import org.quotidian.index.StoredArticles;
import org.quotidian.passage.ArticleComparison;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageMatcher;

/**
 * What a new article shares with those of an archive, and what was left out.
 *
 * @param passages the passages, the new article on the left; those of one article of the archive
 *     follow each other in the order they stand on the left, and the articles that seem to share
 *     most come first
 * @param articles how many articles share a run of words with the new one, and were compared with
 *     it word for word
 * @param withinOneSource how many articles were left out because they have the same source, though
 *     they seem to share a run
 * @param leftOut how many more articles than were asked for seem to share a run, though less of
 *     them
 * @param tooFrequent how many of the new article's runs were passed over because they stand in more
 *     articles than the matcher's {@code maxPlaces}
 */
public record ArchivePassages(
    List<Passage> passages, int articles, int withinOneSource, int leftOut, int tooFrequent) {

  public ArchivePassages {
    passages = List.copyOf(passages);
  }

  static ArchivePassages find(
      IndexReader reader,
      SegmentCache filters,
      AnnotatedArticle article,
      PassageMatcher matcher,
      int mostArticles)
      throws IOException {
    if (mostArticles < 1) {
      throw new IllegalArgumentException("at most " + mostArticles + " articles");
    }
    CandidateArticles likely =
        CandidateArticles.of(
            reader, filters, Fingerprints.of(article.tokens()), article.id(), matcher.maxPlaces());
    int[] all = likely.documents();
    ArticleComparison comparison = matcher.comparison(article);
    int[] best = new int[Math.min(all.length, mostArticles)];
    int size = 0;
    int withinOneSource = 0;
    int leftOut = 0;
    String source = article.article().source();
    BitSet left =
        source == null || comparison.isWith(source)
            ? new BitSet()
            : CandidateArticles.ofSource(reader, all, source);
    for (int document : all) {
      if (left.get(document)) {
        withinOneSource++;
      } else if (size < mostArticles) {
        best[size++] = document;
      } else {
        leftOut++;
      }
    }
    List<List<Passage>> found = compare(reader, Arrays.copyOf(best, size), comparison);
    List<Passage> passages = new ArrayList<>();
    int articles = 0;
    for (List<Passage> some : found) {
      passages.addAll(some);
      articles += some.isEmpty() ? 0 : 1;
    }
    return new ArchivePassages(passages, articles, withinOneSource, leftOut, likely.tooFrequent());
  }

  /** Read in the order they are stored: several may lie in one compressed block. */
  private static List<List<Passage>> compare(
      IndexReader reader, int[] documents, ArticleComparison comparison) throws IOException {
    int[] stored = documents.clone();
    Arrays.sort(stored);
    List<List<Passage>> found = new ArrayList<>(stored.length);
    StoredFields fields = reader.storedFields();
    for (int document : stored) {
      found.add(comparison.withCopier(StoredArticles.read(fields, document)));
    }
    List<List<Passage>> ranked = new ArrayList<>(stored.length);
    for (int document : documents) {
      ranked.add(found.get(Arrays.binarySearch(stored, document)));
    }
    return ranked;
  }
}

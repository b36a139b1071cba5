package org.quotidian;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.index.CandidateArticles;
import org.quotidian.index.Fingerprints;
import org.quotidian.index.SegmentCache;
import org.quotidian.index.StoredArticles;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageMatcher;

/**
 * The passages that a new article shares with those of an archive, and what was excluded.
 *
 * @param articles the articles of the archive that share passages with the new one, the most
 *     similar first
 * @param withinOneSource the number of articles that were excluded because they have the same
 *     source, although they seem to share a run
 * @param overLimit the number of articles that were excluded because more articles than asked for
 *     seem to share a run; they seem to share less
 * @param tooFrequent the number of the new article's runs that were skipped because they occur in
 *     more articles than the matcher's {@code maxOccurrences}
 */
public record ArchivePassages(
    List<InArticle> articles, int withinOneSource, int overLimit, int tooFrequent) {

  /**
   * What one article of the archive shares with the new article.
   *
   * @param article the article of the archive
   * @param passages the passages, ordered by position in the new article; the new article is the
   *     left side, with number 0, and the article of the archive the right side, with number 1
   */
  public record InArticle(AnnotatedArticle article, List<Passage> passages) {

    /** Copies the list. */
    public InArticle {
      passages = List.copyOf(passages);
    }
  }

  /** Copies the list. */
  public ArchivePassages {
    articles = List.copyOf(articles);
  }

  static ArchivePassages find(
      IndexReader reader,
      SegmentCache filters,
      AnnotatedArticle article,
      PassageMatcher matcher,
      int mostArticles)
      throws IOException {
    if (mostArticles < 1) {
      throw new IllegalArgumentException("mostArticles must be at least 1, was " + mostArticles);
    }
    CandidateArticles likely =
        CandidateArticles.of(
            reader,
            filters,
            Fingerprints.of(article.tokens()),
            article.id(),
            matcher.maxOccurrences());
    int[] all = likely.documents();
    int[] best = new int[Math.min(all.length, mostArticles)];
    int size = 0;
    int withinOneSource = 0;
    int overLimit = 0;
    String source = article.article().source();
    BitSet left =
        source == null || matcher.across() == PassageMatcher.Across.ARTICLES
            ? new BitSet()
            : CandidateArticles.ofSource(reader, all, source);
    for (int document : all) {
      if (left.get(document)) {
        withinOneSource++;
      } else if (size < mostArticles) {
        best[size++] = document;
      } else {
        overLimit++;
      }
    }
    List<InArticle> found = compare(reader, Arrays.copyOf(best, size), matcher.comparison(article));
    found.removeIf(one -> one.passages.isEmpty());
    return new ArchivePassages(found, withinOneSource, overLimit, likely.tooFrequent());
  }

  /** Reads articles in the order of storage: several may be in one compressed block. */
  private static List<InArticle> compare(
      IndexReader reader, int[] documents, Function<AnnotatedArticle, List<Passage>> comparison)
      throws IOException {
    int[] stored = documents.clone();
    Arrays.sort(stored);
    InArticle[] found = new InArticle[stored.length];
    StoredFields fields = reader.storedFields();
    for (int i = 0; i < stored.length; i++) {
      AnnotatedArticle article = StoredArticles.read(fields, stored[i]);
      found[i] = new InArticle(article, comparison.apply(article));
    }
    List<InArticle> ranked = new ArrayList<>(stored.length);
    for (int document : documents) {
      ranked.add(found[Arrays.binarySearch(stored, document)]);
    }
    return ranked;
  }
}

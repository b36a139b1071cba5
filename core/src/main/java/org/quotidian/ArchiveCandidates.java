package org.quotidian;

import java.io.IOException;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.index.CandidateArticles;
import org.quotidian.index.Fingerprints;
import org.quotidian.index.RelatedArticles;
import org.quotidian.index.SegmentCache;
import org.quotidian.index.StoredArticles;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.query.facet.Articles;

/** Finds the articles of an archive that a new article is compared with. */
final class ArchiveCandidates {

  private ArchiveCandidates() {}

  /**
   * Those that share runs of words, and those that share distinctive words and are of about the
   * same time, in turn, in the order of the index. An article of the same id is none.
   *
   * @param most how many at most
   */
  static List<AnnotatedArticle> of(
      IndexReader reader,
      SegmentCache filters,
      AnnotatedArticle article,
      PassageMatcher matcher,
      int most)
      throws IOException {
    int[] sharing =
        CandidateArticles.of(
                reader,
                filters,
                Fingerprints.of(article.tokens()),
                article.id(),
                matcher.maxOccurrences())
            .documents();
    // The article itself may be among them, and articles of the same source.
    int[] related = RelatedArticles.of(reader, Articles.ENDS, article, 2 * most + 1);
    Set<Integer> documents = new LinkedHashSet<>();
    for (int i = 0; i < Math.max(sharing.length, related.length); i++) {
      if (i < sharing.length) {
        documents.add(sharing[i]);
      }
      if (i < related.length) {
        documents.add(related[i]);
      }
    }
    return read(reader, compared(reader, documents, article, matcher), article.id(), most);
  }

  /** Those that the matcher compares with the article. */
  private static Set<Integer> compared(
      IndexReader reader, Set<Integer> documents, AnnotatedArticle article, PassageMatcher matcher)
      throws IOException {
    String source = article.article().source();
    if (source == null || matcher.across() == PassageMatcher.Across.ARTICLES) {
      return documents;
    }
    BitSet same =
        CandidateArticles.ofSource(
            reader, documents.stream().mapToInt(Integer::intValue).toArray(), source);
    documents.removeIf(same::get);
    return documents;
  }

  /** Reads articles in the order of storage: several may be in one compressed block. */
  private static List<AnnotatedArticle> read(
      IndexReader reader, Set<Integer> documents, String ownId, int most) throws IOException {
    List<Integer> ranked = documents.stream().limit(most + 1L).toList();
    SortedMap<Integer, AnnotatedArticle> read = new TreeMap<>();
    StoredFields fields = reader.storedFields();
    for (int document : new TreeSet<>(ranked)) {
      read.put(document, StoredArticles.read(fields, document));
    }
    read.values().removeIf(article -> article.id().equals(ownId));
    if (read.size() > most) {
      read.remove(ranked.get(most));
    }
    return List.copyOf(read.values());
  }
}

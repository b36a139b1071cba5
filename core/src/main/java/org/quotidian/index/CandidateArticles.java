package org.quotidian.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The articles of an index that seem to share a run of at least {@value Fingerprints#RUN} words
 * with another: all that do, but for what is too frequent, and a few that don't.
 */
public final class CandidateArticles {

  /** A document that was not looked up yet. */
  private static final int UNKNOWN = -2;

  private final Fingerprints fingerprints;
  private final String ownId;
  private final int maxPlaces;

  /** How many articles each fingerprint was met in. */
  private final int[] counts;

  /** A fingerprint in the high half, the document of an article that has it in the low. */
  private long[] met = new long[256];

  private int size;

  private CandidateArticles(Fingerprints fingerprints, String ownId, int maxPlaces) {
    this.fingerprints = fingerprints;
    this.ownId = ownId;
    this.maxPlaces = maxPlaces;
    counts = new int[fingerprints.count()];
  }

  /**
   * Looks them up.
   *
   * @param filters those of the archive
   * @param ownId the id of the article that the fingerprints are of, which is not a candidate
   * @param maxPlaces a fingerprint in more articles than this is skipped
   */
  public static CandidateArticles of(
      IndexReader reader,
      SegmentCache filters,
      Fingerprints fingerprints,
      String ownId,
      int maxPlaces)
      throws IOException {
    CandidateArticles found = new CandidateArticles(fingerprints, ownId, maxPlaces);
    for (LeafReaderContext leaf : reader.leaves()) {
      found.lookUp(leaf, filters);
    }
    return found;
  }

  private void lookUp(LeafReaderContext leaf, SegmentCache filters) throws IOException {
    LeafReader reader = leaf.reader();
    Terms terms = reader.terms(Fields.FINGERPRINT);
    if (terms == null) {
      return;
    }
    GramFilter filter = filter(leaf, filters, terms.size());
    if (filter != null) {
      filter.readOn(terms, counts.length);
    }
    Segment segment = new Segment(leaf, terms);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] <= maxPlaces && (filter == null || filter.mayHold(fingerprints.gram(i)))) {
        segment.lookUp(i);
      }
    }
  }

  private static @Nullable GramFilter filter(
      LeafReaderContext leaf, SegmentCache filters, long terms) throws IOException {
    SegmentCache.Kept<GramFilter> place = filters.of(leaf.reader(), Fields.FINGERPRINT);
    return place.atOnce(leaf, GramFilter.bytes(terms), unused -> GramFilter.of(terms));
  }

  /** Lookups in one segment. */
  private final class Segment {
    private final LeafReader reader;
    private final int base;
    private final @Nullable Bits live;
    private final TermsEnum terms;
    private final BytesRef prefix = Fingerprints.newTerm();
    private @Nullable PostingsEnum postings;
    private int own = UNKNOWN;

    Segment(LeafReaderContext leaf, Terms terms) throws IOException {
      reader = leaf.reader();
      base = leaf.docBase;
      live = reader.getLiveDocs();
      this.terms = terms.iterator();
    }

    void lookUp(int fingerprint) throws IOException {
      fingerprints.setPrefix(fingerprint, prefix);
      if (terms.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
        return;
      }
      for (BytesRef term = terms.term();
          term != null && fingerprints.isSameGram(fingerprint, term);
          term = terms.next()) {
        if (fingerprints.mayShareRun(fingerprint, term)) {
          PostingsEnum its = terms.postings(postings, PostingsEnum.NONE);
          postings = its;
          add(fingerprint, its);
        }
      }
    }

    private void add(int fingerprint, PostingsEnum its) throws IOException {
      for (int document = its.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS && counts[fingerprint] <= maxPlaces;
          document = its.nextDoc()) {
        if ((live == null || live.get(document)) && document != own()) {
          counts[fingerprint]++;
          if (size == met.length) {
            met = Arrays.copyOf(met, 2 * size);
          }
          met[size++] = (long) fingerprint << 32 | (base + document);
        }
      }
    }

    /** The document of the article itself, or -1; looked up once anything was found. */
    private int own() throws IOException {
      if (own == UNKNOWN) {
        own = -1;
        PostingsEnum block = reader.postings(Fields.block(ownId), PostingsEnum.NONE);
        while (block != null && block.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          own = live == null || live.get(block.docID()) ? block.docID() : own;
        }
      }
      return own;
    }
  }

  /** How many fingerprints were skipped. */
  public int tooFrequent() {
    int frequent = 0;
    for (int count : counts) {
      frequent += count > maxPlaces ? 1 : 0;
    }
    return frequent;
  }

  /**
   * The documents of the articles, those that share most first. A fingerprint counts for more, the
   * fewer articles it occurs in: what all newsrooms write says little.
   */
  public int[] documents() {
    long[] byDocument = new long[size];
    int taken = 0;
    for (int i = 0; i < size; i++) {
      int fingerprint = (int) (met[i] >>> 32);
      if (counts[fingerprint] <= maxPlaces) {
        byDocument[taken++] = met[i] << 32 | fingerprint;
      }
    }
    Arrays.sort(byDocument, 0, taken);
    // What each shares, turned round, in the high half: floats above 0 are in the order of their
    // bits.
    long[] ranked = new long[taken];
    int documents = 0;
    for (int i = 0; i < taken; ) {
      long document = byDocument[i] >>> 32;
      float shared = 0;
      for (; i < taken && byDocument[i] >>> 32 == document; i++) {
        shared += (float) Math.log((1.0 + maxPlaces) / counts[(int) byDocument[i]]);
      }
      ranked[documents++] =
          (long) (Integer.MAX_VALUE - Float.floatToIntBits(shared)) << 32 | document;
    }
    Arrays.sort(ranked, 0, documents);
    int[] best = new int[documents];
    for (int i = 0; i < documents; i++) {
      best[i] = (int) ranked[i];
    }
    return best;
  }

  /** Those of the documents whose articles have this source. */
  public static BitSet ofSource(IndexReader reader, int[] documents, String source)
      throws IOException {
    BitSet found = new BitSet();
    int[] ascending = documents.clone();
    Arrays.sort(ascending);
    int next = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      if (next == ascending.length || ascending[next] >= end) {
        continue;
      }
      SortedDocValues sources = leaf.reader().getSortedDocValues(Fields.ARTICLE_SOURCE);
      int number = sources == null ? -1 : sources.lookupTerm(new BytesRef(source));
      for (; next < ascending.length && ascending[next] < end; next++) {
        if (number >= 0
            && sources.advanceExact(ascending[next] - leaf.docBase)
            && sources.ordValue() == number) {
          found.set(ascending[next]);
        }
      }
    }
    return found;
  }
}

package org.quotidian.benchmarks.rivals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Span;

/**
 * Pairs of like chunks by means of a Lucene index in memory. At each sentence begins a chunk of as
 * many sentences as make 30 words; each is one document, and one query. Queries run on all cores.
 *
 * <p>Where less than 30 words are left, none begins: on news, chunks of closing lines cost far more
 * precision than they add recall.
 */
final class LuceneChunks {

  private static final int CHUNK_WORDS = 30;
  private static final int SHINGLE_WORDS = 5;
  private static final String FIELD = "chunk";

  /** Of chunks with like hashes, those beyond so many are excluded. */
  private static final int MOST_HASHED = 1000;

  /** Of chunks with like words, most of which are of the same article or not much alike. */
  private static final int MOST_ALIKE = 20;

  private record Chunk(int article, Span span, String text) {}

  /** Finds what is like one chunk. */
  private interface Finder {
    List<PassagePair> find(IndexSearcher searcher, int chunk) throws IOException;
  }

  private final List<Chunk> chunks = new ArrayList<>();

  LuceneChunks(List<AnnotatedArticle> articles) {
    for (int i = 0; i < articles.size(); i++) {
      addChunks(i, articles.get(i));
    }
  }

  private void addChunks(int number, AnnotatedArticle article) {
    List<Sentence> sentences = article.sentences();
    for (int first = 0; first < sentences.size(); first++) {
      int begin = sentences.get(first).span().begin();
      int words = 0;
      int last = first;
      while (true) {
        words += words(article, sentences.get(last).span());
        if (words >= CHUNK_WORDS || last == sentences.size() - 1) {
          break;
        }
        last++;
      }
      if (words >= CHUNK_WORDS || first == 0) {
        Span span = new Span(begin, sentences.get(last).span().end());
        chunks.add(new Chunk(number, span, span.of(article.article().text())));
      }
    }
  }

  private static int words(AnnotatedArticle article, Span span) {
    int words = 0;
    int last = article.tokens().indexAt(span.end() - 1);
    for (int i = article.tokens().indexAt(span.begin()); i <= last; i++) {
      words += article.tokens().isMark(i) ? 0 : 1;
    }
    return words;
  }

  /** Chunks that share at least {@code share} of the smallest hashes of their shingles. */
  List<PassagePair> byMinHash(double share) throws IOException {
    FieldType hashes = new FieldType();
    hashes.setIndexOptions(IndexOptions.DOCS);
    hashes.setTokenized(true);
    hashes.setOmitNorms(true);
    try (Analyzer analyzer = minHashes()) {
      return pairs(
          analyzer,
          hashes,
          (searcher, chunk) -> {
            Set<BytesRef> terms = terms(analyzer, chunks.get(chunk).text());
            if (terms.isEmpty()) {
              return List.of();
            }
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            for (BytesRef term : terms) {
              Query hash = new TermQuery(new Term(FIELD, term));
              query.add(new ConstantScoreQuery(hash), Occur.SHOULD);
            }
            int least = (int) Math.ceil(share * terms.size());
            return others(
                searcher, chunk, query.setMinimumNumberShouldMatch(least).build(), MOST_HASHED, 0);
          });
    }
  }

  /** Chunks whose score is at least {@code share} of the one that a chunk has with itself. */
  List<PassagePair> byMoreLikeThis(double share) throws IOException {
    FieldType text = new FieldType();
    text.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    text.setTokenized(true);
    text.setStoreTermVectors(true);
    try (Analyzer analyzer = new StandardAnalyzer()) {
      return pairs(
          analyzer,
          text,
          (searcher, chunk) -> {
            MoreLikeThis moreLikeThis = new MoreLikeThis(searcher.getIndexReader());
            moreLikeThis.setFieldNames(new String[] {FIELD});
            // A chunk hardly repeats a word, and a copied word may occur in two chunks only.
            moreLikeThis.setMinTermFreq(1);
            moreLikeThis.setMinDocFreq(2);
            return others(searcher, chunk, moreLikeThis.like(chunk), MOST_ALIKE, share);
          });
    }
  }

  private List<PassagePair> pairs(Analyzer analyzer, FieldType type, Finder finder)
      throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      index(directory, analyzer, type);
      try (IndexReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        return IntStream.range(0, chunks.size())
            .parallel()
            .mapToObj(chunk -> found(finder, searcher, chunk))
            .flatMap(List::stream)
            .toList();
      }
    }
  }

  private static List<PassagePair> found(Finder finder, IndexSearcher searcher, int chunk) {
    try {
      return finder.find(searcher, chunk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void index(ByteBuffersDirectory directory, Analyzer analyzer, FieldType type)
      throws IOException {
    // Documents keep their order, so that their numbers are those of the chunks.
    IndexWriterConfig config =
        new IndexWriterConfig(analyzer).setMergePolicy(new LogDocMergePolicy());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Chunk chunk : chunks) {
        Document document = new Document();
        document.add(new Field(FIELD, chunk.text(), type));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private List<PassagePair> others(
      IndexSearcher searcher, int number, Query query, int most, double share) throws IOException {
    ScoreDoc[] found = searcher.search(query, most).scoreDocs;
    float itself = 0;
    for (ScoreDoc hit : found) {
      itself = hit.doc == number ? hit.score : itself;
    }
    Chunk chunk = chunks.get(number);
    List<PassagePair> pairs = new ArrayList<>();
    for (ScoreDoc hit : found) {
      Chunk other = chunks.get(hit.doc);
      if (other.article() != chunk.article() && hit.score >= share * itself) {
        pairs.add(new PassagePair(chunk.article(), chunk.span(), other.article(), other.span()));
      }
    }
    return pairs;
  }

  private static Analyzer minHashes() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        ShingleFilter shingles =
            new ShingleFilter(new LowerCaseFilter(words), SHINGLE_WORDS, SHINGLE_WORDS);
        shingles.setOutputUnigrams(false);
        TokenStream hashes =
            new MinHashFilter(
                shingles,
                MinHashFilter.DEFAULT_HASH_COUNT,
                MinHashFilter.DEFAULT_BUCKET_COUNT,
                MinHashFilter.DEFAULT_HASH_SET_SIZE,
                true);
        return new TokenStreamComponents(words, hashes);
      }
    };
  }

  private static Set<BytesRef> terms(Analyzer analyzer, String text) throws IOException {
    Set<BytesRef> terms = new LinkedHashSet<>();
    try (TokenStream stream = analyzer.tokenStream(FIELD, text)) {
      TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(BytesRef.deepCopyOf(term.getBytesRef()));
      }
      stream.end();
    }
    return terms;
  }
}

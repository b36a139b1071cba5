package org.quotidian.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.index.ArticleDocuments;
import org.quotidian.index.Fields;
import org.quotidian.index.SegmentCache;
import org.quotidian.index.StoredArticles;
import org.quotidian.query.clause.ForeignFields;
import org.quotidian.query.clause.PureNegationRewriter;
import org.quotidian.query.facet.OrdinalCache;

/**
 * Sentences of annotated articles in a Lucene index. An {@link org.quotidian.Archive} has one; an
 * application that has an {@code IndexWriter} and an {@code IndexSearcher} already keeps articles
 * in its own index, beside its own documents. Safe to share between threads; to be kept for as long
 * as the index is searched.
 *
 * <p>{@code writer.updateDocuments(SentenceSearch.block(id), SentenceSearch.documents(article))}
 * adds an article, or replaces the article of this id. {@code
 * writer.deleteDocuments(SentenceSearch.block(id))} deletes it.
 *
 * <p>An article is a block of documents, all of whose fields start with {@code q.}: the quotations
 * of each sentence before the sentence, and the article at the end. A block is replaced and deleted
 * as a whole only; the writer must not have an index sort.
 */
public final class SentenceSearch {

  private final OrdinalCache ordinals = new OrdinalCache();
  private final SegmentCache columns = new SegmentCache();

  /** A search with empty caches. */
  public SentenceSearch() {}

  /**
   * {@return the documents of an article, to be added as one block} Each is valid until the next
   * one is taken, which is how an {@code IndexWriter} reads them.
   *
   * @param article the article with its annotations
   */
  public static Iterable<? extends Iterable<? extends IndexableField>> documents(
      AnnotatedArticle article) {
    return new ArticleDocuments(article);
  }

  /**
   * {@return the term that all documents of an article have, by which its block is replaced or
   * deleted}
   *
   * @param articleId the id of an article
   */
  public static Term block(String articleId) {
    return Fields.block(articleId);
  }

  /**
   * The article of this id with all its annotations.
   *
   * @param searcher a searcher of the index
   * @param articleId the id of an article
   * @return the article; empty if the index has none of this id
   * @throws IOException if the index can't be read
   */
  public static Optional<AnnotatedArticle> article(IndexSearcher searcher, String articleId)
      throws IOException {
    return Optional.ofNullable(StoredArticles.find(searcher, articleId));
  }

  /**
   * All articles of the index, in its order. The stream reads one article at a time, and the reader
   * has to stay open meanwhile. The stream throws {@link UncheckedIOException} if the index can't
   * be read.
   *
   * @param reader a reader of the index
   * @return the articles, each with its annotations
   */
  public static Stream<AnnotatedArticle> articles(IndexReader reader) {
    return StoredArticles.all(reader);
  }

  /**
   * All sentences that a query finds, in the order of the index, which is that of the text within
   * an article. The stream keeps one article in memory at a time, and the reader has to stay open
   * meanwhile. It throws {@link UncheckedIOException} if the index can't be read.
   *
   * @param searcher a searcher of the index
   * @param query a query of {@link Queries}
   * @return the sentences, without an upper limit
   * @throws IOException if the index can't be read
   */
  public Stream<SentenceHit> hits(IndexSearcher searcher, Query query) throws IOException {
    return AllHits.of(searcher, sentences(query));
  }

  /**
   * {@return the ids of the articles that have a sentence that the query finds, each once}
   *
   * @param searcher a searcher of the index
   * @param query a query of {@link Queries}
   * @throws IOException if the index can't be read
   */
  public Set<String> articleIds(IndexSearcher searcher, Query query) throws IOException {
    return AllHits.articleIds(searcher, sentences(query));
  }

  /**
   * The best {@code limit} sentences for a query in {@linkplain org.quotidian.query the query
   * language}.
   *
   * @param searcher a searcher of the index
   * @param query the query as a person writes it
   * @param limit how many sentences to return at most
   * @return the sentences, the best first
   * @throws IOException if the index can't be read
   * @throws QuerySyntaxException if the query can't be parsed
   * @throws IllegalArgumentException if {@code limit} is negative
   */
  public SearchResult search(IndexSearcher searcher, String query, int limit)
      throws IOException, QuerySyntaxException {
    return search(searcher, SentenceQueryParser.parse(query), limit);
  }

  /**
   * The best {@code limit} sentences for a query that {@link Queries} made, or one that is put
   * together from such.
   *
   * @param searcher a searcher of the index
   * @param query the query
   * @param limit how many sentences to return at most
   * @return the sentences, the best first
   * @throws IOException if the index can't be read
   * @throws IllegalArgumentException if {@code limit} is negative
   */
  public SearchResult search(IndexSearcher searcher, Query query, int limit) throws IOException {
    return search(searcher, SearchRequest.builder(query).limit(limit).build());
  }

  /**
   * The sentences that a request asks for.
   *
   * @param searcher a searcher of the index
   * @param request the request
   * @return the sentences, groups and counts that were asked for
   * @throws IOException if the index can't be read
   * @throws SearchRequest.TimedOutException if it takes longer than the request allows
   * @throws IllegalArgumentException if its {@code after} is from the result of another request
   */
  public SearchResult search(IndexSearcher searcher, SearchRequest request) throws IOException {
    Duration timeout = request.timeout();
    return timeout == null
        ? run(request, searcher)
        : new TimeLimit(timeout).run(searcher, limited -> run(request, limited));
  }

  private SearchResult run(SearchRequest request, IndexSearcher searcher) throws IOException {
    return new RequestedSearch(searcher, request, sentences(request.query()), ordinals, columns)
        .run();
  }

  /**
   * How the score of a sentence comes about, or why it does not match.
   *
   * @param searcher a searcher of the index
   * @param query a query of {@link Queries}
   * @param articleId the id of its article
   * @param number the sentence's number in the article, from 0
   * @return the parts of the score, and what each contributes
   * @throws IOException if the index can't be read
   */
  public Explanation explain(IndexSearcher searcher, Query query, String articleId, int number)
      throws IOException {
    int document = StoredArticles.sentence(searcher, articleId, number);
    return document < 0
        ? Explanation.noMatch("the index has no sentence " + number + " of an article " + articleId)
        : searcher.explain(sentences(query), document);
  }

  /** The query, kept among sentences, also if it asks for fields of an application. */
  private static Query sentences(Query query) {
    Query complete = PureNegationRewriter.complete(query, Fields.sentences());
    return ForeignFields.areIn(query)
        ? new BooleanQuery.Builder()
            .add(complete, BooleanClause.Occur.MUST)
            .add(Fields.sentences(), BooleanClause.Occur.FILTER)
            .build()
        : complete;
  }
}

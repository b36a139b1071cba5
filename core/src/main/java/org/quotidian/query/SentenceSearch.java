package org.quotidian.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.index.ArticleDocuments;
import org.quotidian.index.Fields;
import org.quotidian.index.SegmentCache;
import org.quotidian.index.StoredArticles;
import org.quotidian.query.Ranks.Ranked;
import org.quotidian.query.clause.ConstantClauseQuery;
import org.quotidian.query.clause.EqualScores;
import org.quotidian.query.clause.ForeignFields;
import org.quotidian.query.clause.LikeQuery;
import org.quotidian.query.clause.PureNegationRewriter;
import org.quotidian.query.facet.Articles;
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
        ? new Search(searcher, request).run()
        : new TimeLimit(timeout).run(searcher, limited -> new Search(limited, request).run());
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

  /** One search. */
  private final class Search {

    private final IndexSearcher searcher;
    private final SearchRequest request;
    private final Query query;
    private final Highlighter highlighter;

    /** Whether the date decides between all sentences, since they have one score. */
    private final boolean isEven;

    private final Map<Integer, AnnotatedArticle> read = new HashMap<>();

    Search(IndexSearcher searcher, SearchRequest request) throws IOException {
      this.searcher = searcher;
      this.request = request;
      query = sentences(request.query());
      highlighter = new Highlighter(searcher, query);
      isEven =
          request.order() == SearchRequest.Order.RELEVANCE
              && EqualScores.areGivenBy(query, searcher);
    }

    SearchResult run() throws IOException {
      SearchResult result = result();
      if (result.total() > 0) {
        return result;
      }
      List<String> notes = new ArrayList<>(result.notes());
      notes.addAll(UnmatchedWords.notes(searcher, query));
      return new SearchResult(
          0, true, List.of(), List.of(), result.counts(), null, List.copyOf(notes));
    }

    private SearchResult result() throws IOException {
      Ranked after = after();
      if (request.limit() == 0) {
        return countsOnly();
      }
      // One more than asked for shows whether there is a next page.
      int count = Math.min(request.limit(), Math.max(1, searcher.getIndexReader().maxDoc())) + 1;
      if (isByDate()) {
        return single(byDate(count, after), Map.of());
      }
      List<CollectorManager<?, ?>> collectors = new ArrayList<>();
      collectors.add(
          isByArticle()
              ? new BestArticles(request, count, after)
              : request.isGrouped()
                  ? new Groups(request)
                  : Ranks.first(request.order(), count, after, LikeQuery.isIn(query), isEven));
      if (!request.counts().isEmpty()) {
        collectors.add(tally());
      }
      Object[] collected = collect(collectors);
      Map<SearchRequest.CountBy, List<SearchResult.Count>> counts =
          request.counts().isEmpty() ? Map.of() : counts(collected[1]);
      if (isByArticle()) {
        BestArticles.Result found = (BestArticles.Result) collected[0];
        return page(found.articles(), found.total(), counts, new ArrayList<>());
      }
      return request.isGrouped()
          ? grouped(groups(collected[0]), after, counts)
          : single((TopDocs) collected[0], counts);
    }

    /** The exact total, and the counts that were asked for; no sentence is read. */
    private SearchResult countsOnly() throws IOException {
      long total;
      Map<SearchRequest.CountBy, List<SearchResult.Count>> counts = Map.of();
      if (request.counts().isEmpty()) {
        total = searcher.count(query);
      } else {
        Object[] collected =
            collect(List.of(new TotalHitCountCollectorManager(searcher.getSlices()), tally()));
        total = (Integer) collected[0];
        counts = counts(collected[1]);
      }
      return new SearchResult(total, true, List.of(), List.of(), counts, null, highlighter.notes());
    }

    private Tally tally() {
      OrdinalCache.OfReader its = ordinals.of(searcher.getIndexReader());
      return new Tally(request.counts(), request.countLimit(), its, columns);
    }

    /** Whether the date comes first in the order, and not all sentences have to be looked at. */
    private boolean isByDate() {
      return (isEven || request.order() != SearchRequest.Order.RELEVANCE)
          && !request.isGrouped()
          && request.counts().isEmpty()
          && !LikeQuery.isIn(query);
    }

    private TopDocs byDate(int count, @Nullable Ranked after) throws IOException {
      boolean newestFirst = request.order() != SearchRequest.Order.OLDEST;
      Supplier<TopFieldCollectorManager> collectors =
          () -> Ranks.first(request.order(), count, after, false, isEven);
      Ranks.Tie last = after == null ? null : after.tie();
      if (last == null) {
        long start = newestFirst ? Long.MAX_VALUE : Long.MIN_VALUE;
        return new TimeWindows(searcher, query, collectors, newestFirst).first(count, start);
      }
      return last.date() == Ranks.NO_DATE
          ? searcher.search(query, collectors.get())
          : new TimeWindows(searcher, query, collectors, newestFirst).first(count, last.date());
    }

    /** Each article is a group by itself: then only the first ones have to be known. */
    private boolean isByArticle() {
      return request.isGrouped() && request.groupOfArticle() == null && !request.isByStory();
    }

    /** What each of them collects; from one alone documents can be passed over that don't count. */
    private Object[] collect(List<CollectorManager<?, ?>> collectors) throws IOException {
      return collectors.size() == 1
          ? new Object[] {searcher.search(ranked(), collectors.get(0))}
          : searcher.search(
              query, new MultiCollectorManager(collectors.toArray(CollectorManager[]::new)));
    }

    /** The query in the form that leaves most sentences unread. */
    private Query ranked() {
      return LikeQuery.isIn(query) ? ConstantClauseQuery.of(query) : query;
    }

    @SuppressWarnings("unchecked")
    private static Map<SearchRequest.CountBy, List<SearchResult.Count>> counts(Object collected) {
      return (Map<SearchRequest.CountBy, List<SearchResult.Count>>) collected;
    }

    @SuppressWarnings("unchecked")
    private static List<Groups.Found> groups(Object collected) {
      return (List<Groups.Found>) collected;
    }

    private @Nullable Ranked after() throws IOException {
      PagePlace place = PagePlace.of(request);
      if (place == null) {
        return null;
      }
      // A deleted sentence counts as the first of its rank: better twice than not at all.
      int document = StoredArticles.sentence(searcher, place.article(), place.number());
      long date = document < 0 ? Long.MAX_VALUE : date(document);
      return new Ranked(
          place.rank(), document, place.number(), new Ranks.Tie(date, place.article()));
    }

    private long date(int document) throws IOException {
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
      NumericDocValues dates = DocValues.getNumeric(leaf.reader(), Fields.ARTICLE_PUBLISHED);
      int article = Articles.of(leaf, document - leaf.docBase);
      return dates.advanceExact(article) ? dates.longValue() : Ranks.NO_DATE;
    }

    private SearchResult single(
        TopDocs found, Map<SearchRequest.CountBy, List<SearchResult.Count>> counts)
        throws IOException {
      List<Ranked> ranked = Ranks.of(found, request.order(), isEven);
      boolean more = ranked.size() > request.limit();
      List<SentenceHit> hits = hits(more ? ranked.subList(0, request.limit()) : ranked);
      Ranked last = more ? ranked.get(request.limit() - 1) : null;
      return new SearchResult(
          found.totalHits.value(),
          found.totalHits.relation() == TotalHits.Relation.EQUAL_TO,
          hits,
          List.of(),
          counts,
          last == null ? null : next(last, hits.get(hits.size() - 1)),
          highlighter.notes());
    }

    private SearchResult grouped(
        List<Groups.Found> found,
        @Nullable Ranked after,
        Map<SearchRequest.CountBy, List<SearchResult.Count>> counts)
        throws IOException {
      long total = 0;
      for (Groups.Found group : found) {
        total += group.total();
      }
      List<Groups.Found> all = new ArrayList<>(found);
      all.sort((one, other) -> one.best().compareTo(other.best()));
      List<String> notes = new ArrayList<>();
      List<Groups.Found> ranked = request.isByStory() ? stories(all, notes) : all;
      if (after != null) {
        ranked.removeIf(group -> group.best().compareTo(after) <= 0);
      }
      return page(ranked, total, counts, notes);
    }

    /**
     * The first of the groups.
     *
     * @param total how many sentences all have
     * @param further notes besides the highlighter's
     */
    private SearchResult page(
        List<Groups.Found> ranked,
        long total,
        Map<SearchRequest.CountBy, List<SearchResult.Count>> counts,
        List<String> further)
        throws IOException {
      List<String> notes = new ArrayList<>(highlighter.notes());
      notes.addAll(further);
      boolean more = ranked.size() > request.limit();
      List<SentenceHit> hits = new ArrayList<>();
      List<SearchResult.Group> groups = new ArrayList<>();
      for (Groups.Found group : more ? ranked.subList(0, request.limit()) : ranked) {
        List<SentenceHit> its = hits(group.hits());
        hits.addAll(its);
        groups.add(new SearchResult.Group(group.name(), group.articles(), group.total(), its));
      }
      String next = null;
      if (more) {
        Ranked last = ranked.get(request.limit() - 1).best();
        next = next(last, groups.get(groups.size() - 1).hits().get(0));
      }
      return new SearchResult(total, true, hits, groups, counts, next, notes);
    }

    private List<Groups.Found> stories(List<Groups.Found> articles, List<String> notes)
        throws IOException {
      if (articles.size() > EventGroups.MOST) {
        notes.add(
            String.format(
                Locale.ROOT,
                "only the first %,d of %,d articles are grouped into stories; each other one is a"
                    + " group of its own",
                EventGroups.MOST,
                articles.size()));
      }
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      return EventGroups.of(
          articles,
          sentence -> {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(sentence, leaves));
            return article(leaf, sentence - leaf.docBase);
          });
    }

    private String next(Ranked last, SentenceHit hit) {
      return new PagePlace(last.rank(), hit.article().id(), hit.number()).encode(request);
    }

    private List<SentenceHit> hits(List<Ranked> ranked) throws IOException {
      ScoreDoc[] scored = new ScoreDoc[ranked.size()];
      for (int i = 0; i < scored.length; i++) {
        Ranked hit = ranked.get(i);
        scored[i] = new ScoreDoc(hit.document(), Float.intBitsToFloat((int) hit.rank()));
      }
      if (request.order() != SearchRequest.Order.RELEVANCE) {
        TopFieldCollector.populateScores(scored, searcher, query);
      }
      List<SentenceHit> hits = new ArrayList<>(scored.length);
      for (ScoreDoc hit : scored) {
        hits.add(hit(hit));
      }
      return Collections.unmodifiableList(hits);
    }

    private SentenceHit hit(ScoreDoc hit) throws IOException {
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
      int document = hit.doc - leaf.docBase;
      return highlighter.hit(leaf, document, article(leaf, document), hit.score);
    }

    private AnnotatedArticle article(LeafReaderContext leaf, int document) throws IOException {
      int parent = leaf.docBase + Articles.of(leaf, document);
      AnnotatedArticle article = read.get(parent);
      if (article == null) {
        article = StoredArticles.read(searcher.getIndexReader(), parent);
        read.put(parent, article);
      }
      return article;
    }
  }
}

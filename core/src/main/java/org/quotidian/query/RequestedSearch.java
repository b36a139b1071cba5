package org.quotidian.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.CollectorManager;
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
import org.quotidian.index.Fields;
import org.quotidian.index.SegmentCache;
import org.quotidian.index.StoredArticles;
import org.quotidian.query.Ranks.Ranked;
import org.quotidian.query.clause.ConstantClauseQuery;
import org.quotidian.query.clause.EqualScores;
import org.quotidian.query.clause.LikeQuery;
import org.quotidian.query.facet.Articles;
import org.quotidian.query.facet.OrdinalCache;

/** One search: finds the sentences of a request, ranks them, groups them, counts them. */
final class RequestedSearch {

  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final Query query;
  private final OrdinalCache ordinals;
  private final SegmentCache columns;
  private final Highlighter highlighter;

  /** Whether the date decides between all sentences, since they have one score. */
  private final boolean isEven;

  private final Map<Integer, AnnotatedArticle> read = new HashMap<>();

  /**
   * @param query the query of the request, which finds sentences only
   */
  RequestedSearch(
      IndexSearcher searcher,
      SearchRequest request,
      Query query,
      OrdinalCache ordinals,
      SegmentCache columns)
      throws IOException {
    this.searcher = searcher;
    this.request = request;
    this.query = query;
    this.ordinals = ordinals;
    this.columns = columns;
    highlighter = new Highlighter(searcher, query);
    isEven =
        request.order() == SearchRequest.Order.RELEVANCE && EqualScores.areGivenBy(query, searcher);
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
    return new Ranked(place.rank(), document, place.number(), new Ranks.Tie(date, place.article()));
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

package org.quotidian;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Aliases;
import org.quotidian.article.Article;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.CrossReferencer;
import org.quotidian.index.SegmentCache;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.query.Queries;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;
import org.quotidian.query.SentenceSearch;

/**
 * Annotated articles in one Lucene index, searched sentence by sentence.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(Path.of("news"))) {
 *   archive.add(Article.builder("1", "Talks go on in Berlin.").source("ap").build());
 *   archive.commit();
 *   for (SentenceHit hit : archive.search("talk AND source:ap", 10).hits()) {
 *     System.out.println(hit.text());
 *   }
 * }
 * }</pre>
 *
 * <p>An article is added, replaced and deleted as a whole. Searches see a change after the next
 * {@link #refresh()} or {@link #commit()}. A change is permanent once {@link #commit()} has
 * returned, however the process ends. {@link #close()} drops what was not committed.
 *
 * <p>One archive at a time can be open for writing on a directory. Any number, in any process, can
 * be open for {@linkplain #openReadOnly reading} meanwhile. All methods are safe to call from many
 * threads at once; adding from several is the fast way to add. An interrupt does not harm the
 * archive: what a thread adds or commits is completed, and the thread is still interrupted after
 * that.
 *
 * <p>Every method but {@link #close()} throws {@link IllegalStateException} once the archive is
 * closed, and {@link IOException} if the index can't be read or written.
 */
public final class Archive implements Closeable {

  /** The articles that {@link #crossReference(AnnotatedArticle)} compares at most. */
  public static final int CROSS_REFERENCED = 24;

  private final ArchiveStore store;
  private final Annotator annotator;
  private final SentenceSearch search = new SentenceSearch();
  private final SegmentCache grams = new SegmentCache();

  private Archive(ArchiveStore store, Annotator annotator) {
    this.store = store;
    this.annotator = annotator;
  }

  /**
   * Opens the archive in a directory for reading and writing. Creates a new one if the directory is
   * empty or missing.
   *
   * @param directory the directory of the archive
   * @return the archive, which the caller closes
   * @throws IOException if the directory can't be read or written
   * @throws ArchiveException if the directory contains something else or a damaged archive, or
   *     another process writes to it; nothing in it is changed then
   */
  public static Archive open(Path directory) throws IOException {
    return builder().directory(directory).open();
  }

  /**
   * Opens the archive in a directory for reading only. It shows the last commit, and newer ones
   * after {@link #refresh()}, while another process may write.
   *
   * @param directory the directory of the archive
   * @return the archive, which the caller closes
   * @throws IOException if the directory can't be read
   * @throws ArchiveException if the directory contains no archive, or a damaged one
   */
  public static Archive openReadOnly(Path directory) throws IOException {
    return builder().directory(directory).readOnly().open();
  }

  /**
   * Opens several archives for reading, as if they were one: a search ranks, counts and groups the
   * sentences of all, with word frequencies of all, and an article is cross-referenced with those
   * of all. For an archive that is made in parts on several machines. No article should be in two
   * of them: both would be found. Earlier versions of articles are not searched, and {@link #check}
   * and {@link #snapshot} throw {@link IllegalStateException}: they are for one archive.
   *
   * @param directories the directories of the archives, one at least
   * @return the archives, which the caller closes
   * @throws IOException if a directory can't be read
   * @throws ArchiveException if a directory contains no archive, or a damaged one
   */
  public static Archive openReadOnly(List<Path> directories) throws IOException {
    if (directories.isEmpty()) {
      throw new IllegalArgumentException("no archive");
    }
    if (directories.size() == 1) {
      return openReadOnly(directories.get(0));
    }
    ArchiveIndex.Searchers searchers =
        new ArchiveIndex.Searchers(null, Annotator.english().aliases());
    return new Archive(ArchiveStore.openReadOnly(directories, searchers), Annotator.english());
  }

  /** {@return a new archive in memory, which is gone when it is closed} */
  public static Archive inMemory() {
    try {
      return builder().open();
    } catch (IOException e) {
      throw new AssertionError("an index in memory can always be created", e);
    }
  }

  /**
   * Starts an archive with settings. Without any, it is a new archive in memory that annotates with
   * {@link Annotator#english()}.
   *
   * @return a builder with the defaults that its setters state
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Adds an article. It replaces the article of the same id, if there is one.
   *
   * @param article the article, which is annotated on the calling thread
   * @throws IOException if the index can't be written
   * @throws IllegalStateException if the archive is open for reading only
   */
  public void add(Article article) throws IOException {
    add(annotator.annotate(article));
  }

  /**
   * Adds an article that was annotated before. It replaces the article of the same id, if there is
   * one.
   *
   * @param article the article with its annotations
   * @throws IOException if the index can't be written
   * @throws IllegalStateException if the archive is open for reading only
   */
  public void add(AnnotatedArticle article) throws IOException {
    store.add(article);
  }

  /**
   * Deletes the article of this id, if there is one, and all its earlier versions.
   *
   * @param articleId the id of an article
   * @throws IOException if the index can't be written
   * @throws IllegalStateException if the archive is open for reading only
   */
  public void delete(String articleId) throws IOException {
    store.delete(articleId);
  }

  /**
   * Deletes each article that has at least one sentence that the query finds; the article goes as a
   * whole. Everything added and deleted so far counts, whether it was committed or not. An article
   * that another thread replaces meanwhile may be deleted or not.
   *
   * @param query a query of {@link Queries}; {@link Queries#parse} reads one in the query language
   * @return how many articles were deleted
   * @throws IOException if the index can't be read or written
   * @throws IllegalStateException if the archive is open for reading only
   */
  public long delete(Query query) throws IOException {
    return store.delete(query, search);
  }

  /**
   * Makes everything added and deleted so far permanent, all of it or, if this fails, none.
   *
   * @throws IOException if the index can't be written
   * @throws IllegalStateException if the archive is open for reading only
   */
  public void commit() throws IOException {
    store.commit();
  }

  /**
   * Lets searches see what was added and deleted since, or what another process committed.
   *
   * @throws IOException if the index can't be read
   */
  public void refresh() throws IOException {
    store.refresh();
  }

  /**
   * {@return the number of articles, as searches see it}
   *
   * @throws IOException if the index can't be read
   */
  public long articleCount() throws IOException {
    return store.search(ArchiveInspection::articles);
  }

  /**
   * {@return the number of sentences, as searches see it}
   *
   * @throws IOException if the index can't be read
   */
  public long sentenceCount() throws IOException {
    return store.search(ArchiveInspection::sentences);
  }

  /**
   * The article of this id with all its annotations.
   *
   * @param articleId the id of an article
   * @return the article as it was added; empty if there is none of this id
   * @throws IOException if the index can't be read
   */
  public Optional<AnnotatedArticle> article(String articleId) throws IOException {
    return store.search(searcher -> SentenceSearch.article(searcher, articleId));
  }

  /**
   * What the article of this id was before it was replaced, the oldest version first; without the
   * present one. Empty unless versions were {@linkplain Builder#keepVersions kept}.
   *
   * @param articleId the article's id
   * @return the earlier versions, the oldest first
   * @throws IOException if the index can't be read
   */
  public List<Version> versions(String articleId) throws IOException {
    return store.versions(articleId);
  }

  /**
   * The same as {@link #search(SearchRequest)} in the earlier versions of articles alone. The id of
   * a version is that of its article, followed by the time at which it was replaced: {@code "a17
   * (until 2025-12-15T20:14:30.120Z)"}.
   *
   * @param request what to search for
   * @return the sentences of earlier versions
   * @throws IOException if the index can't be read
   */
  public SearchResult searchVersions(SearchRequest request) throws IOException {
    return store.searchVersions(searcher -> search.search(searcher, request));
  }

  /**
   * All articles with their annotations, in the order of the index. The stream shows the archive as
   * it is now, whatever is added or deleted meanwhile, and reads one article at a time. It holds
   * files open until it is closed:
   *
   * <pre>{@code
   * try (Archive archive = Archive.openReadOnly(Path.of("news"));
   *     Stream<AnnotatedArticle> all = archive.articles()) {
   *   all.forEach(article -> System.out.println(article.id()));
   * }
   * }</pre>
   *
   * <p>While it is read, the stream throws {@link UncheckedIOException} if the index can't be read.
   *
   * @return the articles; to be closed
   * @throws IOException if the index can't be read
   */
  public Stream<AnnotatedArticle> articles() throws IOException {
    return store.stream(searcher -> SentenceSearch.articles(searcher.getIndexReader()));
  }

  /**
   * The best {@code limit} sentences for a query in {@linkplain org.quotidian.query the query
   * language}.
   *
   * @param query the query as a person writes it
   * @param limit how many sentences to return at most; with 0, only {@link SearchResult#total} is
   *     determined, which is exact then
   * @return the sentences, the best first
   * @throws IOException if the index can't be read
   * @throws QuerySyntaxException if the query can't be parsed
   * @throws IllegalArgumentException if {@code limit} is negative
   */
  public SearchResult search(String query, int limit) throws IOException, QuerySyntaxException {
    return search(Queries.parse(query), limit);
  }

  /**
   * The best {@code limit} sentences for a query that {@link Queries} made, or for one that
   * contains such.
   *
   * @param query the query
   * @param limit how many sentences to return at most; 0 as above
   * @return the sentences, the best first
   * @throws IOException if the index can't be read
   * @throws IllegalArgumentException if {@code limit} is negative
   */
  public SearchResult search(Query query, int limit) throws IOException {
    return search(SearchRequest.builder(query).limit(limit).build());
  }

  /**
   * The sentences that a request asks for.
   *
   * @param request the request
   * @return the sentences, groups and counts that were asked for
   * @throws IOException if the index can't be read
   * @throws IllegalArgumentException if its {@code after} is from the result of another request
   */
  public SearchResult search(SearchRequest request) throws IOException {
    return store.search(searcher -> search.search(searcher, request));
  }

  /**
   * All sentences that a query finds, however many: in the order of the index, which is that of the
   * text within an article. The stream shows the archive as it is now, keeps one article in memory
   * at a time, and holds files open until it is closed, as {@link #articles()} does. While it is
   * read, it throws {@link UncheckedIOException} if the index can't be read.
   *
   * @param query a query of {@link Queries}
   * @return the sentences; to be closed
   * @throws IOException if the index can't be read
   */
  public Stream<SentenceHit> hits(Query query) throws IOException {
    return store.stream(searcher -> search.hits(searcher, query));
  }

  /**
   * The same for a query in {@linkplain org.quotidian.query the query language}.
   *
   * @param query the query as a person writes it
   * @return the sentences; to be closed
   * @throws IOException if the index can't be read
   * @throws QuerySyntaxException if the query can't be parsed
   */
  public Stream<SentenceHit> hits(String query) throws IOException, QuerySyntaxException {
    return hits(Queries.parse(query));
  }

  /**
   * How the score of a sentence is computed, or why the sentence does not match.
   *
   * @param query a query of {@link Queries}
   * @param articleId the id of its article
   * @param sentence its number in the article, from 0
   * @return the parts of the score, and what each contributes
   * @throws IOException if the index can't be read
   */
  public Explanation explain(Query query, String articleId, int sentence) throws IOException {
    return store.search(searcher -> search.explain(searcher, query, articleId, sentence));
  }

  /**
   * Copies the last commit to a directory that is empty or missing. The copy is an archive of its
   * own. Other threads and processes can search and write meanwhile; what is not committed is not
   * copied. When this returns, the copy has reached the disk.
   *
   * @param target a directory that is empty or missing
   * @throws ArchiveException if the directory is not empty, or the archive is damaged
   */
  public void snapshot(Path target) throws IOException {
    store.snapshot(target);
  }

  /**
   * Reads the last commit from end to end, and reports what is wrong with it. This reads all of it
   * from the disk and every word once. It changes nothing, and nobody has to wait for it.
   *
   * @return what was found; see {@link Check#isSound}
   * @throws IOException if the archive can't be read at all
   */
  public Check check() throws IOException {
    return store.check();
  }

  /**
   * Commits, and then writes the index again as one segment without what was deleted. The index is
   * smaller and searches are faster then. Until it is done, this needs as much space again on the
   * disk. Articles can be added and searched meanwhile.
   *
   * @throws IOException if the index can't be read or written
   * @throws IllegalStateException if the archive is open for reading only
   */
  public void compact() throws IOException {
    store.compact();
  }

  /**
   * {@return the size of the archive, as searches see it}
   *
   * @throws IOException if the index can't be read
   */
  public Statistics statistics() throws IOException {
    return store.search(ArchiveInspection::statistics);
  }

  /**
   * What a new article shares with those of the archive that have a run of at least 8 words in
   * common with it, or of the matcher's {@code minWords} if that is more: for each of them all that
   * {@link PassageMatcher#match(AnnotatedArticle, AnnotatedArticle)} finds, the new article on the
   * left. A quotation of six or seven words alone leads to no article. The articles are found from
   * the index. None is missed, unless all runs it shares occur in more articles than the matcher's
   * {@code maxOccurrences}; few others are read. The article need not be in the archive. It is not
   * compared with the archive's article of the same id.
   *
   * @param article the new article
   * @param matcher the settings of the comparison
   * @param mostArticles how many articles to compare at most: those that seem to share most. A
   *     stock phrase of newsrooms may occur in hundreds
   * @return the passages, by article of the archive
   * @throws IOException if the index can't be read
   * @throws IllegalArgumentException if {@code mostArticles} is less than 1
   */
  public ArchivePassages passages(
      AnnotatedArticle article, PassageMatcher matcher, int mostArticles) throws IOException {
    return store.search(
        searcher ->
            ArchivePassages.find(searcher.getIndexReader(), grams, article, matcher, mostArticles));
  }

  /**
   * What an article has in common with those of the archive, with the default settings of a {@link
   * CrossReferencer} and {@value #CROSS_REFERENCED} articles at most.
   *
   * @param article the article, annotated
   * @return what it has in common with them
   * @throws IOException if the index can't be read
   */
  public CrossReference crossReference(AnnotatedArticle article) throws IOException {
    return crossReference(article, CrossReferencer.builder().build(), CROSS_REFERENCED);
  }

  /**
   * What an article has in common with those of the archive that share runs of words with it, or
   * distinctive words, such as names, and were published about the same time. The article need not
   * be in the archive. It is not compared with the archive's article of the same id. The judgements
   * are those of {@link CrossReferencer#of(AnnotatedArticle, java.util.Collection)} for the article
   * and the articles found; boilerplate is learned from these alone.
   *
   * @param article the article, annotated
   * @param referencer the settings of the comparison
   * @param mostArticles how many articles of the archive to compare at most: those that seem to
   *     have most in common
   * @return what it has in common with them
   * @throws IOException if the index can't be read
   * @throws IllegalArgumentException if {@code mostArticles} is less than 1
   */
  public CrossReference crossReference(
      AnnotatedArticle article, CrossReferencer referencer, int mostArticles) throws IOException {
    if (mostArticles < 1) {
      throw new IllegalArgumentException("mostArticles must be at least 1, was " + mostArticles);
    }
    List<AnnotatedArticle> others =
        store.search(
            searcher ->
                ArchiveCandidates.of(
                    searcher.getIndexReader(), grams, article, referencer.matcher(), mostArticles));
    return referencer.of(article, others);
  }

  /** Closes the archive. What was not committed is dropped. */
  @Override
  public void close() throws IOException {
    store.close();
  }

  /**
   * The settings of an archive.
   *
   * <pre>{@code
   * Archive archive =
   *     Archive.builder()
   *         .directory(Path.of("news"))
   *         .aliases(Aliases.read(Files.newBufferedReader(Path.of("aliases.txt"))))
   *         .bufferMegabytes(512)
   *         .open();
   * }</pre>
   */
  public static final class Builder {

    private @Nullable Path directory;
    private boolean readOnly;
    private boolean keepVersions;
    private @Nullable Annotator annotator;
    private Aliases aliases = Aliases.none();
    private int bufferMegabytes = 128;
    private @Nullable Executor executor;

    private Builder() {}

    /**
     * The directory of the archive; in memory if not set.
     *
     * @param directory a directory; empty or missing for a new archive
     * @return this builder
     */
    public Builder directory(Path directory) {
      this.directory = Objects.requireNonNull(directory);
      return this;
    }

    /**
     * Opens the archive for reading only; see {@link Archive#openReadOnly}.
     *
     * @return this builder
     */
    public Builder readOnly() {
      this.readOnly = true;
      return this;
    }

    /**
     * Keeps each article that is replaced by one of the same id and other content, as an earlier
     * version: {@link Archive#versions} returns them, and {@link Archive#searchVersions} finds
     * their sentences. Other searches never do. Versions take the disk space of articles; they are
     * deleted with their article.
     *
     * @return this builder
     */
    public Builder keepVersions() {
      this.keepVersions = true;
      return this;
    }

    /**
     * The annotator of the articles that are added; {@link Annotator#english()} with the {@link
     * #aliases} if not set. Its own aliases are used by queries too.
     *
     * @param annotator annotates the articles that are added
     * @return this builder
     */
    public Builder annotator(Annotator annotator) {
      this.annotator = Objects.requireNonNull(annotator);
      return this;
    }

    /**
     * Names of entities, for the articles that are added and for queries: {@code entity:}, {@code
     * person:}, {@code org:}, {@code place:} and {@code speaker:} find an entity of the list by any
     * of its names. If an {@link #annotator} is set, it alone decides on the articles; the list is
     * used by queries then, before that of the annotator.
     *
     * @param aliases entities and their names
     * @return this builder
     */
    public Builder aliases(Aliases aliases) {
      this.aliases = Objects.requireNonNull(aliases);
      return this;
    }

    /**
     * How many megabytes of added articles are kept in memory before they are written to a segment;
     * 128 if not set. More makes adding a little faster.
     *
     * @param megabytes a size in units of 2<sup>20</sup> bytes
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1 or more than 2,000
     */
    public Builder bufferMegabytes(int megabytes) {
      if (megabytes < 1 || megabytes > 2_000) {
        throw new IllegalArgumentException(
            "bufferMegabytes must be from 1 to 2000, was " + megabytes);
      }
      this.bufferMegabytes = megabytes;
      return this;
    }

    /**
     * Runs the parts of a search, each on some of the segments. If not set, a search runs on the
     * thread that calls it. The results are the same. The archive does not shut the executor down.
     *
     * @param executor runs the parts
     * @return this builder
     */
    public Builder executor(Executor executor) {
      this.executor = Objects.requireNonNull(executor);
      return this;
    }

    /**
     * Opens the archive.
     *
     * @return the archive, which the caller closes
     * @throws IOException if the directory can't be read or written
     * @throws ArchiveException if the directory contains something else or a damaged archive, if
     *     another process writes to it, or if there is none that could be opened for reading only;
     *     nothing in it is changed then
     * @throws IllegalStateException if it is to be read-only and has no directory
     */
    public Archive open() throws IOException {
      Annotator its = annotator == null ? Annotator.english(aliases) : annotator;
      ArchiveIndex.Searchers searchers =
          new ArchiveIndex.Searchers(executor, aliases.or(its.aliases()));
      if (!readOnly) {
        return new Archive(
            ArchiveStore.open(directory, keepVersions, bufferMegabytes, searchers), its);
      }
      if (directory == null) {
        throw new IllegalStateException("a read-only archive needs a directory");
      }
      return new Archive(ArchiveStore.openReadOnly(directory, searchers), its);
    }
  }

  /**
   * An article as it was before it was replaced.
   *
   * @param replaced when it was replaced
   * @param article the article as it was until then
   */
  public record Version(Instant replaced, AnnotatedArticle article) {}

  /**
   * The result of {@link Archive#check()}.
   *
   * @param articles the number of articles that were read
   * @param sentences the number of their sentences
   * @param problems what is wrong, one line each, at most {@value #MAX_PROBLEMS}; empty if nothing
   *     is
   */
  public record Check(long articles, long sentences, List<String> problems) {

    static final int MAX_PROBLEMS = 100;

    /** Copies the list. */
    public Check {
      problems = List.copyOf(problems);
    }

    /** {@return whether nothing is wrong} */
    public boolean isSound() {
      return problems.isEmpty();
    }
  }

  /**
   * The size of an archive.
   *
   * @param articles the number of articles
   * @param sentences the number of their sentences
   * @param quotations the number of quotations in the sentences; one that extends over several
   *     sentences counts once in each
   * @param deleted the number of articles deleted or replaced whose space on disk is not yet free;
   *     {@link Archive#compact()} frees it
   * @param segments the number of parts of the index; a search looks into each
   * @param bytes their size on disk
   */
  public record Statistics(
      long articles, long sentences, long quotations, long deleted, int segments, long bytes) {}
}

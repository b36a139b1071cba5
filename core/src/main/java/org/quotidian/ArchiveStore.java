package org.quotidian;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.query.SentenceSearch;

/**
 * The index of an archive's articles and, if there is one, that of their earlier versions: both are
 * changed, committed, copied, checked and closed together.
 */
final class ArchiveStore implements Closeable {

  private final ArchiveIndex index;
  private final @Nullable EarlierVersions versions;
  private final boolean keepsVersions;

  /** The ids of articles that were added or deleted, and that searches may not know of. */
  private final Set<String> unseen = ConcurrentHashMap.newKeySet();

  /** One for the articles of some ids: two threads must not replace the same version. */
  private final Object[] replacing = new Object[64];

  private ArchiveStore(
      ArchiveIndex index, @Nullable EarlierVersions versions, boolean keepsVersions) {
    this.index = index;
    this.versions = versions;
    this.keepsVersions = keepsVersions;
    Arrays.setAll(replacing, i -> new Object());
  }

  /** Opens a store for reading and writing; a new one in memory if there is no directory. */
  static ArchiveStore open(
      @Nullable Path directory,
      boolean keepVersions,
      int bufferMegabytes,
      ArchiveIndex.Searchers searchers)
      throws IOException {
    ArchiveIndex index = ArchiveIndex.open(directory, bufferMegabytes, searchers);
    try {
      EarlierVersions versions = null;
      if (keepVersions || EarlierVersions.exist(directory)) {
        Path folder = directory == null ? null : EarlierVersions.folder(directory);
        versions = new EarlierVersions(ArchiveIndex.open(folder, bufferMegabytes, searchers));
      }
      return new ArchiveStore(index, versions, keepVersions);
    } catch (IOException | RuntimeException e) {
      index.close();
      throw e;
    }
  }

  static ArchiveStore openReadOnly(Path directory, ArchiveIndex.Searchers searchers)
      throws IOException {
    ArchiveIndex index = ArchiveIndex.openReadOnly(directory, searchers);
    try {
      EarlierVersions versions = null;
      if (EarlierVersions.exist(directory)) {
        Path folder = EarlierVersions.folder(directory);
        versions = new EarlierVersions(ArchiveIndex.openReadOnly(folder, searchers));
      }
      return new ArchiveStore(index, versions, false);
    } catch (IOException | RuntimeException e) {
      index.close();
      throw e;
    }
  }

  /** Opens several archives as if they were one, without their earlier versions. */
  static ArchiveStore openReadOnly(List<Path> directories, ArchiveIndex.Searchers searchers)
      throws IOException {
    return new ArchiveStore(ArchiveIndex.openReadOnly(directories, searchers), null, false);
  }

  /** Works with the articles as they are now. */
  <T> T search(ArchiveIndex.Search<T> work) throws IOException {
    return index.search(work);
  }

  /** A stream of the articles as they are now, which keeps files open until it is closed. */
  <T> Stream<T> stream(ArchiveIndex.Search<Stream<T>> work) throws IOException {
    return index.stream(work);
  }

  /** Adds an article; the one that it replaces is kept as an earlier version if that is set. */
  void add(AnnotatedArticle article) throws IOException {
    if (versions == null || !keepsVersions) {
      replace(article);
      return;
    }
    synchronized (replacing[Math.floorMod(article.id().hashCode(), replacing.length)]) {
      if (unseen.contains(article.id())) {
        refresh();
      }
      AnnotatedArticle before =
          index.search(searcher -> SentenceSearch.article(searcher, article.id())).orElse(null);
      if (before != null && !before.article().equals(article.article())) {
        versions.keep(before);
      }
      replace(article);
      unseen.add(article.id());
    }
  }

  private void replace(AnnotatedArticle article) throws IOException {
    index.write(
        writer ->
            writer.updateDocuments(
                SentenceSearch.block(article.id()), SentenceSearch.documents(article)));
  }

  void delete(String articleId) throws IOException {
    index.write(writer -> writer.deleteDocuments(SentenceSearch.block(articleId)));
    deleteVersions(Set.of(articleId));
  }

  /** Deletes the articles that a query finds, those that no search knows of included. */
  long delete(Query query, SentenceSearch search) throws IOException {
    Set<String> ids = new HashSet<>();
    index.write(
        writer -> {
          try (DirectoryReader current = DirectoryReader.open(writer)) {
            ids.addAll(search.articleIds(index.searchers().newSearcher(current, null), query));
          }
          writer.deleteDocuments(ids.stream().map(SentenceSearch::block).toArray(Term[]::new));
        });
    deleteVersions(ids);
    return ids.size();
  }

  private void deleteVersions(Set<String> ids) throws IOException {
    if (versions != null) {
      for (String id : ids) {
        versions.delete(id);
      }
      unseen.addAll(ids);
    }
  }

  void commit() throws IOException {
    if (versions != null) {
      // First: a version that is kept twice is harmless, one that is lost is not.
      versions.index().write(IndexWriter::commit);
    }
    index.write(IndexWriter::commit);
    refresh();
  }

  void refresh() throws IOException {
    unseen.clear();
    index.refresh();
    if (versions != null) {
      versions.index().refresh();
    }
  }

  /** Commits, and writes each index again as one segment. */
  void compact() throws IOException {
    commit();
    index.write(writer -> writer.forceMerge(1));
    if (versions != null) {
      versions.index().write(writer -> writer.forceMerge(1));
    }
    commit();
  }

  /** Copies the last commit. */
  void snapshot(Path target) throws IOException {
    ArchiveSnapshot.take(index.lastCommit(), target);
    if (versions != null) {
      ArchiveSnapshot.take(versions.index().lastCommit(), EarlierVersions.folder(target));
    }
  }

  /** Reads the last commit from end to end. */
  Archive.Check check() throws IOException {
    Archive.Check check = check(index);
    if (versions == null) {
      return check;
    }
    List<String> problems = new ArrayList<>(check.problems());
    check(versions.index())
        .problems()
        .forEach(problem -> problems.add("earlier versions: " + problem));
    return new Archive.Check(check.articles(), check.sentences(), problems);
  }

  private static Archive.Check check(ArchiveIndex index) throws IOException {
    return index.lastCommit().run(ArchiveInspection::check, Archive.Check::isSound);
  }

  /** The earlier versions of an article, the oldest first. */
  List<Archive.Version> versions(String articleId) throws IOException {
    return versions == null ? List.of() : versions.of(articleId);
  }

  /** Searches the earlier versions; none are found if there are none. */
  <T> T searchVersions(ArchiveIndex.Search<T> work) throws IOException {
    return versions == null
        ? work.with(new IndexSearcher(new MultiReader()))
        : versions.index().search(work);
  }

  @Override
  public void close() throws IOException {
    try (EarlierVersions toClose = versions) {
      index.close();
    }
  }
}

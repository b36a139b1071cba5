package org.quotidian;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Works on the files of an archive's last commit while they may be written to. */
final class LastCommit {

  /** So many newer commits may take the files away before work on them gives up. */
  private static final int MAX_ATTEMPTS = 100;

  private final Directory directory;
  private final @Nullable IndexWriter writer;

  /**
   * @param writer what writes to the directory, with a {@link SnapshotDeletionPolicy}; {@code null}
   *     if another process may
   */
  LastCommit(Directory directory, @Nullable IndexWriter writer) {
    this.directory = directory;
    this.writer = writer;
  }

  /** What is done with a commit; from the beginning again if its files are taken away. */
  @FunctionalInterface
  interface Work<T> {
    T on(IndexCommit commit) throws IOException;
  }

  /**
   * Does the work on the files of the last commit, none of which is missing.
   *
   * @throws ArchiveException if another process commits so often that they always are
   */
  <T> T run(Work<T> work) throws IOException {
    return run(work, result -> true);
  }

  /**
   * The same for work whose result shows that files are missing.
   *
   * @param isWhole whether a result is right even if the commit is gone by now
   */
  <T> T run(Work<T> work, Predicate<T> isWhole) throws IOException {
    return writer == null ? runUnheld(work, isWhole) : runHeld(work, writer);
  }

  private static <T> T runHeld(Work<T> work, IndexWriter writer) throws IOException {
    SnapshotDeletionPolicy commits =
        (SnapshotDeletionPolicy) writer.getConfig().getIndexDeletionPolicy();
    IndexCommit held = commits.snapshot();
    T result;
    try {
      result = work.on(held);
    } finally {
      commits.release(held);
    }
    writer.deleteUnusedFiles();
    return result;
  }

  /**
   * Another process deletes the files of a commit when it has made a newer one, the list of the
   * files first: while that is there, so are the others.
   */
  private <T> T runUnheld(Work<T> work, Predicate<T> isWhole) throws IOException {
    IOException gone = new IOException("files of the last commit are gone");
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      List<IndexCommit> commits = DirectoryReader.listCommits(directory);
      IndexCommit last = commits.get(commits.size() - 1);
      try {
        T result = work.on(last);
        if (isWhole.test(result) || isThere(last)) {
          return result;
        }
      } catch (IOException e) {
        if (isThere(last)) {
          throw e;
        }
        gone = e;
      }
    }
    throw new ArchiveException(
        "another process commits to the archive too often to keep up with", gone);
  }

  private boolean isThere(IndexCommit commit) throws IOException {
    return DirectoryReader.listCommits(directory).contains(commit);
  }
}

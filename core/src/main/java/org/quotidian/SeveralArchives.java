package org.quotidian;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Searchers of several archives that are open for reading, as if they were one. */
final class SeveralArchives extends ReferenceManager<IndexSearcher> {

  private final ArchiveIndex.Searchers searchers;

  /** The readers of {@link #current}, one an archive; read and replaced under the refresh lock. */
  private List<DirectoryReader> readers;

  /** The directories, to be closed together. */
  record Directories(List<Directory> all) implements Closeable {
    @Override
    public void close() throws IOException {
      IOUtils.close(all);
    }

    static Directories open(List<Path> paths) throws IOException {
      List<Directory> directories = new ArrayList<>();
      try {
        for (Path path : paths) {
          ArchiveFormat.checkIsDirectory(path);
          if (!Files.exists(path)) {
            throw new ArchiveException(path + " does not exist");
          }
          Directory directory = FSDirectory.open(path);
          directories.add(directory);
          if (!ArchiveFormat.isArchive(directory, path)) {
            throw new ArchiveException(path + " is not an archive: it is empty");
          }
        }
        return new Directories(List.copyOf(directories));
      } catch (IOException | RuntimeException e) {
        IOUtils.closeWhileHandlingException(directories);
        throw e;
      }
    }
  }

  SeveralArchives(Directories directories, ArchiveIndex.Searchers searchers) throws IOException {
    this.searchers = searchers;
    readers = new ArrayList<>();
    try {
      for (Directory directory : directories.all()) {
        readers.add(DirectoryReader.open(directory));
      }
      current = searcher(readers);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(readers);
      throw e;
    }
    release(readers);
  }

  private IndexSearcher searcher(List<DirectoryReader> of) throws IOException {
    // It holds each of them until it is closed.
    MultiReader all = new MultiReader(of.toArray(new IndexReader[0]), false);
    return searchers.newSearcher(all, null);
  }

  /** Leaves the readers to the searcher that holds them. */
  private static void release(List<DirectoryReader> readers) throws IOException {
    for (DirectoryReader reader : readers) {
      reader.decRef();
    }
  }

  @Override
  protected void decRef(IndexSearcher reference) throws IOException {
    reference.getIndexReader().decRef();
  }

  @Override
  protected @Nullable IndexSearcher refreshIfNeeded(IndexSearcher reference) throws IOException {
    List<DirectoryReader> newest = new ArrayList<>();
    List<DirectoryReader> opened = new ArrayList<>();
    try {
      for (DirectoryReader reader : readers) {
        DirectoryReader changed = DirectoryReader.openIfChanged(reader);
        newest.add(changed == null ? reader : changed);
        if (changed != null) {
          opened.add(changed);
        }
      }
      if (opened.isEmpty()) {
        return null;
      }
      IndexSearcher searcher = searcher(newest);
      readers = newest;
      return searcher;
    } finally {
      release(opened);
    }
  }

  @Override
  protected boolean tryIncRef(IndexSearcher reference) {
    return reference.getIndexReader().tryIncRef();
  }

  @Override
  protected int getRefCount(IndexSearcher reference) {
    return reference.getIndexReader().getRefCount();
  }
}

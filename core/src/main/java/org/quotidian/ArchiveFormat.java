package org.quotidian;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * The version of the index layout. It is in the user data of every commit, under {@link #KEY}, and
 * changes whenever an older Quotidian could no longer read what this one writes.
 */
final class ArchiveFormat {

  private static final String KEY = "quotidian.format";
  private static final int VERSION = 6;

  private ArchiveFormat() {}

  /** The user data of a new archive's commits. */
  static Iterable<Map.Entry<String, String>> mark() {
    return Map.of(KEY, Integer.toString(VERSION)).entrySet();
  }

  /**
   * Whether the directory holds an archive that this version reads; {@code false} if it is empty.
   * Reads only.
   *
   * @throws ArchiveException if it contains anything else
   */
  static boolean isArchive(Directory directory, Path path) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          throw new ArchiveException(
              path + " is not an archive: it contains other files, such as " + file);
        }
      }
      return false;
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      checkVersion(reader.getIndexCommit().getUserData().get(KEY), path);
      return true;
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw new ArchiveException(path + " was written with another version of Lucene", e);
    } catch (ArchiveException | AccessDeniedException e) {
      throw e;
    } catch (IOException | RuntimeException | AssertionError e) {
      throw damaged(path, e);
    }
  }

  /** What to throw if the archive is damaged, or if its files may not be read. */
  static ArchiveException damaged(Path path, Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof AccessDeniedException denied) {
        return new ArchiveException(denied.getMessage() + ": permission denied", e);
      }
    }
    String detail = e instanceof CorruptIndexException c ? c.getOriginalMessage() : e.getMessage();
    return new ArchiveException(path + " is damaged: " + detail, e);
  }

  private static void checkVersion(@Nullable String version, Path path) throws ArchiveException {
    if (version == null) {
      throw new ArchiveException(path + " is a Lucene index, but not a Quotidian archive");
    }
    if (!version.equals(Integer.toString(VERSION))) {
      throw new ArchiveException(
          path + " has archive format " + version + "; this Quotidian reads format " + VERSION);
    }
  }

  static void checkIsDirectory(Path path) throws ArchiveException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new ArchiveException(path + " is a file; an archive is a directory");
    }
  }
}

package org.quotidian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/** Copies a commit to another directory. */
final class ArchiveSnapshot {

  private ArchiveSnapshot() {}

  static void take(LastCommit lastCommit, Path target) throws IOException {
    checkIsEmpty(target);
    try (FSDirectory directory = FSDirectory.open(target)) {
      lastCommit.run(
          commit -> {
            copy(commit, directory);
            return target;
          });
    } catch (CorruptIndexException e) {
      throw new ArchiveException("the archive is damaged: " + e.getOriginalMessage(), e);
    }
  }

  private static void checkIsEmpty(Path target) throws IOException {
    ArchiveFormat.checkIsDirectory(target);
    if (!Files.exists(target)) {
      return;
    }
    try (Stream<Path> files = Files.list(target)) {
      if (files.findAny().isPresent()) {
        throw new ArchiveException(
            target + " is not empty: a snapshot needs a directory of its own");
      }
    }
  }

  /** The file that makes a commit of the others comes last, and under its name when it is whole. */
  private static void copy(IndexCommit commit, Directory target) throws IOException {
    String last = commit.getSegmentsFileName();
    String pending = "pending_" + last;
    List<String> copied = new ArrayList<>();
    try {
      for (String file : commit.getFileNames()) {
        if (!file.equals(last)) {
          copied.add(file);
          copy(commit.getDirectory(), file, target, file);
        }
      }
      target.sync(copied);
      copied.add(pending);
      copy(commit.getDirectory(), last, target, pending);
      target.sync(List.of(pending));
      target.rename(pending, last);
      target.syncMetaData();
    } catch (IOException | RuntimeException e) {
      for (String file : copied) {
        delete(target, file, e);
      }
      throw e;
    }
  }

  private static void copy(Directory from, String file, Directory target, String name)
      throws IOException {
    target.copyFrom(from, file, name, IOContext.READONCE);
    try (IndexInput written = target.openInput(name, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(written);
    }
  }

  private static void delete(Directory target, String file, Exception because) {
    try {
      if (List.of(target.listAll()).contains(file)) {
        target.deleteFile(file);
      }
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }
}

package org.quotidian.ingest;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.ingest.bytes.Unreadable;
import org.quotidian.ingest.format.Source;

/**
 * The files of a folder whose names have the extension of a format, in the order of their paths: by
 * UTF-16 code units, with {@code /} between the names on every system.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
  private final Path root;
  private final ReadSession run;
  private final List<Found> found = new ArrayList<>();
  private boolean isRootUnreadable;

  private record Found(String key, Source source) {}

  private FolderWalk(Path root, ReadSession run) {
    this.root = root;
    this.run = run;
  }

  /** The files below {@code root}; what was skipped or cannot be read is reported. */
  static List<Source> files(Path root, ReadSession run) throws IOException {
    FolderWalk walk = new FolderWalk(root, run);
    Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    walk.found.sort(Comparator.comparing(Found::key));
    if (walk.found.isEmpty() && !walk.isRootUnreadable) {
      run.error(root.toString(), "no file in this folder is named as an article");
    }
    return walk.found.stream().map(Found::source).toList();
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (isHidden(file)) {
      return FileVisitResult.CONTINUE;
    }
    Source source = Source.of(file, attributes.size());
    if (source.format() != null && attributes.isSymbolicLink()) {
      // Links are followed, so one that shows as such leads nowhere.
      run.error(file.toString(), "a symbolic link to nothing");
    } else if (source.format() == null || !attributes.isRegularFile()) {
      run.skipFile(source.fileName().fullExtension());
    } else {
      String key = root.relativize(file).toString().replace(File.separatorChar, '/');
      found.add(new Found(key, source));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    if (e instanceof FileSystemLoopException) {
      // What lies behind it is read in its own place.
      return FileVisitResult.CONTINUE;
    }
    isRootUnreadable |= file.equals(root);
    if (!isHidden(file)) {
      run.error(file.toString(), Unreadable.reason(e));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
    if (e != null) {
      run.error(folder.toString(), Unreadable.reason(e));
    }
    return FileVisitResult.CONTINUE;
  }

  /** The root itself may be hidden: it was asked for. */
  private boolean isHidden(Path path) {
    Path name = path.getFileName();
    return !path.equals(root) && name != null && name.toString().startsWith(".");
  }
}

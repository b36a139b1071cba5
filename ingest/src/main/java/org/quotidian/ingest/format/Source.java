package org.quotidian.ingest.format;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file or stream to read.
 *
 * @param name as it appears in problems
 * @param fileName its parts
 * @param format that of its extension; {@code null} if its content decides
 * @param size its bytes as stored; -1 if that is unknown
 * @param opener opens it, once
 */
public record Source(
    String name, FileName fileName, @Nullable Format format, long size, Opener opener) {

  /** Opens a stream that the reader closes. */
  public interface Opener {
    InputStream open() throws IOException;
  }

  /**
   * @param size -1 if it is unknown
   */
  public static Source of(Path file, long size) {
    FileName parts = FileName.of(file.toString());
    return new Source(
        file.toString(),
        parts,
        Format.ofExtension(parts.extension()),
        size,
        () -> Files.newInputStream(file));
  }

  /** A stream, which stays open. Its name says nothing about its format or gzip. */
  public static Source of(InputStream stream, String name) {
    FileName parts = FileName.of(name);
    return new Source(
        name,
        new FileName(parts.stem(), parts.extension(), false),
        null,
        -1,
        () ->
            new FilterInputStream(stream) {
              @Override
              public void close() {
                // It belongs to the caller.
              }
            });
  }

  /** The name with {@code /} between folders on every system. */
  public String path() {
    return name.replace(File.separatorChar, '/');
  }

  /** The name without folders and extension: what an article is called that has no other id. */
  public String stem() {
    return fileName.stem();
  }
}

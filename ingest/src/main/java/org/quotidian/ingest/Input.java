package org.quotidian.ingest;

import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where articles come from: a file, a folder, or a stream. */
public final class Input {
  private final String name;
  private final @Nullable Path path;
  private final @Nullable InputStream stream;

  private Input(String name, @Nullable Path path, @Nullable InputStream stream) {
    this.name = name;
    this.path = path;
    this.stream = stream;
  }

  /**
   * A file, or a folder with everything below it.
   *
   * <p>The extension determines the format; a file with another extension is read by its content,
   * as a stream is. The files of a folder are read in the order of their paths; hidden files, and
   * files whose extension is unknown, are skipped.
   *
   * @param path a file or a folder; a missing one is reported as a problem when it is read
   * @return the input
   */
  public static Input of(Path path) {
    return new Input(path.toString(), path, null);
  }

  /**
   * A stream, such as standard input. It is read to its end, once, and is not closed. Its content
   * determines its format: a brace starts JSON Lines, a bracket JSON, a tag HTML; anything else is
   * plain text.
   *
   * @param stream the content
   * @param name the name of the stream in problems, and the id of a plain text
   * @return the input
   */
  public static Input of(InputStream stream, String name) {
    return new Input(name, null, stream);
  }

  @Nullable Path path() {
    return path;
  }

  @Nullable InputStream stream() {
    return stream;
  }

  /** The path as given, or the stream's name. */
  @Override
  public String toString() {
    return name;
  }
}

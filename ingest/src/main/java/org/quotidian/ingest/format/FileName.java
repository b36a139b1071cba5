package org.quotidian.ingest.format;

import java.util.Locale;

/**
 * The parts of a file's name.
 *
 * @param stem the name without folders, without {@code .gz} and without its extension: {@code
 *     "day-1"} of {@code news/day-1.jsonl.gz}
 * @param extension the extension in lower case without its dot, and without {@code gz}: {@code
 *     "jsonl"}; empty if there is none
 * @param gzip whether the name ends in {@code .gz}
 */
public record FileName(String stem, String extension, boolean gzip) {

  public static FileName of(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    boolean gzip = name.length() > 3 && name.toLowerCase(Locale.ROOT).endsWith(".gz");
    String inner = gzip ? name.substring(0, name.length() - 3) : name;
    int dot = inner.lastIndexOf('.');
    // A name that starts with its only dot is all stem, and so is "Vol. 2".
    if (dot <= 0 || inner.indexOf(' ', dot) >= 0 || dot == inner.length() - 1) {
      return new FileName(inner, "", gzip);
    }
    String extension = inner.substring(dot + 1).toLowerCase(Locale.ROOT);
    return new FileName(inner.substring(0, dot), extension, gzip);
  }

  /** The extension as the name has it: {@code "jsonl.gz"}. */
  public String fullExtension() {
    if (!gzip) {
      return extension;
    }
    return extension.isEmpty() ? "gz" : extension + ".gz";
  }
}

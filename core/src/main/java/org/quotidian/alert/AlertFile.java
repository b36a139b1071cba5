package org.quotidian.alert;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.IOUtils;

/**
 * Alerts as lines of a text file in a directory of their own: name, tab, query, with {@code \t},
 * {@code \n}, {@code \r} and {@code \\} for what would break a line. The file is written again next
 * to the old one and then moved to its place, so that there is always a complete one.
 */
final class AlertFile {

  private static final String FILE = "alerts.txt";
  private static final String LOCK = "alerts.lock";
  private static final String HEADER = "quotidian alerts 1";

  /** File locks are between processes; this is between the threads of this one. */
  private static final Object IN_THIS_PROCESS = new Object();

  private final Path directory;

  AlertFile(Path directory) {
    this.directory = directory;
  }

  /** Changes queries by name. */
  @FunctionalInterface
  interface Change {
    void apply(Map<String, String> queries);
  }

  /** The queries by name, in the order they were added; none if there is no file. */
  Map<String, String> read() throws IOException {
    Path file = directory.resolve(FILE);
    Map<String, String> queries = new LinkedHashMap<>();
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      // A new directory: one that may not be read is another matter.
      return queries;
    }
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new IOException(file + " is not an alerts file of this version of Quotidian");
    }
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      int tab = line.indexOf('\t');
      if (tab < 0) {
        throw new IOException(file + ":" + (i + 1) + ": a name, a tab and a query were expected");
      }
      queries.put(unescaped(line.substring(0, tab)), unescaped(line.substring(tab + 1)));
    }
    return queries;
  }

  /** Changes what is in the file now, and gives what is in it then. */
  Map<String, String> change(Change change) throws IOException {
    Files.createDirectories(directory);
    synchronized (IN_THIS_PROCESS) {
      try (FileChannel channel =
              FileChannel.open(
                  directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException("the lock on " + directory + " was lost");
        }
        Map<String, String> queries = read();
        change.apply(queries);
        write(queries);
        return queries;
      }
    }
  }

  private void write(Map<String, String> queries) throws IOException {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    queries.forEach(
        (name, query) -> text.append(escaped(name) + '\t' + escaped(query)).append('\n'));
    Path written = directory.resolve(FILE + ".new");
    Files.writeString(
        written,
        text,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.DSYNC);
    Files.move(
        written,
        directory.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    IOUtils.fsync(directory, true);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescaped(String line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        i++;
        c =
            switch (line.charAt(i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> line.charAt(i);
            };
      }
      text.append(c);
    }
    return text.toString();
  }
}

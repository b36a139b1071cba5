package org.quotidian.web.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.web.Hang;

/** An archive in a directory with its server, on a free port. */
final class Served implements AutoCloseable {

  private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

  final Path directory;
  final ArchiveServer server;
  final Client client;

  private Served(Path directory, ArchiveServer server) {
    this.directory = directory;
    this.server = server;
    client = new Client(server.address());
  }

  static Served of(Path directory, Article... articles) throws IOException {
    return of(directory, Hang.LIMIT, articles);
  }

  static Served of(Path directory, Duration searchTimeout, Article... articles) throws IOException {
    JETTY.setLevel(Level.WARNING);
    add(directory, articles);
    return new Served(
        directory,
        ArchiveServer.builder(directory)
            .port(0)
            .searchTimeout(searchTimeout)
            .idle(Hang.LIMIT)
            .warmUp(Duration.ZERO)
            .start());
  }

  static void add(Path directory, Article... articles) throws IOException {
    try (Archive archive = Archive.open(directory)) {
      for (Article article : List.of(articles)) {
        archive.add(article);
      }
      archive.commit();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

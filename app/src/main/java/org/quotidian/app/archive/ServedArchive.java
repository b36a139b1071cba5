package org.quotidian.app.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quotidian.app.verb.Console;
import org.quotidian.web.server.ArchiveServer;

/** The running server; a class of its own, so that other runs do not load the pages. */
public final class ServedArchive {

  private static final List<String> PAGES =
      List.of("", "search?q=bridge", "article/two", "stories", "speakers", "assets/look.css");

  // Held, because the logging library forgets the level of a logger that nobody holds.
  private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

  private ServedArchive() {}

  /** Serves until the thread is interrupted or the process ends. */
  static void run(Path directory, String host, int port, Console console) throws IOException {
    JETTY.setLevel(Level.WARNING);
    try (ArchiveServer server = ArchiveServer.builder(directory).host(host).port(port).start()) {
      console.out().println(server.address());
      console.out().flush();
      server.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts the server, asks for each kind of page, and ends it. */
  public static void rehearse(Path directory) throws IOException {
    JETTY.setLevel(Level.WARNING);
    try (ArchiveServer server = ArchiveServer.builder(directory).port(0).start()) {
      for (String page : PAGES) {
        open(server.address().resolve(page).toURL());
      }
    }
  }

  /** Reads a page; one that is still being computed says so instead. */
  private static void open(URL address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.openConnection();
    try (InputStream in =
        connection.getResponseCode() == HttpURLConnection.HTTP_UNAVAILABLE
            ? connection.getErrorStream()
            : connection.getInputStream()) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }
}

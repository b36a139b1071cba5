package org.quotidian.web.server;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.quotidian.ArchiveException;

/**
 * Serves an archive to browsers, for reading only.
 *
 * <pre>{@code
 * try (ArchiveServer server = ArchiveServer.builder(Path.of("news")).port(0).start()) {
 *   System.out.println(server.address());
 *   server.join();
 * }
 * }</pre>
 *
 * <p>It answers requests to its own address only, and none that another site made. What a writer
 * commits is shown within a second.
 */
public final class ArchiveServer implements Closeable {

  private static final int MAX_THREADS = 32;
  private static final int MAX_CONNECTIONS = 1_000;
  private static final int MAX_HEADER_BYTES = 16 * 1024;
  private static final int MAX_REQUEST_BYTES = 1024;

  /** So many requests are worked on at once; so many others wait, for so long. */
  private static final int MAX_REQUESTS = 8;

  private static final int MAX_WAITING = 256;
  private static final Duration MAX_WAIT = Duration.ofSeconds(10);

  private static final Duration IDLE = Duration.ofSeconds(20);
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration STOP = Duration.ofSeconds(5);

  private final Server server;
  private final ServerConnector connector;
  private final LiveArchive archive;
  private final ServerThreads others;
  private final String host;

  private ArchiveServer(
      Server server,
      ServerConnector connector,
      LiveArchive archive,
      ServerThreads others,
      String host) {
    this.server = server;
    this.connector = connector;
    this.archive = archive;
    this.others = others;
    this.host = host;
  }

  /**
   * Starts a server of the archive in a directory.
   *
   * @param directory the directory of the archive
   * @return a builder with the defaults that its setters state
   */
  public static Builder builder(Path directory) {
    return new Builder(directory);
  }

  /** Settings of a server. */
  public static final class Builder {
    private final Path directory;
    private String host = "127.0.0.1";
    private int port = 8080;
    private Duration searchTimeout = Duration.ofSeconds(5);
    private Duration idle = IDLE;
    private Duration warmUp = WARM_UP;

    private Builder(Path directory) {
      this.directory = directory;
    }

    /**
     * The name or address to listen at; 127.0.0.1 if not set, which other machines can't reach.
     *
     * @param host a name or an address of this machine
     * @return this builder
     */
    public Builder host(String host) {
      this.host = host;
      return this;
    }

    /**
     * The port to listen at; 8080 if not set.
     *
     * @param port a port; 0 for any that is free
     * @return this builder
     */
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /**
     * How long a search may take; 5 seconds if not set.
     *
     * @param searchTimeout the longest time
     * @return this builder
     */
    public Builder searchTimeout(Duration searchTimeout) {
      this.searchTimeout = searchTimeout;
      return this;
    }

    /** How long a connection may be idle, be it the client or the server that is slow. */
    Builder idle(Duration idle) {
      this.idle = idle;
      return this;
    }

    /** How long the server opens pages itself after the start; zero for not at all. */
    Builder warmUp(Duration warmUp) {
      this.warmUp = warmUp;
      return this;
    }

    /**
     * Opens the archive and starts the server.
     *
     * @return the server, which the caller closes
     * @throws ArchiveException if the directory contains no archive, or a damaged one
     * @throws IOException if it can't listen at the host and port
     */
    public ArchiveServer start() throws IOException {
      ServerThreads others = new ServerThreads();
      LiveArchive archive = new LiveArchive(directory, others.helpers());
      try {
        return ArchiveServer.start(this, archive, others);
      } catch (IOException | RuntimeException e) {
        others.stop();
        archive.close();
        throw e;
      }
    }
  }

  private static ArchiveServer start(Builder builder, LiveArchive archive, ServerThreads others)
      throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, 2);
    threads.setName("web");
    threads.setDaemon(true);
    Server server = new Server(threads);
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(builder.host);
    connector.setPort(builder.port);
    connector.setIdleTimeout(builder.idle.toMillis());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, server));
    server.setErrorHandler(new PlainErrors());
    server.setStopTimeout(STOP.toMillis());
    server.setStopAtShutdown(true);
    Site site = new Site(archive, new Searches(builder.searchTimeout), others);
    Handler assets = assets(ResourceFactory.of(server));
    Guard guard = new Guard(builder.host, new Handler.Sequence(assets, limited(site.handler())));
    CompressionHandler compression = new CompressionHandler(guard);
    compression.putCompression(new GzipCompression());
    SizeLimitHandler sized = new SizeLimitHandler(MAX_REQUEST_BYTES, -1);
    sized.setHandler(compression);
    server.setHandler(new GracefulHandler(sized));
    try {
      site.prepare(builder.warmUp);
      server.start();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("the server could not be started: " + e.getMessage(), e);
    }
    return new ArchiveServer(server, connector, archive, others, builder.host);
  }

  /**
   * Ids of articles can be addresses: slashes and empty segments are allowed in paths. No path
   * becomes the name of a file: styles and scripts have one exact path each.
   */
  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setSendDateHeader(true);
    configuration.setRequestHeaderSize(MAX_HEADER_BYTES);
    configuration.setUriCompliance(
        UriCompliance.from(
            EnumSet.of(
                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
                UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
                UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS)));
    return configuration;
  }

  private static Handler limited(Handler pages) {
    QoSHandler limited = new QoSHandler(pages);
    limited.setMaxRequestCount(MAX_REQUESTS);
    limited.setMaxSuspendedRequestCount(MAX_WAITING);
    limited.setMaxSuspend(MAX_WAIT);
    return limited;
  }

  /** Styles and scripts: a few exact paths, which are resources of this module. */
  private static Handler assets(ResourceFactory resources) {
    ResourceHandler handler =
        new ResourceHandler() {
          @Override
          public boolean handle(Request request, Response response, Callback callback)
              throws Exception {
            return Pages.ASSETS.contains(request.getHttpURI().getPath())
                && super.handle(request, response, callback);
          }
        };
    handler.setBaseResource(resources.newClassLoaderResource("org/quotidian/web/"));
    handler.setDirAllowed(false);
    handler.setEtags(true);
    handler.setCacheControl("no-cache");
    return handler;
  }

  /** {@return the address of the first page, such as {@code http://127.0.0.1:8080/}} */
  public URI address() {
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + shown + ":" + connector.getLocalPort() + "/");
  }

  /**
   * Waits until the server is closed.
   *
   * @throws InterruptedException if the thread is interrupted; the server goes on
   */
  public void join() throws InterruptedException {
    server.join();
  }

  /**
   * Ends the server: waits a little for the requests that are being answered, and for what is made
   * in the background.
   */
  @Override
  public void close() throws IOException {
    try (LiveArchive toClose = archive) {
      try {
        server.stop();
      } finally {
        // Not before: requests wait for what is made there.
        others.close(STOP);
      }
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IOException("the server could not be stopped", e);
    }
  }
}

package org.quotidian.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.article.Article;
import org.quotidian.web.Hang;
import org.quotidian.web.Hostile;
import org.quotidian.web.Samples;

/** What the server refuses, and what it survives. */
class SafetyTest {

  @TempDir private Path folder;

  private Served served() throws IOException {
    return Served.of(folder.resolve("news"), Samples.WIRE, Samples.HOSTILE);
  }

  @Test
  void listensAtThisMachineOnly() throws IOException {
    try (Served served = served()) {
      assertThat(served.server.address().getHost()).isEqualTo("127.0.0.1");
      assertThat(served.server.address().getPort()).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:80", "127.0.0.1.evil.example", "10.0.0.1", ""})
  void aForeignHostIsRefused(String host) throws IOException {
    try (Served served = served()) {
      Client.Answer answer = served.client.send("GET", "/search?q=ferry", host);
      assertThat(answer.status()).isIn(400, 421);
      assertThat(answer.body()).doesNotContain("Tarlem");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:8080", "127.0.0.1", "[::1]:80", "127.0.0.2"})
  void itsOwnNamesAreNot(String host) throws IOException {
    try (Served served = served()) {
      assertThat(served.client.send("GET", "/", host).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Origin: https://evil.example",
        "Origin: null"
      })
  void aRequestOfAnotherSiteIsRefused(String header) throws IOException {
    try (Served served = served()) {
      Client.Answer answer = served.client.get("/search?q=ferry", header);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.body())
          .contains("Another site asked", "href=\"/search?q&#x3D;ferry\"")
          .doesNotContain("Tarlem");
    }
  }

  @Test
  void aRequestOfItsOwnPagesIsNot() throws IOException {
    try (Served served = served()) {
      String own = "Origin: http://" + served.server.address().getAuthority();
      assertThat(served.client.get("/", own, "Sec-Fetch-Site: same-origin").status())
          .isEqualTo(200);
      assertThat(served.client.get("/", "Sec-Fetch-Site: none").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
  void nothingCanBeChanged(String method) throws IOException {
    try (Served served = served()) {
      Client.Answer answer = served.client.send(method, "/article/wire-1", "localhost");
      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
    }
  }

  @Test
  void everyReplyHasTheHeadersThatProtectIt() throws IOException {
    try (Served served = served()) {
      for (String path :
          List.of("/", "/search?q=(", "/nothing", "/assets/site.js", "/feed?q=ferry")) {
        Client.Answer answer = served.client.get(path);
        assertThat(answer.header("Content-Security-Policy"))
            .as(path)
            .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
            .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Server")).isEmpty();
      }
    }
  }

  @Test
  void noPageHasAScriptOrAStyleInIt() throws IOException {
    try (Served served = served()) {
      for (String path : List.of("/", "/search?q=ferry", "/article/wire-1", "/stories")) {
        assertThat(served.client.getMade(path).body())
            .doesNotContain("<style", " style=", "javascript:")
            .doesNotContainPattern("<script(?! src=\"/assets/)")
            .doesNotContainPattern(" on[a-z]+=");
      }
    }
  }

  @Test
  void hostileTextIsShownAsText() throws IOException {
    try (Served served = served()) {
      for (String path :
          List.of(
              "/search?q=passengers",
              "/article/" + Pages.encoded(Samples.HOSTILE.id()),
              "/stories",
              "/",
              "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
              "/speaker/%3Cscript%3E",
              "/search?q=ferry&source=%22%3E%3Cscript%3E")) {
        assertThat(served.client.getMade(path).body())
            .as(path)
            .doesNotContain(
                "<script>", "<img", "<svg onload", "href=\"javascript:", "\u202E", "\u0007");
      }
    }
  }

  @Test
  void allKindsOfHostileTextAreShownAsText() throws IOException {
    List<Article> articles = Hostile.articles();
    try (Served served = Served.of(folder.resolve("news"), articles.toArray(new Article[0]))) {
      List<String> paths =
          new ArrayList<>(
              List.of("/", "/search?q=ferry", "/stories", "/speakers", "/feed?q=ferry"));
      for (Article article : articles) {
        paths.add(Pages.article(article.id()));
        paths.add("/speaker/" + Pages.encoded(String.valueOf(article.title())));
      }
      for (String path : paths) {
        Client.Answer answer = served.client.getMade(path);
        assertThat(answer.status()).as(path).isIn(200, 400, 404);
        assertThat(answer.body()).as(path).doesNotContain(Hostile.marks().toArray(new String[0]));
      }
    }
  }

  @Test
  void anArticleOfTenThousandSentencesIsAPage() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append("The ").append(Integer.toString(i, 36).replaceAll("[0-9]", "qz"));
      text.append(" boat left the harbour at dawn.\n\n");
    }
    Article article = Article.builder("long", text.toString()).build();
    try (Served served = Served.of(folder.resolve("news"), article, Samples.WIRE)) {
      Client.Answer answer = served.client.get("/article/long");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).contains("id=\"s10000\"").hasSizeLessThan(3_000_000);
    }
  }

  @Test
  void anArchiveOfAnotherFormatIsAPageThatSaysSo() throws IOException {
    try (Served served = served()) {
      deleteAll(served.directory);
      Files.createDirectory(served.directory);
      try (Directory files = FSDirectory.open(served.directory);
          IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
        writer.setLiveCommitData(Map.of("quotidian.format", "1").entrySet());
        writer.commit();
      }
      assertThat(retried(served, 503).body())
          .contains("another version of Quotidian wrote it")
          .doesNotContain(folder.toString(), "Exception", "\tat ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../../etc/passwd",
        "/assets/../../../../etc/passwd",
        "/assets/..%2f..%2f..%2fetc%2fpasswd",
        "/assets/%2e%2e/server/Pages.class",
        "/server/Pages.class",
        "/org/quotidian/web/server/Pages.class",
        "/assets/report.css",
        "/article/../../etc/passwd",
        "/article/..%2f..%2fetc%2fpasswd",
        "/assets/look.css%00.html",
        "/assets\\..\\..\\x"
      })
  void aPathIsNoFile(String path) throws IOException {
    try (Served served = served()) {
      Client.Answer answer = served.client.get(path);
      assertThat(answer.status()).isIn(400, 404);
      assertThat(answer.body()).doesNotContain("root:", "org/quotidian");
    }
  }

  @Test
  void noPageNamesAFileOfTheMachine() throws IOException {
    try (Served served = served()) {
      deleteAll(served.directory);
      Client.Answer answer = retried(served, 503);
      assertThat(answer.body())
          .contains("The archive was moved or deleted")
          .doesNotContain(folder.toString(), "Exception");
    }
  }

  @Test
  void anArchiveThatComesBackIsServedAgain() throws IOException {
    try (Served served = served()) {
      deleteAll(served.directory);
      assertThat(retried(served, 503).status()).isEqualTo(503);
      Served.add(served.directory, Samples.POST);
      assertThat(shown(served, "Meridian Post")).doesNotContain("Harbour");
    }
  }

  @Test
  void whatAWriterCommitsIsShown() throws IOException {
    try (Served served = served()) {
      assertThat(served.client.get("/article/post-7").status()).isEqualTo(404);
      Served.add(served.directory, Samples.POST);
      assertThat(retried(served, "/article/post-7", 200).status()).isEqualTo(200);
      assertThat(shown(served, "Meridian Post")).contains("Harbour");
    }
  }

  @Test
  void anEmptyArchiveIsAPage() throws IOException {
    try (Served served = Served.of(folder.resolve("empty"))) {
      assertThat(shown(served, "The archive is empty")).doesNotContain("being counted");
      for (String path :
          List.of("/search?q=ferry", "/stories", "/speakers", "/speaker/x", "/feed?q=x")) {
        assertThat(served.client.getMade(path).status()).as(path).isEqualTo(200);
      }
    }
  }

  @Test
  void aSearchThatTakesTooLongIsEndedAndSaysSo() throws IOException {
    try (Served served =
        Served.of(folder.resolve("news"), Duration.ofNanos(1), Samples.WIRE, Samples.POST)) {
      // Not so the counts of the whole archive, which are made in the background.
      assertThat(shown(served, "2 articles, ")).contains("Harbour Wire");
      Client.Answer answer = served.client.get("/search?q=ferry");
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.body()).containsAnyOf("took too long", "Too many searches");
    }
  }

  @Test
  void oversizedRequestsAreRefused() throws IOException {
    try (Served served = served()) {
      String many = "x".repeat(40_000);
      assertThat(served.client.get("/search?q=" + many).status()).isIn(414, 431);
      assertThat(served.client.get("/", "X-Many: " + many).status()).isEqualTo(431);
      assertThat(served.client.get("/search?q=" + "x".repeat(3_000)).status()).isEqualTo(400);
      assertThat(served.client.get("/", "Content-Length: 100000000").status()).isIn(200, 400, 413);
      assertThat(served.client.get("/").status()).isEqualTo(200);
    }
  }

  @Test
  void brokenRequestsAreRefused() throws IOException {
    try (Served served = served()) {
      assertThat(served.client.raw("nonsense\r\n\r\n").status()).isEqualTo(400);
      assertThat(served.client.get("/search?q=%zz").status()).isIn(200, 400);
      assertThat(served.client.get("/search?q=ferry&after=nonsense").status()).isEqualTo(400);
      assertThat(served.client.get("/search?q=ferry&month=May").status()).isEqualTo(400);
      assertThat(served.client.get("/feed").status()).isEqualTo(400);
    }
  }

  @Test
  void manyIdleConnectionsDoNotStopIt() throws IOException {
    try (Served served = served()) {
      withConnections(
          served,
          300,
          () -> assertThat(served.client.get("/search?q=ferry").status()).isEqualTo(200));
    }
  }

  @Test
  void afterAThousandConnectionsItStillReplies() throws IOException {
    try (Served served = served()) {
      withConnections(served, 1_000, () -> {});
      assertThat(served.client.get("/search?q=ferry").status()).isEqualTo(200);
    }
  }

  /** So long may a loaded machine take to accept a connection. */
  private static final int CONNECT_MILLIS = 30_000;

  /** Opens connections that send half a request; some may be refused. */
  private static void withConnections(Served served, int connections, Runnable meanwhile)
      throws IOException {
    List<Socket> sockets = new ArrayList<>();
    int refused = 0;
    try {
      for (int i = 0; i < connections; i++) {
        Socket socket = new Socket();
        sockets.add(socket);
        try {
          socket.connect(
              new InetSocketAddress("127.0.0.1", served.server.address().getPort()),
              CONNECT_MILLIS);
          socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
          refused++;
        }
      }
      assertThat(refused).isLessThan(connections / 2);
      meanwhile.run();
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static Client.Answer retried(Served served, int status) {
    return retried(served, "/", status);
  }

  /** The server sees what happened to the archive a moment later. */
  private static Client.Answer retried(Served served, String path, int status) {
    long end = System.nanoTime() + Hang.LIMIT.toNanos();
    Client.Answer answer = served.client.get(path);
    while (answer.status() != status && System.nanoTime() < end) {
      pause();
      answer = served.client.get(path);
    }
    return answer;
  }

  /** The first page, once it has a text: a slow machine still counts, and shows what it has. */
  private static String shown(Served served, String text) {
    long end = System.nanoTime() + Hang.LIMIT.toNanos();
    String page = served.client.get("/").body();
    while (!page.contains(text) && System.nanoTime() < end) {
      pause();
      page = served.client.get("/").body();
    }
    assertThat(page).contains(text);
    return page;
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts this test", e);
    }
  }

  private static void deleteAll(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

package org.quotidian.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;

/** Web archives, as crawlers write them. */
class WarcTest {
  private static final String CRLF = "\r\n";
  private static final String HTML = "Content-Type: text/html; charset=utf-8";
  private static final String MILL =
      "The last paper mill of Ostrava will stop its machines in June, “at last”.";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.warc", "a.warc.gz"})
  void aPageIsAnArticle(String name) throws IOException {
    String page =
        "<html lang=en><head><title>Mill to close</title>"
            + "<meta property='article:published_time' content='2024-03-10T09:00:00Z'>"
            + "<meta property='og:site_name' content='Oder Post'></head><body><p>"
            + MILL
            + "</body></html>";
    byte[] info =
        record("warcinfo", "", "Content-Type: application/warc-fields", "software: crawler\r\n");
    Article article =
        read(name, info, response("https://oder.example/mill", 200, HTML, utf8(page))).article();
    assertThat(article)
        .isEqualTo(
            Article.builder("https://oder.example/mill", MILL)
                .url("https://oder.example/mill")
                .source("Oder Post")
                .title("Mill to close")
                .published(PublicationDate.parse("2024-03-10T09:00:00Z"))
                .language("en")
                .build());
  }

  @Test
  void aPageThatNamesNoDateHasTheDayOfItsCapture() throws IOException {
    Reading read = read("a.warc", response("https://oder.example/mill", 200, HTML, page("Mill")));
    assertThat(Reading.published(read.articles.get(0))).isEqualTo("2024-03-12");
    assertThat(read.articles.get(0).source()).isEqualTo("oder.example");
    read.assertProblems(
        folder.resolve("a.warc")
            + ": 1 page names no date: it has the day on which it was fetched");
  }

  @Test
  void whatIsNoPageIsCounted() throws IOException {
    Reading read =
        read(
            "a.warc",
            response("https://oder.example/1", 200, HTML, page("One")),
            response("https://oder.example/2", 404, HTML, page("Not found")),
            response("https://oder.example/3", 301, "Location: /1", new byte[0]),
            response("https://oder.example/4", 404, HTML, page("Not found")),
            response("https://oder.example/a.png", 200, "Content-Type: image/png", new byte[9]),
            record(
                "request",
                "https://oder.example/1",
                "Content-Type: application/http; msgtype=request",
                "GET /1 HTTP/1.1\r\n\r\n"),
            record(
                "revisit",
                "https://oder.example/1",
                "Content-Type: application/http; msgtype=response",
                "HTTP/1.1 200 OK\r\n\r\n"),
            response("https://oder.example/5", 200, HTML, page("Five")));
    read.assertIds("https://oder.example/1", "https://oder.example/5");
    assertThat(read.report.skippedRecords())
        .isEqualTo(Map.of("revisit", 1L, "status 404", 2L, "status 301", 1L, "image/png", 1L));
    assertThat(read.report.errors()).isZero();
  }

  @Test
  void chunkedAndCompressedBodiesAreDecoded() throws IOException {
    byte[] page = page("The mill in chunks");
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    for (int i = 0; i < page.length; i += 50) {
      byte[] chunk = Arrays.copyOfRange(page, i, Math.min(page.length, i + 50));
      chunks.writeBytes(utf8(Integer.toHexString(chunk.length) + CRLF));
      chunks.writeBytes(chunk);
      chunks.writeBytes(utf8(CRLF));
    }
    chunks.writeBytes(utf8("0" + CRLF + CRLF));
    String chunked = HTML + CRLF + "Transfer-Encoding: chunked";
    String zipped = HTML + CRLF + "Content-Encoding: gzip";
    String deflated = HTML + CRLF + "Content-Encoding: deflate";
    Reading read =
        read(
            "a.warc",
            response("https://oder.example/1", 200, chunked, chunks.toByteArray()),
            response("https://oder.example/2", 200, zipped, Reading.gzip(page)),
            response("https://oder.example/3", 200, deflated, deflated(page, false)),
            response("https://oder.example/4", 200, deflated, deflated(page, true)));
    read.assertIds(
        "https://oder.example/1",
        "https://oder.example/2",
        "https://oder.example/3",
        "https://oder.example/4");
    assertThat(read.articles)
        .allSatisfy(article -> assertThat(article.text()).startsWith("The mill in chunks"));
  }

  @Test
  void theServerNamesTheEncoding() throws IOException {
    byte[] page = ("<p>" + MILL + "</p>").getBytes(Charset.forName("windows-1252"));
    Reading read =
        read(
            "a.warc",
            response(
                "https://oder.example/1", 200, "Content-Type: text/html;charset=ISO-8859-1", page));
    assertThat(read.articles.get(0).text()).isEqualTo(MILL);
  }

  @Test
  void aPageThatIsWrongCostsNothingButItself() throws IOException {
    Reading read =
        read(
            "a.warc",
            response("https://oder.example/1", 200, HTML, page("One")),
            response("https://oder.example/2", 200, HTML, utf8("<nav>Home</nav>")),
            record(
                "response",
                "https://oder.example/3",
                "Content-Type: application/http; msgtype=response",
                "no HTTP"),
            response(
                "https://oder.example/4",
                200,
                HTML + CRLF + "Content-Encoding: gzip",
                utf8("no gzip")),
            response("https://oder.example/5", 200, HTML, page("Five")));
    read.assertIds("https://oder.example/1", "https://oder.example/5");
    Path file = folder.resolve("a.warc");
    assertThat(read.problems).extracting(Problem::line).containsExactly(2L, 3L, 4L, 0L);
    assertThat(read.problems.get(0))
        .hasToString(file + ":2: \"https://oder.example/2\": no text in this page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.warc", "a.warc.gz"})
  void aCutArchiveGivesWhatWasWhole(String name) throws IOException {
    byte[] one = response("https://oder.example/1", 200, HTML, page("One"));
    byte[] two = response("https://oder.example/2", 200, HTML, page("Two"));
    byte[] three = response("https://oder.example/3", 200, HTML, page("Three"));
    byte[] whole = stored(name, one, two, three);
    byte[] cut = Arrays.copyOf(whole, stored(name, one, two).length + 90);
    Path file = Files.write(folder.resolve(name), cut);
    Reading read = Reading.of(file);
    read.assertIds("https://oder.example/1", "https://oder.example/2");
    assertThat(read.problems).hasSize(1);
    assertThat(read.problems.get(0).toString())
        .startsWith(file + ":2: the ")
        .contains(" is cut off, in or after record 2; the rest is skipped");
  }

  @Test
  void aPageThatIsCutInTheMiddleIsSkipped() throws IOException {
    byte[] one = response("https://oder.example/1", 200, HTML, page("One"));
    byte[] two = response("https://oder.example/2", 200, HTML, page("Two"));
    byte[] whole = stored("a.warc", one, two);
    Path file = Files.write(folder.resolve("a.warc"), Arrays.copyOf(whole, whole.length - 20));
    Reading.of(file)
        .assertIds("https://oder.example/1")
        .assertProblems(
            file + ":2: the web archive is cut off, in or after record 2; the rest is skipped");
  }

  @Test
  void aStreamIsKnownByItsFirstBytes() throws IOException {
    byte[] archive = stored("a.warc", response("https://oder.example/1", 200, HTML, page("One")));
    Reading.ofStream(archive).assertIds("https://oder.example/1");
    Reading.ofStream(Reading.gzip(archive)).assertIds("https://oder.example/1");
  }

  private Reading read(String name, byte[]... records) throws IOException {
    return Reading.of(Files.write(folder.resolve(name), stored(name, records)));
  }

  /** In a compressed archive, each record is a member of its own. */
  private static byte[] stored(String name, byte[]... records) {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    for (byte[] record : records) {
      archive.writeBytes(name.endsWith(".gz") ? Reading.gzip(record) : record);
    }
    return archive.toByteArray();
  }

  private static byte[] page(String words) {
    return utf8(
        "<html><body><p>"
            + words
            + ": the town has offered to buy the halls, but no price has"
            + " been named by either side.</p></body></html>");
  }

  private static byte[] response(String url, int status, String headers, byte[] body) {
    byte[] http =
        Reading.bytes("HTTP/1.1 " + status + " Words" + CRLF + headers + CRLF + CRLF, body);
    return record("response", url, "Content-Type: application/http; msgtype=response", http);
  }

  private static byte[] record(String type, String url, String header, String body) {
    return record(type, url, header, utf8(body));
  }

  private static byte[] record(String type, String url, String header, byte[] body) {
    String target = url.isEmpty() ? "" : "WARC-Target-URI: " + url + CRLF;
    return Reading.bytes(
        "WARC/1.0" + CRLF + "WARC-Type: " + type + CRLF + target,
        "WARC-Date: 2024-03-12T14:05:00Z" + CRLF,
        "WARC-Record-ID: <urn:uuid:6b0b2a4e-0000-4000-8000-000000000001>" + CRLF,
        header + CRLF + "Content-Length: " + body.length + CRLF + CRLF,
        body,
        CRLF + CRLF);
  }

  /** With the header of zlib, which HTTP asks for, or without, as some servers send it. */
  private static byte[] deflated(byte[] content, boolean bare) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(content);
    }
    deflater.end();
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

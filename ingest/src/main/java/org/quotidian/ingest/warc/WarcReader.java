package org.quotidian.ingest.warc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.ingest.bytes.EncodingGuess;
import org.quotidian.ingest.bytes.InputProblem;
import org.quotidian.ingest.bytes.PeekStream;
import org.quotidian.ingest.bytes.Unreadable;
import org.quotidian.ingest.bytes.WholeInput;
import org.quotidian.ingest.field.Quote;
import org.quotidian.ingest.format.FormatReader;
import org.quotidian.ingest.format.Results;
import org.quotidian.ingest.format.Source;
import org.quotidian.ingest.html.HtmlReader;
import org.quotidian.ingest.html.PageOrigin;

/**
 * Reads the pages of a web archive (WARC, ISO 28500): responses with status 200 whose content is
 * HTML. Its address is the id of an article. A page that names no date has the day on which it was
 * fetched. In problems, a record's number takes the place of a line.
 */
public final class WarcReader implements FormatReader {
  private static final int OK = 200;

  /** Records that describe the archive, or others of its records. */
  private static final Set<String> DESCRIPTIONS = Set.of("warcinfo", "request", "metadata");

  private final HtmlReader pages;
  private final int maxPageBytes;

  /**
   * @param pages reads the pages
   * @param maxPageBytes a larger page is skipped
   */
  public WarcReader(HtmlReader pages, int maxPageBytes) {
    this.pages = pages;
    this.maxPageBytes = maxPageBytes;
  }

  @Override
  public void read(Source source, PeekStream in, Results results) throws IOException {
    new Session(in, results).run();
  }

  /** One archive. */
  private final class Session {
    private final PeekStream in;
    private final Results results;
    private long number;
    private long undated;

    /** Why the body of the last record could not be read; empty if it could. */
    private String undecoded = "";

    Session(PeekStream in, Results results) {
      this.in = in;
      this.results = results;
    }

    void run() throws IOException {
      try {
        // The stream belongs to the caller.
        @SuppressWarnings("resource")
        org.netpreserve.jwarc.WarcReader archive = new org.netpreserve.jwarc.WarcReader(in);
        WarcRecord record;
        while ((record = archive.next().orElse(null)) != null) {
          reportUndecoded();
          number++;
          read(record);
        }
        reportUndecoded();
      } catch (IOException e) {
        throw new InputProblem(number, brokenOff(e));
      }
      if (undated > 0) {
        results.warning(0, undated());
      }
    }

    /** The record before, once it is known that not the archive ended in it. */
    private void reportUndecoded() {
      if (!undecoded.isEmpty()) {
        results.error(number, undecoded);
        undecoded = "";
      }
    }

    private String brokenOff(IOException e) {
      String reason = Unreadable.reason(e);
      if (e instanceof EOFException) {
        reason = "the web archive is cut off";
      } else if (e instanceof ParsingException) {
        reason = "the web archive is damaged: " + e.getMessage();
      }
      return String.format(
          Locale.ROOT, "%s, in or after record %,d; the rest is skipped", reason, number);
    }

    private String undated() {
      return undated == 1
          ? "1 page names no date: it has the day on which it was fetched"
          : String.format(
              Locale.ROOT,
              "%,d pages name no date: they have the day on which they were fetched",
              undated);
    }

    private void read(WarcRecord record) throws IOException {
      if (record instanceof WarcResponse response && isHttp(response)) {
        readResponse(response);
      } else if (record instanceof WarcResource resource && isHtml(resource.contentType())) {
        readPage(resource, resource.body().stream(), resource.contentType());
      } else if (!DESCRIPTIONS.contains(record.type())) {
        results.skip(record.type());
      }
    }

    private void readResponse(WarcResponse response) throws IOException {
      HttpResponse http;
      InputStream body;
      try {
        http = response.http();
        body =
            isDeflated(http)
                ? new DeflateStream(http.body().stream())
                : http.bodyDecoded().stream();
      } catch (IOException e) {
        undecoded = undecoded(response, e);
        return;
      }
      MediaType type = http.contentType();
      if (http.status() != OK) {
        results.skip("status " + http.status());
      } else if (isHtml(type)) {
        readPage(response, body, type);
      } else {
        results.skip(type.base().toString().toLowerCase(Locale.ROOT));
      }
    }

    private void readPage(WarcTargetRecord record, InputStream body, MediaType type) {
      byte[] bytes;
      try {
        bytes = body.readNBytes(maxPageBytes + 1);
      } catch (IOException e) {
        undecoded = undecoded(record, e);
        return;
      }
      String url = record.target();
      try {
        WholeInput.checkSize(bytes, maxPageBytes);
        PageOrigin origin = new PageOrigin(url, null, url, encoding(type), number);
        Article article = pages.page(bytes, origin, results);
        boolean dated = article.published() != null;
        undated += dated ? 0 : 1;
        results.article(dated ? article : fetched(article, record), number);
      } catch (InputProblem e) {
        results.error(number, Quote.of(url) + ": " + e.reason());
      }
    }
  }

  private static String undecoded(WarcTargetRecord record, IOException e) {
    return Quote.of(record.target()) + ": cannot be decoded: " + e.getMessage();
  }

  private static boolean isHttp(WarcResponse response) {
    String target = response.target();
    return target.startsWith("http:") || target.startsWith("https:");
  }

  private static boolean isDeflated(HttpResponse http) {
    String coding = http.headers().first("Content-Encoding").orElse("");
    return coding.strip().equalsIgnoreCase("deflate");
  }

  private static boolean isHtml(MediaType type) {
    MediaType base = type.base();
    return base.equals(MediaType.HTML) || base.equals(MediaType.XHTML);
  }

  private static @Nullable Charset encoding(MediaType type) {
    String name = type.parameters().get("charset");
    return name == null ? null : EncodingGuess.named(name);
  }

  private static Article fetched(Article article, WarcTargetRecord record) {
    LocalDate day = LocalDate.ofInstant(record.date(), ZoneOffset.UTC);
    return new Article(
        article.id(),
        article.source(),
        article.url(),
        article.title(),
        PublicationDate.parse(day.toString()),
        article.language(),
        article.text());
  }
}

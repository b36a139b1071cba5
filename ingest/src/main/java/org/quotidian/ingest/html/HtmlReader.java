package org.quotidian.ingest.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.ingest.bytes.Encodings;
import org.quotidian.ingest.bytes.InputProblem;
import org.quotidian.ingest.bytes.PeekStream;
import org.quotidian.ingest.bytes.WholeInput;
import org.quotidian.ingest.field.Dates;
import org.quotidian.ingest.field.Urls;
import org.quotidian.ingest.format.Format;
import org.quotidian.ingest.format.FormatReader;
import org.quotidian.ingest.format.Results;
import org.quotidian.ingest.format.Source;

/**
 * Reads an HTML page, which is one article. Its encoding is told by its byte order mark, else by
 * its meta tag, else it is UTF-8.
 */
public final class HtmlReader implements FormatReader {
  // A page whose structured data holds this many times the text of its body shows but a part of it.
  private static final int MUCH_LONGER = 4;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final int maxBytes;
  private final boolean namedByPath;

  public HtmlReader(int maxBytes, boolean namedByPath) {
    this.maxBytes = maxBytes;
    this.namedByPath = namedByPath;
  }

  @Override
  public void read(Source source, PeekStream in, Results results) throws IOException {
    Document page = parse(WholeInput.read(in, maxBytes));
    HtmlFacts facts = HtmlFacts.of(page);
    String text = text(page, facts);
    if (text.isBlank()) {
      throw new InputProblem(0, "no text in this page");
    }
    String url = facts.url();
    String id = namedByPath ? source.path() : url != null ? url : source.stem();
    if (id.isBlank()) {
      throw new InputProblem(0, "no address and no name that could be the article's id");
    }
    results.article(
        Article.builder(id, text)
            .source(sourceName(facts, source))
            .url(url)
            .title(facts.title())
            .published(published(facts, results))
            .language(facts.language())
            .build(),
        0);
  }

  private static Document parse(byte[] bytes) throws IOException {
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    Charset charset = page.charset();
    if (charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)) {
      // Browsers read both as Windows-1252, so that is what pages mean by them.
      return Jsoup.parse(Encodings.decode(bytes, 0, WINDOWS_1252), "");
    }
    // The parser puts U+FFFD for what it cannot decode; this throws.
    int mark = charset.equals(StandardCharsets.UTF_8) && Format.hasUtf8Mark(bytes) ? 3 : 0;
    Encodings.decode(bytes, mark, charset);
    return page;
  }

  private static String text(Document page, HtmlFacts facts) {
    SiteLinks links = SiteLinks.of(page, facts.url());
    List<Block> blocks = new ArrayList<>();
    for (Element part : MainParts.of(page)) {
      blocks.addAll(HtmlText.blocks(part, links));
    }
    String text = HtmlText.join(BlockFilter.article(blocks, facts.title()));
    String body = facts.articleBody();
    return body != null && body.length() > MUCH_LONGER * text.length() ? body : text;
  }

  private static @Nullable String sourceName(HtmlFacts facts, Source source) {
    if (facts.siteName() != null) {
      return facts.siteName();
    }
    String host = facts.url() == null ? null : Urls.host(facts.url());
    return host != null ? host : source.stem();
  }

  /** The first date told that can be read. */
  private static @Nullable PublicationDate published(HtmlFacts facts, Results results) {
    for (String told : facts.dates()) {
      PublicationDate date = Dates.parse(told);
      if (date != null) {
        return date;
      }
    }
    if (!facts.dates().isEmpty()) {
      results.warning(0, Dates.notADate(facts.dates().get(0)));
    }
    return null;
  }
}

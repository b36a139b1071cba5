package org.quotidian.ingest.html;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.ingest.bytes.Decoded;
import org.quotidian.ingest.bytes.Encodings;
import org.quotidian.ingest.bytes.InputProblem;
import org.quotidian.ingest.bytes.PeekStream;
import org.quotidian.ingest.bytes.WholeInput;
import org.quotidian.ingest.field.Dates;
import org.quotidian.ingest.field.Urls;
import org.quotidian.ingest.format.FormatReader;
import org.quotidian.ingest.format.Results;
import org.quotidian.ingest.format.Source;

/**
 * Reads an HTML page, which is one article. Its encoding is that of its byte order mark, else UTF-8
 * if its bytes are, else the one that it declares.
 */
public final class HtmlReader implements FormatReader {
  // A page whose structured data holds this many times the text of its body shows but a part of it.
  private static final int MUCH_LONGER = 4;

  private final int maxBytes;
  private final boolean namedByPath;
  private final @Nullable Charset encoding;

  public HtmlReader(int maxBytes, boolean namedByPath, @Nullable Charset encoding) {
    this.maxBytes = maxBytes;
    this.namedByPath = namedByPath;
    this.encoding = encoding;
  }

  @Override
  public void read(Source source, PeekStream in, Results results) throws IOException {
    String id = namedByPath ? source.path() : null;
    PageOrigin origin = new PageOrigin(source.stem(), id, null, null, 0);
    results.article(page(WholeInput.read(in, maxBytes), origin, results), 0);
  }

  /**
   * The article of a page.
   *
   * @throws InputProblem if it has none
   */
  public Article page(byte[] bytes, PageOrigin origin, Results results) throws InputProblem {
    Document page = parse(bytes, origin, results);
    HtmlFacts facts = HtmlFacts.of(page);
    String text = text(page, facts);
    if (text.isBlank()) {
      throw new InputProblem(0, "no text in this page");
    }
    String url = origin.url() != null ? origin.url() : facts.url();
    String id = url != null ? url : origin.name();
    if (origin.id() != null) {
      id = origin.id();
    }
    if (id.isBlank()) {
      throw new InputProblem(0, "no address and no name that could be the article's id");
    }
    return Article.builder(id, text)
        .source(sourceName(facts, url, origin))
        .url(url)
        .title(facts.title())
        .published(published(facts, origin, results))
        .language(facts.language())
        .build();
  }

  private Document parse(byte[] bytes, PageOrigin origin, Results results) throws InputProblem {
    Charset declared = origin.encoding();
    Decoded decoded =
        Encodings.decode(bytes, encoding, declared != null ? declared : DeclaredEncoding.of(bytes));
    if (!decoded.warning().isEmpty()) {
      long line = origin.line() > 0 ? origin.line() : decoded.line();
      results.warning(line, decoded.warning());
    }
    return Jsoup.parse(decoded.text(), "");
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

  private static String sourceName(HtmlFacts facts, @Nullable String url, PageOrigin origin) {
    if (facts.siteName() != null) {
      return facts.siteName();
    }
    String host = url == null ? null : Urls.host(url);
    return host != null ? host : origin.name();
  }

  /** The first of the dates that can be read. */
  private static @Nullable PublicationDate published(
      HtmlFacts facts, PageOrigin origin, Results results) {
    for (String written : facts.dates()) {
      PublicationDate date = Dates.parse(written);
      if (date != null) {
        return date;
      }
    }
    if (!facts.dates().isEmpty()) {
      results.warning(origin.line(), Dates.notADate(facts.dates().get(0)));
    }
    return null;
  }
}

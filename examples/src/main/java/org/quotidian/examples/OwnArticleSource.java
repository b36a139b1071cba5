package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SentenceHit;

/**
 * Reads articles from a format of one's own, here a feed in XML, and passes each on as soon as it
 * is complete. A database or a message queue would do the same.
 *
 * <pre>{@code
 * examples/run OwnArticleSource
 * }</pre>
 */
public final class OwnArticleSource {

  private static final String FEED =
      """
      <feed source="coast-wire">
        <item id="cw-8" date="2026-03-08"><title>Piers open</title>
          <body>All five piers opened at dawn. “We are back,” said Marta Hollis.</body></item>
        <item id="cw-9" date="2026-03-09"><title>Empty</title></item>
        <item id="cw-10" date="2026-03-10"><title>First ship</title>
          <body>The first of nineteen ships was unloaded on Tuesday.</body></item>
      </feed>
      """;

  private OwnArticleSource() {}

  public static void main(String[] args) throws Exception {
    run(System.out);
  }

  static void run(PrintStream out) throws IOException, XMLStreamException, QuerySyntaxException {
    try (Archive archive = Archive.inMemory()) {
      read(
          new StringReader(FEED),
          article -> add(archive, article),
          problem -> out.println("skipped: " + problem));
      archive.commit();
      for (SentenceHit hit : archive.search("piers OR ships", 10).hits()) {
        Article article = hit.article().article();
        out.println(article.published() + " " + article.title() + ": " + hit.text());
      }
    }
  }

  /** A record that is no article is reported, and does not end the reading. */
  static void read(Reader feed, Consumer<Article> articles, Consumer<String> problems)
      throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader xml = factory.createXMLStreamReader(feed);
    Map<String, String> item = new HashMap<>();
    String source = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "feed" -> source = xml.getAttributeValue(null, "source");
          case "item" -> {
            item.clear();
            item.put("id", xml.getAttributeValue(null, "id"));
            item.put("date", xml.getAttributeValue(null, "date"));
          }
          default -> item.put(xml.getLocalName(), xml.getElementText());
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("item")) {
        String text = item.get("body");
        if (text == null) {
          problems.accept(item.get("id") + " has no body");
        } else {
          articles.accept(
              Article.builder(item.getOrDefault("id", ""), text)
                  .source(source)
                  .title(item.getOrDefault("title", ""))
                  .published(PublicationDate.parse(item.getOrDefault("date", "")))
                  .build());
        }
      }
    }
  }

  private static void add(Archive archive, Article article) {
    try {
      archive.add(article);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

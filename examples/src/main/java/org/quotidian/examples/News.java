package org.quotidian.examples;

import java.io.IOException;
import java.util.List;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;

/** The articles that several of the examples work on. */
final class News {

  static final List<Article> ARTICLES =
      List.of(
          article(
              "cw-1",
              "coast-wire",
              "2026-03-02",
              """
              Dockworkers walked out on Monday. “We have asked for rest, not for riches,” said Marta \
              Hollis, who leads the union. The Ellery Port Authority closed two of its five piers.
              """),
          article(
              "lc-1",
              "ledger-courier",
              "2026-03-03",
              """
              Nineteen ships lay at anchor on Tuesday. Owen Brandt, the port’s chairman, said that the \
              strike would cost 3 million dollars a day. “We have asked for rest, not for riches,” said \
              Marta Hollis, who leads the union.
              """),
          article(
              "np-1",
              "northern-post",
              "2026-03-05",
              """
              The EPA opened a pier again on Thursday. Brandt will meet the dockworkers on Friday. \
              Marta Hollis called the offer “a beginning”.
              """));

  private News() {}

  /** A new archive in memory with the articles. */
  static Archive archive() throws IOException {
    Archive archive = Archive.inMemory();
    for (Article article : ARTICLES) {
      archive.add(article);
    }
    archive.commit();
    return archive;
  }

  private static Article article(String id, String source, String day, String text) {
    return Article.builder(id, text).source(source).published(PublicationDate.parse(day)).build();
  }
}

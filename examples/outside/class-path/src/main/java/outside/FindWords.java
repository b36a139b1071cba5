package outside;

import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.query.SentenceHit;

/** Indexes an article in memory and prints the sentences in which a person speaks. */
public final class FindWords {

  private static final Article ARTICLE =
      Article.of(
          "harbour-1",
          "The harbour reopens on Monday. \"We are ready,\" said Marta Hollis, the harbour master.");

  private FindWords() {}

  public static void main(String[] arguments) throws Exception {
    try (Archive archive = Archive.inMemory()) {
      archive.add(ARTICLE);
      archive.refresh();
      for (SentenceHit hit : archive.search("speaker:Hollis", 10).hits()) {
        System.out.println(hit.article().article().id() + ": " + hit.text());
      }
    }
  }
}

package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotate.NameFinder;
import org.quotidian.annotation.EntityType;
import org.quotidian.article.Article;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SentenceHit;

/**
 * Adds names that only a specialist knows, here those of ships, to what the library's own model
 * finds. Everything else uses them: entities, speakers, queries.
 *
 * <pre>{@code
 * examples/run OwnRecogniser
 * }</pre>
 */
public final class OwnRecogniser {

  private static final Pattern SHIP =
      Pattern.compile("\\bM[VS] (\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)*)");

  private OwnRecogniser() {}

  public static void main(String[] args) throws IOException, QuerySyntaxException {
    run(System.out);
  }

  static void run(PrintStream out) throws IOException, QuerySyntaxException {
    Annotator annotator = Annotator.builder().names(ships(NameFinder.english())).build();
    try (Archive archive = Archive.builder().annotator(annotator).open()) {
      archive.add(
          Article.of(
              "log-1",
              "MV Marta Hollis left Halifax on Tuesday with 40 cars. “She is a good ship,” said "
                  + "Owen Brandt."));
      archive.add(
          Article.of("log-2", "Nobody was hurt when MV Marta Hollis ran aground off Norland."));
      archive.commit();
      for (SentenceHit hit : archive.search("entity:\"Marta Hollis\"", 10).hits()) {
        AnnotatedArticle article = hit.article();
        out.println(article.id() + ": " + hit.text());
        article
            .mentions()
            .forEach(
                mention ->
                    out.println(
                        "  " + mention.name() + ", " + mention.type() + ", " + mention.basis()));
      }
    }
  }

  /** The ships, and the names of another finder that do not overlap them. */
  static NameFinder ships(NameFinder others) {
    return article -> {
      List<NameFinder.Name> names = new ArrayList<>();
      Matcher ship = SHIP.matcher(article.article().text());
      while (ship.find()) {
        names.add(new NameFinder.Name(ship.start(1), ship.end(), EntityType.MISC));
      }
      List<NameFinder.Name> ships = List.copyOf(names);
      for (NameFinder.Name name : others.find(article)) {
        if (ships.stream().noneMatch(s -> name.begin() < s.end() && s.begin() < name.end())) {
          names.add(name);
        }
      }
      return names;
    };
  }
}

package org.quotidian.passage;

import java.util.List;
import org.quotidian.passage.collection.BoilerplateFinder;
import org.quotidian.passage.collection.RepeatedPieces;

/**
 * A text that one source repeats in articles that have nothing else to do with each other: a
 * byline, an author's biography, "sign up for our newsletter", a copyright line. It says nothing of
 * what the source took from another, so it is no passage.
 *
 * <p>An article is cut into pieces where full stops and line breaks show it; so a piece is a
 * sentence, a line or a part of one. A piece of at least {@value RepeatedPieces#LEAST_WORDS} words
 * is boilerplate of its source if as many of the source's articles witness it as {@link
 * PassageMatcher.Builder#minBoilerplateArticles} says. Articles are asked in the order that they
 * were added, up to the {@value BoilerplateFinder#MOST_ASKED}th that holds it. One is a witness if
 *
 * <ul>
 *   <li>the piece has nothing to do with it: of the weight of the piece's words (the square of how
 *       rare they are), less than a fifth stands in the rest of the article too; and
 *   <li>it is a stranger to each witness before: without the pieces that both have, either keeps at
 *       least a third of its words, and the cosine of what is left is less than a tenth.
 * </ul>
 *
 * The background that follow-ups of one story repeat ("The war, which began in 2022, …") has no
 * such witnesses, and neither has what is sent again with a few words changed. Of longer articles
 * the first {@value BoilerplateFinder#MOST_WORDS} words are compared. Articles without a source
 * witness nothing.
 *
 * @param source the source
 * @param words how many words it has; pieces that follow each other wherever they stand are told as
 *     one
 * @param places where it stands in articles of this source, in the order of the articles
 */
public record Boilerplate(String source, int words, List<PassageSide> places) {

  public Boilerplate {
    places = List.copyOf(places);
  }

  /** How many articles hold it. */
  public int articles() {
    return (int) places.stream().mapToInt(PassageSide::article).distinct().count();
  }
}

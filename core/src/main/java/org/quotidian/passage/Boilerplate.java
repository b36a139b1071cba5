package org.quotidian.passage;

import java.util.List;
import org.quotidian.passage.collection.BoilerplateFinder;
import org.quotidian.passage.collection.RepeatedPieces;

/**
 * A text that one source repeats in unrelated articles: a byline, an author's biography, "sign up
 * for our newsletter", a copyright line. It is no evidence of copying, so it is no passage.
 *
 * <p>Articles are cut into pieces at full stops and line breaks, so a piece is a sentence, a line
 * or a part of one. A piece of at least {@value RepeatedPieces#LEAST_WORDS} words is boilerplate of
 * its source if at least {@link PassageMatcher.Builder#minBoilerplateArticles} articles of the
 * source are witnesses of it. The articles that contain it are examined in order, up to the {@value
 * BoilerplateFinder#MOST_ASKED}th. An article is a witness if
 *
 * <ul>
 *   <li>the piece is unrelated to it: of the weight of the piece's words (the square of how rare
 *       they are), less than a fifth occurs in the rest of the article; and
 *   <li>the article is unrelated to each witness before: without the pieces that both have, either
 *       keeps at least a third of its words, and the cosine of the rest is less than a tenth.
 * </ul>
 *
 * <p>Background that follow-ups of one story repeat ("The war, which began in 2022, …") has no such
 * witnesses; nor has an article that is published again with a few words changed. Of longer
 * articles the first {@value BoilerplateFinder#MOST_WORDS} words are compared. Articles without a
 * source are no witnesses.
 *
 * @param source the source
 * @param words the number of words; pieces that follow each other in all places are one text
 * @param places the occurrences in articles of this source, in the order of the articles
 */
public record Boilerplate(String source, int words, List<Passage.Side> places) {

  /** Copies the list. */
  public Boilerplate {
    places = List.copyOf(places);
  }

  /** {@return the number of articles that contain it} */
  public int articles() {
    return (int) places.stream().mapToInt(Passage.Side::article).distinct().count();
  }
}

package org.quotidian.crossref.figure;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Span;

/**
 * Of how much a number is said: of all, of a part, of one place. Two numbers of different scopes
 * can both be right. English only.
 *
 * @param isTotal whether it is said to be that of all
 * @param isPart whether it is said to be that of a part of what another number counts
 * @param isFurther whether it comes on top of another number: "another 31 were hurt"
 * @param places the places that follow it: "killed in the town of Dresk"
 */
record FigureScope(boolean isTotal, boolean isPart, boolean isFurther, Set<String> places) {

  /** The characters before and after a number that say its scope. */
  private static final int AROUND = 48;

  private static final Pattern TOTAL_BEFORE =
      Pattern.compile("(?i)\\b(?:in all|in total|altogether|overall|a total of|total)\\b,?[^.;]*$");

  private static final Pattern TOTAL_AFTER =
      Pattern.compile(
          "(?i)^[^.;]*?\\b(?:in all|in total|altogether|overall|nationwide|worldwide|combined)\\b");

  private static final Pattern PART_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:including|among them|of them|of these|of those|of whom|of which),?(?: \\p{L}+){0,2}"
              + " ?$");

  private static final Pattern FURTHER_BEFORE =
      Pattern.compile("(?i)\\b(?:another|additional|further) $");

  private static final Pattern PART_AFTER =
      Pattern.compile(
          "(?i)^,? ?(?:\\p{L}+ )?(?:of them|of these|of those|of whom|of which)\\b"
              + "|^ of the\\b");

  private static final Pattern FURTHER_AFTER =
      Pattern.compile("(?i)^ (?:other|more|additional|further)\\b");

  private static final Pattern PLACE =
      Pattern.compile("(?i)\\b(?:in|at|near|across|around|outside)(?: the)?(?: \\p{L}+ of)? $");

  static FigureScope of(AnnotatedArticle article, Sentence sentence, Span number) {
    String text = article.article().text();
    String before =
        text.substring(Math.max(sentence.begin(), number.begin() - AROUND), number.begin());
    int end = Math.min(sentence.end(), number.end() + AROUND);
    String after = text.substring(Math.min(number.end(), end), end);
    Set<String> places = new HashSet<>();
    for (Mention mention : article.mentions()) {
      if (mention.type() == EntityType.LOCATION
          && mention.begin() > number.end()
          && mention.begin() < end
          && PLACE.matcher(text.substring(number.end(), mention.begin())).find()) {
        places.add(mention.entity());
      }
    }
    return new FigureScope(
        TOTAL_BEFORE.matcher(before).find() || TOTAL_AFTER.matcher(after).find(),
        PART_BEFORE.matcher(before).find() || PART_AFTER.matcher(after).find(),
        FURTHER_BEFORE.matcher(before).find() || FURTHER_AFTER.matcher(after).find(),
        Set.copyOf(places));
  }

  /**
   * Whether either counts a part, only one counts all, only one comes on top of another number, or
   * the two are of different places.
   */
  boolean isOtherThan(FigureScope other) {
    return isTotal != other.isTotal
        || isPart
        || other.isPart
        || isFurther != other.isFurther
        || !places.isEmpty()
            && !other.places.isEmpty()
            && places.stream().noneMatch(other.places::contains);
  }
}

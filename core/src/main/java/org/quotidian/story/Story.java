package org.quotidian.story;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.PublicationDate;

/**
 * The articles that report one event. Immutable.
 *
 * @param articles by date, those without a date last, then by source and id; at least one
 * @param title the title of the article with the strongest links to the others; if it has none, the
 *     beginning of its first sentence
 * @param from the earliest date of publication; null if no article has a date
 * @param until the latest date of publication; null if no article has a date
 * @param entities the ids of the people, organisations and places that the most articles name, at
 *     most {@value #MAX_ENTITIES}; empty if the articles were annotated without names
 */
public record Story(
    List<Member> articles,
    String title,
    @Nullable PublicationDate from,
    @Nullable PublicationDate until,
    List<String> entities) {

  static final int MAX_ENTITIES = 8;

  /** Copies the lists. */
  public Story {
    articles = List.copyOf(articles);
    entities = List.copyOf(entities);
  }

  /**
   * An article of a story.
   *
   * @param number its number in the collection or stream, from 0 in the order of adding
   * @param id its id
   * @param source its source, if it has one
   * @param title its title, if it has one
   * @param published its date of publication, if it has one
   */
  public record Member(
      int number,
      String id,
      @Nullable String source,
      @Nullable String title,
      @Nullable PublicationDate published) {}

  /**
   * Why two articles seem to report the same event, or do not. Immutable.
   *
   * @param strength from 0 to 1: the {@linkplain #words} add up to it, less what the days between
   *     the articles take
   * @param words the words that both have, those that contribute most first
   * @param entities the ids of the entities that both mention, in the order of the left article
   * @param passageWords the number of words of the longest passage that both have word for word, of
   *     at least 8 words; 0 if there is none
   * @param daysApart the days between the dates of publication; empty if one is unknown
   */
  public record Link(
      double strength,
      List<SharedWord> words,
      List<String> entities,
      int passageWords,
      OptionalDouble daysApart) {

    /** Copies the lists. */
    public Link {
      words = List.copyOf(words);
      entities = List.copyOf(entities);
    }

    /**
     * A word that two articles have.
     *
     * @param text the word as the left article has it first
     * @param share its part of the cosine of the two articles
     * @param isName whether its form is that of a name or number in both
     */
    public record SharedWord(String text, double share, boolean isName) {}
  }
}

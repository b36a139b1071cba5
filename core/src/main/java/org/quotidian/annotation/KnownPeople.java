package org.quotidian.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The people that a collection of articles names in full: they show whom a surname means in an
 * article that has no full name to it. A new one knows nobody; {@link #add} counts an article. Safe
 * to share between threads.
 *
 * <p>A surname means a person if at least nine in ten of the articles that give a full name with
 * this surname mean that person. So one namesake in a thousand articles does not hide a head of
 * state, and two brothers in the news stay separate. The order of the articles makes no difference.
 *
 * <pre>{@code
 * KnownPeople people = new KnownPeople();
 * for (AnnotatedArticle article : articles) {
 *   people.add(article.mentions());
 * }
 * Annotator second = Annotator.builder().knownPeople(people).build();
 * }</pre>
 */
public final class KnownPeople {

  /**
   * A person whose full name is known.
   *
   * @param entity the id, such as {@code person:friedrich-merz}
   * @param name the full name as written
   */
  public record Person(String entity, String name) {}

  private static final String PREFIX = "person:";

  /** One article in so many may mean someone else. */
  private static final int OUTLIER = 10;

  private final Map<String, Map<String, Count>> people = new ConcurrentHashMap<>();

  private record Count(int articles, String name) {}

  /** A new one, which knows nobody. */
  public KnownPeople() {}

  /**
   * Counts the people that one article names in full.
   *
   * @param mentionsOfArticle all mentions of the article; those of other types are ignored
   */
  public void add(List<Mention> mentionsOfArticle) {
    for (Person person : named(mentionsOfArticle)) {
      add(person, 1);
    }
  }

  /**
   * The people that one article names in full: what {@link #add(List)} counts. For counts that are
   * made in several places and merged by {@link #add(Person, int)}.
   *
   * @param mentionsOfArticle all mentions of the article; those of other types are ignored
   * @return each person once
   */
  public static List<Person> named(List<Mention> mentionsOfArticle) {
    Map<String, String> names = new HashMap<>();
    for (Mention mention : mentionsOfArticle) {
      // A surname that an earlier round linked to somebody is no new evidence.
      if (surname(mention.entity()) != null && mention.link() != Mention.Link.KNOWN) {
        names.merge(mention.entity(), mention.name(), KnownPeople::fuller);
      }
    }
    List<Person> people = new ArrayList<>();
    names.forEach((entity, name) -> people.add(new Person(entity, name)));
    return people;
  }

  /**
   * Counts articles that name a person in full.
   *
   * @param person the person; ignored if the id is not that of a full name
   * @param articles how many articles
   */
  public void add(Person person, int articles) {
    String surname = surname(person.entity());
    if (surname != null) {
      people
          .computeIfAbsent(surname, key -> new ConcurrentHashMap<>())
          .merge(
              person.entity(),
              new Count(articles, person.name()),
              (a, b) -> new Count(a.articles + b.articles, fuller(a.name, b.name)));
    }
  }

  /**
   * The person whom a surname means by itself.
   *
   * @param surname the id that a mention of the surname alone has: {@code person:merz}
   * @return {@code null} if nobody is known by it, or several people are
   */
  public @Nullable Person find(String surname) {
    Map<String, Count> namesakes = people.get(surname);
    if (namesakes == null) {
      return null;
    }
    Map.Entry<String, Count> most = null;
    int all = 0;
    for (Map.Entry<String, Count> namesake : namesakes.entrySet()) {
      all += namesake.getValue().articles();
      if (most == null || namesake.getValue().articles() > most.getValue().articles()) {
        most = namesake;
      }
    }
    if (most == null || (all - most.getValue().articles()) * OUTLIER > all) {
      return null;
    }
    return new Person(most.getKey(), most.getValue().name());
  }

  /** The id of the surname alone, or {@code null} if the id is not that of a full name. */
  private static @Nullable String surname(String entity) {
    int last = entity.lastIndexOf('-');
    return entity.startsWith(PREFIX) && last > PREFIX.length()
        ? PREFIX + entity.substring(last + 1)
        : null;
  }

  /** The longer one; of two that are as long, the first in the alphabet, whatever came first. */
  private static String fuller(String a, String b) {
    return Comparator.comparingInt(String::length)
                .thenComparing(Comparator.<String>reverseOrder())
                .compare(a, b)
            >= 0
        ? a
        : b;
  }
}

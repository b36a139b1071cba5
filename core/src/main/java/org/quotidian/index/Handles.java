package org.quotidian.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.link.EntityLinker;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Mention.Link;

/**
 * The terms under which an article's entities are found: the id, and the names that the id does not
 * give. These are a person's surname, the entity's acronym in this article, and, for an entity of
 * the user's aliases, the alias in this article and the display name.
 */
public final class Handles {

  private final Map<String, Set<String>> byEntity = new HashMap<>();

  /** Those of all entities of an article. */
  public Handles(AnnotatedArticle article) {
    this(article, entity -> true);
  }

  /** Those of some of the entities of an article. */
  public Handles(AnnotatedArticle article, Predicate<String> entities) {
    for (Mention mention : article.mentions()) {
      if (!entities.test(mention.entity())) {
        continue;
      }
      Set<String> terms = byEntity.get(mention.entity());
      boolean isNew = terms == null;
      if (terms == null) {
        terms = new LinkedHashSet<>();
        terms.add(mention.entity());
        byEntity.put(mention.entity(), terms);
      }
      EntityType type = mention.type();
      if (type == EntityType.PERSON && isNew) {
        add(terms, EntityLinker.surname(mention.name()));
      }
      if (mention.link() == Link.ALIAS || mention.link() == Link.ACRONYM) {
        String written = mention.span().of(article.article().text());
        // Every query knows the names in the jar.
        if (!mention.entity().equals(EntityLinker.english().listed(written))) {
          add(terms, EntityLinker.key(written, type));
          add(terms, mention.link() == Link.ALIAS ? EntityLinker.key(mention.name(), type) : "");
        }
      }
    }
  }

  private static void add(Set<String> terms, String shortName) {
    if (!shortName.isEmpty()) {
      terms.add(Fields.shortName(shortName));
    }
  }

  /** The terms of an entity. */
  public Iterable<String> of(String entity) {
    Set<String> terms = byEntity.get(entity);
    return terms == null ? List.of(entity) : terms;
  }

  /** The terms of each entity mentioned in this stretch of text, by the type that it has there. */
  List<Set<String>> in(List<Mention> mentions, int from, int end) {
    List<Set<String>> terms = new ArrayList<>(4);
    for (EntityType type : EntityType.values()) {
      terms.add(type.ordinal(), none(mentions, from, end, type) ? Set.of() : new LinkedHashSet<>());
    }
    for (int i = from; i < end; i++) {
      Mention mention = mentions.get(i);
      of(mention.entity()).forEach(terms.get(mention.type().ordinal())::add);
      String place = mention.place();
      if (place != null) {
        terms.get(EntityType.LOCATION.ordinal()).add(place);
      }
    }
    return terms;
  }

  private static boolean none(List<Mention> mentions, int from, int end, EntityType type) {
    for (int i = from; i < end; i++) {
      boolean isPlace = type == EntityType.LOCATION && mentions.get(i).place() != null;
      if (isPlace || mentions.get(i).type() == type) {
        return false;
      }
    }
    return true;
  }
}

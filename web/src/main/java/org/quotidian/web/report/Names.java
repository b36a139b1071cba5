package org.quotidian.web.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Sentence;
import org.quotidian.web.page.Counts;
import org.quotidian.web.page.Labels;
import org.quotidian.web.page.Piece;
import org.quotidian.web.page.Shown;

/**
 * Who and what the articles name, by type; those in most articles first.
 *
 * @param types the types that occur
 */
record Names(List<Type> types) {

  private static final int MAX_NAMES = 150;
  private static final int MAX_SENTENCES = 24;

  boolean isEmpty() {
    return types.isEmpty();
  }

  /** The names of one type. */
  record Type(String heading, List<Name> names, @Nullable String more) {}

  /** An entity: its fullest name, in how many articles it is, and the sentences that name it. */
  record Name(String name, String articles, List<Place> places, @Nullable String more) {}

  /**
   * A sentence that names it.
   *
   * @param at where the name is in the sentence, if the reader shows the sentence: the script takes
   *     it from there when the name is opened, since the sentences of all names are as long as all
   *     articles together several times
   * @param pieces the sentence, if the reader does not show it
   */
  record Place(
      String label, String href, String sentence, @Nullable String at, List<Piece> pieces) {

    boolean hasPieces() {
      return !pieces.isEmpty();
    }
  }

  private static final class Entity {
    private final EntityType type;
    private final Map<String, Integer> names = new HashMap<>();
    private final Set<String> articles = new LinkedHashSet<>();
    private final List<Found> found = new ArrayList<>();

    private Entity(EntityType type) {
      this.type = type;
    }

    private String name() {
      return names.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(entry -> entry.getKey().length())
                  .thenComparing(Map.Entry::getKey))
          .map(Map.Entry::getKey)
          .orElse("");
    }
  }

  private record Found(AnnotatedArticle article, Mention mention) {}

  static Names of(List<AnnotatedArticle> articles, Labels labels, ReportLinks links) {
    Map<String, Entity> entities = new LinkedHashMap<>();
    for (AnnotatedArticle article : articles) {
      for (Mention mention : article.mentions()) {
        Entity entity =
            entities.computeIfAbsent(
                mention.type() + " " + mention.entity(), id -> new Entity(mention.type()));
        entity.names.merge(mention.name(), 1, Integer::sum);
        entity.articles.add(article.id());
        entity.found.add(new Found(article, mention));
      }
    }
    List<Type> types = new ArrayList<>();
    for (EntityType type : EntityType.values()) {
      List<Entity> its =
          entities.values().stream()
              .filter(entity -> entity.type == type)
              .sorted(
                  Comparator.<Entity>comparingInt(entity -> -entity.articles.size())
                      .thenComparingInt(entity -> -entity.found.size())
                      .thenComparing(Entity::name))
              .toList();
      if (!its.isEmpty()) {
        List<Name> names =
            its.stream().limit(MAX_NAMES).map(entity -> name(entity, labels, links)).toList();
        int hidden = its.size() - names.size();
        types.add(
            new Type(
                heading(type),
                names,
                hidden == 0 ? null : "and " + Counts.of(hidden, "more name")));
      }
    }
    return new Names(types);
  }

  private static Name name(Entity entity, Labels labels, ReportLinks links) {
    List<Place> places = new ArrayList<>();
    Set<String> sentences = new LinkedHashSet<>();
    for (Found found : entity.found) {
      AnnotatedArticle article = found.article;
      int number =
          Math.min(article.sentenceAt(found.mention.begin()), article.sentences().size() - 1);
      String href = links.sentence(article, number);
      if (sentences.add(href) && places.size() < MAX_SENTENCES) {
        Sentence sentence = article.sentences().get(number);
        boolean isShown = links.isShown(article);
        places.add(
            new Place(
                labels.of(article),
                href,
                Integer.toString(number + 1),
                isShown ? at(article, sentence, found.mention) : null,
                isShown ? List.of() : pieces(article, sentence, found.mention)));
      }
    }
    int hidden = sentences.size() - places.size();
    return new Name(
        Shown.of(entity.name()),
        Counts.of(entity.articles.size(), "article"),
        places,
        hidden == 0 ? null : "and " + Counts.of(hidden, "more sentence"));
  }

  /** Begin and end of a mention, in the sentence as it is shown. */
  private static String at(AnnotatedArticle article, Sentence sentence, Mention mention) {
    String text = article.article().text();
    int begin = Math.max(sentence.begin(), mention.begin());
    int end = Math.max(begin, Math.min(sentence.end(), mention.end()));
    int before = Shown.of(text.substring(sentence.begin(), begin)).length();
    return before + "-" + (before + Shown.of(text.substring(begin, end)).length());
  }

  private static List<Piece> pieces(AnnotatedArticle article, Sentence sentence, Mention mention) {
    String text = article.article().text();
    int end = Math.max(mention.end(), sentence.end());
    return new Piece.Line()
        .add(text.substring(Math.min(sentence.begin(), mention.begin()), mention.begin()), PLAIN)
        .add(text.substring(mention.begin(), mention.end()), Piece.Mark.SHARED)
        .add(text.substring(mention.end(), end), PLAIN)
        .pieces();
  }

  private static final Piece.Mark PLAIN = Piece.Mark.PLAIN;

  private static String heading(EntityType type) {
    return switch (type) {
      case PERSON -> "People";
      case ORGANIZATION -> "Organisations";
      case LOCATION -> "Places";
      case MISC -> "Other names";
    };
  }
}

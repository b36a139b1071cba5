package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Mention;
import org.quotidian.article.FirstSeen;
import org.quotidian.article.Span;

/**
 * What one article has in common with others. Immutable.
 *
 * @param article the article
 * @param parallels the counterparts of its sentences in the other articles, ordered by sentence,
 *     then by position in it, then the longest first
 * @param boilerplate the sentences that have no parallels because they say nothing of the event, in
 *     order
 * @param threads the utterances that it and at least one other article report, by position in it
 * @param figures the figures that it and another article have of the same thing
 * @param exclusive what it has and no other article of its event, by kind, then in text order
 * @param event the other articles of its event with which it was compared, in the order given
 * @param articlesSkipped the number of articles that report the same event, but whose sentences
 *     were not compared: {@link CrossReferencer#MAX_ARTICLES} are nearer
 * @param figuresSkipped the number of its figures that were not compared with those of all other
 *     articles, because there are too many; they are not among what only this article has
 */
public record CrossReference(
    AnnotatedArticle article,
    List<Parallel> parallels,
    List<BoilerplateSentence> boilerplate,
    List<QuotationThread> threads,
    List<FigureComparison> figures,
    List<ExclusiveItem> exclusive,
    List<AnnotatedArticle> event,
    int articlesSkipped,
    int figuresSkipped) {

  /** Copies the lists. */
  public CrossReference {
    parallels = List.copyOf(parallels);
    boilerplate = List.copyOf(boilerplate);
    threads = List.copyOf(threads);
    figures = List.copyOf(figures);
    exclusive = List.copyOf(exclusive);
    event = List.copyOf(event);
  }

  /**
   * The share of the article's words that occur in parallels: all words of a verbatim one, of the
   * others those with a counterpart in the same order. From 0 to 1; boilerplate does not count as
   * shared.
   *
   * @return the share, from 0 to 1
   */
  public double shareElsewhere() {
    return new ElsewhereShares(article).of(parallels);
  }

  /**
   * {@return the share of the article's words that occur in each other article, the largest first}
   */
  public List<Share> sharesElsewhere() {
    return new ElsewhereShares(article).byArticle(parallels);
  }

  /**
   * The ids of the entities that this article and others of its event name, in the order of their
   * first mentions.
   *
   * @return the ids; empty if no other article reports the event
   */
  public List<String> sharedEntities() {
    Set<String> others =
        event.stream()
            .flatMap(other -> other.mentions().stream())
            .map(Mention::entity)
            .collect(Collectors.toSet());
    return article.mentions().stream()
        .map(Mention::entity)
        .distinct()
        .filter(others::contains)
        .toList();
  }

  /**
   * The ids of the entities that no other article of its event names, in the order of their first
   * mentions.
   *
   * @return the ids; empty if no other article reports the event
   */
  public List<String> exclusiveEntities() {
    Set<Span> spans =
        exclusive.stream()
            .filter(item -> item.what() == ExclusiveItem.What.ENTITY)
            .map(ExclusiveItem::span)
            .collect(Collectors.toSet());
    return article.mentions().stream()
        .filter(mention -> spans.contains(mention.span()))
        .map(Mention::entity)
        .distinct()
        .toList();
  }

  /**
   * Which article of the event was published first, this one among them, as far as the dates show;
   * {@code null} if they do not. A date without a time of day is any time of that day.
   *
   * @return the first article, or {@code null} if the dates do not show it
   */
  public @Nullable AnnotatedArticle first() {
    List<AnnotatedArticle> all = new ArrayList<>(event);
    all.add(0, article);
    FirstSeen seen = FirstSeen.of(all.stream().map(each -> each.article().published()).toList());
    return seen.certainty() == FirstSeen.Certainty.CERTAIN ? all.get(seen.index()) : null;
  }

  /**
   * How much of an article occurs in another one.
   *
   * @param article the other article
   * @param share the share of words, from 0 to 1
   */
  public record Share(AnnotatedArticle article, double share) {}

  /**
   * A sentence of an article that says nothing of its event. Either a source repeats it in
   * unrelated articles, word for word and as a whole: {@link
   * org.quotidian.passage.PassageCollection.Boilerplate}. Or it is a credit, which says who made
   * the article: a byline, the line that names the reporters, the biography of the author at the
   * end.
   *
   * @param sentence its number in the article, from 0
   * @param source the source that repeats it: that of the article, or another source with the same
   *     sentence; {@code null} for a credit that no source is known to repeat
   * @param articles the number of articles of that source that have it; 0 for a credit
   */
  public record BoilerplateSentence(int sentence, @Nullable String source, int articles) {

    static BoilerplateSentence credit(int sentence) {
      return new BoilerplateSentence(sentence, null, 0);
    }
  }

  /**
   * Something that only one article of an event has, of those that were compared.
   *
   * @param span the range in the article's text; of an entity, its first mention
   * @param what what it is
   */
  public record ExclusiveItem(Span span, What what) {

    /** What only one article has. */
    public enum What {
      /** A sentence without parallels that is no boilerplate. */
      SENTENCE,
      /** Words in quotation marks, two or more, that no other article has as a quotation. */
      QUOTATION,
      /** A quantity that is compared with none of another article. */
      FIGURE,
      /** A person, organisation or place that no other article names. */
      ENTITY
    }
  }
}

package org.quotidian.app.compare;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.FigureComparison;
import org.quotidian.crossref.QuotationThread;
import org.quotidian.story.Story;
import org.quotidian.story.StoryGrouper;

/**
 * What a run found, to be printed.
 *
 * @param articles each article that was compared
 * @param threads the quotations that several articles have
 * @param figures the figures that count the same thing
 */
record Found(
    List<CrossReference> articles, List<QuotationThread> threads, List<FigureComparison> figures) {

  /** What was found for articles that were not compared with each other. */
  static Found of(List<CrossReference> references) {
    return new Found(
        references,
        references.stream().flatMap(each -> each.threads().stream()).toList(),
        references.stream().flatMap(each -> each.figures().stream()).toList());
  }

  Map<String, CrossReference> byId() {
    Map<String, CrossReference> byId = new HashMap<>();
    articles.forEach(each -> byId.putIfAbsent(each.article().id(), each));
    return byId;
  }

  /** The articles and those that they have something in common with, each once. */
  List<AnnotatedArticle> shown() {
    Set<AnnotatedArticle> shown = new LinkedHashSet<>();
    articles.forEach(each -> shown.add(each.article()));
    Set<QuotationThread> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (CrossReference each : articles) {
      shown.addAll(each.event());
      each.parallels().forEach(parallel -> shown.add(parallel.there().article()));
      each.figures()
          .forEach(
              figure -> {
                shown.add(figure.left().article());
                shown.add(figure.right().article());
              });
      // Thousands of articles may have one thread.
      each.threads().stream()
          .filter(seen::add)
          .forEach(thread -> thread.variants().forEach(variant -> shown.add(variant.article())));
    }
    return List.copyOf(shown);
  }

  /** The stories of several articles, of which one was compared. */
  List<Story> stories() {
    Set<AnnotatedArticle> all = new LinkedHashSet<>();
    articles.forEach(each -> all.add(each.article()));
    articles.forEach(each -> all.addAll(each.event()));
    Map<String, CrossReference> byId = byId();
    return StoryGrouper.builder().build().group(all).stream()
        .filter(story -> story.articles().size() > 1)
        .filter(story -> story.articles().stream().anyMatch(each -> byId.containsKey(each.id())))
        .toList();
  }
}

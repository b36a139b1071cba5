package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Quotation;
import org.quotidian.crossref.QuotationThread.FirstSeen;

/**
 * Groups fragments that are the same utterance. Each two fragments of different articles in a
 * thread are linked, and each two that are linked are in one thread at least: a long quotation, of
 * which two articles have parts that do not overlap, is in two threads. So an article that is added
 * changes nothing between two others.
 */
final class QuotationThreads {

  /** Two fragments of different articles that are the same utterance. */
  record Link(QuotedFragment left, QuotedFragment right, double evidence) {}

  private static final Comparator<QuotationThread.Variant> BY_POSITION =
      Comparator.comparingInt(variant -> variant.span().begin());

  private final Map<AnnotatedArticle, Integer> order;
  private final Certainty leastCertainty;
  private final Map<QuotedFragment, Map<QuotedFragment, Double>> links = new IdentityHashMap<>();

  private QuotationThreads(List<AnnotatedArticle> articles, Certainty leastCertainty) {
    this.leastCertainty = leastCertainty;
    order = new IdentityHashMap<>();
    articles.forEach(article -> order.put(article, order.size()));
  }

  /**
   * Makes threads, ordered by their first variants.
   *
   * @param articles the order of articles
   * @param leastCertainty a less certain speaker is not taken from another article
   */
  static List<QuotationThread> of(
      List<AnnotatedArticle> articles, List<Link> links, Certainty leastCertainty) {
    return new QuotationThreads(articles, leastCertainty).threads(links);
  }

  private List<QuotationThread> threads(List<Link> found) {
    Comparator<QuotedFragment> byPlace =
        Comparator.<QuotedFragment>comparingInt(this::number)
            .thenComparingInt(fragment -> fragment.span.begin())
            .thenComparingInt(fragment -> fragment.span.end());
    List<Link> strongest = new ArrayList<>(found);
    strongest.sort(
        Comparator.comparingDouble(Link::evidence)
            .reversed()
            .thenComparing(Link::left, byPlace)
            .thenComparing(Link::right, byPlace));
    for (Link link : strongest) {
      put(link.left, link.right, link.evidence);
      put(link.right, link.left, link.evidence);
    }
    Set<Set<QuotedFragment>> groups = new LinkedHashSet<>();
    Map<QuotedFragment, Set<QuotedFragment>> covered = new IdentityHashMap<>();
    for (Link link : strongest) {
      if (!covered.getOrDefault(link.left, Set.of()).contains(link.right)) {
        Set<QuotedFragment> group = grow(link);
        groups.add(group);
        for (QuotedFragment one : group) {
          covered.computeIfAbsent(one, none -> new HashSet<>()).addAll(group);
        }
      }
    }
    List<QuotationThread> threads = new ArrayList<>();
    groups.forEach(group -> threads.add(thread(group)));
    threads.sort(
        Comparator.<QuotationThread>comparingInt(
                thread -> order.get(thread.variants().get(0).article()))
            .thenComparing(thread -> thread.variants().get(0), BY_POSITION));
    return threads;
  }

  private int number(QuotedFragment fragment) {
    return order.getOrDefault(fragment.article, 0);
  }

  private void put(QuotedFragment from, QuotedFragment to, double evidence) {
    links.computeIfAbsent(from, none -> new LinkedHashMap<>()).put(to, evidence);
  }

  private Map<QuotedFragment, Double> linksOf(QuotedFragment fragment) {
    return links.getOrDefault(fragment, Map.of());
  }

  /** The two fragments of a link, and all that are linked to each member of another article. */
  private Set<QuotedFragment> grow(Link link) {
    Set<QuotedFragment> group = new LinkedHashSet<>(List.of(link.left, link.right));
    List<Map.Entry<QuotedFragment, Double>> candidates =
        new ArrayList<>(linksOf(link.left).entrySet());
    candidates.addAll(linksOf(link.right).entrySet());
    candidates.sort(Map.Entry.<QuotedFragment, Double>comparingByValue().reversed());
    for (Map.Entry<QuotedFragment, Double> candidate : candidates) {
      if (isLinkedToAll(candidate.getKey(), group)) {
        group.add(candidate.getKey());
      }
    }
    return group;
  }

  private boolean isLinkedToAll(QuotedFragment fragment, Collection<QuotedFragment> group) {
    Map<QuotedFragment, Double> own = linksOf(fragment);
    for (QuotedFragment member : group) {
      if (member == fragment || member.article != fragment.article && !own.containsKey(member)) {
        return false;
      }
    }
    return true;
  }

  private QuotationThread thread(Set<QuotedFragment> group) {
    List<QuotationThread.Variant> variants = new ArrayList<>();
    Set<AnnotatedArticle> articles = new LinkedHashSet<>();
    List<ThreadSpeaker> named = ThreadSpeaker.of(group);
    for (QuotedFragment fragment : group) {
      variants.add(
          new QuotationThread.Variant(
              fragment.article, fragment.span, fragment.kind, speaker(fragment, named)));
      articles.add(fragment.article);
    }
    variants.sort(
        Comparator.<QuotationThread.Variant>comparingInt(
                variant -> order.getOrDefault(variant.article(), 0))
            .thenComparing(BY_POSITION));
    return new QuotationThread(variants, speakers(variants), FirstSeen.of(articles));
  }

  /** The speaker, by the fullest name that an article of the thread has for the same person. */
  private Quotation.@Nullable Speaker speaker(QuotedFragment fragment, List<ThreadSpeaker> named) {
    boolean isNamed = fragment.speaker != null && fragment.speakerName != null;
    for (ThreadSpeaker speaker : named) {
      Quotation.Speaker own = speaker.in(fragment);
      if (own != null && (isNamed || own.certainty().isAtLeast(leastCertainty))) {
        return own;
      }
    }
    return fragment.speaker;
  }

  private static QuotationThread.Speakers speakers(List<QuotationThread.Variant> variants) {
    Set<AnnotatedArticle> articles = new HashSet<>();
    Set<String> entities = new HashSet<>();
    for (QuotationThread.Variant variant : variants) {
      Quotation.Speaker speaker = variant.speaker();
      if (speaker != null && speaker.entity() != null) {
        articles.add(variant.article());
        entities.add(speaker.entity());
      }
    }
    if (articles.size() < 2) {
      return QuotationThread.Speakers.UNNAMED;
    }
    return entities.size() == 1 ? QuotationThread.Speakers.SAME : QuotationThread.Speakers.DIFFER;
  }
}

package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Quotation;
import org.quotidian.crossref.QuotationThread.First;

/**
 * Groups fragments that are the same utterance. One utterance is one thread: it starts with the
 * longest quotation, and has all that are linked with it. If others have parts of this quotation
 * that do not overlap, it is cut between them ({@link Utterance}), and each part is a thread of its
 * own: no words of a quotation are in two threads. The pieces of a quotation that an attribution
 * interrupts are not cut apart. What is not linked with the longest quotation, but with another one
 * of a thread, joins that thread.
 */
final class QuotationThreads {

  /** Two fragments of different articles that are the same utterance. */
  record Link(QuotedFragment left, QuotedFragment right, double evidence) {}

  private static final Comparator<QuotationThread.Variant> BY_POSITION =
      Comparator.comparingInt(variant -> variant.span().begin());

  /**
   * Those in quotation marks first, then the longest; of equally long ones the order does not
   * depend on that of the articles.
   */
  private static final Comparator<QuotedFragment> LONGEST =
      Comparator.comparing(QuotedFragment::isQuoted)
          .thenComparingDouble(fragment -> fragment.weight)
          .reversed()
          .thenComparing(fragment -> fragment.stems, Arrays::compare)
          .thenComparing(fragment -> fragment.article.id())
          .thenComparingInt(fragment -> fragment.span.begin());

  private final Map<AnnotatedArticle, Integer> order;
  private final Certainty leastCertainty;
  private final Map<QuotedFragment, Map<QuotedFragment, Double>> links = new IdentityHashMap<>();
  private final List<ThreadParts> groups = new ArrayList<>();

  /** The groups that have a fragment, or a part of it. */
  private final Map<QuotedFragment, List<ThreadParts>> groupsOf = new IdentityHashMap<>();

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
    for (Link link : found) {
      put(link.left, link.right, link.evidence);
      put(link.right, link.left, link.evidence);
    }
    List<QuotedFragment> longestFirst = new ArrayList<>(links.keySet());
    longestFirst.sort(LONGEST);
    for (QuotedFragment longest : longestFirst) {
      if (!groupsOf.containsKey(longest)) {
        start(longest);
      }
    }
    for (QuotedFragment fragment : longestFirst) {
      linksOf(fragment).keySet().stream().sorted(LONGEST).forEach(other -> cover(fragment, other));
    }
    List<QuotationThread> threads = new ArrayList<>();
    groups.forEach(group -> threads.add(thread(group.all())));
    threads.sort(
        Comparator.<QuotationThread>comparingInt(
                thread -> order.get(thread.variants().get(0).article()))
            .thenComparing(thread -> thread.variants().get(0), BY_POSITION));
    return threads;
  }

  private void put(QuotedFragment from, QuotedFragment to, double evidence) {
    links.computeIfAbsent(from, none -> new IdentityHashMap<>()).put(to, evidence);
  }

  /** The longest quotation that is in no thread yet, and what is linked with it. */
  private void start(QuotedFragment longest) {
    List<QuotedFragment> linked = new ArrayList<>(linksOf(longest).keySet());
    linked.sort(
        Comparator.<QuotedFragment>comparingDouble(other -> evidence(longest, other))
            .reversed()
            .thenComparing(LONGEST));
    for (QuotedFragment other : linked) {
      if (groupsOf.containsKey(other)) {
        join(longest, other);
        return;
      }
    }
    for (List<FragmentPart> part : Utterance.of(longest, linked).parts()) {
      part.stream().skip(1).forEach(version -> add(version, part.get(0)));
    }
  }

  private Map<QuotedFragment, Double> linksOf(QuotedFragment fragment) {
    return links.getOrDefault(fragment, Map.of());
  }

  private double evidence(QuotedFragment one, QuotedFragment other) {
    return linksOf(one).getOrDefault(other, 0.0);
  }

  /**
   * Adds a part to a group of another one, or to a new group with it: the same words of two persons
   * are two utterances, of which an article that does not say who speaks can mean either.
   */
  private void add(FragmentPart part, FragmentPart other) {
    for (ThreadParts group : groupsOf.getOrDefault(other.fragment(), List.of())) {
      if (group.contains(other)
          && !group.haveOtherSpeaker(
              part.fragment(), each -> evidence(each, part.fragment()) > 0)) {
        add(part, group);
        return;
      }
    }
    ThreadParts group = new ThreadParts();
    groups.add(group);
    add(other, group);
    add(part, group);
  }

  private void add(FragmentPart part, ThreadParts group) {
    group.add(part);
    groupsOf.computeIfAbsent(part.fragment(), none -> new ArrayList<>()).add(group);
  }

  /** Two that are linked are in one thread, if it takes a second thread of either. */
  private void cover(QuotedFragment one, QuotedFragment other) {
    List<ThreadParts> own = groupsOf.getOrDefault(one, List.of());
    if (own.stream().noneMatch(group -> group.firstOf(other) != null)) {
      FragmentPart part = own.get(0).firstOf(one);
      FragmentPart otherPart = groupsOf.getOrDefault(other, List.of()).get(0).firstOf(other);
      if (part != null && otherPart != null) {
        add(otherPart, part);
      }
    }
  }

  /** Adds a fragment to the thread that has most of the words that it shares with another one. */
  private void join(QuotedFragment fragment, QuotedFragment other) {
    FragmentPart best = null;
    double most = -1;
    for (ThreadParts group : groupsOf.getOrDefault(other, List.of())) {
      for (FragmentPart part : group.of(other)) {
        double shared = Utterance.shared(part, fragment);
        if (shared > most) {
          most = shared;
          best = part;
        }
      }
    }
    if (best != null) {
      add(FragmentPart.all(fragment), best);
    }
  }

  private QuotationThread thread(List<FragmentPart> group) {
    List<QuotationThread.Variant> variants = new ArrayList<>();
    Set<AnnotatedArticle> articles = new LinkedHashSet<>();
    List<QuotedFragment> fragments = group.stream().map(FragmentPart::fragment).toList();
    List<ThreadSpeaker> named = ThreadSpeaker.of(fragments);
    for (FragmentPart part : group) {
      QuotedFragment fragment = part.fragment();
      variants.add(
          new QuotationThread.Variant(
              fragment.article, part.span(), fragment.kind, speaker(fragment, named)));
      articles.add(fragment.article);
    }
    variants.sort(
        Comparator.<QuotationThread.Variant>comparingInt(
                variant -> order.getOrDefault(variant.article(), 0))
            .thenComparing(BY_POSITION));
    return new QuotationThread(variants, speakers(variants), First.of(articles));
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
